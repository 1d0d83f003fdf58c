/** How long deals take: won ones and the others apart, since those that are lost early would shorten any mean. */
import { useMemo } from 'react';
import { formatMinutes, formatShare } from '#shared/i18n';
import type { AnswerFacts, CycleMinutes, Told } from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { Chart, type Drawing, histogram, histogramHeightPx } from '../../ui/charts/index.ts';
import styles from './answer-table.module.css';
import { cyclePanels } from './cycle-panels.ts';
import { axisStep } from './even-bars.ts';
import { useFormerHelp } from './former-help.ts';
import { Section } from './Section.tsx';
import { useSayTold } from './say-told.ts';
import { ToldCell } from './told-cell.tsx';

const QUANTILES = ['mean', 'p50', 'p85', 'p95'] as const;

export function CycleSection({ facts }: { readonly facts: AnswerFacts }) {
  const t = useTranslate();
  const drawing = useHistogram(facts);
  const help = useFormerHelp(facts, 'results.outlineHelp');
  const { cycleMinutes, notes } = facts.result;
  return (
    <Section
      title={t('simulate.cycleTimes')}
      help={help(t('simulate.cycleTimesHelp'))}
      exported={{
        table: 'cycle',
        facts,
        ...(cycleMinutes ? { drawing } : {}),
      }}
    >
      {cycleMinutes === null ? (
        <p className={styles.none}>
          {t(notes.overloaded.length > 0 ? 'results.cycleGrows' : 'results.noneEnded')}
        </p>
      ) : (
        <>
          <Chart
            label={t('simulate.cycleTimes')}
            heightPx={drawing.heightPx}
            option={drawing.draw}
          />
          <CycleTable facts={facts} />
        </>
      )}
    </Section>
  );
}

function useHistogram(facts: AnswerFacts): Drawing {
  const t = useTranslate();
  const language = useLanguage();
  return useMemo(() => {
    const { panels, grid } = cyclePanels(facts, { t, language });
    const draw = histogram(panels, {
      axisName: t('results.axisCycle'),
      interval: axisStep(grid),
      valueText: (minutes) => (minutes === 0 ? '0' : formatMinutes(minutes, language)),
      shareText: (share) => formatShare(share, language, { maximumFractionDigits: 1 }),
    });
    return { draw, heightPx: histogramHeightPx(panels) };
  }, [facts, language, t]);
}

/** Means and quantiles, of won deals and of all. */
function CycleTable({ facts }: { readonly facts: AnswerFacts }) {
  const t = useTranslate();
  const { result, former } = facts;
  const say = useSayTold(facts.project.currency, former !== null);
  const kinds = [
    ['won', result.wonCycleMinutes, former?.result.wonCycleMinutes ?? null],
    ['all', result.cycleMinutes, former?.result.cycleMinutes ?? null],
    ['working', result.workingCycleMinutes, former?.result.workingCycleMinutes ?? null],
  ] as const;
  return (
    <table className={`${styles.table} ${styles.even}`} aria-label={t('simulate.cycleTimes')}>
      <thead>
        <tr>
          <th scope="col">{t('results.columnDeals')}</th>
          {QUANTILES.map((name) => (
            <th key={name} scope="col" className={styles.number}>
              {t(`results.cycle_${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(([kind, own, before]) => (
          <tr key={kind}>
            <th scope="row">{t(`results.cycleRow_${kind}`)}</th>
            {QUANTILES.map((name) => (
              <ToldCell key={name} told={cycleTold({ kind, name, own, before }, facts)} say={say} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CycleCell {
  readonly kind: 'won' | 'all' | 'working';
  readonly name: (typeof QUANTILES)[number];
  readonly own: CycleMinutes | null;
  readonly before: CycleMinutes | null;
}

const FIGURES = { won: 'wonCycle', all: 'cycle', working: 'workingCycle' } as const;
const ENDINGS = { mean: 'Mean', p50: 'P50', p85: 'P85', p95: 'P95' } as const;

function cycleTold({ kind, name, own, before }: CycleCell, { former }: AnswerFacts): Told {
  const figure = `${FIGURES[kind]}${ENDINGS[name]}` as const;
  return {
    kind: kind === 'working' ? 'workingTime' : 'time',
    better: 'less',
    own: own?.[name] ?? null,
    former: before?.[name] ?? null,
    difference: former?.differences[figure] ?? null,
  };
}
