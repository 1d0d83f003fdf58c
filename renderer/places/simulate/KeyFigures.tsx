/** The figures people ask for first, each with its interval; a dash and the reason where there is none. */
import { type AnswerFacts, sayFigure, whyWithheld } from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import styles from './key-figures.module.css';
import { OTHER_FIGURES } from './shown-figures.ts';
import { WeekOfDeals } from './WeekOfDeals.tsx';

export function KeyFigures({ facts }: { readonly facts: AnswerFacts }) {
  const t = useTranslate();
  const language = useLanguage();
  const { result, project } = facts;
  return (
    <section className={styles.key} aria-label={t('simulate.keyFigures')}>
      <WeekOfDeals result={result} />
      <dl className={styles.figures}>
        {OTHER_FIGURES.map((name) => {
          const said = sayFigure(result, name, { language, currency: project.currency });
          const beneath =
            said === null
              ? whyWithheld(result, name, t)
              : said.interval && t('simulate.interval', { interval: said.interval });
          return (
            <div key={name} className={styles.figure}>
              <dt className={styles.label}>{t(`simulate.figure_${name}`)}</dt>
              <dd className={styles.value}>
                {said?.value ?? '—'}
                {/* Nothing to say keeps its place, so that values stand in one line. */}
                <span className={styles.interval}>{beneath || '\u00a0'}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
