/**
 * The order of several contenders that were tried with the same luck, and how much of it is
 * certain. Knows nothing of people or deals.
 *
 * Who comes first is decided by another, earlier sample (`tried`), so that being chosen for a
 * lucky sample doesn't flatter the values of this one (Smith & Winkler, "The optimizer's
 * curse", Management Science 2006). What is certain is decided by this sample: all pairs are
 * compared, each by the paired differences of its two, and the confidence is that of all
 * comparisons together (Bonferroni; Law & Kelton, ch. 10.3). The places that a contender may
 * hold follow from those it is told apart from (Mogstad, Romano, Shaikh & Wilhelm, "Inference
 * for ranks", Review of Economic Studies 2024).
 */
import { present } from '#shared/base';
import { estimate } from '../statistics/estimate.ts';

export interface Contender<Id> {
  readonly id: Id;
  /** Of the earlier sample; more is better. */
  readonly tried: number;
  /** One value a replication, in the same order for all; NaN where a replication has none. */
  readonly values: readonly number[];
}

export interface Place<Id> {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
  readonly tiedWith: readonly Id[];
}

/** All comparisons hold together with this confidence. */
const CONFIDENCE = 0.95;

/** Whoever is better than another for certain stands before it; otherwise the earlier sample decides. */
export function rank<Id>(contenders: readonly Contender<Id>[]): Place<Id>[] {
  const pairs = (contenders.length * (contenders.length - 1)) / 2;
  const confidence = 1 - (1 - CONFIDENCE) / Math.max(1, pairs);
  const beaten = new Map(contenders.map((each) => [each, new Set<Contender<Id>>()]));
  const beatenBy = (one: Contender<Id>) => present(beaten.get(one), 'contender');
  contenders.forEach((one, at) => {
    for (const other of contenders.slice(at + 1)) {
      const better = betterOf(one, other, confidence);
      if (better === one) beatenBy(one).add(other);
      if (better === other) beatenBy(other).add(one);
    }
  });
  const isBetter = (one: Contender<Id>, other: Contender<Id>) => beatenBy(one).has(other);
  return inOrder(contenders, isBetter).map((one) => ({
    id: one.id,
    from: 1 + contenders.filter((other) => isBetter(other, one)).length,
    to: contenders.length - beatenBy(one).size,
    tiedWith: contenders
      .filter((other) => other !== one && !isBetter(one, other) && !isBetter(other, one))
      .map(({ id }) => id),
  }));
}

/** null where the replications can't tell. */
function betterOf<Id>(one: Contender<Id>, other: Contender<Id>, confidence: number) {
  const differences = one.values.map((value, at) => value - (other.values[at] ?? Number.NaN));
  const found = estimate(differences, confidence);
  if (!found || found.low === null || found.high === null) return null;
  if (found.low > 0) return one;
  return found.high < 0 ? other : null;
}

/**
 * Takes, again and again, the first by the earlier sample of those whom nobody left is better
 * than. Where all have a value in every replication there is one, since whoever is better has
 * the larger mean; otherwise the earlier sample may have to decide that too.
 */
function inOrder<Id>(
  contenders: readonly Contender<Id>[],
  isBetter: (one: Contender<Id>, other: Contender<Id>) => boolean,
): Contender<Id>[] {
  const left = contenders.toSorted((one, other) => other.tried - one.tried);
  const order: Contender<Id>[] = [];
  while (left.length > 0) {
    const unbeaten = left.findIndex((one) => !left.some((other) => isBetter(other, one)));
    order.push(...left.splice(Math.max(0, unbeaten), 1));
  }
  return order;
}
