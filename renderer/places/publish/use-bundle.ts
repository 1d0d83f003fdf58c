/** Every document of the list, one after the other, as one archive with a page that leads to them. */
import { useCallback, useRef, useState } from 'react';
import { type BundledFile, bundleOf } from '#shared/exchange';
import { safeFileName } from '#shared/host';
import { createTranslate } from '#shared/i18n';
import { useProject, useTranslate } from '../../session/index.ts';
import { useDocumentsClient } from '../../workers/index.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { sayFailure } from './say-failure.ts';
import { today, useWanted, variantsOf } from './use-document.ts';
import { useFiguresFor } from './use-figures-for.ts';
import type { useHandOut } from './use-hand-out.ts';
import type { Publishing } from './use-publishing.ts';

export interface BundleWork {
  readonly done: number;
  readonly total: number;
}

export function useBundle(
  publishing: Publishing,
  { handOut, fail }: Pick<ReturnType<typeof useHandOut>, 'handOut' | 'fail'>,
) {
  const project = useProject((open) => open);
  const documents = useDocumentsClient();
  const figuresFor = useFiguresFor();
  const wanted = useWanted(publishing);
  const t = useTranslate();
  const [work, setWork] = useState<BundleWork | null>(null);
  const running = useRef<AbortController | null>(null);

  const make = useCallback(async () => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const { wish, theme, withFigures } = wanted;
    const total = DOCUMENT_KINDS.length;
    setWork({ done: 0, total });
    const addresses = withFigures ? variantsOf(project, wanted) : [];
    const { results } = await figuresFor({ project, addresses, signal, onStep: () => undefined });
    const say = createTranslate(wish.language);
    const files: BundledFile[] = [];
    for (const kind of DOCUMENT_KINDS) {
      const whole = { ...wish, project, results, date: today() };
      const made = await kind.make(documents, whole, { signal, theme });
      if (signal.aborted) return;
      if (!made.ok) return fail(sayFailure(made.error, t));
      const { fileName: name, bytes } = made.value;
      files.push({ name, bytes, title: say(kind.name), about: say(kind.forWhom) });
      setWork({ done: files.length, total });
    }
    const title = project.company.name.trim() || project.title.trim();
    const bytes = bundleOf({ title, language: wish.language, files });
    handOut({ kind: 'zip', suggestedName: safeFileName(title, 'zip'), bytes });
  }, [project, documents, figuresFor, wanted, t, handOut, fail]);

  const start = useCallback(() => {
    make()
      .catch((fault: unknown) => {
        fail(t('publish.bundleFailed'));
        reportError(fault);
      })
      .finally(() => setWork(null));
  }, [make, fail, t]);
  const stop = useCallback(() => {
    running.current?.abort();
    setWork(null);
  }, []);
  return { work, start, stop };
}
