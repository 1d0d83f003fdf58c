/** The process step by step: who does what by when, with what, and what must be true before the deal goes on. */
import { unreachable } from '#shared/base';
import { formatEffort } from '#shared/i18n';
import type { BranchNode, Node, ParticipantId, StepNode, Variant, WaitNode } from '#shared/model';
import type { Block, Cell, Paragraph, Row } from '../blocks.ts';
import {
  heading,
  labelled,
  labelledList,
  lines,
  paragraph,
  paragraphs,
  reference,
  row,
  run,
  table,
} from '../compose.ts';
import { branchAnswers, delayText, questionOf } from '../content/branches.ts';
import type { Chapter } from '../content/content.ts';
import { escalationTexts, limitText, reminderText } from '../content/limits.ts';
import { readStages, type StageReading } from '../content/reading-order.ts';
import { named } from '../content/sentences.ts';
import type { Book } from './book.ts';

export function stepTable(book: Book, chapter: Chapter): Block[] {
  const { variant, process } = chapter;
  const { say } = book;
  const stages = readStages(variant).filter(({ nodes }) => nodes.some(hasRow));
  const rows = stages.flatMap((reading) => stageRows(book, variant, reading));
  if (rows.length === 0) return [];
  return [
    ...heading(2, say('steps'), `${process.id}-steps`),
    ...table(
      [
        { title: say('numberColumn'), width: 'auto' },
        { title: say('step'), width: 2.5 },
        { title: say('whatToDo'), width: 3.9 },
        { title: say('inputsAndOutputs'), width: 3 },
        { title: say('deadline'), width: 2.5 },
      ],
      rows,
    ),
  ];
}

function hasRow({ node }: { readonly node: Node }): boolean {
  return node.kind === 'step' || node.kind === 'branch' || node.kind === 'wait';
}

function stageRows(book: Book, variant: Variant, { stage, number, nodes }: StageReading): Row[] {
  const title = `${number}. ${named(stage.name, book.say('unnamedStage'))}`;
  return [
    { kind: 'band', text: title, color: stage.color },
    ...nodes.flatMap((reading) => nodeRow(book, variant, reading)),
  ];
}

function nodeRow(
  book: Book,
  variant: Variant,
  { node, number }: { readonly node: Node; readonly number: string | null },
): Row[] {
  switch (node.kind) {
    case 'step':
      return [stepRow(book, node, number ?? '')];
    case 'branch':
      return [branchRow(book, variant, node)];
    case 'wait':
      return [waitRow(book, node)];
    case 'source':
    case 'outcome':
    case 'fork':
    case 'join':
    case 'note':
      return [];
    default:
      return unreachable(node);
  }
}

function stepRow(book: Book, step: StepNode, number: string): Row {
  return row(
    number,
    stepTitle(book, step),
    whatToDo(book, step),
    inputsAndOutputs(book, step),
    deadline(book, step),
  );
}

function stepTitle(book: Book, step: StepNode): Cell {
  const { say } = book;
  const helpers = step.helpers.map(({ participantId, count }) =>
    count > 1 ? `${book.nameOf(participantId)} × ${count}` : book.nameOf(participantId),
  );
  const performers = [book.nameOf(step.participantId), ...helpers].filter((name) => name !== '');
  return [
    paragraph(run(named(step.name, say('unnamedStep')), 'strong')),
    ...(performers.length === 0 ? [] : [paragraph(run(performers.join(', '), 'muted'))]),
    ...others(book, 'accountable', accountableBeside(step)),
    ...others(book, 'consulted', step.consultedIds),
    ...others(book, 'informed', step.informedIds),
  ];
}

/** Who does a step answers for it, unless it is said otherwise. */
function accountableBeside({ accountableId, participantId }: StepNode): ParticipantId[] {
  return accountableId === undefined || accountableId === participantId ? [] : [accountableId];
}

function others(
  book: Book,
  role: 'accountable' | 'consulted' | 'informed',
  ids: StepNode['consultedIds'],
): Paragraph[] {
  const names = ids.map(book.nameOf).filter((name) => name !== '');
  if (names.length === 0) return [];
  return [paragraph(run(book.say(role, { names: names.join(', ') }), 'muted'))];
}

function whatToDo(book: Book, step: StepNode): Cell {
  return [
    ...paragraphs(step.description),
    ...labelledList(book.say('check'), step.checklist),
    ...materials(book, step),
  ];
}

function inputsAndOutputs({ say }: Book, step: StepNode): Cell {
  return [
    ...labelled(say('inputs'), step.inputs),
    ...labelled(say('outputs'), step.outputs),
    ...labelled(say('tools'), step.tools),
    ...labelledList(say('goesOnIf'), step.conditions),
  ];
}

function materials({ project, say }: Book, { materialIds }: StepNode): Paragraph[] {
  const found = materialIds.flatMap((id) => project.materials[id] ?? []);
  if (found.length === 0) return [];
  const names = found.flatMap((material, index) => [
    ...(index === 0 ? [] : [run(', ')]),
    reference(
      named(material.name, say(`materialKind_${material.kind}`)),
      `material-${material.id}`,
    ),
  ]);
  return [paragraph(run(`${say('materials')}: `, 'strong'), ...names)];
}

function deadline(book: Book, { timeLimit, effort }: StepNode): Cell {
  const { say, language } = book;
  const said: Paragraph[] = [];
  if (timeLimit) said.push(paragraph(run(limitText(book, timeLimit), 'strong')));
  if (effort) {
    const text = formatEffort(effort, language);
    said.push(paragraph(run(say('effortOfStep', { text }), 'muted')));
  }
  if (!timeLimit) return said;
  return [
    ...said,
    ...labelled(say('reminder'), [reminderText(book, timeLimit)]),
    ...labelled(say('overdue'), escalationTexts(book, timeLimit)),
  ];
}

function branchRow(book: Book, variant: Variant, branch: BranchNode): Row {
  return row(
    '',
    [
      paragraph(run(questionOf(book, branch), 'emphasis')),
      paragraph(run(book.say('branch'), 'muted')),
    ],
    lines(branchAnswers(book, variant, branch)),
  );
}

function waitRow(book: Book, wait: WaitNode): Row {
  const { say } = book;
  return row(
    '',
    [
      paragraph(run(named(wait.name, say('wait')), 'emphasis')),
      paragraph(run(say('wait'), 'muted')),
    ],
    '',
    '',
    delayText(book, wait),
  );
}
