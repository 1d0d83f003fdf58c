/** What concerns the whole project right now: read-only window, edits that can't be written. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useOpenProject, useTranslate } from '../session/index.ts';
import styles from './frame.module.css';
import type { Desk } from './use-desk.ts';

export function Notices({ desk }: { readonly desk: Desk }) {
  const t = useTranslate();
  const open = useOpenProject();
  if (!open) return null;
  if (open.access === 'readOnly') {
    return (
      <div className={styles.notice} role="status">
        <IconLock size={16} stroke={1.9} aria-hidden="true" />
        <span className={styles.noticeText}>{t('app.readOnlyExplanation')}</span>
      </div>
    );
  }
  if (open.saving.kind !== 'failed') {
    return open.lostChanges > 0 ? <LostChanges count={open.lostChanges} /> : null;
  }
  const isFull = open.saving.code === 'storageFull';
  return (
    <div className={`${styles.notice} ${styles.noticeBad}`} role="alert">
      <IconAlertTriangle size={16} stroke={1.9} aria-hidden="true" />
      <span className={styles.noticeText}>
        {t(isFull ? 'app.storageFull' : 'app.storageUnavailable')}
      </span>
      <Button size="compact-sm" color="red" variant="light" onClick={desk.saveProjectAs}>
        {t('app.saveAs')}
      </Button>
    </div>
  );
}

function LostChanges({ count }: { readonly count: number }) {
  const t = useTranslate();
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <div className={styles.notice} role="status">
      <IconAlertTriangle size={16} stroke={1.9} aria-hidden="true" />
      <span className={styles.noticeText}>{t('app.lostChanges', { count })}</span>
      <Button size="compact-sm" color="yellow" variant="subtle" onClick={() => setRead(true)}>
        {t('common.close')}
      </Button>
    </div>
  );
}
