/** Saving the book where the person says, and what came of it. */
import { useCallback, useState } from 'react';
import {
  describeHostFailure,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../session/index.ts';
import type { PrintedBook } from '../../workers/index.ts';

export interface SavedBook {
  readonly kind: 'saved' | 'failed';
  readonly text: string;
}

export function useSaveBook(): {
  readonly saved: SavedBook | null;
  readonly save: (book: PrintedBook) => void;
} {
  const files = useProjectFiles();
  const t = useTranslate();
  const language = useLanguage();
  const [saved, setSaved] = useState<SavedBook | null>(null);
  const save = useCallback(
    ({ pdf, fileName }: PrintedBook) => {
      const settle = (answer: Awaited<ReturnType<typeof files.handOut>>) => {
        if (!answer.ok) {
          setSaved({
            kind: 'failed',
            text: describeHostFailure(answer.error, { t, language }).headline,
          });
        } else if (answer.value !== null) {
          const { handle } = answer.value;
          setSaved({
            kind: 'saved',
            text: handle
              ? t('publish.savedAs', { name: handle.name })
              : t('publish.handedOut', { name: fileName }),
          });
        }
      };
      files
        .handOut({ kind: 'pdf', suggestedName: fileName, bytes: pdf })
        .then(settle)
        .catch((fault: unknown) => {
          setSaved({ kind: 'failed', text: t('app.notWritten', { name: fileName }) });
          reportError(fault);
        });
    },
    [files, t, language],
  );
  return { saved, save };
}
