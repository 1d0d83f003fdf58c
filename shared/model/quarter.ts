/** Quarters of the calendar year: some scenarios last till the end of the one they begin in. */

const MONTHS_OF_QUARTER = 3;

/** The last day of the quarter in which a date lies. ISO dates in and out. */
export function quarterEndOf(isoDate: string): string {
  const [year = 0, month = 0] = isoDate.split('-').map(Number);
  const last = Math.ceil(month / MONTHS_OF_QUARTER) * MONTHS_OF_QUARTER;
  // Day 0 of the next month; by setter, since Date.UTC takes the years up to 99 for those of 1900.
  const day = new Date(0);
  day.setUTCFullYear(year, last, 0);
  return day.toISOString().slice(0, 10);
}
