/** Whether a run, its warm-up included, lies in years whose clocks are known. */
import type { Scenario } from '#shared/model';
import { isoDateOf, KNOWN_YEARS, wallMidnight } from '#shared/time-zones';
import type { Problems } from './problems.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** The beginning, and the end of the window where a number of weeks says when that is. */
export function checkYears(scenario: Scenario, warmUpWeeks: number, problems: Problems): void {
  const { startsOn, until } = scenario;
  const target = { kind: 'scenario', id: scenario.id } as const;
  const years = { least: String(KNOWN_YEARS.least), most: String(KNOWN_YEARS.most) };
  const opens = wallMidnight(startsOn);
  const begins = opens - warmUpWeeks * WEEK_MS;
  const first = wallMidnight(`${KNOWN_YEARS.least}-01-01`);
  const last = wallMidnight(`${KNOWN_YEARS.most}-12-31`);
  if (opens < first || opens > last) {
    problems.add({ code: 'startsInUnknownYear', target, params: { date: startsOn, ...years } });
  } else if (begins < first) {
    // However long a warm-up is asked for: a day so far back has no name.
    const date = isoDateOf(Math.max(begins, wallMidnight('0001-01-01')));
    problems.add({ code: 'warmsUpInUnknownYear', target, params: { date, ...years } });
  } else if ('weeks' in until && opens + until.weeks * WEEK_MS > last + DAY_MS) {
    problems.add({ code: 'endsInUnknownYear', target, params: years });
  }
}
