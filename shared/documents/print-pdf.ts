/**
 * Document → PDF. A company's theme that fails is left for the usual one, and a logo that is
 * no whole picture is left out: neither costs the document its existence, both are told.
 */
import { type Result, success } from '#shared/base';
import type { DocumentModel } from './blocks.ts';
import { LOGO_PATH, type Templates, toTypst } from './writers/typst/to-typst.ts';
import type { TypesetFailure, TypstInput } from './writers/typst/typst-input.ts';

export interface PrintingPress {
  /** A compiler of Typst; one in a thread of its own can be given a time limit. */
  readonly typeset: (input: TypstInput) => Promise<Result<Uint8Array, TypesetFailure>>;
  readonly templates: Templates;
  /** A company's own definitions, which replace colours, fonts and pages of the book's template. */
  readonly theme?: string | undefined;
}

export interface Printed {
  readonly bytes: Uint8Array;
  /** Why the company's theme could not be used; the book is printed in the usual one then. */
  readonly themeFailure: TypesetFailure | null;
  /** The logo is no image that can be printed; the document is printed without it. */
  readonly isLogoBroken: boolean;
}

export async function printPdf(
  document: DocumentModel,
  press: PrintingPress,
): Promise<Result<Printed, TypesetFailure>> {
  const { theme = '' } = press;
  const themed = await print(document, { ...press, theme });
  if (themed.ok) return success({ ...themed.value, themeFailure: null });
  if (theme.trim() === '') return themed;
  const usual = await print(document, { ...press, theme: '' });
  if (!usual.ok) return usual;
  return success({ ...usual.value, themeFailure: themed.error });
}

/** Whether an image is whole shows when it is set. */
async function print(
  document: DocumentModel,
  { typeset, templates, theme }: PrintingPress,
): Promise<Result<Omit<Printed, 'themeFailure'>, TypesetFailure>> {
  const input = toTypst(document, templates, theme);
  const hasLogo = Object.keys(input.files).some((path) => path.startsWith(LOGO_PATH));
  const { titlePage } = document;
  const isLogoBroken = titlePage?.logo !== undefined && !hasLogo;
  const pdf = await typeset(input);
  if (pdf.ok) return success({ bytes: pdf.value, isLogoBroken });
  if (!titlePage || !hasLogo || !mayBeOfImage(pdf.error)) return pdf;
  const { logo: _broken, ...plain } = titlePage;
  const without = await typeset(toTypst({ ...document, titlePage: plain }, templates, theme));
  return without.ok ? success({ bytes: without.value, isLogoBroken: true }) : pdf;
}

/** A picture can also be too much for the compiler, which breaks without saying why. */
function mayBeOfImage(error: TypesetFailure): boolean {
  if (error.code === 'compilerBroken') return true;
  if (error.code !== 'templateRefused') return false;
  return (
    error.path.startsWith(LOGO_PATH) || /failed to (decode image|parse SVG)/.test(error.message)
  );
}
