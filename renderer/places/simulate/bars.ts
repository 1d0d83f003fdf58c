/** What the bar charts of the answer show: rows of the answer with their measures and colours. */
import type { Language, Translate } from '#shared/i18n';
import type { NodeId, ParticipantId, StageId } from '#shared/model';
import {
  type AnswerFacts,
  type AnswerRow,
  costRows,
  drawingsIn,
  drawingWith,
  type LossKind,
  leftInStages,
  limitRows,
  lossRows,
  type MeasureName,
  participantRows,
  sayEstimate,
  speakerOfKind,
  stageRows,
  type Told,
  tell,
} from '#shared/simulation';

/** What lights up on the board when a row is pointed at. */
export type LinkedId = NodeId | StageId | ParticipantId;

export interface FigureBar extends AnswerRow<LinkedId> {
  readonly told: Told;
  readonly color: string;
  /** What else is known of it. */
  readonly note?: string;
}

const LIMIT_COLOR = '#0d9488';
const LOSS_COLORS: Readonly<Record<LossKind, string>> = {
  lost: '#e5484d',
  disqualified: '#7c8698',
};
/** Mean queue below which nobody is seen waiting. */
const NOTICEABLE_QUEUE = 0.05;

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The busiest first, each with who waits for them. */
export function loadBars(facts: AnswerFacts, words: Words): FigureBar[] {
  return participantRows(facts).map((row) => {
    const note = sayQueue(facts, row.id, words);
    return {
      ...row,
      told: tell(facts, 'load', row.id),
      color: facts.project.participants[row.id]?.color ?? LIMIT_COLOR,
      ...(note === null ? {} : { note }),
    };
  });
}

function sayQueue(facts: AnswerFacts, id: ParticipantId, { t, language }: Words): string | null {
  const queue = tell(facts, 'participantQueue', id).own;
  if (queue === null) return t('results.queueGrows');
  if (queue.mean < NOTICEABLE_QUEUE) return null;
  const wait = tell(facts, 'participantWait', id).own;
  const spoken = { language, currency: '' };
  const amount = sayEstimate('count', queue, spoken).value;
  return wait === null
    ? t('results.queueNote', { amount })
    : t('results.queueAndWaitNote', { amount, time: sayEstimate('time', wait, spoken).value });
}

/** Stages of the shown drawing in their order, each with those who leave the process there. */
export function funnelBars(facts: AnswerFacts, words: Words): FigureBar[] {
  const left = leftInStages(facts);
  return stageRows(facts).map((row) => {
    const note = sayLeft(left.get(row.id), words);
    return {
      ...row,
      told: tell(facts, 'stageEntered', row.id),
      color: facts.variant.stages[row.id]?.color ?? LIMIT_COLOR,
      ...(note === '' ? {} : { note }),
    };
  });
}

function sayLeft(
  left: Readonly<Record<LossKind, number>> | undefined,
  { t, language }: Words,
): string {
  const { lost = 0, disqualified = 0 } = left ?? {};
  const say = speakerOfKind('rate', { language, currency: '' });
  return [
    ...(lost > 0 ? [t('results.leftLost', { amount: say(lost) })] : []),
    ...(disqualified > 0 ? [t('results.leftDisqualified', { amount: say(disqualified) })] : []),
  ].join(', ');
}

/** The limit kept worst first; a step has its performer's colour, as on its card. */
export function limitBars(facts: AnswerFacts, { t }: Words): FigureBar[] {
  const { project } = facts;
  const drawings = drawingsIn(facts);
  return limitRows(facts).map(({ id, name, of }) => {
    const variant = drawingWith(drawings, id)?.variant;
    const node = variant?.nodes[id as NodeId];
    const color = node
      ? project.participants[node.participantId]?.color
      : variant?.stages[id as StageId]?.color;
    return {
      id,
      name,
      told: tell(facts, 'limitKept', id),
      color: color ?? LIMIT_COLOR,
      // A stage may be called as a step is.
      ...(of === 'stage' ? { note: t('results.limitOf_stage') } : {}),
    };
  });
}

/** Why deals are lost, and after that why they are screened out; each says which it is. */
export function lossBars(facts: AnswerFacts, { t }: Words): FigureBar[] {
  return lossRows(facts, t).map(({ id, name, kind, measure, isGone }) => ({
    id,
    name,
    told: tell(facts, measure, id),
    color: LOSS_COLORS[kind],
    note: [t(`results.fate_${kind}`), ...(isGone ? [t('results.lossGone')] : [])].join(', '),
  }));
}

/** What the work of each participant costs, the dearest first. */
export function costBars(facts: AnswerFacts): FigureBar[] {
  const measure: MeasureName = 'participantCost';
  return costRows(facts).map((row) => ({
    ...row,
    told: tell(facts, measure, row.id),
    color: facts.project.participants[row.id]?.color ?? LIMIT_COLOR,
  }));
}
