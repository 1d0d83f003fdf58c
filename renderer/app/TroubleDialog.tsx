/** Why a project didn't open or save, and what can be done about it. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { DamagedProject } from '#shared/model';
import {
  type Description,
  type OpeningFailure,
  type SavingFailure,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../session/index.ts';
import type { BackupRow, DocumentId } from '../storage/index.ts';
import { Dialog } from '../ui/index.ts';
import { describeOpening, describeSaving } from './describe-failure.ts';
import styles from './trouble-dialog.module.css';
import type { Desk, Trouble } from './use-desk.ts';

export function TroubleDialog({ desk }: { readonly desk: Desk }) {
  const t = useTranslate();
  const language = useLanguage();
  const { trouble, dismiss } = desk;
  // While the dialog fades out it keeps saying what it said.
  const last = useRef<Trouble | null>(null);
  if (trouble) last.current = trouble;
  const shown = last.current;
  if (!shown) return null;
  const words = { t, language };
  const isOpening = shown.kind === 'opening';
  const description = isOpening
    ? describeOpening(shown.failure, words)
    : describeSaving(shown.failure, words);
  return (
    <Dialog
      title={isOpening ? openingTitle(shown.failure, t) : t('app.notSavedTitle')}
      isOpen={trouble !== null}
      onClose={dismiss}
      closeLabel={t('common.close')}
      size={560}
      actions={
        <>
          <Button variant="default" onClick={dismiss}>
            {t('common.close')}
          </Button>
          {isOpening ? (
            <OpeningRemedies failure={shown.failure} desk={desk} />
          ) : (
            <SavingRemedies failure={shown.failure} desk={desk} />
          )}
        </>
      }
    >
      <Reasons description={description} />
    </Dialog>
  );
}

function openingTitle(failure: OpeningFailure, t: ReturnType<typeof useTranslate>): string {
  if (failure.code === 'documentDamaged') return t('app.notOpened', { name: failure.title });
  return 'name' in failure ? t('app.notOpened', { name: failure.name }) : t('app.notOpenedTitle');
}

function Reasons({ description }: { readonly description: Description }) {
  return (
    <div data-testid="trouble">
      <p className={styles.headline}>{description.headline}</p>
      {description.lines.length > 0 ? (
        <ul className={styles.lines}>
          {[...new Set(description.lines)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function damagedIn(failure: OpeningFailure): DamagedProject | null {
  if (failure.code !== 'notAProject' && failure.code !== 'documentDamaged') return null;
  return failure.reason.code === 'damaged' ? failure.reason : null;
}

interface RemedyProps<Failure> {
  readonly failure: Failure;
  readonly desk: Desk;
}

function OpeningRemedies({ failure, desk }: RemedyProps<OpeningFailure>) {
  const t = useTranslate();
  const files = useProjectFiles();
  const damaged = damagedIn(failure);
  const backup = useLatestBackup(failure.code === 'documentDamaged' ? failure.documentId : null);
  return (
    <>
      {backup ? (
        <Button
          variant={damaged ? 'default' : 'filled'}
          onClick={() => desk.tryOpening(() => files.openBackup(backup))}
        >
          {t('app.openBackup')}
        </Button>
      ) : null}
      {damaged ? (
        <Button onClick={() => desk.tryOpening(() => files.openRepaired(damaged.project))}>
          {t('app.openRepaired')}
        </Button>
      ) : null}
    </>
  );
}

function useLatestBackup(id: DocumentId | null): BackupRow | null {
  const files = useProjectFiles();
  const [backup, setBackup] = useState<BackupRow | null>(null);
  useEffect(() => {
    setBackup(null);
    let isWanted = true;
    if (id) {
      // Without its versions a project that doesn't open is told about all the same.
      void files.backups(id).then((found) => {
        const latest = found.ok ? found.value[0] : undefined;
        if (isWanted && latest) setBackup(latest);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [files, id]);
  return backup;
}

function SavingRemedies({ failure, desk }: RemedyProps<SavingFailure>) {
  const t = useTranslate();
  const files = useProjectFiles();
  return (
    <>
      {failure.code === 'fileChanged' ? (
        <Button color="red" variant="light" onClick={() => desk.trySaving(files.saveOver)}>
          {t('app.saveOver')}
        </Button>
      ) : null}
      {failure.code === 'tooLarge' ? null : (
        <Button onClick={desk.saveProjectAs}>{t('app.saveAs')}</Button>
      )}
    </>
  );
}
