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
export {
  type PrintingPress,
  type Publication,
  type PublishFailure,
  publishSalesBook,
} from './publish.ts';
export { buildRegulation } from './regulation/build-regulation.ts';
export type { SalesBookRequest } from './sales-book/book.ts';
export { buildSalesBook } from './sales-book/build-sales-book.ts';
export {
  summarizeUnsupported,
  type UnsupportedSummary,
  unsupportedCharacters,
} from './unsupported-characters.ts';
export { textsOf } from './walk.ts';
export {
  createTypstCompiler,
  type TypstAssets,
  type TypstCompiler,
} from './writers/typst/compiler.ts';
export type { Templates } from './writers/typst/to-typst.ts';
export type { TypesetFailure, TypstInput } from './writers/typst/typst-input.ts';
