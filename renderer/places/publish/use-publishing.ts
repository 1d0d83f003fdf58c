/** What is chosen to be printed of the open project, as it can be printed today. */
import { useMemo } from 'react';
import type { DocumentFormat, DocumentRequest } from '#shared/documents';
import type { Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type PublishingFacts,
  useProject,
  useView,
  type VariantAddress,
} from '../../session/index.ts';
import {
  chosenPaper,
  type DocumentEntry,
  type DocumentWish,
  documentEntry,
  papersOf,
} from './document-entries.ts';

export interface Publishing {
  readonly facts: PublishingFacts;
  readonly change: (facts: Partial<PublishingFacts>) => void;
  readonly entry: DocumentEntry;
  /** What is handed out of the document that is looked at. */
  readonly format: DocumentFormat;
  readonly language: Language;
  /** In printing order. */
  readonly chapters: readonly VariantAddress[];
  /** The same object until something is chosen anew or the project changes; without figures. */
  readonly wish: DocumentWish;
  /** Every paper of the entry. */
  readonly papers: readonly DocumentRequest[];
  /** The one that is looked at; null where there is none to look at. */
  readonly paper: DocumentRequest | null;
}

export function usePublishing(): Publishing {
  const facts = useView((view) => view.publishing);
  const change = useView((view) => view.setPublishing);
  const project = useProject((open) => open);
  const { leftOut, variants, plans, standard } = facts;
  const chapters = useMemo(
    () => chaptersOf(project, { leftOut, variants }),
    [project, leftOut, variants],
  );
  const language = facts.language ?? project.language;
  const wish = useMemo<DocumentWish>(
    () => ({
      ...choicesOf(chapters),
      ...{ project, plans, language, standard },
      results: {},
      date: today(),
    }),
    [project, plans, language, standard, chapters],
  );
  const entry = documentEntry(facts.documentId);
  const papers = useMemo(() => papersOf(entry, wish), [entry, wish]);
  const paper = chosenPaper(entry, papers, facts);
  const format = facts.formats[entry.id] ?? 'pdf';
  return { facts, change, entry, format, language, chapters, wish, papers, paper };
}

function choicesOf(
  chapters: readonly VariantAddress[],
): Required<Pick<DocumentWish, 'processIds' | 'variantIds'>> {
  return {
    processIds: chapters.map(({ processId }) => processId),
    variantIds: Object.fromEntries(
      chapters.map(({ processId, variantId }) => [processId, variantId]),
    ),
  };
}

/** A process or a variant that is gone since is no wish any more. */
function chaptersOf(
  project: Project,
  { leftOut, variants }: Pick<PublishingFacts, 'leftOut' | 'variants'>,
): VariantAddress[] {
  return project.processOrder.flatMap((processId) => {
    const process = project.processes[processId];
    if (!process || leftOut.includes(processId)) return [];
    const chosen = variants[processId];
    const variantId = chosen && process.variants[chosen] ? chosen : process.currentVariantId;
    return [{ processId, variantId }];
  });
}

/** The day where the reader is, not in Greenwich. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
