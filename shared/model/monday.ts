/** Scenarios begin on Mondays: the first day of the week that a date lies in. */

const DAY_MILLISECONDS = 86_400_000;

/** ISO dates in and out. The days before the first Monday of the year 0 belong to that one. */
export function mondayOf(isoDate: string): string {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  const monday = new Date(time - sinceMonday * DAY_MILLISECONDS);
  if (monday.getUTCFullYear() < 0) monday.setUTCDate(monday.getUTCDate() + 7);
  return monday.toISOString().slice(0, 10);
}
