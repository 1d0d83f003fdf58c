/** Whether to leave although something that was typed can't be kept. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';
import { goToUnkept, useLeaving } from './use-leaving.tsx';

export function LeavingQuestion({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTranslate();
  const { stay } = useLeaving();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div className={styles.status}>
        <p className={styles.statusHeld} role="alert">
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
          {t('stages.leavingLoses')}
        </p>
      </div>
      <Button
        variant="default"
        onClick={() => {
          stay();
          onLeave();
        }}
      >
        {t('stages.leaveAnyway')}
      </Button>
      <Button
        ref={back}
        onClick={() => {
          stay();
          goToUnkept();
        }}
      >
        {t('stages.backToField')}
      </Button>
    </>
  );
}
