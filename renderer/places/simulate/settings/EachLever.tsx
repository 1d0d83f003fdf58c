/** Fields of the single targets of one kind: folded away unless one of them is tried out. */
import { type ReactNode, useState } from 'react';
import styles from './settings.module.css';

interface EachLeverProps {
  readonly title: string;
  readonly help: string;
  readonly isTried: boolean;
  readonly children: ReactNode;
}

export function EachLever({ title, help, isTried, children }: EachLeverProps) {
  const [isOpen, setOpen] = useState(isTried);
  return (
    <details
      className={styles.sources}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      <p className={styles.help}>{help}</p>
      {/* Many fields cost their time only where somebody looks at them. */}
      {isOpen ? <div className={styles.people}>{children}</div> : null}
    </details>
  );
}
