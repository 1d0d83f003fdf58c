/**
 * The document that belongs to the project as it is. Every edit and every choice sets it anew, in a
 * row of them after a short rest, first with the figures that are known; those that are missing or
 * stale are then simulated, and with them the document is finished. The former one stays until the
 * next is there.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentRequest } from '#shared/documents';
import type { VariantId } from '#shared/model';
import type { SimulationResult } from '#shared/simulation';
import type { VariantAddress } from '../../session/index.ts';
import {
  type PrintedDocument,
  type PrintFailure,
  useDocumentsClient,
} from '../../workers/index.ts';
import { figuresNeeded } from './document-entries.ts';
import { type MissingFigures, useFiguresFor, useKnownFigures } from './use-figures-for.ts';
import { type Publishing, today } from './use-publishing.ts';

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

/** What was made, and of what: in another format it is made of the same. */
export interface PrintedPaper extends PrintedDocument {
  readonly request: DocumentRequest;
}

export interface DocumentInHand {
  readonly printed: PrintedPaper | null;
  readonly missing: readonly MissingFigures[];
  readonly work: DocumentWork;
  /** What is on the screen is the project as it is, figures included. */
  readonly isFresh: boolean;
  again(): void;
  stop(): void;
}

/** Between two keys of somebody who types; what comes after a longer silence is set at once. */
const REST_MS = 150;
const SILENCE_MS = 1000;

export function useDocument(publishing: Publishing): DocumentInHand {
  const make = useMaking();
  const { entry, paper } = publishing;
  const { withFigures } = publishing.facts;
  const theme = publishing.facts.theme?.text ?? '';
  const [printed, setPrinted] = useState<PrintedPaper | null>(null);
  const [missing, setMissing] = useState<readonly MissingFigures[]>([]);
  const [work, setWork] = useState<DocumentWork>({ kind: 'resting' });
  const [attempt, setAttempt] = useState(0);
  const wantedAt = useRef(Number.NEGATIVE_INFINITY);
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
      const addresses = withFigures && paper ? figuresNeeded(entry, paper) : [];
      const steps = {
        show,
        showPrinted: whileWanted(setPrinted),
        showMissing: whileWanted(setMissing),
      };
      make({ paper, addresses, theme, signal, ...steps }).catch((fault: unknown) => {
        const message = fault instanceof Error ? fault.message : String(fault);
        show({ kind: 'failed', failure: { code: 'compilerBroken', message } });
      });
    };
    const isAfterSilence = performance.now() - wantedAt.current > SILENCE_MS;
    wantedAt.current = performance.now();
    const wait = setTimeout(begin, isAfterSilence ? 0 : REST_MS);
    return () => {
      clearTimeout(wait);
      controller.abort();
    };
  }, [entry, paper, withFigures, theme, make, attempt]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const stop = useCallback(() => stopNow.current(), []);
  const isFresh = printed !== null && work.kind === 'resting';
  return { printed, missing, work, isFresh, again, stop };
}

interface Making {
  readonly paper: DocumentRequest | null;
  readonly addresses: readonly VariantAddress[];
  readonly theme: string;
  readonly signal: AbortSignal;
  readonly show: (work: DocumentWork) => void;
  readonly showPrinted: (printed: PrintedPaper | null) => void;
  readonly showMissing: (missing: readonly MissingFigures[]) => void;
}

type Results = Readonly<Partial<Record<VariantId, SimulationResult>>>;

function useMaking() {
  const documents = useDocumentsClient();
  const figuresFor = useFiguresFor();
  const knownFigures = useKnownFigures();
  return useCallback(
    async (making: Making) => {
      const { paper, addresses, theme, signal, show, showPrinted, showMissing } = making;
      showMissing([]);
      if (!paper) {
        showPrinted(null);
        return show({ kind: 'failed', failure: { code: 'nothingToPublish' } });
      }
      const { project } = paper;
      const print = async (results: Results) => {
        show({ kind: 'typesetting' });
        const request = { ...paper, results, date: today() };
        const answer = await documents.publish(request, { signal, theme });
        if (answer.ok) showPrinted({ ...answer.value, request });
        else show({ kind: 'failed', failure: answer.error });
        return answer.ok;
      };
      const known = knownFigures(project, addresses);
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
