/** A cell of a table for one measure; beneath it what was, and what lies between. */
import type { Told } from '#shared/simulation';
import styles from './answer-table.module.css';
import type { SaidTold } from './say-told.ts';

interface ToldCellProps {
  readonly told: Told;
  readonly say: (told: Told) => SaidTold;
  /** Said in place of a value that nobody knows. */
  readonly unknown?: string;
}

export function ToldCell({ told, say, unknown }: ToldCellProps) {
  const { own, interval, before } = say(told);
  const isUnknown = told.own === null;
  return (
    <td className={styles.number} title={interval === null ? undefined : `95\u00a0%: ${interval}`}>
      {isUnknown && unknown !== undefined ? unknown : own}
      {before === null || before.was === null ? null : (
        <span className={styles.before}>
          <span>{before.was}</span>
          {before.difference === null ? null : (
            <span data-judgement={before.judgement ?? undefined}>{before.difference}</span>
          )}
        </span>
      )}
    </td>
  );
}
