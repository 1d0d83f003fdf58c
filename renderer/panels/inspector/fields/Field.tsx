/** A label over a control, and under it a hint or what is wrong. */
import { type ReactNode, useId } from 'react';
import styles from '../inspector.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  children(control: { readonly id: string; readonly describedBy: string | undefined }): ReactNode;
  readonly after?: ReactNode;
}

export function Field({ after, children, error, hint, label }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = Boolean(error || hint);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: hasNote ? noteId : undefined })}
      {error ? (
        <span id={noteId} className={styles.error} role="alert">
          {error}
        </span>
      ) : (
        hint && (
          <span id={noteId} className={styles.hint}>
            {hint}
          </span>
        )
      )}
      {after}
    </div>
  );
}
