/**
 * A value typed as people say it: «2ч», «15–20–60 мин», «30 %». What can't be understood
 * stays in the field with the reason under it; nothing typed is thrown away.
 */
import type { ReactNode } from 'react';
import type { Result } from '#shared/base';
import type { ParseFailure } from '#shared/i18n';
import { useTranslate } from '../../../session/index.ts';
import { useTypedText } from '../../../ui/index.ts';
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
  const { control, failure } = useTypedText({ text, parse, onKeep });
  const error = failure && translate(`time.${failure.code}`, { text: failure.text });
  return (
    <Field label={label} hint={hint} error={error} after={after}>
      {({ describedBy, id }) => (
        <input
          {...control}
          id={id}
          className={styles.input}
          placeholder={placeholder}
          aria-describedby={describedBy}
        />
      )}
    </Field>
  );
}
