/** Saving what was made where the person says, and what came of it. */
import { useCallback, useState } from 'react';
import type { FileKind } from '#shared/host';
import {
  describeHostFailure,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../session/index.ts';

export interface HandedOut {
  readonly kind: 'saved' | 'failed';
  readonly text: string;
}

interface MadeFile {
  readonly kind: FileKind;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

export function useHandOut(): {
  readonly saved: HandedOut | null;
  readonly handOut: (file: MadeFile) => void;
  readonly fail: (text: string) => void;
} {
  const files = useProjectFiles();
  const t = useTranslate();
  const language = useLanguage();
  const [saved, setSaved] = useState<HandedOut | null>(null);
  const fail = useCallback((text: string) => setSaved({ kind: 'failed', text }), []);
  const handOut = useCallback(
    (file: MadeFile) => {
      const name = file.suggestedName;
      const settle = (answer: Awaited<ReturnType<typeof files.handOut>>) => {
        if (!answer.ok) {
          fail(describeHostFailure(answer.error, { t, language }).headline);
        } else if (answer.value !== null) {
          const { handle } = answer.value;
          setSaved({
            kind: 'saved',
            text: handle
              ? t('publish.savedAs', { name: handle.name })
              : t('publish.handedOut', { name }),
          });
        }
      };
      files
        .handOut(file)
        .then(settle)
        .catch((fault: unknown) => {
          fail(t('app.notWritten', { name }));
          reportError(fault);
        });
    },
    [files, t, language, fail],
  );
  return { saved, handOut, fail };
}
