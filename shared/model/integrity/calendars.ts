/** Calendars that can't be computed with: unknown zones, intervals reversed or overlapping; and starts off Monday. */
import { entriesOf } from '#shared/base';
import { zoneOf } from '#shared/time-zones';
import type { Interval } from '../calendar.ts';
import type { Path } from '../json.ts';
import { mondayOf } from '../monday.ts';
import type { Project } from '../project.ts';
import type { Finding } from './damage.ts';

export function* checkCalendars(project: Project): Generator<Finding> {
  for (const [id, calendar] of entriesOf(project.calendars)) {
    const path = ['calendars', id];
    if (zoneOf(calendar.timeZone) === null) {
      yield {
        code: 'unknownTimeZone',
        path: [...path, 'timeZone'],
        found: calendar.timeZone,
        repair: 'replaced',
        mend: () => {
          calendar.timeZone = 'UTC';
        },
      };
    }
    if (calendar.week) {
      for (const day of ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const) {
        yield* intervalsRise(calendar.week, day, [...path, 'week']);
      }
    }
    for (const date of Object.keys(calendar.exceptions)) {
      yield* intervalsRise(calendar.exceptions, date, [...path, 'exceptions']);
    }
  }
  for (const [id, scenario] of entriesOf(project.scenarios)) {
    const monday = mondayOf(scenario.startsOn);
    if (monday === scenario.startsOn) continue;
    yield {
      code: 'notMonday',
      path: ['scenarios', id, 'startsOn'],
      found: scenario.startsOn,
      repair: 'replaced',
      mend: () => {
        scenario.startsOn = monday;
      },
    };
  }
}

function* intervalsRise<Key extends string>(
  owner: Record<Key, Interval[]>,
  key: Key,
  path: Path,
): Generator<Finding> {
  const intervals = owner[key];
  // Times of day are written with leading zeros, so they compare as text.
  const isRising = intervals.every(
    ({ from, to }, index) => from < to && (intervals[index - 1]?.to ?? '00:00') <= from,
  );
  if (isRising) return;
  yield {
    code: 'badIntervals',
    path: [...path, key],
    found: intervals.map(({ from, to }) => `${from}–${to}`).join(', '),
    repair: 'replaced',
    mend: () => {
      owner[key] = merged(intervals);
    },
  };
}

/** A reversed interval is read the other way round, an empty one goes, overlapping ones become one. */
function merged(intervals: readonly Interval[]): Interval[] {
  const forward = intervals
    .filter(({ from, to }) => from !== to)
    .map((interval) => {
      const { from, to } = interval;
      return from < to ? { ...interval } : { ...interval, from: to, to: from };
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const result: Interval[] = [];
  for (const interval of forward) {
    const last = result.at(-1);
    if (!last || interval.from >= last.to) result.push(interval);
    else if (interval.to > last.to) last.to = interval.to;
  }
  return result;
}
