/** A list of lines: Enter goes on to a new one, an emptied line goes away. */
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslate } from '../../../session/index.ts';
import styles from '../inspector.module.css';

interface LinesFieldProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly placeholder?: string;
  onKeep(lines: readonly string[]): void;
}

export function LinesField({ label, lines, onKeep, placeholder }: LinesFieldProps) {
  const translate = useTranslate();
  const labelId = useId();
  const list = useRef<HTMLUListElement>(null);
  // An example helps whoever begins; after that it would look like one more line.
  const add = translate('inspector.addLine');
  const invitation = lines.length === 0 ? (placeholder ?? add) : add;
  const rows = [...lines, ''].map((line, place) => ({ line, key: `${place} ${line}` }));

  const keepAt = (place: number, text: string) => {
    const said = text.trim();
    if (said === (lines[place] ?? '')) return;
    const next = [...lines];
    if (place < lines.length) next.splice(place, 1, said);
    else next.push(said);
    onKeep(next.filter((line) => line !== ''));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, place: number) => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Escape') {
      event.currentTarget.value = lines[place] ?? '';
      event.currentTarget.blur();
    }
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (!isEnter || event.shiftKey) return;
    event.preventDefault();
    keepAt(place, event.currentTarget.value);
    // The line after this one exists once the kept list is drawn.
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[place + 1]?.focus());
  };

  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <ul ref={list} className={styles.lines} aria-labelledby={labelId}>
        {rows.map(({ key, line }, place) => (
          <li key={key} className={styles.lineItem}>
            <textarea
              className={styles.input}
              rows={1}
              defaultValue={line}
              placeholder={line === '' ? invitation : undefined}
              aria-label={`${label}, ${place + 1}`}
              onBlur={(event) => keepAt(place, event.currentTarget.value)}
              onKeyDown={(event) => onKeyDown(event, place)}
            />
            {line !== '' && (
              <button
                type="button"
                className={styles.removeLine}
                aria-label={translate('inspector.removeLine', { line })}
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
