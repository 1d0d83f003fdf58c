/** The figures people ask for first, each with its interval. */
import { type FigureName, type SimulationResult, sayFigure } from '#shared/simulation';
import { useLanguage, useProject, useTranslate } from '../../session/index.ts';
import styles from './key-figures.module.css';
import { SHOWN_FIGURES } from './shown-figures.ts';

/** A dash where queues grow for ever: these would only tell how long one has looked. */
const WITHHELD = new Set<FigureName>([
  'conversion',
  'cycleMean',
  'cycleP85',
  'workingCycleMean',
  'inProgress',
]);

export function KeyFigures({ result }: { readonly result: SimulationResult }) {
  const t = useTranslate();
  const language = useLanguage();
  const currency = useProject((project) => project.currency);
  const isGrowing = result.notes.overloaded.length > 0;
  return (
    <dl className={styles.figures} aria-label={t('simulate.keyFigures')}>
      {SHOWN_FIGURES.map((name) => {
        const said = sayFigure(result, name, { language, currency });
        if (said === null && !(isGrowing && WITHHELD.has(name))) return null;
        return (
          <div key={name} className={styles.figure}>
            <dt className={styles.label}>{t(`simulate.figure_${name}`)}</dt>
            <dd className={styles.value}>
              {said?.value ?? '—'}
              {said === null || said.interval === null ? null : (
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
