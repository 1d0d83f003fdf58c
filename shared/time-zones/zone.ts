/**
 * Wall clock ↔ absolute time in a named time zone, through the database's rules.
 * Absolute time is milliseconds since 1970-01-01 UTC; wall time is the same number as if
 * the wall clock showed UTC.
 */
import { present } from '#shared/base';
import { type ZoneTable, zoneTable } from './packed-zones.ts';

export const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface Zone {
  /** Wall − absolute, in ms, at this absolute moment. */
  readonly offsetAt: (absoluteMs: number) => number;
}

const zones = new Map<string, Zone | null>();

/** null when the name means nothing. */
export function zoneOf(timeZone: string): Zone | null {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const table = zoneTable(timeZone);
  const zone = table && { offsetAt: (absoluteMs: number) => offsetIn(table, absoluteMs) };
  zones.set(timeZone, zone);
  return zone;
}

function offsetIn({ offsets, ends }: ZoneTable, absoluteMs: number): number {
  let period = 0;
  let after = ends.length;
  while (period < after) {
    const middle = (period + after) >> 1;
    if (absoluteMs < present(ends[middle], 'end')) after = middle;
    else period = middle + 1;
  }
  return present(offsets[period], 'offset');
}

/**
 * The absolute moment at which a wall clock shows this time. A time that the clock skips in
 * spring is read with the offset before the change; one shown twice in autumn is the first.
 */
export function absoluteOf(zone: Zone, wallMs: number): number {
  const before = wallMs - zone.offsetAt(wallMs - DAY_MS);
  if (zone.offsetAt(before) === wallMs - before) return before;
  const after = wallMs - zone.offsetAt(wallMs + DAY_MS);
  return zone.offsetAt(after) === wallMs - after ? after : before;
}

/** Midnight of an ISO date, as wall time. */
export function wallMidnight(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`);
}

/** The ISO date that a wall clock shows. */
export function isoDateOf(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
}
