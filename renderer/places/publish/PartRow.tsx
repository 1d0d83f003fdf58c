/** One part of a book: its grip, its switch, and its sections under it. */
import { Switch } from '@mantine/core';
import { IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { BookPartId, ChapterChoice, SectionChoice } from '#shared/documents';
import { useTranslate } from '../../session/index.ts';
import styles from './publish-place.module.css';
import { useRowDrag } from './use-row-drag.ts';

interface PartRowProps {
  readonly part: ChapterChoice | SectionChoice;
  readonly place: { readonly index: number; readonly count: number };
  /** Where what it belongs to is switched off. */
  readonly isIdle?: boolean;
  readonly onSwitch: (id: BookPartId, isOn: boolean) => void;
  readonly onMove: (id: BookPartId, to: number, count: number) => void;
}

export function PartRow({ part, place, isIdle = false, onSwitch, onMove }: PartRowProps) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { index, count } = place;
  const name = t(`publish.part_${part.id}`);
  const sections = 'sections' in part ? part.sections : [];
  const { isDragged, grip } = useRowDrag(row, (to) => onMove(part.id, to, count));
  const step = (event: KeyboardEvent) => {
    const by = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(part.id, index + by, count);
  };
  return (
    <li ref={row} className={styles.part} data-dragged={isDragged || undefined}>
      <div className={styles.partLine} data-idle={isIdle || !part.isOn || undefined}>
        <button
          type="button"
          className={styles.grip}
          aria-label={t('publish.movePart', { part: name })}
          title={t('publish.movePartHelp')}
          onKeyDown={step}
          {...grip}
        >
          <IconGripVertical size={14} aria-hidden />
        </button>
        {sections.length > 0 ? (
          <button
            type="button"
            className={styles.partName}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {name}
            <IconChevronRight size={13} className={styles.chevron} aria-hidden />
          </button>
        ) : (
          <span className={styles.partName}>{name}</span>
        )}
        <Switch
          size="xs"
          aria-label={name}
          checked={part.isOn}
          disabled={isIdle}
          onChange={(event) => onSwitch(part.id, event.currentTarget.checked)}
        />
      </div>
      {isOpen ? (
        <ol className={styles.parts}>
          {sections.map((section, at) => (
            <PartRow
              key={section.id}
              part={section}
              place={{ index: at, count: sections.length }}
              isIdle={!part.isOn}
              onSwitch={onSwitch}
              onMove={onMove}
            />
          ))}
        </ol>
      ) : null}
    </li>
  );
}
