/** Opening hours as plain lists of intervals over many weeks, walked through from the beginning. */

const DAY = 1440;
const WEEKS = 60;

/** [from, to) in minutes since the first Monday, in order; null: around the clock. */
export type OpenHours = readonly (readonly [number, number])[] | null;

/** The same hours on each of these weekdays (0 is Monday), in every week. */
export function everyWeek(
  days: readonly number[],
  hours: readonly (readonly [number, number])[],
): OpenHours {
  return Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) =>
    days.flatMap((day) =>
      hours.map(([from, to]) => {
        const midnight = (week * 7 + day) * DAY;
        return [midnight + from * 60, midnight + to * 60] as const;
      }),
    ),
  );
}

/** When all are open. */
export function together(all: readonly OpenHours[]): OpenHours {
  return all.reduce((one, other) => {
    if (!one || !other) return one ?? other;
    return one.flatMap(([from, to]) =>
      other.flatMap(([open, close]) => {
        const both = [Math.max(from, open), Math.min(to, close)] as const;
        return both[0] < both[1] ? [both] : [];
      }),
    );
  }, null);
}

export function isOpenAt(hours: OpenHours, time: number): boolean {
  return hours?.some(([from, to]) => from <= time && time < to) ?? true;
}

export function nextOpeningOf(hours: OpenHours, time: number): number {
  if (!hours || isOpenAt(hours, time)) return time;
  return hours.find(([from]) => from > time)?.[0] ?? Number.POSITIVE_INFINITY;
}

export function afterOpen(hours: OpenHours, time: number, minutes: number): number {
  if (!hours) return time + minutes;
  let left = minutes;
  for (const [from, to] of hours) {
    const begin = Math.max(from, time);
    if (begin >= to) continue;
    if (begin + left <= to) return begin + left;
    left -= to - begin;
  }
  return Number.POSITIVE_INFINITY;
}
