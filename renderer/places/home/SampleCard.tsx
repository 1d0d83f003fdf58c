/** The main sample, one click away. */
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslate } from '../../session/index.ts';
import { BoardSketch } from './BoardSketch.tsx';
import styles from './sample-card.module.css';

export function SampleCard(props: { readonly isBusy: boolean; readonly onOpen: () => void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className={styles.card}
      disabled={props.isBusy}
      onClick={props.onOpen}
      data-testid="open-sample"
    >
      <span className={styles.picture}>
        <BoardSketch />
      </span>
      <span className={styles.words}>
        <span className={styles.kind}>{t('home.sample')}</span>
        <span className={styles.title}>
          {t('home.sampleTitle')}
          <IconArrowRight size={16} stroke={2} className={styles.arrow} aria-hidden="true" />
        </span>
        <span className={styles.text}>{t('home.sampleText')}</span>
      </span>
    </button>
  );
}
