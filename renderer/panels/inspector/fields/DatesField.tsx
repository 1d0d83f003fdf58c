/** Moments in time, on the clock of whoever types them; an emptied one goes away. */
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { formatTypedMoment, parseMoment } from '#shared/i18n';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { useTypedText } from '../../../ui/index.ts';
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
  const language = useLanguage();
  const labelId = useId();
  const keepAt = (place: number, instant: string | null) => {
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
        {[...moments, ''].map((moment, place) => {
          const wallClock = wallClockOf(moment);
          const text = wallClock === '' ? '' : formatTypedMoment(wallClock, language);
          return (
            <li key={moment} className={styles.lineItem}>
              <MomentInput
                label={`${label}, ${place + 1}`}
                text={text}
                example={formatTypedMoment('2026-01-12T09:00', language)}
                onKeep={(instant) => keepAt(place, instant)}
              />
              {moment !== '' && (
                <button
                  type="button"
                  className={styles.removeLine}
                  aria-label={translate('inspector.removeLine', { line: text })}
                  onClick={() => keepAt(place, null)}
                >
                  <IconX size={14} stroke={1.8} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface MomentInputProps {
  readonly label: string;
  /** Empty in the line for a new one. */
  readonly text: string;
  readonly example: string;
  /** null removes it. */
  onKeep(instant: string | null): void;
}

/** What was added stands in its own line from then on. */
function MomentInput({ label, text, example, onKeep }: MomentInputProps) {
  const translate = useTranslate();
  const errorId = useId();
  const { control, failure } = useTypedText({
    text,
    parse: parseMoment,
    onKeep: (moment) => onKeep(moment === undefined ? null : instantOf(moment)),
  });
  return (
    <>
      <input
        {...control}
        className={styles.input}
        placeholder={example}
        aria-label={label}
        aria-describedby={failure ? errorId : undefined}
      />
      {failure && (
        <span id={errorId} role="alert" className={styles.error}>
          {translate(`time.${failure.code}`, { text: failure.text })}
        </span>
      )}
    </>
  );
}
