/**
 * Histogram bars of equal width from those of the result, whose width grows with the time:
 * of equal width, heights can be compared by eye. Inside a bar deals count as spread evenly.
 */
import type { HistogramBar } from '#shared/simulation';

export interface EvenBar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

const DAY_MINUTES = 1440;
const WIDTHS = [5, 10, 15, 30, 60, 120, 240, 480, 720, DAY_MINUTES];
/** As many as can be told apart in a chart. */
const MOST_BARS = 48;
/** What lies beyond is one long tail that would squeeze everything else. */
const SHOWN_SHARE = 0.99;

export function evenBars(bars: readonly HistogramBar[]): EvenBar[] {
  const end = shownEnd(bars);
  if (end === 0) return [];
  const width = widthFor(end);
  const count = Math.ceil(end / width);
  const shares = new Array<number>(count).fill(0);
  for (const { fromMinutes, toMinutes, share } of bars) {
    const density = share / (toMinutes - fromMinutes);
    const last = Math.min(count - 1, Math.floor(toMinutes / width));
    for (let at = Math.floor(fromMinutes / width); at <= last; at++) {
      const inside = Math.min(toMinutes, (at + 1) * width) - Math.max(fromMinutes, at * width);
      shares[at] = (shares[at] ?? 0) + density * Math.max(0, inside);
    }
  }
  return shares.map((share, at) => ({ from: at * width, to: (at + 1) * width, share }));
}

function shownEnd(bars: readonly HistogramBar[]): number {
  let seen = 0;
  for (const { toMinutes, share } of bars) {
    seen += share;
    if (seen >= SHOWN_SHARE) return toMinutes;
  }
  return bars.at(-1)?.toMinutes ?? 0;
}

function widthFor(end: number): number {
  const least = end / MOST_BARS;
  return WIDTHS.find((width) => width >= least) ?? Math.ceil(least / DAY_MINUTES) * DAY_MINUTES;
}
