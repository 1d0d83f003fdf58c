/** The answer as bars: how busy people are, how deals go through the stages, which limits are kept, why deals are lost. */
import { useMemo } from 'react';
import { formatNumber, formatShare, type Language } from '#shared/i18n';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { BarsSection } from './BarsSection.tsx';
import { drawingsIn, type Facts, funnelBars, limitBars, loadBars, lossBars } from './bars.ts';
import { marked } from './drawings.ts';
import { barsTable } from './exports/tables.ts';

/** A share that reads 100 %. */
const ALWAYS = 0.995;

interface BarChartProps {
  readonly facts: Facts;
}

function useSpeech() {
  const language = useLanguage();
  return useMemo(() => speechIn(language), [language]);
}

function speechIn(language: Language) {
  return {
    percent: (share: number) => formatShare(share, language, { maximumFractionDigits: 0 }),
    deals: (count: number) =>
      formatNumber(count, language, { maximumFractionDigits: count < 1 ? 2 : 1 }),
  };
}

export function LoadChart({ facts }: BarChartProps) {
  const t = useTranslate();
  const { percent } = useSpeech();
  const bars = useMemo(() => loadBars(facts), [facts]);
  if (bars.length === 0) return null;
  return (
    <BarsSection
      title={t('simulate.load')}
      table={barsTable(
        {
          title: t('simulate.load'),
          first: t('simulate.participant'),
          value: t('simulate.columnLoad'),
        },
        bars,
        t,
      )}
      help={t(facts.former ? 'simulate.loadHelpCompared' : 'simulate.loadHelp')}
      bars={bars}
      say={percent}
      sayAxis={percent}
      max={1}
    />
  );
}

export function FunnelChart({ facts }: BarChartProps) {
  const t = useTranslate();
  const { deals } = useSpeech();
  const bars = useMemo(() => funnelBars(facts), [facts]);
  const shown = drawingsIn(facts).find(({ variant }) => variant === facts.variant);
  const title = marked(t('simulate.funnel'), shown?.mark ?? '');
  return (
    <BarsSection
      title={title}
      table={barsTable(
        {
          title,
          first: t('simulate.columnStage'),
          value: t('simulate.columnEntered'),
        },
        bars,
        t,
      )}
      help={t('simulate.funnelHelp')}
      bars={bars}
      say={deals}
      sayAxis={deals}
    />
  );
}

export function LimitChart({ facts }: BarChartProps) {
  const t = useTranslate();
  const { percent } = useSpeech();
  const all = useMemo(() => limitBars(facts), [facts]);
  const missed = useMemo(() => all.filter(({ estimate }) => estimate.mean < ALWAYS), [all]);
  if (all.length === 0) return null;
  const count = all.length - missed.length;
  const kept = count === 0 ? '' : ` ${t('simulate.limitsKept', { count })}`;
  return (
    <BarsSection
      title={t('simulate.limits')}
      table={barsTable(
        {
          title: t('simulate.limits'),
          first: t('simulate.columnLimit'),
          value: t('simulate.columnWithinLimit'),
        },
        all,
        t,
      )}
      help={t('simulate.limitsHelp') + kept}
      bars={missed}
      say={percent}
      sayAxis={percent}
      max={1}
    />
  );
}

export function LossChart({ facts }: BarChartProps) {
  const t = useTranslate();
  const { deals } = useSpeech();
  const bars = useMemo(() => lossBars(facts, t), [facts, t]);
  if (bars.length === 0) return null;
  return (
    <BarsSection
      title={t('simulate.losses')}
      table={barsTable(
        {
          title: t('simulate.losses'),
          first: t('simulate.columnReason'),
          value: t('simulate.columnLost'),
        },
        bars,
        t,
      )}
      help={t('simulate.lossesHelp')}
      bars={bars}
      say={deals}
      sayAxis={deals}
    />
  );
}
