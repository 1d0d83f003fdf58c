/**
 * What can be printed. A kind is one entry: whom it is for, which file comes out, and how it is made
 * of what a person has chosen. The list, the preview, saving and the archive follow from it.
 */
import type { Result } from '#shared/base';
import type { BookPlan, Edition, SalesBookRequest } from '#shared/documents';
import type { FileKind } from '#shared/host';
import type { MessageKey } from '#shared/i18n';
import type {
  DocumentsClient,
  PrintedBook,
  PrintFailure,
  PrintOptions,
} from '../../workers/index.ts';

export type DocumentWish = Omit<SalesBookRequest, 'plan'> & {
  readonly plans: Readonly<Record<Edition, BookPlan>>;
};

export interface DocumentKind {
  readonly id: string;
  readonly name: MessageKey;
  readonly forWhom: MessageKey;
  readonly format: FileKind;
  /** Whose parts can be chosen; null where the law says what is in it. */
  readonly edition: Edition | null;
  readonly make: (
    documents: DocumentsClient,
    wish: DocumentWish,
    options: PrintOptions,
  ) => Promise<Result<PrintedBook, PrintFailure>>;
}

function bookKind(id: string, edition: Edition, words: Pick<DocumentKind, 'name' | 'forWhom'>) {
  const kind: DocumentKind = {
    id,
    ...words,
    format: 'pdf',
    edition,
    make: (documents, { plans, ...request }, options) =>
      documents.publishSalesBook({ ...request, plan: plans[edition] }, options),
  };
  return kind;
}

const FULL_BOOK = bookKind('fullBook', 'full', {
  name: 'publish.fullBook',
  forWhom: 'publish.fullBookFor',
});

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  FULL_BOOK,
  bookKind('shortBook', 'short', { name: 'publish.shortBook', forWhom: 'publish.shortBookFor' }),
];

export function documentKind(id: string | null): DocumentKind {
  return DOCUMENT_KINDS.find((kind) => kind.id === id) ?? FULL_BOOK;
}
