/** Two histograms of cycle times on one axis: won deals above, all that ended below. */
import { formatMinutes, formatShare, type Language, type Translate } from '#shared/i18n';
import {
  type AnswerFacts,
  type CycleMinutes,
  type Estimate,
  type HistogramBar,
  sayEstimate,
} from '#shared/simulation';
import type { HistogramPanel } from '../../ui/charts/index.ts';
import { evenBars, type Grid, gridOf } from './even-bars.ts';

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

export interface CyclePanels {
  readonly panels: readonly HistogramPanel[];
  readonly grid: Grid;
}

export function cyclePanels({ result, former }: AnswerFacts, words: Words): CyclePanels {
  const own = result.details.cycleHistogram;
  const before = former?.result.details.cycleHistogram ?? [];
  const grid = gridOf([own, before]);
  const panel = (kind: 'won' | 'all', cycle: CycleMinutes | null): HistogramPanel[] => {
    if (cycle === null) return [];
    const shareIn = kind === 'won' ? wonShareIn : () => (bar: HistogramBar) => bar.share;
    return [
      {
        title: words.t(`results.panel_${kind}`),
        tone: kind === 'won' ? 'won' : 'rest',
        bars: evenBars(own, grid, shareIn(own)),
        former: before.length === 0 ? [] : evenBars(before, grid, shareIn(before)),
        ...said(cycle, words),
      },
    ];
  };
  return {
    panels: [...panel('won', result.wonCycleMinutes), ...panel('all', result.cycleMinutes)],
    grid,
  };
}

/** Of the won deals alone, which are a part of all. */
function wonShareIn(bars: readonly HistogramBar[]): (bar: HistogramBar) => number {
  const won = bars.reduce((sum, { wonShare }) => sum + wonShare, 0);
  return ({ wonShare }) => (won > 0 ? wonShare / won : 0);
}

function said(
  { p50, p85 }: CycleMinutes,
  { t, language }: Words,
): Pick<HistogramPanel, 'marks' | 'details'> {
  const time = (minutes: number) => formatMinutes(minutes, language);
  // As the table below the chart says it.
  const known = (estimate: Estimate) =>
    sayEstimate('time', estimate, { language, currency: '' }).value;
  return {
    marks: [
      { at: p50.mean, text: t('results.mark_p50', { time: known(p50) }) },
      { at: p85.mean, text: t('results.mark_p85', { time: known(p85) }) },
    ],
    details: ({ from, to, share }) =>
      t('results.barDetails', {
        from: time(from),
        to: time(to),
        share: formatShare(share, language, { maximumFractionDigits: 1 }),
      }),
  };
}
