/** The last versions of the open project, each of which opens as a document of its own. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import {
  momentText,
  titleText,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../session/index.ts';
import type { BackupRow, DocumentId } from '../storage/index.ts';
import { Dialog } from '../ui/index.ts';
import type { Desk } from './use-desk.ts';
import styles from './versions-dialog.module.css';

interface VersionsDialogProps {
  readonly documentId: DocumentId;
  readonly desk: Desk;
  readonly onClose: () => void;
}

export function VersionsDialog({ documentId, desk, onClose }: VersionsDialogProps) {
  const t = useTranslate();
  const files = useProjectFiles();
  const language = useLanguage();
  const [versions, setVersions] = useState<readonly BackupRow[] | null>(null);
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void files.backups(documentId).then((found) => {
      if (!isWanted) return;
      setSilent(!found.ok);
      if (found.ok) setVersions(found.value);
    });
    return () => {
      isWanted = false;
    };
  }, [files, documentId]);

  return (
    <Dialog title={t('app.versionsTitle')} isOpen onClose={onClose} closeLabel={t('common.close')}>
      <p className={styles.explanation}>{t('app.versionsExplanation')}</p>
      {isSilent ? <p role="alert">{t('app.storageSilent')}</p> : null}
      {versions?.length === 0 ? <p>{t('app.versionsNone')}</p> : null}
      <ul className={styles.list}>
        {versions?.map((version) => (
          <li key={version.madeAt} className={styles.row}>
            <span className={styles.when}>{momentText(version.madeAt, language)}</span>
            <span className={styles.title}>{titleText(version.title, t)}</span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                onClose();
                desk.tryOpening(() => files.openBackup(version));
              }}
            >
              {t('app.openAsCopy')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
