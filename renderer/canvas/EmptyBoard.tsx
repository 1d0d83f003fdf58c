/** What an empty board says: begin. */
import styles from './board.module.css';
import { useBoardWords } from './board-words.ts';

export function EmptyBoard() {
  const { translate } = useBoardWords();
  return (
    <div className={styles.empty}>
      <strong>{translate('board.emptyTitle')}</strong>
      <span>{translate('board.emptyText')}</span>
    </div>
  );
}
