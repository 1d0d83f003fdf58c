/**
 * The door to a printed sales book: project → neutral document → Typst → PDF bytes. The
 * same in a web worker and on the command line; whoever calls it brings the compiler.
 */
import { type Result, success } from '#shared/base';
import { safeFileName } from '#shared/host';
import type { DocumentModel } from './blocks.ts';
import type { SalesBookRequest } from './sales-book/book.ts';
import { buildSalesBook } from './sales-book/build-sales-book.ts';
import { LOGO_PATH, toTypst } from './writers/typst/to-typst.ts';
import type { TypesetFailure, TypstInput } from './writers/typst/typst-input.ts';

export interface PrintingPress {
  /** A compiler of Typst; one in a thread of its own can be given a time limit. */
  readonly typeset: (input: TypstInput) => Promise<Result<Uint8Array, TypesetFailure>>;
  /** The text of `resources/templates/sales-book.typ`. */
  readonly template: string;
  /** A company's own definitions, which replace colours, fonts and pages of the template. */
  readonly theme?: string | undefined;
}

export interface Publication {
  readonly pdf: Uint8Array;
  /** `<title>.pdf`, safe on every system. */
  readonly fileName: string;
  readonly document: DocumentModel;
  /** Why the company's theme could not be used; the book is printed in the usual one then. */
  readonly themeFailure: TypesetFailure | null;
  /** The logo is no image that can be printed; the book is printed without it. */
  readonly isLogoBroken: boolean;
}

export type PublishFailure =
  | TypesetFailure
  /** No process was chosen, or the project has none. */
  | { readonly code: 'nothingToPublish' };

export async function publishSalesBook(
  request: SalesBookRequest,
  press: PrintingPress,
): Promise<Result<Publication, PublishFailure>> {
  const book = buildSalesBook(request);
  if (!book.ok) return book;
  const document = book.value;
  const fileName = safeFileName(document.title, 'pdf');
  const { theme = '' } = press;
  const themed = await print(document, { ...press, theme });
  if (themed.ok) return success({ ...themed.value, fileName, document, themeFailure: null });
  if (theme.trim() === '') return themed;
  const usual = await print(document, { ...press, theme: '' });
  if (!usual.ok) return usual;
  return success({ ...usual.value, fileName, document, themeFailure: themed.error });
}

type Printed = Pick<Publication, 'pdf' | 'isLogoBroken'>;

/** Whether an image is whole shows when it is set: one that isn't costs the book its logo, not its existence. */
async function print(
  document: DocumentModel,
  { typeset, template, theme }: PrintingPress,
): Promise<Result<Printed, TypesetFailure>> {
  const input = toTypst(document, template, theme);
  const hasLogo = Object.keys(input.files).some((path) => path.startsWith(LOGO_PATH));
  const isLogoBroken = document.titlePage.logo !== undefined && !hasLogo;
  const pdf = await typeset(input);
  if (pdf.ok) return success({ pdf: pdf.value, isLogoBroken });
  if (!hasLogo || !isOfImage(pdf.error)) return pdf;
  const { logo: _broken, ...titlePage } = document.titlePage;
  const without = await typeset(toTypst({ ...document, titlePage }, template, theme));
  return without.ok ? success({ pdf: without.value, isLogoBroken: true }) : without;
}

function isOfImage(error: TypesetFailure): boolean {
  if (error.code !== 'templateRefused') return false;
  return (
    error.path.startsWith(LOGO_PATH) || /failed to (decode image|parse SVG)/.test(error.message)
  );
}
