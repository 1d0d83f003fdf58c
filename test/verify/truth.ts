/** A ground truth: a model whose exact figures are known, and how they are read from a run. */
import { present } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import type { Tally } from '#shared/simulation';
import { estimate } from '#shared/simulation/statistics';
import { type RunOf, rowOf, runOf } from '#test/simulating';

export interface Figure {
  readonly exact: number;
  /** Where the truth itself is known only so far. */
  readonly uncertainty?: number;
  readonly read: (tally: Tally, run: RunOf) => number;
}

export interface Truth {
  readonly name: string;
  /** Where the exact values come from. */
  readonly source: string;
  readonly project: Project;
  /** Enough for intervals that could be missed; the long one for the table. */
  readonly short: Partial<Scenario>;
  readonly long: Partial<Scenario>;
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface Finding {
  readonly truth: string;
  readonly figure: string;
  readonly seed: number;
  readonly exact: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly isInside: boolean;
}

/** Of the interval that the exact value must lie in; never loosened. */
const CONFIDENCE = 0.999;

export function findingsOf(truth: Truth, plan: Partial<Scenario>, seed: number): Finding[] {
  const run = runOf(truth.project, { ...plan, seed });
  return Object.entries(truth.figures).map(([figure, { exact, uncertainty = 0, read }]) => {
    const values = run.tallies.map((tally) => read(tally, run));
    const { mean, low, high } = present(estimate(values, CONFIDENCE), figure);
    const from = present(low, 'low');
    const to = present(high, 'high');
    return {
      truth: truth.name,
      figure,
      seed,
      exact,
      mean,
      low: from,
      high: to,
      isInside: from <= exact + uncertainty && to >= exact - uncertainty,
    };
  });
}

export const cycle = (tally: Tally) => tally.cycle.sum / tally.cycle.count;
export const inside = (tally: Tally) => tally.insideArea / tally.windowMinutes;
export const wait = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.nodeWaitMinutes, run.node(id)) / rowOf(tally.nodeStarts, run.node(id));
export const queue = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.nodeQueueArea, run.node(id)) / tally.windowMinutes;
export const load = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.poolWorkedMinutes, run.pool(id)) / rowOf(tally.poolAvailableMinutes, run.pool(id));
export const outOfPatience = (tally: Tally) => tally.outOfPatience / tally.cycle.count;
export const withinLimit = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.nodeWithinLimit, run.node(id)) / rowOf(tally.nodeCompleted, run.node(id));
export const reminded = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.nodeReminded, run.node(id)) / rowOf(tally.nodeCompleted, run.node(id));
