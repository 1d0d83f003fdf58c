/** Moments in time, on the clock of whoever types them; an emptied one goes away. */
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslate } from '../../../session/index.ts';
import styles from '../inspector.module.css';
import { instantOf, wallClockOf } from './wall-clock.ts';

interface DatesFieldProps {
  readonly label: string;
  /** ISO 8601 with an offset. */
  readonly moments: readonly string[];
  onKeep(moments: string[]): void;
}

export function DatesField({ label, moments, onKeep }: DatesFieldProps) {
  const translate = useTranslate();
  const labelId = useId();
  const keepAt = (place: number, typed: string) => {
    const instant = instantOf(typed);
    if (typed !== '' && instant === null) return;
    const others = moments.filter((_, at) => at !== place);
    const next = instant === null ? others : [...others, instant];
    const inOrder = [...new Set(next)].toSorted((a, b) => Date.parse(a) - Date.parse(b));
    if (inOrder.join() !== moments.join()) onKeep(inOrder);
  };
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <ul className={styles.lines} aria-labelledby={labelId}>
        {[...moments, ''].map((moment, place) => (
          <li key={moment} className={styles.lineItem}>
            <input
              type="datetime-local"
              className={styles.input}
              defaultValue={wallClockOf(moment)}
              aria-label={`${label}, ${place + 1}`}
              onBlur={(event) => {
                keepAt(place, event.currentTarget.value);
                // What was added stands in its own line from now on.
                event.currentTarget.value = wallClockOf(moment);
              }}
            />
            {moment !== '' && (
              <button
                type="button"
                className={styles.removeLine}
                aria-label={translate('inspector.removeLine', {
                  line: wallClockOf(moment).replace('T', ' '),
                })}
                onClick={() => keepAt(place, '')}
              >
                <IconX size={14} stroke={1.8} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
