/** The figures people ask for first, each with its interval. */
import { type FigureName, type SimulationResult, sayFigure } from '#shared/simulation';
import { useLanguage, useProject, useTranslate } from '../../session/index.ts';
import styles from './key-figures.module.css';

const SHOWN: readonly FigureName[] = [
  'wonPerWeek',
  'conversion',
  'cycleMean',
  'cycleP85',
  'workingCycleMean',
  'inProgress',
  'revenuePerWeek',
  'costPerWonDeal',
];

export function KeyFigures({ result }: { readonly result: SimulationResult }) {
  const t = useTranslate();
  const language = useLanguage();
  const currency = useProject((project) => project.currency);
  return (
    <dl className={styles.figures} aria-label={t('simulate.keyFigures')}>
      {SHOWN.map((name) => {
        const said = sayFigure(result, name, { language, currency });
        if (said === null) return null;
        return (
          <div key={name} className={styles.figure}>
            <dt className={styles.label}>{t(`simulate.figure_${name}`)}</dt>
            <dd className={styles.value}>
              {said.value}
              {said.interval === null ? null : (
                <span className={styles.interval}>
                  {t('simulate.interval', { interval: said.interval })}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
