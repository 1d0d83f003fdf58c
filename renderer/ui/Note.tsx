/** Something to be known before what it stands over: a warning, a trouble, or just a fact. */
import type { ReactNode } from 'react';
import styles from './note.module.css';

interface NoteProps {
  readonly tone?: 'warning' | 'danger' | 'plain';
  /** Said aloud when it appears: at once, or when there is time. */
  readonly role?: 'alert' | 'status';
  /** Where it stands, and how what is in it does. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Note({ tone = 'warning', role, className, children }: NoteProps) {
  const classes = className === undefined ? styles.note : `${styles.note} ${className}`;
  return (
    <div className={classes} data-tone={tone} role={role}>
      {children}
    </div>
  );
}
