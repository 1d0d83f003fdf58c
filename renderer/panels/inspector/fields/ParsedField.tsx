/**
 * A value typed as people say it: «2ч», «15–20–60 мин», «30 %». What can't be understood
 * stays in the field with the reason under it; nothing typed is thrown away.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import type { Result } from '#shared/base';
import type { ParseFailure } from '#shared/i18n';
import { useTranslate } from '../../../session/index.ts';
import styles from '../inspector.module.css';
import { Field } from './Field.tsx';

interface ParsedFieldProps<Value> {
  readonly label: string;
  /** The value as text; empty where there is none. */
  readonly text: string;
  readonly placeholder?: string;
  /** What the field understood. */
  readonly hint?: string | undefined;
  readonly after?: ReactNode;
  parse(text: string): Result<Value, ParseFailure>;
  /** undefined removes the value. */
  onKeep(value: Value | undefined): void;
}

export function ParsedField<Value>(props: ParsedFieldProps<Value>) {
  const { after, hint, label, onKeep, parse, placeholder, text } = props;
  const translate = useTranslate();
  const [typed, setTyped] = useState(text);
  const [failure, setFailure] = useState<ParseFailure | null>(null);
  useEffect(() => {
    setTyped(text);
    setFailure(null);
  }, [text]);

  const keep = () => {
    const said = typed.trim();
    if (said === text.trim()) return setFailure(null);
    if (said === '') {
      setFailure(null);
      return onKeep(undefined);
    }
    const parsed = parse(said);
    setFailure(parsed.ok ? null : parsed.error);
    if (parsed.ok) onKeep(parsed.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Enter' || event.code === 'NumpadEnter') keep();
    else if (event.code === 'Escape') {
      setTyped(text);
      setFailure(null);
    }
  };
  const error = failure && translate(`time.${failure.code}`, { text: failure.text });
  return (
    <Field label={label} hint={hint} error={error} after={after}>
      {({ describedBy, id }) => (
        <input
          id={id}
          className={styles.input}
          value={typed}
          placeholder={placeholder}
          aria-invalid={failure !== null}
          aria-describedby={describedBy}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
