/** How long deals take, and how many are inside week by week. */
import { useMemo } from 'react';
import { formatMinutes, formatNumber, formatShare } from '#shared/i18n';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { Chart, histogram, linesChart } from '../../ui/charts/index.ts';
import type { Facts } from './bars.ts';
import { evenBars } from './even-bars.ts';
import { cycleTable, weeksTable } from './exports/tables.ts';
import { Section } from './Section.tsx';

const HEIGHT_PX = 250;
const QUANTILES = ['p50', 'p85', 'p95'] as const;

export function CycleChart({ facts }: { readonly facts: Facts }) {
  const t = useTranslate();
  const language = useLanguage();
  const { cycleMinutes, details } = facts.result;
  const bars = useMemo(() => evenBars(details.cycleHistogram), [details]);
  const draw = useMemo(
    () =>
      histogram(bars, {
        marks: cycleMinutes
          ? QUANTILES.map((name) => ({
              at: cycleMinutes[name].mean,
              text: t(`simulate.mark_${name}`, {
                time: formatMinutes(cycleMinutes[name].mean, language),
              }),
            }))
          : [],
        valueText: (minutes) => formatMinutes(minutes, language),
        shareText: (share) => formatShare(share, language, { maximumFractionDigits: 1 }),
      }),
    [bars, cycleMinutes, language, t],
  );
  if (bars.length === 0 || cycleMinutes === null) return null;
  const said = QUANTILES.map((name) =>
    t(`simulate.mark_${name}`, { time: formatMinutes(cycleMinutes[name].mean, language) }),
  ).join(', ');
  return (
    <Section
      title={t('simulate.cycleTimes')}
      help={t('simulate.cycleTimesHelp')}
      exported={{ table: cycleTable(facts, t), drawing: { draw, heightPx: HEIGHT_PX } }}
    >
      <Chart label={`${t('simulate.cycleTimes')}: ${said}`} heightPx={HEIGHT_PX} option={draw} />
    </Section>
  );
}

/** Weeks before the window count backwards from 0. */
function signed(week: number): string {
  return week < 0 ? `\u2212${-week}` : String(week);
}

interface InProgressChartProps {
  readonly facts: Facts;
  readonly names: { readonly former: string; readonly latter: string };
}

export function InProgressChart({ facts, names }: InProgressChartProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { notes } = facts.result;
  const former = facts.former?.notes.inProgressByWeek;
  const draw = useMemo(() => {
    const deals = (count: number) => formatNumber(count, language, { maximumFractionDigits: 1 });
    return linesChart(
      [
        { name: names.latter, values: notes.inProgressByWeek, style: 'strong' },
        ...(former ? [{ name: names.former, values: former, style: 'dashed' as const }] : []),
      ],
      {
        shaded: { steps: notes.warmUpWeeks, text: t('simulate.warmUpShade') },
        stepText: (week) =>
          t('simulate.weekNumber', { week: signed(week + 1 - notes.warmUpWeeks) }),
        valueText: deals,
      },
    );
  }, [former, language, names.former, names.latter, notes, t]);
  const last = notes.inProgressByWeek.at(-1);
  if (last === undefined) return null;
  const highest = Math.max(...notes.inProgressByWeek);
  const deals = (count: number) => formatNumber(count, language, { maximumFractionDigits: 1 });
  return (
    <Section
      title={t('simulate.inProgress')}
      help={
        former
          ? t('simulate.inProgressHelpCompared', { variant: names.former })
          : t('simulate.inProgressHelp')
      }
      exported={{ table: weeksTable(facts, names, t), drawing: { draw, heightPx: HEIGHT_PX } }}
    >
      <Chart
        label={t('simulate.inProgressLabel', { highest: deals(highest), last: deals(last) })}
        heightPx={HEIGHT_PX}
        option={draw}
      />
    </Section>
  );
}
