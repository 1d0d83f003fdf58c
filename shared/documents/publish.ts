/**
 * The door to a printed sales book: project → neutral document → Typst → PDF bytes. The
 * same in a web worker and on the command line; whoever calls it brings the compiler.
 */
import { failure, type Result, success } from '#shared/base';
import { safeFileName } from '#shared/host';
import type { DocumentModel } from './blocks.ts';
import type { SalesBookRequest } from './sales-book/book.ts';
import { buildSalesBook } from './sales-book/build-sales-book.ts';
import { type Templates, toTypst } from './writers/typst/to-typst.ts';
import type { TypesetFailure, TypstInput } from './writers/typst/typst-input.ts';

export interface PrintingPress {
  /** A compiler of Typst; one in a thread of its own can be given a time limit. */
  readonly typeset: (input: TypstInput) => Promise<Result<Uint8Array, TypesetFailure>>;
  readonly templates: Templates;
}

export interface Publication {
  readonly pdf: Uint8Array;
  /** `<title>.pdf`, safe on every system. */
  readonly fileName: string;
  readonly document: DocumentModel;
}

export type PublishFailure =
  | TypesetFailure
  /** No process was chosen, or the project has none. */
  | { readonly code: 'nothingToPublish' };

export async function publishSalesBook(
  request: SalesBookRequest,
  { typeset, templates }: PrintingPress,
): Promise<Result<Publication, PublishFailure>> {
  const book = buildSalesBook(request);
  if (!book.ok) return book;
  const document = book.value;
  const pdf = await typeset(toTypst(document, templates));
  if (!pdf.ok) return failure(pdf.error);
  return success({ pdf: pdf.value, fileName: safeFileName(document.title, 'pdf'), document });
}
