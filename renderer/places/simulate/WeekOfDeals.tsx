/** Where a week's deals went, as a sum that anyone can check: in figures, and beneath as one bar. */
import {
  type DealFate,
  type SimulationResult,
  type WentPart,
  whereDealsWent,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import styles from './key-figures.module.css';

export function WeekOfDeals({ result }: { readonly result: SimulationResult }) {
  const t = useTranslate();
  const { entered, parts } = whereDealsWent(result, useLanguage());
  return (
    <div className={styles.week}>
      <h2 className={styles.weekTitle}>{t('simulate.went')}</h2>
      <dl className={styles.sum}>
        <Term fate="entered" {...entered} />
        {parts.map((part, at) => (
          <Term key={part.fate} sign={at === 0 ? '=' : '+'} {...part} />
        ))}
      </dl>
      <Shares parts={parts} />
    </div>
  );
}

interface TermProps extends Pick<WentPart, 'value' | 'interval'> {
  readonly fate: DealFate | 'entered';
  readonly sign?: '=' | '+';
}

function Term({ fate, sign, value, interval }: TermProps) {
  const t = useTranslate();
  return (
    <div className={styles.term} data-fate={fate}>
      {sign === undefined ? null : (
        <span className={styles.sign} aria-hidden>
          {sign}
        </span>
      )}
      <dt className={styles.label}>
        {t(`simulate.went_${fate}`)}
        {fate === 'entered' ? null : (
          <>
            {/* On the line of the last word, however narrow the column is. */}
            {'\u00a0'}
            <span className={styles.swatch} aria-hidden />
          </>
        )}
      </dt>
      <dd className={styles.value}>
        {value}
        <span className={styles.interval}>
          {interval === null ? '\u00a0' : t('simulate.interval', { interval })}
        </span>
      </dd>
    </div>
  );
}

/** As wide as there are deals; the figures above say what a colour is. */
function Shares({ parts }: { readonly parts: readonly WentPart[] }) {
  const shown = parts.filter(({ perWeek }) => perWeek > 0);
  return (
    <div className={styles.shares} aria-hidden>
      {shown.map(({ fate, perWeek }) => (
        <span key={fate} data-fate={fate} style={{ flexGrow: perWeek }} />
      ))}
    </div>
  );
}
