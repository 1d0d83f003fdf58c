/** The heart of an instruction: every step in one table, stage by stage, with the fields that the stage wants. */
import type { Stage } from '#shared/model';
import type { Block, Cell, Row } from '../blocks.ts';
import {
  heading,
  labelled,
  lines,
  paragraph,
  paragraphs,
  reference,
  remark,
  row,
  run,
  tableOfSaid,
} from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { limitText, reminderText } from '../content/limits.ts';
import { mentioned, named, startingSmall } from '../content/sentences.ts';
import type { Paper } from '../papers/paper.ts';
import type { NumberedStep, Participation } from '../papers/participation.ts';

/** `isAlone`: without the texts themselves, which a book has on pages of its own. */
export function duties(paper: Paper, { does }: Participation, isAlone: boolean): Block[] {
  if (does.length === 0) return [];
  const chapters = paper.chapters.filter((chapter) => does.some((one) => one.chapter === chapter));
  return [
    ...heading(1, paper.phrase('whatToDoByWhen'), 'duties'),
    ...chapters.flatMap((chapter) => [
      ...(chapters.length > 1 ? processHeading(paper, chapter) : []),
      ...dutyTable(
        paper,
        does.filter((one) => one.chapter === chapter),
      ),
    ]),
    ...(isAlone ? whereTexts(paper, does) : []),
  ];
}

/** Nothing where no step of theirs has a text that is printed. */
function whereTexts({ phrase, say, project }: Paper, does: readonly NumberedStep[]): Block[] {
  const withTexts = does.filter(({ step }) =>
    step.materialIds.some((id) => project.materials[id]?.text.trim()),
  );
  const processes = [...new Set(withTexts.map(({ chapter }) => chapter.process))];
  if (processes.length === 0) return [];
  const names = processes.map(({ name, number }) =>
    `${number} ${named(name, say('unnamedProcess'))}`.trim(),
  );
  const chapter = say('materialsChapter');
  const count = processes.length;
  return [remark(phrase('textsAreIn', { count, names: names.join('; '), chapter }))];
}

function processHeading({ say }: Paper, { process }: Chapter): Block[] {
  return heading(2, named(process.name, say('unnamedProcess')), `duties-${process.id}`);
}

function dutyTable(paper: Paper, does: readonly NumberedStep[]): Block[] {
  const { phrase, say } = paper;
  const stages = [...new Set(does.map(({ stage }) => stage))];
  return tableOfSaid(
    [
      { title: say('numberColumn'), width: 'auto' },
      { title: say('whatToDo'), width: 4.2 },
      { title: say('deadline'), width: 2.2 },
      { title: phrase('byWhichText'), width: 2.6 },
      { title: phrase('doneIf'), width: 2.8 },
      { title: phrase('whomToTell'), width: 2.7 },
    ],
    stages.flatMap((stage) => {
      const steps = does.filter((one) => one.stage === stage);
      return [
        ...stageBand(paper, steps),
        ...steps.map((one) => dutyRow(paper, one)),
        ...fieldRow(paper, stage),
      ];
    }),
  );
}

function stageBand({ say }: Paper, [first]: readonly NumberedStep[]): Row[] {
  if (!first) return [];
  const { stage, stageNumber } = first;
  const text = `${stageNumber}. ${named(stage.name, say('unnamedStage'))}`;
  return [{ kind: 'band', text, color: stage.color }];
}

/** What must be filled in before a deal leaves the stage. */
function fieldRow({ phrase }: Paper, { requiredFields }: Stage): Row[] {
  // A field may have a comma of its own: «Напор, м».
  const fields = labelled(phrase('fillIn'), requiredFields);
  return fields.length === 0 ? [] : [row('', fields)];
}

function dutyRow(paper: Paper, { step, number }: NumberedStep): Row {
  const { say } = paper;
  return row(
    number,
    [
      paragraph(run(named(step.name, say('unnamedStep')), 'strong')),
      ...paragraphs(step.description),
    ],
    deadline(paper, step),
    materialsOf(paper, step),
    lines(step.conditions.map((text) => startingSmall(text.trim()))),
    step.informedIds.map(paper.nameOf).flatMap((name) => paragraphs(name)),
  );
}

function deadline(paper: Paper, { timeLimit }: NumberedStep['step']): Cell {
  if (!timeLimit) return [];
  const reminder = reminderText(paper, timeLimit);
  return [
    paragraph(run(limitText(paper, timeLimit), 'strong')),
    ...(reminder === ''
      ? []
      : [paragraph(run(`${paper.phrase('reminderComes')} ${reminder}`, 'muted'))]),
  ];
}

/** «Структура предложения» is a «предложение» in another case. */
function stemOf(word: string): string {
  return word.length > 4 ? word.slice(0, -1) : word;
}

function materialsOf({ project, say }: Paper, { materialIds }: NumberedStep['step']): Cell {
  const found = materialIds.flatMap((id) => project.materials[id] ?? []);
  return found.map(({ id, name, kind }) => {
    const kindName = say(`materialKind_${kind}`);
    // In a book it leads to the page of the text; a paper alone has none.
    const said = mentioned(named(name, kindName));
    const isSaid = said.toLowerCase().includes(stemOf(kindName.toLowerCase()));
    return paragraph(
      reference(said, `material-${id}`),
      ...(isSaid ? [] : [run(` (${kindName.toLowerCase()})`, 'muted')]),
    );
  });
}
