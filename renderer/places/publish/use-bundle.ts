/** Every document of the list, one after the other, as one archive with a page that leads to them. */
import { useCallback, useRef, useState } from 'react';
import {
  type DocumentRequest,
  INDEX_FILE_NAME,
  indexPage,
  type ListedFile,
  type SaidWarning,
  saidWarnings,
  warningsOf,
} from '#shared/documents';
import { type BundledFile, bundleOf } from '#shared/exchange';
import { safeFileName } from '#shared/host';
import { createTranslate, type Translate } from '#shared/i18n';
import type { Project, VariantId } from '#shared/model';
import { type PublishingFacts, useTranslate, type VariantAddress } from '../../session/index.ts';
import { type PrintedDocument, useDocumentsClient } from '../../workers/index.ts';
import {
  DOCUMENT_ENTRIES,
  type DocumentEntry,
  type DocumentWish,
  figuresNeeded,
  papersOf,
} from './document-entries.ts';
import { sayFailure, sayMissing } from './say-failure.ts';
import { subjectName } from './subject-name.ts';
import { type FigureStep, useFiguresFor } from './use-figures-for.ts';
import type { useHandOut } from './use-hand-out.ts';
import { type Publishing, today } from './use-publishing.ts';

export type BundleWork =
  | ({ readonly kind: 'simulating' } & FigureStep)
  | {
      readonly kind: 'making';
      /** Which of how many, from 1. */
      readonly place: number;
      readonly total: number;
      readonly name: string;
    };

export interface BundleInHand {
  readonly work: BundleWork | null;
  /** What the documents of the latest archive had to do without; its page says the same. */
  readonly warnings: readonly string[];
  readonly start: () => void;
  readonly stop: () => void;
}

interface Planned {
  readonly entry: DocumentEntry;
  readonly request: DocumentRequest;
}

function plannedFor(wish: DocumentWish): Planned[] {
  return DOCUMENT_ENTRIES.flatMap((entry) =>
    papersOf(entry, wish).map((request) => ({ entry, request })),
  );
}

export function useBundle(
  { wish, facts: chosen }: Publishing,
  { handOut, fail }: Pick<ReturnType<typeof useHandOut>, 'handOut' | 'fail'>,
): BundleInHand {
  const documents = useDocumentsClient();
  const figuresFor = useFiguresFor();
  const t = useTranslate();
  const [work, setWork] = useState<BundleWork | null>(null);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const running = useRef<AbortController | null>(null);

  const make = useCallback(
    async (signal: AbortSignal) => {
      const { project, language } = wish;
      const planned = plannedFor(wish);
      const addresses = chosen.withFigures ? figuresOf(planned) : [];
      const onStep = (step: FigureStep) => {
        if (!signal.aborted) setWork({ kind: 'simulating', ...step });
      };
      const { results, missing } = await figuresFor({ project, addresses, signal, onStep });
      const files: BundledDocument[] = [];
      for (const { entry, request } of planned) {
        if (signal.aborted) return;
        const name = paperName({ entry, request }, t);
        setWork({ kind: 'making', place: files.length + 1, total: planned.length, name });
        const whole = { ...request, results, date: today() };
        const made = await documents.publish(whole, { signal, ...madeAs(entry, chosen) });
        if (signal.aborted) return;
        if (!made.ok) return fail(`${name}. ${sayFailure(made.error, t)}`);
        files.push(listed(entry, made.value));
      }
      const company = project.company.name.trim();
      const remarksIn = (translate: Translate) =>
        missing.map((one) => sayMissing(one, variantName(project, one.variantId), translate));
      const remarks = remarksIn(createTranslate(language));
      const facts = { title: project.title.trim(), company, date: today(), language, remarks };
      setWarnings([...saidWarnings(files, t).map(warningText), ...remarksIn(t)]);
      const bytes = bundleOf(files, {
        fileName: INDEX_FILE_NAME,
        write: (named) => indexPage(named, facts),
      });
      handOut({ kind: 'zip', suggestedName: safeFileName(company || facts.title, 'zip'), bytes });
    },
    [wish, chosen, documents, figuresFor, t, handOut, fail],
  );

  const start = useCallback(() => {
    const controller = new AbortController();
    running.current = controller;
    setWarnings([]);
    make(controller.signal)
      .catch((fault: unknown) => {
        fail(t('publish.bundleFailed'));
        reportError(fault);
      })
      .finally(() => {
        if (running.current === controller) setWork(null);
      });
  }, [make, fail, t]);
  const stop = useCallback(() => {
    running.current?.abort();
    setWork(null);
  }, []);
  return { work, warnings, start, stop };
}

type BundledDocument = BundledFile & ListedFile;

function listed({ kind }: DocumentEntry, printed: PrintedDocument): BundledDocument {
  const { fileName, title, bytes, unsupported } = printed;
  const warnings = warningsOf(printed, unsupported);
  return { kind, fileName, title, bytes, size: bytes.byteLength, warnings };
}

function warningText({ text, titles }: SaidWarning): string {
  return `${text} (${titles.join('; ')})`;
}

function variantName({ processes }: Project, id: VariantId): string {
  const variants = Object.values(processes).flatMap(({ variants: drawn }) => drawn[id] ?? []);
  return variants[0]?.name ?? '';
}

/** Each document in the format that was chosen for it, and in the company's colours. */
function madeAs({ id }: DocumentEntry, { formats, theme }: PublishingFacts) {
  return { format: formats[id] ?? ('pdf' as const), theme: theme?.text ?? '' };
}

/** Of each variant once, however many documents print them. */
function figuresOf(planned: readonly Planned[]): VariantAddress[] {
  const all = planned.flatMap(({ entry, request }) => figuresNeeded(entry, request));
  return [...new Map(all.map((address) => [address.variantId, address])).values()];
}

/** As it is spoken of while it is being made. */
function paperName({ entry, request }: Planned, t: Translate): string {
  const subject = subjectName(entry, request, t);
  return subject === '' ? t(entry.name) : `${t(entry.name)}: ${subject}`;
}
