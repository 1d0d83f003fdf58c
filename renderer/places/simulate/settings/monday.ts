/** Weeks begin on Mondays, wherever in the week a person points. */

const DAY_MILLISECONDS = 86_400_000;

/** The Monday of the week in which an ISO date lies; null when it is none. */
export function mondayOf(isoDate: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return null;
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
