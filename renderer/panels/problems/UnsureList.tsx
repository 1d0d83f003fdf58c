/** Numbers in question, the least sure first, each leading to its card, flow or stage. */
import { IconQuestionMark } from '@tabler/icons-react';
import type { ElementId } from '#shared/model';
import { sayUnsureNumber, type UnsureNumber } from '#shared/validation';
import { useTranslate } from '../../session/index.ts';
import { LeadingItem } from './LeadingItem.tsx';
import styles from './problems.module.css';

interface UnsureListProps {
  readonly numbers: readonly UnsureNumber[];
  show(id: ElementId): void;
}

export function UnsureList({ numbers, show }: UnsureListProps) {
  const translate = useTranslate();
  return (
    <ul className={styles.list}>
      {numbers.map((unsure) => {
        const { number, why } = sayUnsureNumber(unsure, translate);
        return (
          <LeadingItem
            key={`${unsure.id} ${unsure.field}`}
            icon={<IconQuestionMark size={16} stroke={1.8} aria-hidden />}
            onGo={() => show(unsure.id)}
          >
            <span>{number}</span>
            <span className={styles.why}>{why}</span>
          </LeadingItem>
        );
      })}
    </ul>
  );
}
