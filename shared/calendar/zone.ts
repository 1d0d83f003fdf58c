/**
 * Wall clock ↔ absolute time in a named time zone, through the zone rules that Intl carries.
 * Absolute time is milliseconds since 1970-01-01 UTC; wall time is the same number as if
 * the wall clock showed UTC.
 */
import { present } from '#shared/base';

export const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface Zone {
  /** Wall − absolute, in ms, at this absolute moment. */
  readonly offsetAt: (absoluteMs: number) => number;
}

/** Says how far the zone's clock is from UTC, and little else: "70, GMT+05:30". */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: '2-digit',
    timeZoneName: 'longOffset',
  });
}

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/u;

/** Wall − absolute, in ms. Before zones were uniform, clocks differed by minutes and seconds. */
function offsetOf(format: Intl.DateTimeFormat, absoluteMs: number): number {
  const [, sign, ...amounts] = present(OFFSET.exec(format.format(absoluteMs)), 'offset');
  const [hours = 0, minutes = 0, seconds = 0] = amounts.map((amount) => Number(amount ?? 0));
  const offset = hours * 60 * MINUTE_MS + minutes * MINUTE_MS + seconds * 1000;
  return sign === '-' ? -offset : offset;
}

const zones = new Map<string, Zone | null>();

/** null when the name means nothing to this machine. */
export function zoneOf(timeZone: string): Zone | null {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone = makeZone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

function makeZone(timeZone: string): Zone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = formatOf(timeZone);
  } catch {
    return null;
  }
  // Formatting is slow, so offsets are remembered by UTC day; only a day of change is asked again.
  const offsetsAtMidnight = new Map<number, number>();
  const exact = (absoluteMs: number) => offsetOf(format, absoluteMs);
  const atMidnight = (day: number): number => {
    const known = offsetsAtMidnight.get(day);
    if (known !== undefined) return known;
    const offset = exact(day * DAY_MS);
    offsetsAtMidnight.set(day, offset);
    return offset;
  };
  return {
    offsetAt(absoluteMs) {
      const day = Math.floor(absoluteMs / DAY_MS);
      const offset = atMidnight(day);
      return offset === atMidnight(day + 1) ? offset : exact(absoluteMs);
    },
  };
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
