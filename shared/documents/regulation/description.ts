/** Section «Description of the process»: the map, then every step with its performer, input, result, deadline and tools. */
import { unreachable } from '#shared/base';
import type { Node, StepNode, Variant } from '#shared/model';
import type { Block, Cell, Row, Sheet } from '../blocks.ts';
import { heading, lines, paragraph, paragraphs, row, run, table } from '../compose.ts';
import { branchAnswers, delayText, questionOf } from '../content/branches.ts';
import type { Chapter } from '../content/content.ts';
import { limitText } from '../content/limits.ts';
import { processMap } from '../content/map.ts';
import { readStages, type StageReading } from '../content/reading-order.ts';
import { named } from '../content/sentences.ts';
import type { Paper } from '../papers/paper.ts';

/** A landscape page is bound at its long edge. */
const LANDSCAPE: Omit<Sheet, 'blocks'> = {
  kind: 'sheet',
  paper: 'a4',
  isLandscape: true,
  marginMm: { top: 22, bottom: 14, side: 20 },
};

export function description(paper: Paper, chapter: Chapter): Block[] {
  const steps = stepRows(paper, chapter.variant);
  const above = heading(1, paper.phrase('description'), 'description');
  const map = processMap(paper, chapter, { above, aboveMm: 14, captionMm: 10 });
  if (steps.length === 0 && map.length === 0) return [];
  return [
    ...(map.length === 0 ? above : map.map((sheet) => captioned(paper, sheet))),
    ...(steps.length === 0 ? [] : [{ ...LANDSCAPE, blocks: stepBlocks(paper, steps) }]),
  ];
}

function captioned({ phrase }: Paper, block: Sheet): Sheet {
  return {
    ...block,
    blocks: block.blocks.map((inner) =>
      inner.kind === 'figure'
        ? { ...inner, caption: { word: phrase('figure'), text: inner.alternative } }
        : inner,
    ),
  };
}

function stepBlocks(paper: Paper, rows: readonly Row[]): Block[] {
  const { say, phrase } = paper;
  return [
    ...heading(2, say('steps'), 'steps'),
    ...table(
      [
        { title: say('numberColumn'), width: 'auto' },
        { title: say('step'), width: 4.6 },
        { title: phrase('performer'), width: 2.2 },
        { title: say('inputs'), width: 2.6 },
        { title: say('outputs'), width: 2.6 },
        { title: say('deadline'), width: 2 },
        { title: say('tools'), width: 2.5 },
      ],
      rows,
    ),
  ];
}

function stepRows(paper: Paper, variant: Variant): Row[] {
  return readStages(variant).flatMap((reading) => {
    const rows = reading.nodes.flatMap(({ node, number }) =>
      nodeRow(paper, variant, node, number ?? ''),
    );
    return rows.length === 0 ? [] : [band(paper, reading), ...rows];
  });
}

function band({ say }: Paper, { stage, number }: StageReading): Row {
  const text = `${number}. ${named(stage.name, say('unnamedStage'))}`;
  return { kind: 'band', text, color: stage.color };
}

function nodeRow(paper: Paper, variant: Variant, node: Node, number: string): Row[] {
  const { say } = paper;
  switch (node.kind) {
    case 'step':
      return [stepRow(paper, node, number)];
    case 'branch':
      return [
        row(
          '',
          [paragraph(run(questionOf(paper, node), 'emphasis'))],
          paper.nameOf(node.participantId),
          lines(branchAnswers(paper, variant, node)),
        ),
      ];
    case 'wait':
      return [
        row(
          '',
          [paragraph(run(named(node.name, say('wait')), 'emphasis'))],
          paper.nameOf(node.participantId),
          [paragraph(run(`${say('wait')}: ${delayText(paper, node)}`, 'muted'))],
        ),
      ];
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

function stepRow(paper: Paper, step: StepNode, number: string): Row {
  const { say } = paper;
  const limit = step.timeLimit ? limitText(paper, step.timeLimit) : '';
  return row(
    number,
    [
      paragraph(run(named(step.name, say('unnamedStep')), 'strong')),
      ...paragraphs(step.description),
      ...checklist(paper, step),
    ],
    performers(paper, step),
    lines(step.inputs),
    lines(step.outputs),
    limit,
    lines(step.tools),
  );
}

function checklist({ say }: Paper, { checklist: items }: StepNode): Cell {
  const said = items.filter((text) => text.trim() !== '');
  return said.length === 0 ? [] : [paragraph(run(say('check'), 'muted')), ...lines(said)];
}

function performers(paper: Paper, step: StepNode): Cell {
  const helpers = step.helpers.map(({ participantId, count }) =>
    count > 1 ? `${paper.nameOf(participantId)} × ${count}` : paper.nameOf(participantId),
  );
  return [paper.nameOf(step.participantId), ...helpers]
    .filter((name) => name !== '')
    .map((name) => paragraph(name));
}
