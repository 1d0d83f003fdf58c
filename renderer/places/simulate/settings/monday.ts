/** Weeks begin on Mondays, wherever in the week a person points. */
import { mondayOf as mondayOfDate } from '#shared/model';

/** The Monday of the week in which an ISO date lies; null when it is none. */
export function mondayOf(isoDate: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return null;
  if (Number.isNaN(Date.parse(`${isoDate}T00:00:00Z`))) return null;
  return mondayOfDate(isoDate);
}
