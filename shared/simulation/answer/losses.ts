/**
 * Why deals are lost, and why leads are screened out: a deal that was lost could have been won, one that was
 * screened out was never ours. The two are never counted together.
 */
import { entriesOf } from '#shared/base';
import type { Translate } from '#shared/i18n';
import type { NodeId, StageId, Variant } from '#shared/model';
import type { Leaving } from '../result.ts';
import type { AnsweredVariant, AnswerFacts, FormerFacts } from './facts.ts';
import type { MeasureName } from './measures.ts';
import { type AnswerRow, nameIn, nameOfPlace } from './rows.ts';

export type LossKind = 'lost' | 'disqualified';

export interface LossRow extends AnswerRow<NodeId | StageId> {
  readonly kind: LossKind;
  readonly measure: MeasureName;
  /** A way out that only the other drawing has. */
  readonly isGone: boolean;
}

type Loss = Leaving & { readonly result: LossKind };

const LOSSES = {
  outcome: 'lostByOutcome',
  queuePatience: 'lostInQueue',
  stagePatience: 'lostInStage',
  escalation: 'lostByEscalation',
} as const satisfies Record<Leaving['cause'], MeasureName>;

function isLoss(way: Leaving): way is Loss {
  return way.result === 'lost' || way.result === 'disqualified';
}

/** Lost ones before those screened out, of each the most frequent way first, and then those that are gone. */
export function lossRows(facts: AnswerFacts, t: Translate): LossRow[] {
  return [...rowsOf('lost', facts, t), ...rowsOf('disqualified', facts, t)];
}

function rowsOf(kind: LossKind, facts: AnswerFacts, t: Translate): LossRow[] {
  const { result, former } = facts;
  const rowOf = (way: Leaving, answered: AnsweredVariant, isGone: boolean): LossRow => ({
    id: way.id,
    name: nameIn(answered, way.id, (variant) => reasonOf(way, variant, t)),
    kind,
    measure: kind === 'disqualified' ? 'disqualifiedByOutcome' : LOSSES[way.cause],
    isGone,
  });
  const isOfKind = (way: Leaving) => way.result === kind;
  const own = result.details.leaving.filter(isOfKind);
  const before = former ? former.result.details.leaving.filter(isOfKind) : [];
  const lostBefore = (way: Leaving) =>
    before.some((it) => it.cause === way.cause && it.id === twin(way, former) && isSome(it));
  const isKept = (way: Leaving) =>
    own.some((it) => it.cause === way.cause && twin(it, former) === way.id);
  return [
    ...own.filter((way) => isSome(way) || lostBefore(way)).map((way) => rowOf(way, facts, false)),
    ...(former
      ? before.filter((way) => isSome(way) && !isKept(way)).map((way) => rowOf(way, former, true))
      : []),
  ];
}

function isSome({ perWeek }: Leaving): boolean {
  return perWeek.mean > 0;
}

function twin({ id }: Leaving, former: FormerFacts | null): string {
  return former?.twins.get(id) ?? id;
}

function reasonOf({ cause, id, reason }: Leaving, variant: Variant, t: Translate): string {
  const name = nameOfPlace(id, variant);
  return cause === 'outcome' ? reason || name : t(`simulate.left_${cause}`, { name });
}

/** A week's deals that leave the process in each stage of the shown drawing; stages that none leave have no entry. */
export function leftInStages({
  result,
  variant,
}: AnswerFacts): ReadonlyMap<StageId, Readonly<Record<LossKind, number>>> {
  const left = new Map<StageId, Record<LossKind, number>>();
  for (const way of result.details.leaving) {
    const stageId = variant.nodes[way.id as NodeId]?.stageId ?? stageWith(way.id, variant);
    if (!isLoss(way) || !isSome(way) || stageId === undefined) continue;
    const counted = left.get(stageId) ?? { lost: 0, disqualified: 0 };
    left.set(stageId, { ...counted, [way.result]: counted[way.result] + way.perWeek.mean });
  }
  return left;
}

function stageWith(id: string, { stages }: Variant): StageId | undefined {
  return entriesOf<StageId, unknown>(stages).find(([stageId]) => stageId === id)?.[0];
}
