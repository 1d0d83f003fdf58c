/** The licences of others that the program ships with, word for word. They are in English, as their authors wrote them. */
import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslate } from '../session/index.ts';
import { Dialog } from '../ui/index.ts';
import styles from './licence-dialog.module.css';

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'failed' };

export function LicenceDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslate();
  const reading = useLicences(props.isOpen);
  return (
    <Dialog
      title={t('app.licencesTitle')}
      isOpen={props.isOpen}
      onClose={props.onClose}
      closeLabel={t('common.close')}
      size={760}
    >
      <p className={styles.explanation}>{t('app.licencesExplanation')}</p>
      {reading.kind === 'reading' ? <Loader size="sm" /> : null}
      {reading.kind === 'failed' ? <p role="alert">{t('app.licencesUnavailable')}</p> : null}
      {reading.kind === 'read' ? (
        <pre className={styles.text} lang="en">
          {reading.text}
        </pre>
      ) : null}
    </Dialog>
  );
}

function useLicences(isWanted: boolean): Reading {
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  const isRead = reading.kind === 'read';
  useEffect(() => {
    if (!isWanted || isRead) return;
    const controller = new AbortController();
    const show = (next: Reading) => {
      if (!controller.signal.aborted) setReading(next);
    };
    readLicences(controller.signal).then(
      (text) => show({ kind: 'read', text }),
      () => show({ kind: 'failed' }),
    );
    return () => controller.abort();
  }, [isWanted, isRead]);
  return reading;
}

/** Made by the build beside the page. */
async function readLicences(signal: AbortSignal): Promise<string> {
  const answer = await fetch('./licences.txt', { signal });
  // A server that knows no such file may answer with the page instead.
  if (!answer.ok || answer.headers.get('content-type')?.includes('html')) {
    throw new Error(`licences.txt: ${answer.status}`);
  }
  return answer.text();
}
