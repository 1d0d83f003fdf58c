/** How many leads a source brings: of an ordinary week, as people count, without its holidays. */
import { valuesOf } from '#shared/base';
import { formatNumber } from '#shared/i18n';
import type { Arrivals, Calendar, CalendarId, Interval } from '#shared/model';
import { meanOfDistribution } from '#shared/simulation';
import type { Content } from './content.ts';

export function arrivalsText(content: Content, arrivals: Arrivals): string {
  const { say, language } = content;
  const weekly = leadsPerWeek(content, arrivals);
  if (weekly !== null) {
    const rounded = Number(weekly.toPrecision(2));
    return say('arrivalsPerWeek', { count: rounded, amount: formatNumber(rounded, language) });
  }
  const [key, size] =
    arrivals.kind === 'batch'
      ? (['arrivalsBatch', arrivals.at.length * arrivals.size] as const)
      : (['arrivalsBase', arrivals.kind === 'base' ? arrivals.size : 0] as const);
  return say(key, { count: size, amount: formatNumber(size, language) });
}

/** Of sources whose leads come all the year round; the others aren't counted by the week. */
export function leadsPerWeek(content: Content, arrivals: Arrivals): number | null {
  switch (arrivals.kind) {
    case 'poisson':
      return arrivals.perHour * weeklyHours(content, arrivals.calendarId);
    case 'interval':
      // How they scatter is a matter of the simulation; people count by the week.
      return (
        weeklyHours(content, arrivals.calendarId) / (meanOfDistribution(arrivals.gap) / MINUTES)
      );
    case 'batch':
    case 'base':
      return null;
  }
}

const MINUTES = 60;
const HOURS_OF_WEEK = 168;

function weeklyHours({ project }: Content, calendarId: CalendarId | undefined): number {
  const week = calendarId === undefined ? undefined : project.calendars[calendarId]?.week;
  if (!week) return HOURS_OF_WEEK;
  return valuesOf(week).reduce((hours, intervals) => hours + hoursOf(intervals), 0);
}

function hoursOf(intervals: readonly Interval[]): number {
  const minutesOf = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * MINUTES + minutes;
  };
  return intervals.reduce(
    (hours, { from, to }) => hours + (minutesOf(to) - minutesOf(from)) / MINUTES,
    0,
  );
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Days on which one of these calendars is closed, though it is open on that day of other weeks. */
export function closedDays(
  calendars: readonly Calendar[],
  { first, last }: { readonly first: string; readonly last: string },
): string[] {
  const closed = calendars.flatMap(({ week, exceptions }) =>
    Object.entries(exceptions).flatMap(([date, intervals]) =>
      date >= first && date <= last && intervals.length === 0 && isUsuallyOpen(week, date)
        ? [date]
        : [],
    ),
  );
  return [...new Set(closed)].sort();
}

function isUsuallyOpen(week: Calendar['week'] | undefined, date: string): boolean {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return week === undefined || (weekday !== undefined && week[weekday].length > 0);
}
