/** Reads figures out of the tallies: one number per replication, then an estimate. */
import { WEEK_MINUTES } from '#shared/calendar';
import type { ParticipantId } from '#shared/model';
import type { Spread } from '../kernel/spread.ts';
import type { Tally } from '../kernel/tally.ts';
import type { Program } from '../process/program.ts';
import type { Estimate } from '../result.ts';
import { amountOf, changeOf, estimateAmount, estimatePart, estimateShare } from './estimate.ts';

/** Tallies in the order of their replications. */
export interface Summary {
  readonly program: Program;
  readonly tallies: readonly Tally[];
}

export type Read = (tally: Tally) => number;

/** One number per replication. */
export function each({ tallies }: Summary, read: Read): number[] {
  return tallies.map(read);
}

/** What was counted in the window, a week. */
export function weekly(read: Read): Read {
  // In this order whole counts of whole weeks stay whole.
  return (tally) => (read(tally) * WEEK_MINUTES) / tally.windowMinutes;
}

export function perWeek(summary: Summary, read: Read): Estimate {
  return amountOf(each(summary, weekly(read)));
}

/** The same of what may be less than nothing: by how many there are more at the end than at the beginning. */
export function changePerWeek(summary: Summary, read: Read): Estimate {
  return changeOf(each(summary, weekly(read)));
}

/** NaN where there was none. */
export function meanOf({ sum, count }: Spread): number {
  return sum / count;
}

export const revenueOf: Read = ({ value }) => value;

export function total({ tallies }: Summary, read: Read): number {
  return tallies.reduce((sum, tally) => sum + read(tally), 0);
}

/** A share of counted cases; null where nothing was counted. */
export function share(summary: Summary, part: Read, whole: Read): Estimate | null {
  // 0 / 0 is NaN, and such replications have no share.
  const shares = each(summary, (tally) => part(tally) / whole(tally));
  return estimateShare(shares, total(summary, whole));
}

/** A quotient of sums; replications in which there is nothing to divide by give none. */
export function ratio(summary: Summary, part: Read, whole: Read): Estimate | null {
  return estimateAmount(quotients(summary, part, whole));
}

/** The same of a part and its whole. */
export function portion(summary: Summary, part: Read, whole: Read): Estimate | null {
  return estimatePart(quotients(summary, part, whole));
}

function quotients(summary: Summary, part: Read, whole: Read): number[] {
  return each(summary, (tally) => (whole(tally) > 0 ? part(tally) / whole(tally) : Number.NaN));
}

/** Mean over the window of what was integrated over it. */
export function overTime(summary: Summary, area: Read): Estimate {
  return amountOf(each(summary, (tally) => area(tally) / tally.windowMinutes));
}

export const at = (column: Float64Array, index: number): number => column[index] ?? 0;

export function wonExit({ meaning }: Program): number {
  return meaning.exits.indexOf('won');
}

/** Deals of the window that ended, sooner or later. */
export function endedOf(tally: Tally): number {
  return tally.measuredExits.reduce((sum, count) => sum + count, 0);
}

/** Whether any queue grows for ever: means over time then only tell how long one has looked. */
export function isGrowing({ program }: Summary): boolean {
  return program.meaning.isGrowing.includes(true);
}

/**
 * Won / ended. Where queues grow for ever, null: deals that wait never end, so those that leave
 * before the queue would stand for all.
 */
export function conversion(summary: Summary, won: Read, ended: Read): Estimate | null {
  return isGrowing(summary) ? null : share(summary, won, ended);
}

/** Whether deals queue at this node for people who never catch up. */
export function growsAt({ program }: Summary, node: number): boolean {
  const { needStart, needPool } = program.network.nodes;
  const pools = needPool.subarray(needStart[node], needStart[node + 1]);
  return pools.some((pool) => program.meaning.isGrowing[pool] === true);
}

/** Everyone in the drawings, once, with the pools that do their work. */
export function poolsByParticipant({ meaning }: Program): ReadonlyMap<ParticipantId, number[]> {
  const pools = new Map<ParticipantId, number[]>();
  for (const { id, pool } of meaning.participants) pools.set(id, [...(pools.get(id) ?? []), pool]);
  return pools;
}

/** On-shift minutes that these pools have for deals; Infinity where people are unlimited. */
export function availableMinutes({ meaning }: Program, tally: Tally, pools: readonly number[]) {
  return pools.reduce(
    (sum, pool) => sum + at(tally.poolAvailableMinutes, pool) * (meaning.dealShare[pool] ?? 1),
    0,
  );
}

export function areUnlimited({ network }: Program, pools: readonly number[]): boolean {
  return pools.some((pool) => network.pools.people[pool] === Number.POSITIVE_INFINITY);
}

export function sumOver(column: Float64Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + at(column, row), 0);
}
