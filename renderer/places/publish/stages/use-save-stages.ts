/** Writes one file of stage definitions where the person says, and tells what came of it. */
import { useCallback, useState } from 'react';
import type { StageFile } from '#shared/stage-definitions';
import {
  describeHostFailure,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../../session/index.ts';

interface SavedStages {
  readonly kind: 'saved' | 'failed';
  readonly text: string;
}

export function useSaveStages() {
  const files = useProjectFiles();
  const t = useTranslate();
  const language = useLanguage();
  const [saved, setSaved] = useState<SavedStages | null>(null);
  const save = useCallback(
    ({ name, extension, content }: StageFile) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const settle = (answer: Awaited<ReturnType<typeof files.handOut>>) => {
        if (!answer.ok) {
          const { headline } = describeHostFailure(answer.error, { t, language });
          setSaved({ kind: 'failed', text: headline });
        } else if (answer.value !== null) {
          const { handle } = answer.value;
          const text = handle
            ? t('publish.savedAs', { name: handle.name })
            : t('publish.handedOut', { name });
          setSaved({ kind: 'saved', text });
        }
      };
      files
        .handOut({ kind: extension, suggestedName: name, bytes })
        .then(settle)
        .catch((fault: unknown) => {
          setSaved({ kind: 'failed', text: t('app.notWritten', { name }) });
          reportError(fault);
        });
    },
    [files, t, language],
  );
  return { saved, save };
}
