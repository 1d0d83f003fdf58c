/**
 * A chart whose rows can be pointed at and chosen, by the pointer and by the keyboard alike:
 * one stop of the Tab key, arrows from row to row, Enter chooses. Screen readers read it as a
 * list of what the rows say.
 */
import { type KeyboardEvent, useId } from 'react';
import styles from './chart.module.css';
import { ChartDrawing, type ChartProps } from './chart.tsx';

interface RowsChartProps extends Required<ChartProps> {
  readonly rows: readonly {
    readonly id: string;
    /** Name and value. */
    readonly text: string;
  }[];
}

export function RowsChart({ rows, label, ...drawing }: RowsChartProps) {
  const id = useId();
  const { lit, onPoint, onChoose } = drawing;
  const walk = (event: KeyboardEvent) => {
    const next = rowAfter(event.key, lit, rows.length);
    if (next !== null) onPoint(next);
    else if ((event.key === 'Enter' || event.key === ' ') && lit !== null) onChoose(lit);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={lit === null ? undefined : `${id}-${lit}`}
      className={styles.rows}
      onKeyDown={walk}
      onFocus={() => lit === null && onPoint(0)}
      onBlur={() => onPoint(null)}
    >
      <ChartDrawing {...drawing} />
      {rows.map((row, at) => (
        <span
          key={row.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === lit}
          className={styles.row}
        >
          {row.text}
        </span>
      ))}
    </div>
  );
}

/** null for keys that walk nowhere. */
function rowAfter(key: string, row: number | null, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return row === null ? 0 : Math.min(last, row + 1);
    case 'ArrowUp':
      return row === null ? last : Math.max(0, row - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
