/** Nothing to load yet: what to do to get there. */
import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslate, useView } from '../../../session/index.ts';
import styles from './stages.module.css';

interface NoStagesProps {
  readonly help: string;
  readonly onLeave: () => void;
}

export function NoStages({ help, onLeave }: NoStagesProps) {
  const t = useTranslate();
  const goTo = useView((view) => view.goTo);
  return (
    <div className={styles.none}>
      <IconColumns3 size={36} stroke={1.3} aria-hidden />
      <h3>{t('stages.noStages')}</h3>
      <p>{help}</p>
      <Button
        onClick={() => {
          onLeave();
          goTo('draw');
        }}
      >
        {t('stages.goDraw')}
      </Button>
    </div>
  );
}
