/** Sections of a long element as tabs; arrows go from one to the next. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './inspector.module.css';

export interface TabSection {
  readonly id: string;
  readonly label: string;
  render(): ReactNode;
}

interface TabsProps {
  readonly sections: readonly TabSection[];
  readonly shownId: string;
  onShow(id: string): void;
}

export function Tabs({ onShow, sections, shownId }: TabsProps) {
  const panelId = useId();
  const shown = sections.find(({ id }) => id === shownId) ?? sections[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
    if (!step || !shown) return;
    event.preventDefault();
    const next = sections.at((sections.indexOf(shown) + step) % sections.length);
    if (!next) return;
    onShow(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div className={styles.tabs} role="tablist" onKeyDown={onKeyDown}>
        {sections.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-tab={id}
            aria-selected={id === shown?.id}
            aria-controls={panelId}
            tabIndex={id === shown?.id ? 0 : -1}
            className={styles.tab}
            onClick={() => onShow(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={panelId} role="tabpanel">
        {shown?.render()}
      </div>
    </>
  );
}
