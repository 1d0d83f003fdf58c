/**
 * Who does, answers, advises and learns of each step. Who does a step answers for it too,
 * unless another one was named. What a matrix must not lack is said beside it.
 */
import type { Participant, ParticipantId, StepNode } from '#shared/model';
import type { Block, Cell, Table } from '../blocks.ts';
import { lines, paragraph, row, run, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { readStages } from '../content/reading-order.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Paper } from './paper.ts';

export type RaciLetter = 'R' | 'A' | 'C' | 'I';

export interface RaciRow {
  readonly step: StepNode;
  readonly number: string;
  readonly letters: ReadonlyMap<ParticipantId, readonly RaciLetter[]>;
}

export interface RaciStage {
  readonly title: string;
  readonly rows: readonly RaciRow[];
}

function raciStages(paper: Paper, { variant }: Chapter): RaciStage[] {
  return readStages(variant).flatMap(({ stage, number, nodes }) => {
    const rows = nodes.flatMap((reading): RaciRow[] => {
      const { node } = reading;
      if (node.kind !== 'step') return [];
      return [{ step: node, number: reading.number ?? '', letters: lettersOf(paper, node) }];
    });
    const title = `${number}. ${named(stage.name, paper.say('unnamedStage'))}`;
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

function lettersOf({ project }: Paper, step: StepNode): RaciRow['letters'] {
  const letters = new Map<ParticipantId, RaciLetter[]>();
  const give = (id: ParticipantId, letter: RaciLetter) => {
    if (!project.participants[id]) return;
    const held = letters.get(id) ?? [];
    if (!held.includes(letter)) letters.set(id, [...held, letter]);
  };
  give(step.participantId, 'R');
  for (const { participantId } of step.helpers) give(participantId, 'R');
  give(step.accountableId ?? step.participantId, 'A');
  for (const id of step.consultedIds) give(id, 'C');
  for (const id of step.informedIds) give(id, 'I');
  return letters;
}

/** Lanes in their order, then the departments and heads who only answer, advise or learn. */
export function raciColumns(paper: Paper, chapter: Chapter): Participant[] {
  const rows = raciStages(paper, chapter).flatMap((stage) => stage.rows);
  const taking = new Set(rows.flatMap(({ letters }) => [...letters.keys()]));
  const lanes = chapter.variant.laneOrder.filter((id) => taking.has(id));
  const others = [...taking].filter((id) => !lanes.includes(id));
  return [...lanes, ...others].flatMap((id) => paper.project.participants[id] ?? []);
}

/** Letters of the longest words that stand side by side in a page's width; more names are turned upwards. */
const MOST_UPRIGHT_LETTERS = 60;

function areTurned(names: readonly string[]): boolean {
  const longest = names.map((name) =>
    Math.max(...name.split(/\s|(?<=-)/u).map((word) => word.length)),
  );
  return longest.reduce((sum, letters) => sum + letters, 0) > MOST_UPRIGHT_LETTERS;
}

export function raciTable(paper: Paper, chapter: Chapter): Table[] {
  const { say } = paper;
  const columns = raciColumns(paper, chapter);
  const names = columns.map(({ name }) => mentioned(named(name, say('unnamedParticipant'))));
  const turned = areTurned(names) ? { isTitleTurned: true as const } : {};
  return table(
    [
      { title: paper.say('numberColumn'), width: 'auto' },
      { title: say('step'), width: 7 },
      ...names.map((title) => ({ title, width: 1.4, align: 'center' as const, ...turned })),
    ],
    raciStages(paper, chapter).flatMap(({ title, rows }) => [
      { kind: 'band' as const, text: title },
      ...rows.map(({ step, number, letters }) =>
        row(
          number,
          mentioned(named(step.name, say('unnamedStep'))),
          ...columns.map(({ id }) => letterCell(letters.get(id) ?? [])),
        ),
      ),
    ]),
  );
}

function letterCell(letters: readonly RaciLetter[]): Cell {
  if (letters.length === 0) return [];
  const text = letters.join('/');
  return [paragraph(letters.includes('A') ? run(text, 'strong') : text)];
}

export function raciLegend({ phrase }: Paper): Block {
  return { kind: 'remark', runs: [{ text: phrase('raciLegend') }] };
}

/** More than this share of the answers on one pair of shoulders is worth a word. */
const TOO_MUCH = 0.6;
/** With fewer steps a share says nothing. */
const FEW_STEPS = 5;

/** Before the matrix: after it they could be left alone on a page. */
export function raciRemarksBlock(paper: Paper, chapter: Chapter): Block[] {
  const remarks = raciRemarks(paper, chapter);
  if (remarks.length === 0) return [];
  return [{ kind: 'callout', title: paper.phrase('raciRemarks'), blocks: lines(remarks) }];
}

/** Exactly one A and at least one R a row; a person answers; nobody answers for nearly everything. */
function raciRemarks(paper: Paper, chapter: Chapter): string[] {
  const { phrase, project, say } = paper;
  const rows = raciStages(paper, chapter).flatMap((stage) => stage.rows);
  const stepName = ({ number, step }: RaciRow) =>
    phrase('stepNamed', { number, step: mentioned(named(step.name, say('unnamedStep'))) });
  const answering = rows.map((one) => ({ one, ids: holders(one, 'A') }));
  const perRow = rows.flatMap((one) => [
    ...(holders(one, 'A').length === 1 ? [] : [phrase('raciNoAnswer', { step: stepName(one) })]),
    ...(holders(one, 'R').length > 0 ? [] : [phrase('raciNobodyDoes', { step: stepName(one) })]),
  ]);
  const notPeople = answering.flatMap(({ one, ids }) =>
    ids.flatMap((id) => {
      const participant = project.participants[id];
      return participant?.kind === 'system' || participant?.kind === 'client'
        ? [phrase('raciAnswersNobody', { step: stepName(one), name: paper.calledInside(id) })]
        : [];
    }),
  );
  const loaded = raciColumns(paper, chapter).flatMap(({ id }) => {
    const count = answering.filter(({ ids }) => ids.includes(id)).length;
    if (rows.length < FEW_STEPS || count / rows.length <= TOO_MUCH) return [];
    const key = count === rows.length ? 'raciAnswersForAll' : 'raciAnswersForMost';
    return [phrase(key, { name: paper.nameOf(id), count, of: rows.length })];
  });
  return [...perRow, ...notPeople, ...loaded];
}

function holders({ letters }: RaciRow, letter: RaciLetter): ParticipantId[] {
  return [...letters].flatMap(([id, held]) => (held.includes(letter) ? [id] : []));
}
