/**
 * What can be printed. An entry says whom a document is for, what one paper of it is about and which
 * figures it needs; the list, the preview, saving and the archive follow from it.
 */
import {
  type BookPlan,
  type DocumentKind,
  type DocumentRequest,
  type Edition,
  plannedPapers,
  type SalesBookRequest,
} from '#shared/documents';
import type { MessageKey } from '#shared/i18n';
import type { PublishingFacts, VariantAddress } from '../../session/index.ts';

export type DocumentWish = Omit<SalesBookRequest, 'plan'> & {
  readonly plans: Readonly<Record<Edition, BookPlan>>;
};

export interface DocumentEntry {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: MessageKey;
  readonly forWhom: MessageKey;
  /** Whose parts can be chosen; null where the law says what is in it. */
  readonly edition: Edition | null;
  /** What one paper is about; null where a single one is about all that is chosen. */
  readonly subject: 'process' | 'participant' | null;
  /** Laid out by the standard of papers that somebody approves. */
  readonly isSigned: boolean;
  /** Of which variants figures are printed. */
  readonly figures: 'every' | 'described' | 'none';
}

const BOOK = { kind: 'salesBook', subject: null, isSigned: false, figures: 'every' } as const;

const FULL_BOOK: DocumentEntry = {
  ...BOOK,
  id: 'fullBook',
  name: 'publish.fullBook',
  forWhom: 'papers.for_salesBook',
  edition: 'full',
};

function paper(
  kind: DocumentKind,
  name: MessageKey,
  about: Partial<Pick<DocumentEntry, 'subject' | 'isSigned' | 'figures'>> = {},
): DocumentEntry {
  const forWhom = `papers.for_${kind}` as const;
  const usual = { edition: null, subject: null, isSigned: false, figures: 'none' } as const;
  return { id: kind, kind, name, forWhom, ...usual, ...about };
}

export const DOCUMENT_ENTRIES: readonly DocumentEntry[] = [
  FULL_BOOK,
  {
    ...BOOK,
    id: 'shortBook',
    name: 'publish.shortBook',
    forWhom: 'publish.shortBookFor',
    edition: 'short',
  },
  paper('regulation', 'papers.regulation', {
    subject: 'process',
    isSigned: true,
    figures: 'described',
  }),
  paper('roleInstruction', 'papers.instruction', { subject: 'participant', isSigned: true }),
  paper('newcomerChecklist', 'papers.checklist', { subject: 'participant' }),
  paper('raciMatrix', 'papers.raciMatrix'),
  paper('acquaintanceSheet', 'papers.acquaintanceSheet'),
];

export function documentEntry(id: string | null): DocumentEntry {
  return DOCUMENT_ENTRIES.find((entry) => entry.id === id) ?? FULL_BOOK;
}

/** Every paper that the entry means for what is chosen: none, where nobody has a part in it. */
export function papersOf(entry: DocumentEntry, wish: DocumentWish): DocumentRequest[] {
  const { plans, ...request } = wish;
  if (request.processIds?.length === 0) return [];
  const plan = entry.edition === null ? {} : { plan: plans[entry.edition] };
  return plannedPapers({ ...request, ...plan }, entry.kind);
}

export type PaperSubject = Pick<PublishingFacts, 'processId' | 'participantId'>;

/** The one that is looked at; the first where what was looked at is gone. */
export function chosenPaper(
  { subject }: DocumentEntry,
  papers: readonly DocumentRequest[],
  { processId, participantId }: PaperSubject,
): DocumentRequest | null {
  const isChosen = (request: DocumentRequest) =>
    subject === 'process'
      ? request.processIds?.[0] === processId
      : request.participantId === participantId;
  return (subject === null ? undefined : papers.find(isChosen)) ?? papers[0] ?? null;
}

/** The variants whose figures it prints: the book sets as-is beside to-be. */
export function figuresNeeded(
  { figures }: DocumentEntry,
  { project, processIds = project.processOrder, variantIds = {} }: DocumentRequest,
): VariantAddress[] {
  return processIds.flatMap((processId) => {
    const process = project.processes[processId];
    if (!process || figures === 'none') return [];
    const described = variantIds[processId] ?? process.currentVariantId;
    const printed = figures === 'every' ? process.variantOrder : [described];
    return printed.map((variantId) => ({ processId, variantId }));
  });
}
