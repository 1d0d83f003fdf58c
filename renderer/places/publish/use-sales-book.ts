/**
 * The book that belongs to the project as it is: figures that are missing or stale are
 * simulated, then the book is typeset. Every edit and every choice starts over after a
 * short rest; the former book stays until the next one is there.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '#shared/i18n';
import type { ProcessId, Project, VariantId } from '#shared/model';
import { useProject, type VariantAddress } from '../../session/index.ts';
import { type PrintedBook, type PrintFailure, useDocumentsClient } from '../../workers/index.ts';
import { type MissingFigures, useFiguresFor } from './use-figures-for.ts';

export interface BookChoice {
  readonly language: Language;
  readonly withFigures: boolean;
  /** In printing order; none means nothing to publish. */
  readonly chapters: readonly VariantAddress[];
}

export type BookWork =
  | { readonly kind: 'resting' }
  | {
      readonly kind: 'simulating';
      readonly variantId: VariantId;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'typesetting' }
  | { readonly kind: 'failed'; readonly failure: PrintFailure };

export interface BookInHand {
  readonly printed: PrintedBook | null;
  readonly missing: readonly MissingFigures[];
  readonly work: BookWork;
  again(): void;
}

/** People type and choose faster than a book is made. */
const REST_MS = 350;

export function useSalesBook(choice: BookChoice): BookInHand {
  const project = useProject((open) => open);
  const makeBook = useMakeBook();
  const [printed, setPrinted] = useState<PrintedBook | null>(null);
  const [missing, setMissing] = useState<readonly MissingFigures[]>([]);
  const [work, setWork] = useState<BookWork>({ kind: 'resting' });
  const [attempt, setAttempt] = useState(0);
  const isFirst = useRef(true);

  useEffect(() => {
    void attempt;
    const controller = new AbortController();
    const { signal } = controller;
    const wait = setTimeout(
      () => {
        const show = (next: BookWork) => {
          if (!signal.aborted) setWork(next);
        };
        const settle = (made: Awaited<ReturnType<typeof makeBook>>) => {
          if (signal.aborted) return;
          setMissing(made.missing);
          if (made.answer.ok) {
            setPrinted(made.answer.value);
            setWork({ kind: 'resting' });
          } else {
            if (made.answer.error.code === 'nothingToPublish') setPrinted(null);
            setWork({ kind: 'failed', failure: made.answer.error });
          }
        };
        makeBook({ project, choice, signal, show })
          .then(settle)
          .catch((fault: unknown) => {
            const message = fault instanceof Error ? fault.message : String(fault);
            show({ kind: 'failed', failure: { code: 'compilerBroken', message } });
          });
      },
      isFirst.current ? 0 : REST_MS,
    );
    isFirst.current = false;
    return () => {
      clearTimeout(wait);
      controller.abort();
    };
  }, [project, choice, makeBook, attempt]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { printed, missing, work, again };
}

interface Making {
  readonly project: Project;
  readonly choice: BookChoice;
  readonly signal: AbortSignal;
  readonly show: (work: BookWork) => void;
}

function useMakeBook() {
  const documents = useDocumentsClient();
  const figuresFor = useFiguresFor();
  return useCallback(
    async (making: Making) => {
      const { project, choice, signal, show } = making;
      const { results, missing } = choice.withFigures
        ? await figuresFor({
            project,
            addresses: variantsOf(project, choice),
            signal,
            onStep: (step) => show({ kind: 'simulating', ...step }),
          })
        : { results: {}, missing: [] };
      show({ kind: 'typesetting' });
      const answer = await documents.publishSalesBook(
        {
          project,
          processIds: choice.chapters.map(({ processId }) => processId),
          variantIds: Object.fromEntries(
            choice.chapters.map(({ processId, variantId }) => [processId, variantId]),
          ) as Record<ProcessId, VariantId>,
          results,
          date: today(),
          language: choice.language,
        },
        { signal },
      );
      return { answer, missing };
    },
    [documents, figuresFor],
  );
}

/** Every variant of a printed process: the book sets as-is beside to-be. */
function variantsOf(project: Project, { chapters }: BookChoice): VariantAddress[] {
  return chapters.flatMap(({ processId }) =>
    (project.processes[processId]?.variantOrder ?? []).map((variantId) => ({
      processId,
      variantId,
    })),
  );
}

/** The day where the reader is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
