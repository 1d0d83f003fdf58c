/** `--only book,regulation …` → kinds of documents, and the single papers that they mean for a project. */
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentRequest,
  plannedPapers,
  type SalesBookRequest,
} from '#shared/documents';

const KINDS = {
  book: 'salesBook',
  regulation: 'regulation',
  role: 'roleInstruction',
  checklist: 'newcomerChecklist',
  raci: 'raciMatrix',
  acquaintance: 'acquaintanceSheet',
} as const satisfies Record<string, DocumentKind>;

/** As they are typed. */
export const PAPER_WORDS = ['all', ...Object.keys(KINDS)];

const isWord = (word: string): word is keyof typeof KINDS => Object.hasOwn(KINDS, word);

/** In the order in which documents are listed, whatever the order they were asked for in. */
export function chosenPapers(
  request: SalesBookRequest,
  words: readonly string[],
): DocumentRequest[] {
  const chosen = new Set<DocumentKind>(
    words.includes('all') ? DOCUMENT_KINDS : words.filter(isWord).map((word) => KINDS[word]),
  );
  return DOCUMENT_KINDS.filter((kind) => chosen.has(kind)).flatMap((kind) =>
    plannedPapers(request, kind),
  );
}
