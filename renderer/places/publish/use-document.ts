/**
 * The document that belongs to the project as it is. Every edit and every choice sets it anew after
 * a short rest, first with the figures that are known; those that are missing or stale are then
 * simulated, and with them the document is finished. The former one stays until the next is there.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Project, VariantId } from '#shared/model';
import type { SimulationResult } from '#shared/simulation';
import { useProject, type VariantAddress } from '../../session/index.ts';
import { type PrintedBook, type PrintFailure, useDocumentsClient } from '../../workers/index.ts';
import type { DocumentKind, DocumentWish } from './document-kinds.ts';
import { type MissingFigures, useFiguresFor, useKnownFigures } from './use-figures-for.ts';
import type { Publishing } from './use-publishing.ts';

export type DocumentWork =
  | { readonly kind: 'resting' }
  | {
      readonly kind: 'simulating';
      readonly variantId: VariantId;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'typesetting' }
  /** By the person; what is on the screen may be old. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: PrintFailure };

export interface DocumentInHand {
  readonly printed: PrintedBook | null;
  readonly missing: readonly MissingFigures[];
  readonly work: DocumentWork;
  /** What is on the screen is the project as it is, figures included. */
  readonly isFresh: boolean;
  again(): void;
  stop(): void;
}

/** Between two keys of somebody who types. */
const REST_MS = 150;

export function useDocument(publishing: Publishing): DocumentInHand {
  const project = useProject((open) => open);
  const make = useMaking();
  const wanted = useWanted(publishing);
  const [printed, setPrinted] = useState<PrintedBook | null>(null);
  const [missing, setMissing] = useState<readonly MissingFigures[]>([]);
  const [work, setWork] = useState<DocumentWork>({ kind: 'resting' });
  const [attempt, setAttempt] = useState(0);
  const isFirst = useRef(true);
  const stopNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    void attempt;
    const controller = new AbortController();
    const { signal } = controller;
    const whileWanted =
      <Value>(set: (value: Value) => void) =>
      (value: Value) => {
        if (!signal.aborted) set(value);
      };
    const show = whileWanted(setWork);
    // What is on the screen is old from now on, and isn't handed out as if it weren't.
    show({ kind: 'typesetting' });
    stopNow.current = () => {
      controller.abort();
      setWork({ kind: 'stopped' });
    };
    const begin = () => {
      const steps = {
        show,
        showPrinted: whileWanted(setPrinted),
        showMissing: whileWanted(setMissing),
      };
      make({ project, wanted, signal, ...steps }).catch((fault: unknown) => {
        const message = fault instanceof Error ? fault.message : String(fault);
        show({ kind: 'failed', failure: { code: 'compilerBroken', message } });
      });
    };
    const wait = setTimeout(begin, isFirst.current ? 0 : REST_MS);
    isFirst.current = false;
    return () => {
      clearTimeout(wait);
      controller.abort();
    };
  }, [project, wanted, make, attempt]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const stop = useCallback(() => stopNow.current(), []);
  const isFresh = printed !== null && work.kind === 'resting';
  return { printed, missing, work, isFresh, again, stop };
}

interface Wanted {
  readonly kind: DocumentKind;
  readonly chapters: readonly VariantAddress[];
  readonly withFigures: boolean;
  readonly theme: string;
  readonly wish: Omit<DocumentWish, 'project' | 'results' | 'date'>;
}

/** The same object until something is chosen anew. */
export function useWanted({ kind, language, chapters, facts }: Publishing): Wanted {
  const { plans, withFigures, theme } = facts;
  return useMemo(
    () => ({
      kind,
      chapters,
      withFigures,
      theme: theme?.text ?? '',
      wish: {
        plans,
        language,
        processIds: chapters.map(({ processId }) => processId),
        variantIds: Object.fromEntries(
          chapters.map(({ processId, variantId }) => [processId, variantId]),
        ),
      },
    }),
    [kind, language, chapters, plans, withFigures, theme],
  );
}

interface Making {
  readonly project: Project;
  readonly wanted: Wanted;
  readonly signal: AbortSignal;
  readonly show: (work: DocumentWork) => void;
  readonly showPrinted: (printed: PrintedBook | null) => void;
  readonly showMissing: (missing: readonly MissingFigures[]) => void;
}

type Results = Readonly<Partial<Record<VariantId, SimulationResult>>>;

function useMaking() {
  const documents = useDocumentsClient();
  const figuresFor = useFiguresFor();
  const knownFigures = useKnownFigures();
  return useCallback(
    async (making: Making) => {
      const { project, wanted, signal, show, showPrinted, showMissing } = making;
      const { kind, theme, wish, withFigures } = wanted;
      const print = async (results: Results) => {
        show({ kind: 'typesetting' });
        const whole = { ...wish, project, results, date: today() };
        const answer = await kind.make(documents, whole, { signal, theme });
        if (answer.ok) showPrinted(answer.value);
        else {
          if (answer.error.code === 'nothingToPublish') showPrinted(null);
          show({ kind: 'failed', failure: answer.error });
        }
        return answer.ok;
      };
      const addresses = withFigures ? variantsOf(project, wanted) : [];
      const known = knownFigures(project, addresses);
      showMissing([]);
      if (!(await print(known.results))) return;
      if (!known.areCurrent) {
        const onStep = (step: { variantId: VariantId; done: number; total: number }) =>
          show({ kind: 'simulating', ...step });
        const { results, missing } = await figuresFor({ project, addresses, signal, onStep });
        if (signal.aborted) return;
        showMissing(missing);
        if (!(await print(results))) return;
      }
      show({ kind: 'resting' });
    },
    [documents, figuresFor, knownFigures],
  );
}

/** Every variant of a printed process: the book sets as-is beside to-be. */
export function variantsOf(
  project: Project,
  { chapters }: Pick<Wanted, 'chapters'>,
): VariantAddress[] {
  return chapters.flatMap(({ processId }) =>
    (project.processes[processId]?.variantOrder ?? []).map((variantId) => ({
      processId,
      variantId,
    })),
  );
}

/** The day where the reader is, not in Greenwich. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
