/** A value of a table, typed over in its cell; Enter goes on to the same column of the next line. */
import { useId } from 'react';
import type { Result } from '#shared/base';
import type { ParseFailure } from '#shared/i18n';
import { useTranslate } from '../../../session/index.ts';
import { useTypedText } from '../../../ui/index.ts';
import styles from './table.module.css';

interface CellFieldProps<Value> {
  readonly label: string;
  /** Of the column, the same in every line. */
  readonly column: string;
  readonly text: string;
  readonly isLocked: boolean;
  /** Grows with its text. */
  readonly isLong?: boolean;
  parse(text: string): Result<Value, ParseFailure>;
  onKeep(value: Value | undefined): void;
}

export function CellField<Value>(props: CellFieldProps<Value>) {
  const { column, isLocked, isLong = false, label, onKeep, parse, text } = props;
  const t = useTranslate();
  const errorId = useId();
  const { control, failure } = useTypedText({ text, parse, onKeep, onEntered: goDown });
  const common = {
    ...control,
    className: styles.cellField,
    dir: 'auto',
    placeholder: '—',
    readOnly: isLocked,
    'aria-label': label,
    'aria-describedby': failure ? errorId : undefined,
    'data-column': column,
  };
  return (
    <>
      {isLong ? <textarea {...common} rows={1} /> : <input {...common} />}
      {failure ? (
        <span id={errorId} role="alert" className={styles.cellError}>
          {t(`time.${failure.code}`, { text: failure.text })}
        </span>
      ) : null}
    </>
  );
}

function goDown(field: HTMLElement): void {
  const { column } = field.dataset;
  const inColumn = [
    ...(field.closest('table')?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`) ?? []),
  ];
  const next = inColumn[inColumn.indexOf(field) + 1];
  // What was kept is drawn first.
  requestAnimationFrame(() => next?.focus());
}
