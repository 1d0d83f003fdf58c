/**
 * The one door to documents: project → neutral document → PDF, DOCX or Markdown. The same in
 * a web worker and on the command line; whoever calls it brings the compiler and the
 * rasterizer.
 */
import { failure, type Result, success, unreachable } from '#shared/base';
import { safeFileName } from '#shared/host';
import type { ParticipantId } from '#shared/model';
import { buildAcquaintanceSheet } from './acquaintance-sheet/build-acquaintance-sheet.ts';
import type { DocumentKind, DocumentModel } from './blocks.ts';
import { buildNewcomerChecklist } from './newcomer-checklist/build-newcomer-checklist.ts';
import type { PaperFailure } from './papers/paper.ts';
import { type Printed, type PrintingPress, printPdf } from './print-pdf.ts';
import { buildRaciMatrix } from './raci-matrix/build-raci-matrix.ts';
import { buildRegulation } from './regulation/build-regulation.ts';
import { buildRoleInstruction } from './role-instruction/build-role-instruction.ts';
import type { SalesBookRequest } from './sales-book/book.ts';
import { buildSalesBook } from './sales-book/build-sales-book.ts';
import type { Rasterize } from './writers/docx/figures.ts';
import { toMarkdown } from './writers/markdown/to-markdown.ts';
import { decodeImage } from './writers/typst/image.ts';
import type { TypesetFailure } from './writers/typst/typst-input.ts';

export interface PublishingTools extends PrintingPress {
  /** Draws for Word, which needs pictures beside vector graphics. */
  readonly rasterize: Rasterize;
}

export const DOCUMENT_FORMATS = ['pdf', 'docx', 'md'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface DocumentRequest extends SalesBookRequest {
  readonly kind: DocumentKind;
  /** Whose instruction or checklist; the other kinds have none. */
  readonly participantId?: ParticipantId;
}

export interface PublishedDocument extends Printed {
  /** `<title>.<format>`, safe on every system. */
  readonly fileName: string;
  readonly document: DocumentModel;
}

export type DocumentFailure = TypesetFailure | PaperFailure;

export function buildDocument(request: DocumentRequest): Result<DocumentModel, PaperFailure> {
  const { kind, participantId } = request;
  switch (kind) {
    case 'salesBook':
      return buildSalesBook(request);
    case 'regulation':
      return buildRegulation(request);
    case 'roleInstruction':
    case 'newcomerChecklist': {
      if (participantId === undefined) return failure({ code: 'noPart' });
      const build = kind === 'roleInstruction' ? buildRoleInstruction : buildNewcomerChecklist;
      return build({ ...request, participantId });
    }
    case 'raciMatrix':
      return buildRaciMatrix(request);
    case 'acquaintanceSheet':
      return buildAcquaintanceSheet(request);
    default:
      return unreachable(kind);
  }
}

export async function publishDocument(
  request: DocumentRequest,
  format: DocumentFormat,
  tools: PublishingTools,
): Promise<Result<PublishedDocument, DocumentFailure>> {
  const built = buildDocument(request);
  if (!built.ok) return built;
  const document = built.value;
  const fileName = safeFileName(document.title, format);
  const written = (bytes: Uint8Array, isLogoBroken = false) =>
    success({ bytes, fileName, document, themeFailure: null, isLogoBroken });
  switch (format) {
    case 'pdf': {
      const printed = await printPdf(document, tools);
      return printed.ok ? success({ ...printed.value, fileName, document }) : printed;
    }
    case 'docx': {
      // Loaded when it is asked for: Word's library is large, and most documents are printed.
      const { toDocx } = await import('./writers/docx/to-docx.ts');
      const bytes = await toDocx(document, tools.rasterize);
      return written(bytes, !(await isLogoPrintable(document, tools.rasterize)));
    }
    case 'md':
      return written(new TextEncoder().encode(toMarkdown(document)));
    default:
      return unreachable(format);
  }
}

/** Word's writer leaves a logo out as the printed page does; that it did must be told. */
async function isLogoPrintable(
  { titlePage }: DocumentModel,
  rasterize: PublishingTools['rasterize'],
): Promise<boolean> {
  if (titlePage?.logo === undefined) return true;
  const image = decodeImage(titlePage.logo);
  if (image?.format !== 'svg') return image !== null;
  return (await rasterize(new TextDecoder().decode(image.bytes), LOGO_WIDTH_MM)) !== null;
}

/** Only whether it can be drawn is asked. */
const LOGO_WIDTH_MM = 10;
