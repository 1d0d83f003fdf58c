/** Asks before a project leaves this machine. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { titleText, useProjectFiles, useTranslate } from '../../session/index.ts';
import type { DocumentRow } from '../../storage/index.ts';
import { Dialog } from '../../ui/index.ts';
import styles from './remove-dialog.module.css';

interface RemoveDialogProps {
  readonly row: DocumentRow;
  readonly onSettled: () => void;
}

export function RemoveDialog({ row, onSettled }: RemoveDialogProps) {
  const t = useTranslate();
  const files = useProjectFiles();
  const title = titleText(row.title, t);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function remove(): Promise<void> {
    const removed = await files.remove(row.id);
    if (removed.ok) return onSettled();
    const isElsewhere = removed.error.code === 'openElsewhere';
    setTrouble(t(isElsewhere ? 'home.openElsewhere' : 'app.storageSilent'));
  }

  return (
    <Dialog
      title={t(row.file ? 'home.forgetTitle' : 'home.deleteTitle')}
      isOpen
      onClose={onSettled}
      closeLabel={t('common.close')}
      size={440}
      actions={
        <>
          <Button variant="default" onClick={onSettled} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button color="red" onClick={() => void remove()}>
            {t(row.file ? 'home.forget' : 'home.delete')}
          </Button>
        </>
      }
    >
      <p className={styles.question}>
        {row.file
          ? t('home.forgetQuestion', { title, file: row.file.handle.name })
          : t('home.deleteQuestion', { title })}
      </p>
      {trouble ? (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      ) : null}
    </Dialog>
  );
}
