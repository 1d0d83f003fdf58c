/** Printed documents: neutral blocks, the builders that make them of a project, and the writers that set them in type. */
export type {
  BarChart,
  Block,
  Cell,
  DocumentModel,
  Figure,
  Heading,
  Row,
  Run,
  Table,
  TitlePage,
} from './blocks.ts';
export { DOCUMENT_KINDS, type DocumentKind } from './blocks.ts';
export { fitColumns } from './column-widths.ts';
export { heading, row, tableOfSaid, tickList } from './compose.ts';
export { INDEX_FILE_NAME, indexPage, type ListedFile } from './index-page.ts';
export { withKeptRows } from './kept-rows.ts';
export { OFFICE_STANDARDS, type OfficeStandard, officeLayout } from './layouts.ts';
export { plannedPapers } from './planned-papers.ts';
export type { PrintingPress } from './print-pdf.ts';
export {
  buildDocument,
  DOCUMENT_FORMATS,
  type DocumentFailure,
  type DocumentFormat,
  type DocumentRequest,
  type PublishedDocument,
  type PublishingTools,
  publishDocument,
} from './publish.ts';
export type { SalesBookRequest } from './sales-book/book.ts';
export { buildSalesBook } from './sales-book/build-sales-book.ts';
export {
  type BookChapterId,
  type BookPartId,
  type BookPlan,
  type BookSectionId,
  type ChapterChoice,
  EDITIONS,
  type Edition,
  planOf,
  planOfNames,
  type SectionChoice,
  type UnknownPart,
} from './sales-book/plan.ts';
export { movePart, readPlan, switchPart } from './sales-book/plan-edit.ts';
export {
  summarizeUnsupported,
  type UnsupportedSummary,
  unsupportedCharacters,
} from './unsupported-characters.ts';
export { textsOf } from './walk.ts';
export { type DocumentWarning, type SaidWarning, saidWarnings, warningsOf } from './warnings.ts';
export { wordFile } from './word-file.ts';
export { createRasterizer } from './writers/docx/rasterizer.ts';
export {
  createTypstCompiler,
  type TypstAssets,
  type TypstCompiler,
} from './writers/typst/compiler.ts';
export type { Templates } from './writers/typst/to-typst.ts';
export type { TypesetFailure, TypstInput } from './writers/typst/typst-input.ts';
