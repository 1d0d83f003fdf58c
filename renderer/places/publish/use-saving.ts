/** Handing out what is looked at in the format that was chosen: a PDF is there already, the others are made for it. */
import { useCallback, useRef, useState } from 'react';
import type { DocumentFormat } from '#shared/documents';
import { useTranslate } from '../../session/index.ts';
import { useDocumentsClient } from '../../workers/index.ts';
import { sayFailure } from './say-failure.ts';
import type { PrintedPaper } from './use-document.ts';
import type { useHandOut } from './use-hand-out.ts';

export interface Saving {
  /** Which format is being made, if any. */
  readonly making: DocumentFormat | null;
  readonly start: (printed: PrintedPaper, format: DocumentFormat) => void;
  readonly stop: () => void;
}

export function useSaving({
  handOut,
  fail,
}: Pick<ReturnType<typeof useHandOut>, 'handOut' | 'fail'>): Saving {
  const documents = useDocumentsClient();
  const t = useTranslate();
  const [making, setMaking] = useState<DocumentFormat | null>(null);
  const running = useRef<AbortController | null>(null);

  const make = useCallback(
    async ({ request }: PrintedPaper, format: DocumentFormat, signal: AbortSignal) => {
      const made = await documents.publish(request, { signal, format });
      if (signal.aborted) return;
      if (!made.ok) return fail(sayFailure(made.error, t));
      handOut({ kind: format, suggestedName: made.value.fileName, bytes: made.value.bytes });
    },
    [documents, handOut, fail, t],
  );

  const start = useCallback(
    (printed: PrintedPaper, format: DocumentFormat) => {
      if (format === 'pdf') {
        const { fileName: suggestedName, bytes } = printed;
        return handOut({ kind: 'pdf', suggestedName, bytes });
      }
      const controller = new AbortController();
      running.current = controller;
      setMaking(format);
      make(printed, format, controller.signal)
        .catch((fault: unknown) => {
          fail(t('publish.failedTitle'));
          reportError(fault);
        })
        .finally(() => {
          if (running.current === controller) setMaking(null);
        });
    },
    [make, handOut, fail, t],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  return { making, start, stop };
}
