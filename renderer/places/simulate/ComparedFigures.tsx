/** The key figures of two drawings side by side, and what lies between them. */
import {
  type AnsweredVariant,
  type AnswerFacts,
  type FigureName,
  type FormerFacts,
  sayDifference,
  sayFigure,
  whyWithheld,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import styles from './compared-figures.module.css';
import { judgementOf, SHOWN_FIGURES } from './shown-figures.ts';

interface ComparedFiguresProps {
  readonly facts: AnswerFacts;
  readonly former: FormerFacts;
}

export function ComparedFigures({ facts, former }: ComparedFiguresProps) {
  const t = useTranslate();
  const language = useLanguage();
  const spoken = { language, currency: facts.project.currency };
  return (
    <table className={styles.table} aria-label={t('simulate.keyFigures')}>
      <caption className={styles.help}>{t('simulate.comparisonHelp')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('simulate.figure')}</th>
          <th scope="col">{former.name}</th>
          <th scope="col">{facts.name}</th>
          <th scope="col">{t('simulate.differenceColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {SHOWN_FIGURES.map((name) => {
          const difference = former.differences[name];
          const said = difference && sayDifference(name, difference, spoken);
          const judgement =
            said && said.margin !== null
              ? judgementOf(name, difference.mean, said.isNoticeable)
              : null;
          return (
            <tr key={name}>
              <th scope="row">{t(`simulate.figure_${name}`)}</th>
              <Value of={former} name={name} currency={spoken.currency} />
              <Value of={facts} name={name} currency={spoken.currency} />
              <td data-judgement={judgement ?? undefined}>
                {said ? (
                  <>
                    <b>{said.value}</b> {said.margin}
                    {judgement === null ? null : (
                      <span className={styles.judgement}>{t(`simulate.${judgement}`)}</span>
                    )}
                  </>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ValueProps {
  readonly of: AnsweredVariant;
  readonly name: FigureName;
  readonly currency: string;
}

function Value({ of, name, currency }: ValueProps) {
  const t = useTranslate();
  const language = useLanguage();
  const said = sayFigure(of.result, name, { language, currency });
  const beside =
    said === null
      ? whyWithheld(of.result, name, t)
      : said.interval && t('simulate.interval', { interval: said.interval });
  return (
    <td>
      <b>{said?.value ?? '—'}</b>
      {beside ? <span className={styles.interval}>{beside}</span> : null}
    </td>
  );
}
