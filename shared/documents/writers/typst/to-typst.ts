/**
 * Neutral document → what Typst compiles: the template as it is, the document as JSON
 * that the template reads, drawings as files beside it. People's text reaches Typst
 * only as JSON strings, which it prints and never evaluates.
 */
import type { Block, DocumentModel, Figure, Row, TitlePage } from '../../blocks.ts';
import { isBreakable } from '../../walk.ts';
import { decodeImage } from './image.ts';
import type { TypstInput } from './typst-input.ts';

/** The texts of `resources/templates`, or a company's own in their place. */
export interface Templates {
  readonly book: string;
  /** Everything but the book: papers that are signed and filed. */
  readonly office: string;
  /** What both import. */
  readonly common: string;
}

const MAIN_PATH = '/main.typ';
const COMMON_PATH = '/common.typ';
const DOCUMENT_PATH = '/document.json';

export function toTypst(document: DocumentModel, templates: Templates): TypstInput {
  const sources: Record<string, string> = {
    [MAIN_PATH]: document.kind === 'salesBook' ? templates.book : templates.office,
    [COMMON_PATH]: templates.common,
  };
  const files: Record<string, Uint8Array> = {};

  function place(figure: Figure): object {
    const path = `/figures/${Object.keys(sources).length}.svg`;
    sources[path] = figure.svg;
    const { svg: _drawn, ...rest } = figure;
    return { ...rest, path };
  }

  function prepare(block: Block): object {
    switch (block.kind) {
      case 'figure':
        return place(block);
      case 'table':
        return { ...block, rows: block.rows.map(prepareRow) };
      case 'card':
        return {
          ...block,
          breakable: isBreakable(block.blocks),
          blocks: block.blocks.map(prepare),
        };
      case 'sheet':
      case 'callout':
        return { ...block, blocks: block.blocks.map(prepare) };
      default:
        return block;
    }
  }

  function prepareRow(row: Row): object {
    if (row.kind === 'band') return row;
    return {
      ...row,
      breakable: row.cells.some(isBreakable),
      cells: row.cells.map((cell) => cell.map(prepare)),
    };
  }

  function prepareTitlePage({ logo, ...titlePage }: TitlePage): object {
    const image = logo === undefined ? null : decodeImage(logo);
    if (image) files[`/logo.${image.format}`] = image.bytes;
    return { ...titlePage, logo: image ? `/logo.${image.format}` : null };
  }

  const { titlePage } = document;
  sources[DOCUMENT_PATH] = JSON.stringify({
    ...document,
    ...(titlePage === undefined ? {} : { titlePage: prepareTitlePage(titlePage) }),
    blocks: document.blocks.map(prepare),
  });
  return { mainPath: MAIN_PATH, sources, files };
}
