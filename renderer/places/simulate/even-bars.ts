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

/** How wide bars are, and how many of them. */
export interface Grid {
  readonly width: number;
  readonly count: number;
}

const DAY_MINUTES = 1440;
const YEAR_MINUTES = 365 * DAY_MINUTES;
const WIDTHS = [5, 10, 15, 30, 60, 120, 240, 480, 720, DAY_MINUTES];
/** Between two values of the axis: what people count times in. */
const DAYS = [1, 2, 3, 5, 7, 10, 14, 20, 30, 60, 90, 180];
const STEPS = [5, 10, 15, 30, 60, 120, 240, 480, ...DAYS.map((days) => days * DAY_MINUTES)];
/** As many as can be told apart in a chart. */
const MOST_BARS = 48;
const MOST_STEPS = 7;
/** What lies beyond is one long tail that would squeeze everything else. */
const SHOWN_SHARE = 0.99;

/** One grid for all histograms that stand in one chart. */
export function gridOf(histograms: readonly (readonly HistogramBar[])[]): Grid {
  const end = Math.max(0, ...histograms.map(shownEnd));
  if (end === 0) return { width: 0, count: 0 };
  const width = widthFor(end);
  return { width, count: Math.ceil(end / width) };
}

/** Shares as `of` takes them from the bars of the result. */
export function evenBars(
  bars: readonly HistogramBar[],
  { width, count }: Grid,
  of: (bar: HistogramBar) => number,
): EvenBar[] {
  const shares = new Array<number>(count).fill(0);
  for (const bar of bars) {
    const { fromMinutes, toMinutes } = bar;
    const density = of(bar) / (toMinutes - fromMinutes);
    const last = Math.min(count - 1, Math.floor(toMinutes / width));
    for (let at = Math.floor(fromMinutes / width); at <= last; at++) {
      const inside = Math.min(toMinutes, (at + 1) * width) - Math.max(fromMinutes, at * width);
      shares[at] = (shares[at] ?? 0) + density * Math.max(0, inside);
    }
  }
  return shares.map((share, at) => ({ from: at * width, to: (at + 1) * width, share }));
}

/** Between two values of the axis, so that few round ones stand there. */
export function axisStep({ width, count }: Grid): number {
  const least = (width * count) / MOST_STEPS;
  return STEPS.find((step) => step >= least) ?? Math.ceil(least / YEAR_MINUTES) * YEAR_MINUTES;
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
