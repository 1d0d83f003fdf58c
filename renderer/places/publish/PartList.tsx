/** The parts of a book: switched on and off, put in another order with the mouse or the arrow keys, taken back at once. */
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type BookPartId,
  type BookPlan,
  type Edition,
  movePart,
  planOf,
  switchPart,
} from '#shared/documents';
import { useTranslate } from '../../session/index.ts';
import { PartRow } from './PartRow.tsx';
import styles from './publish-place.module.css';
import type { Publishing } from './use-publishing.ts';

interface PartListProps {
  readonly publishing: Publishing;
  readonly edition: Edition;
}

export function PartList({ publishing, edition }: PartListProps) {
  const t = useTranslate();
  const { facts, change } = publishing;
  const plan = facts.plans[edition];
  const [said, setSaid] = useState('');
  const [former, setFormer] = useState<BookPlan | null>(null);
  const set = (next: BookPlan) => {
    setFormer(plan);
    change({ plans: { ...facts.plans, [edition]: next } });
  };
  const move = (id: BookPartId, to: number, count: number) => {
    const place = Math.min(Math.max(to, 0), count - 1);
    set(movePart(plan, id, place));
    setSaid(t('publish.movedTo', { part: t(`publish.part_${id}`), place: place + 1, count }));
  };
  const isUsual = JSON.stringify(plan) === JSON.stringify(planOf(edition));
  const reset = () => {
    set(planOf(edition));
    setSaid(t('publish.partsReset'));
  };
  const count = plan.chapters.length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.partsTitle}>{t('publish.parts')}</legend>
      <ol className={styles.parts}>
        {plan.chapters.map((chapter, index) => (
          <PartRow
            key={chapter.id}
            part={chapter}
            place={{ index, count }}
            onSwitch={(id, isOn) => set(switchPart(plan, id, isOn))}
            onMove={move}
          />
        ))}
      </ol>
      <div className={styles.partActions}>
        {former ? (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={14} />}
            onClick={() => set(former)}
          >
            {t('publish.undoParts')}
          </Button>
        ) : null}
        {isUsual ? null : (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={reset}>
            {t('publish.resetParts')}
          </Button>
        )}
      </div>
      <span className={styles.spoken} role="status">
        {said}
      </span>
    </fieldset>
  );
}
