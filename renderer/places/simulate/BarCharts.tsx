/** The answer as bars: how busy people are, how deals go through the stages, which limits are kept, why deals are lost. */
import { useMemo } from 'react';
import {
  type AnswerFacts,
  drawingsIn,
  type LossKind,
  marked,
  whereDealsWent,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { BarsSection } from './BarsSection.tsx';
import { funnelBars, limitBars, loadBars, lossBars } from './bars.ts';
import { useFormerHelp } from './former-help.ts';
import styles from './section.module.css';

/** A share that reads 100 %. */
const ALWAYS = 0.995;

interface BarChartProps {
  readonly facts: AnswerFacts;
}

function useWords() {
  const t = useTranslate();
  const language = useLanguage();
  return useMemo(() => ({ t, language }), [t, language]);
}

export function LoadChart({ facts }: BarChartProps) {
  const words = useWords();
  const help = useFormerHelp(facts);
  const bars = useMemo(() => loadBars(facts, words), [facts, words]);
  const { t } = words;
  return (
    <BarsSection
      title={t('simulate.load')}
      help={help(t('simulate.loadHelp'))}
      facts={facts}
      bars={bars}
      table="load"
      nothing={t('simulate.nobodyBusy')}
      max={1}
    />
  );
}

export function FunnelChart({ facts }: BarChartProps) {
  const words = useWords();
  const help = useFormerHelp(facts);
  const bars = useMemo(() => funnelBars(facts, words), [facts, words]);
  const { t } = words;
  const shown = drawingsIn(facts).find(({ variant }) => variant === facts.variant);
  const title = marked(t('simulate.funnel'), shown?.mark ?? '');
  return (
    <BarsSection
      title={title}
      help={help(t('simulate.funnelHelp'))}
      facts={facts}
      bars={bars}
      table="funnel"
      nothing={t('results.noStages')}
      axisName={t('results.axisDealsPerWeek')}
    />
  );
}

export function LimitChart({ facts }: BarChartProps) {
  const words = useWords();
  const { t } = words;
  const help = useFormerHelp(facts);
  const all = useMemo(() => limitBars(facts, words), [facts, words]);
  const missed = useMemo(() => all.filter(({ told }) => (told.own?.mean ?? 0) < ALWAYS), [all]);
  const count = all.length - missed.length;
  const kept = count === 0 || missed.length === 0 ? '' : ` ${t('simulate.limitsKept', { count })}`;
  return (
    <BarsSection
      title={t('simulate.limits')}
      help={all.length === 0 ? '' : help(t('simulate.limitsHelp') + kept)}
      facts={facts}
      bars={missed}
      table="limits"
      nothing={
        all.length === 0 ? t('results.noLimits') : t('results.allLimitsKept', { count: all.length })
      }
      max={1}
    />
  );
}

export function LossChart({ facts }: BarChartProps) {
  const words = useWords();
  const help = useFormerHelp(facts);
  const bars = useMemo(() => lossBars(facts, words), [facts, words]);
  const { t } = words;
  return (
    <BarsSection
      title={t('simulate.losses')}
      help={help(t('simulate.lossesHelp'))}
      lead={bars.length === 0 ? undefined : <LossesSum facts={facts} />}
      facts={facts}
      bars={bars}
      table="losses"
      nothing={t('results.noLosses')}
      axisName={t('results.axisDealsPerWeek')}
    />
  );
}

/** The two sums that the bars below make. */
function LossesSum({ facts }: BarChartProps) {
  const { t, language } = useWords();
  const { parts } = whereDealsWent(facts.result, language);
  const amountOf = (wanted: LossKind) => parts.find(({ fate }) => fate === wanted)?.value ?? '';
  return (
    <p className={styles.lead}>
      {t('results.lossesSum', { lost: amountOf('lost'), disqualified: amountOf('disqualified') })}
    </p>
  );
}
