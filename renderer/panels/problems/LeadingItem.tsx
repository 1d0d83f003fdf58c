/** A line of a list that leads to the place it speaks of. */
import type { ReactNode } from 'react';
import type { Issue } from '#shared/validation';
import styles from './problems.module.css';

interface LeadingItemProps {
  readonly icon: ReactNode;
  readonly severity?: Issue['severity'];
  /** What helps, for whoever points at it. */
  readonly help?: string | undefined;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

export function LeadingItem({ icon, severity, help, onGo, children }: LeadingItemProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.issue}
        data-severity={severity}
        title={help}
        onClick={onGo}
      >
        {icon}
        {children}
      </button>
    </li>
  );
}
