/**
 * The calendars of a scenario, compiled once each, and the hours that several have in common.
 * Where nobody has said: people keep the company calendar, clients and systems are always there.
 */
import {
  ALWAYS,
  compileCalendar,
  intersect,
  isEverOpen,
  type Origin,
  opensEveryWeek,
  type WorkingTime,
} from '#shared/calendar';
import type { CalendarId, Project } from '#shared/model';
import type { Problems } from './problems.ts';

/** Around the clock is always the first. */
export const ALWAYS_NUMBER = 0;

export interface CalendarList {
  readonly compiled: WorkingTime[];
  /** null: around the clock. */
  readonly numberOf: (id: CalendarId | null) => number;
  readonly common: (numbers: readonly number[]) => number;
}

interface CalendarSources {
  readonly project: Project;
  readonly origin: Origin;
  readonly problems: Problems;
}

function compiled(id: CalendarId, { project, origin, problems }: CalendarSources): WorkingTime {
  const calendar = project.calendars[id];
  if (!calendar) return ALWAYS;
  const target = { kind: 'calendar', id } as const;
  const result = compileCalendar(calendar, origin);
  if (!result.ok) {
    const params = { calendar: calendar.name, timeZone: result.error.timeZone };
    problems.add({ code: 'timeZoneUnknown', target, params });
    return ALWAYS;
  }
  // Open for once and then never again would leave deals waiting for ever.
  if (!isEverOpen(result.value) || !opensEveryWeek(result.value)) {
    problems.add({ code: 'calendarNeverOpen', target, params: { calendar: calendar.name } });
    return ALWAYS;
  }
  return result.value;
}

export function createCalendarList(sources: CalendarSources): CalendarList {
  const list: WorkingTime[] = [ALWAYS];
  const numbers = new Map<string, number>();
  const remember = (key: string, make: () => WorkingTime): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const calendar = make();
    // Around the clock, but on a clock that is changed: its days aren't always of 24 hours.
    const isPlain = calendar.isAlways && calendar.wallFrom.length === 0;
    const number = isPlain ? ALWAYS_NUMBER : list.push(calendar) - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    compiled: list,
    numberOf: (id) => (id === null ? ALWAYS_NUMBER : remember(id, () => compiled(id, sources))),
    common(members) {
      const distinct = [...new Set(members)]
        .filter((number) => number !== ALWAYS_NUMBER)
        .toSorted((a, b) => a - b);
      if (distinct.length === 0) return ALWAYS_NUMBER;
      if (distinct.length === 1) return distinct[0] ?? ALWAYS_NUMBER;
      return remember(`∩ ${distinct.join(' ')}`, () =>
        intersect(distinct.map((number) => list[number] ?? ALWAYS)),
      );
    },
  };
}
