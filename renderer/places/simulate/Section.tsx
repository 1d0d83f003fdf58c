/** A part of the answer: its name, one line of help, its content. */
import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly help?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, help, aside, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <header className={styles.header}>
        <div>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          {help === undefined ? null : <p className={styles.help}>{help}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}
