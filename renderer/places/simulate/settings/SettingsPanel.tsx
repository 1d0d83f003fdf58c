/** The panel beside the answer: what is set there and what it changes are seen together. */
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslate } from '../../../session/index.ts';
import { IconButton } from '../../../ui/index.ts';
import styles from './settings.module.css';

interface SettingsPanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done with all of it; always in view. */
  readonly footer?: ReactNode;
  onClose(): void;
}

export function SettingsPanel({ title, children, footer, onClose }: SettingsPanelProps) {
  const t = useTranslate();
  const heading = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.code !== 'Escape' || event.defaultPrevented) return;
    const panel = event.currentTarget;
    // Leaving a field keeps it; what can't be kept is not hidden.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    requestAnimationFrame(() => {
      if (!panel.querySelector('[aria-invalid="true"]')) onClose();
    });
  };
  return (
    <aside className={styles.panel} aria-labelledby={heading} onKeyDown={onKeyDown}>
      <header className={styles.panelHeader}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        <IconButton label={t('simulate.closePanel')} onClick={onClose}>
          <IconX size={17} stroke={1.7} />
        </IconButton>
      </header>
      <div className={styles.body}>{children}</div>
      {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}
