/** A part of the answer: its name, one line of help, its content. */
import { type ReactNode, useId } from 'react';
import { type Exported, ExportMenu } from './exports/ExportMenu.tsx';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Nothing where it is empty. */
  readonly help?: string;
  readonly aside?: ReactNode;
  /** What can be taken from here as files. */
  readonly exported?: Exported;
  readonly children: ReactNode;
}

export function Section({ title, help, aside, exported, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <header className={styles.header}>
        <div>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          {help ? <p className={styles.help}>{help}</p> : null}
        </div>
        {aside}
        {exported ? <ExportMenu title={title} {...exported} {...(help ? { help } : {})} /> : null}
      </header>
      {children}
    </section>
  );
}
