/** How long deals take, bar by bar: all that ended, and those of them that were won. */
import { histogramOf } from '../kernel/spread.ts';
import type { HistogramBar } from '../result.ts';
import { type Summary, total } from './reading.ts';

export function cycleHistogram(summary: Summary): HistogramBar[] {
  const won = new Map(
    histogramOf(summary.tallies.map(({ wonCycle }) => wonCycle)).map((bar) => [
      bar.fromMinutes,
      bar.share,
    ]),
  );
  const ended = total(summary, ({ cycle }) => cycle.count);
  const wonOfEnded = total(summary, ({ wonCycle }) => wonCycle.count) / ended;
  return histogramOf(summary.tallies.map(({ cycle }) => cycle)).map((bar) => ({
    ...bar,
    wonShare: (won.get(bar.fromMinutes) ?? 0) * wonOfEnded,
  }));
}
