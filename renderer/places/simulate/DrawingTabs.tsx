/** Which of the drawings that were simulated together is on the board. */
import type { VariantId } from '#shared/model';
import type { Drawing } from '#shared/simulation';
import { useTranslate } from '../../session/index.ts';
import styles from './simulate-place.module.css';

interface DrawingTabsProps {
  readonly drawings: readonly Drawing[];
  readonly shownId: VariantId;
  onShow(id: VariantId): void;
}

/** Nothing to choose from where there is one. */
export function DrawingTabs({ drawings, shownId, onShow }: DrawingTabsProps) {
  const t = useTranslate();
  if (drawings.length < 2) return null;
  return (
    <fieldset className={styles.drawings} aria-label={t('simulate.shownDrawing')}>
      {drawings.map(({ at, mark }) => (
        <button
          key={at.variantId}
          type="button"
          className={styles.tab}
          aria-pressed={at.variantId === shownId}
          onClick={() => onShow(at.variantId)}
        >
          {mark}
        </button>
      ))}
    </fieldset>
  );
}
