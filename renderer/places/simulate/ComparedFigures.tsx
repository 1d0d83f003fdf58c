/** The key figures of two drawings side by side, and what lies between them. */
import { estimateOf, sayDifference, sayFigure } from '#shared/simulation';
import {
  type ComparedFigures as Compared,
  type Figures,
  useLanguage,
  useTranslate,
} from '../../session/index.ts';
import styles from './compared-figures.module.css';
import { judgementOf, SHOWN_FIGURES } from './shown-figures.ts';

interface ComparedFiguresProps {
  readonly figures: Figures;
  readonly compared: Compared;
  readonly names: { readonly former: string; readonly latter: string };
}

export function ComparedFigures({ figures, compared, names }: ComparedFiguresProps) {
  const t = useTranslate();
  const language = useLanguage();
  const spoken = { language, currency: figures.of.currency };
  const shown = SHOWN_FIGURES.filter(
    (name) => estimateOf(figures.result, name) ?? estimateOf(compared.result, name),
  );
  return (
    <table className={styles.table} aria-label={t('simulate.keyFigures')}>
      <caption className={styles.help}>{t('simulate.comparisonHelp')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('simulate.figure')}</th>
          <th scope="col">{names.former}</th>
          <th scope="col">{names.latter}</th>
          <th scope="col">{t('simulate.differenceColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((name) => {
          const difference = compared.differences[name];
          const said = difference && sayDifference(name, difference, spoken);
          const judgement = said ? judgementOf(name, difference.mean, said.isNoticeable) : null;
          return (
            <tr key={name}>
              <th scope="row">{t(`simulate.figure_${name}`)}</th>
              <Value said={sayFigure(compared.result, name, spoken)} />
              <Value said={sayFigure(figures.result, name, spoken)} />
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

function Value({ said }: { readonly said: ReturnType<typeof sayFigure> }) {
  const t = useTranslate();
  return (
    <td>
      <b>{said?.value ?? '—'}</b>
      {said?.interval ? (
        <span className={styles.interval}>
          {t('simulate.interval', { interval: said.interval })}
        </span>
      ) : null}
    </td>
  );
}
