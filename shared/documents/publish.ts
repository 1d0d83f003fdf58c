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
import { buildRaciMatrix } from './raci-matrix/build-raci-matrix.ts';
import { buildRegulation } from './regulation/build-regulation.ts';
import {
  buildRoleInstruction,
  type PaperFailure,
} from './role-instruction/build-role-instruction.ts';
import type { SalesBookRequest } from './sales-book/book.ts';
import { buildSalesBook } from './sales-book/build-sales-book.ts';
import type { Rasterize } from './writers/docx/figures.ts';
import { toDocx } from './writers/docx/to-docx.ts';
import { toMarkdown } from './writers/markdown/to-markdown.ts';
import { type Templates, toTypst } from './writers/typst/to-typst.ts';
import type { TypesetFailure, TypstInput } from './writers/typst/typst-input.ts';

export interface PrintingPress {
  /** A compiler of Typst; one in a thread of its own can be given a time limit. */
  readonly typeset: (input: TypstInput) => Promise<Result<Uint8Array, TypesetFailure>>;
  readonly templates: Templates;
}

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

export interface PublishedDocument {
  readonly bytes: Uint8Array;
  /** `<title>.<format>`, safe on every system. */
  readonly fileName: string;
  readonly document: DocumentModel;
  /** The logo is no picture that could be printed, and was left out. */
  readonly isLogoLeftOut: boolean;
}

export type PublishFailure =
  | TypesetFailure
  /** No process was chosen, or the project has none. */
  | { readonly code: 'nothingToPublish' };

/** Also: the participant takes no part in the chosen processes. */
export type DocumentFailure = PublishFailure | PaperFailure;

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
  const written = (bytes: Uint8Array, isLogoLeftOut = false) =>
    success({ bytes, fileName, document, isLogoLeftOut });
  switch (format) {
    case 'pdf': {
      const pdf = await print(document, tools);
      return pdf.ok ? written(pdf.value.bytes, pdf.value.isLogoLeftOut) : pdf;
    }
    case 'docx':
      return written(await toDocx(document, tools.rasterize));
    case 'md':
      return written(new TextEncoder().encode(toMarkdown(document)));
    default:
      return unreachable(format);
  }
}

/** A logo that passes for a picture may still be broken inside; a document isn't refused for that. */
async function print(document: DocumentModel, { typeset, templates }: PrintingPress) {
  const pdf = await typeset(toTypst(document, templates));
  if (pdf.ok) return success({ bytes: pdf.value, isLogoLeftOut: false });
  const { titlePage } = document;
  if (pdf.error.code !== 'templateRefused' || titlePage?.logo === undefined) return pdf;
  const { logo: _broken, ...plain } = titlePage;
  const again = await typeset(toTypst({ ...document, titlePage: plain }, templates));
  return again.ok ? success({ bytes: again.value, isLogoLeftOut: true }) : pdf;
}

export interface Publication {
  readonly pdf: Uint8Array;
  readonly fileName: string;
  readonly document: DocumentModel;
}

/** The book alone, as PDF: what the place «Publish» previews. */
export async function publishSalesBook(
  request: SalesBookRequest,
  press: PrintingPress,
): Promise<Result<Publication, PublishFailure>> {
  const book = buildSalesBook(request);
  if (!book.ok) return book;
  const document = book.value;
  const pdf = await print(document, press);
  if (!pdf.ok) return pdf;
  return success({ pdf: pdf.value.bytes, fileName: safeFileName(document.title, 'pdf'), document });
}
