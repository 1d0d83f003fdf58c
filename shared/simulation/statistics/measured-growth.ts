/**
 * Growth that the traffic equations can't see. A step that takes several people at once starts
 * only when all of them are free at the same moment; where others take them one by one it may wait
 * for ever, though each has time to spare. So growth there is measured: are there ever more deals
 * inside?
 *
 * The measured weeks are cut into thirds (first against last third: the most efficient of the quick
 * tests for a trend; Cox & Stuart, "Some quick sign tests for trend in location and dispersion",
 * Biometrika 42, 1955). Each replication gives two differences of means, from third to third; they
 * are independent between replications, so each is judged by t (Law & Kelton, ch. 9) and must
 * be above 0 with 99.5 % on its side. In a steady state both have the mean 0: then growth is said
 * in one answer of 200 at most.
 *
 * A process that still fills up, or slowly settles, grows as well. What is said is growth that goes on
 * (at least half as fast in the second half) and stands at such a step: its queue holds half of what
 * was added at least.
 */
import { WEEK_MINUTES } from '#shared/calendar';
import type { NodeId } from '#shared/model';
import { NODE_SERVICE, SOURCE_INTERVAL, SOURCE_POISSON } from '../kernel/codes.ts';
import type { Tally } from '../kernel/tally.ts';
import type { Program } from '../process/program.ts';
import type { MeasuredGrowth } from '../result.ts';
import { changeOf, estimate } from './estimate.ts';
import { at, overTime, type Summary } from './reading.ts';

/** On one side, of each of the two differences. */
const ERROR = 0.005;
const STILL_GROWING = 0.5;
const SHARE_OF_GROWTH = 0.5;

/** null where nothing grows beyond chance, or where one can't tell. */
export function measuredGrowth(summary: Summary): MeasuredGrowth | null {
  const { program } = summary;
  const steps = stepsForSeveral(program);
  if (steps.length === 0 || !hasStreams(program)) return null;
  const thirds = summary.tallies.flatMap((tally) => thirdsOf(weeksInside(program, tally)) ?? []);
  if (thirds.length < summary.tallies.length) return null;
  const before = thirds.map(({ first, middle }) => middle - first);
  const after = thirds.map(({ middle, last }) => last - middle);
  if (!isAboveZero(before) || !isAboveZero(after)) return null;
  if (meanOf(after) < STILL_GROWING * meanOf(before)) return null;
  const added = meanOf(before) + meanOf(after);
  const queueAt = ({ node }: Step) =>
    overTime(summary, ({ nodeQueueArea }) => at(nodeQueueArea, node)).mean;
  const waiting = steps
    .map((step) => ({ id: step.id, queue: queueAt(step) }))
    .filter(({ queue }) => queue >= SHARE_OF_GROWTH * added)
    .toSorted((one, other) => other.queue - one.queue);
  if (waiting.length === 0) return null;
  const perWeek = thirds.map(({ first, last, weeksBetween }) => (last - first) / weeksBetween);
  return { steps: waiting.map(({ id }) => id), perWeek: changeOf(perWeek) };
}

interface Step {
  readonly id: NodeId;
  readonly node: number;
}

/** Patient ones: where clients leave, those who are too many do. */
function stepsForSeveral({ network, meaning }: Program): Step[] {
  const { kind, needStart, needCount, patience, section } = network.nodes;
  return meaning.nodeIds.flatMap((id, node) => {
    const counts = needCount.subarray(needStart[node], needStart[node + 1]);
    const people = counts.reduce((sum, count) => sum + count, 0);
    const stage = network.sections.patience[section[node] ?? -1] ?? -1;
    const isPatient = (patience[node] ?? -1) < 0 && stage < 0;
    return kind[node] === NODE_SERVICE && people > 1 && isPatient ? [{ id, node }] : [];
  });
}

/** Leads that come on given days, or are there from the beginning, come to no steady state. */
function hasStreams({ network: { sources } }: Program): boolean {
  return sources.kind.some((kind) => kind === SOURCE_POISSON || kind === SOURCE_INTERVAL);
}

/** Mean number inside, by whole weeks of the window. */
function weeksInside({ plan }: Program, { weeklyInside, windowMinutes }: Tally): number[] {
  const from = Math.ceil(plan.warmUpMinutes / WEEK_MINUTES - 1e-9);
  const to = Math.floor((plan.warmUpMinutes + windowMinutes) / WEEK_MINUTES + 1e-9);
  return weeklyInside.slice(from, to);
}

interface Thirds {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  /** From the centre of the first to that of the last. */
  readonly weeksBetween: number;
}

/** null where there aren't two weeks for each. */
function thirdsOf(weeks: readonly number[]): Thirds | null {
  const size = Math.floor(weeks.length / 3);
  if (size < 2) return null;
  return {
    first: meanOf(weeks.slice(0, size)),
    middle: meanOf(weeks.slice(size, weeks.length - size)),
    last: meanOf(weeks.slice(weeks.length - size)),
    weeksBetween: weeks.length - size,
  };
}

function isAboveZero(differences: readonly number[]): boolean {
  const low = estimate(differences, 1 - 2 * ERROR)?.low ?? null;
  return low !== null && low > 0;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
