/**
 * Neutral document → what Typst compiles: the template as it is, the document as JSON
 * that the template reads, drawings as files beside it. People's text reaches Typst
 * only as JSON strings, which it prints and never evaluates.
 */
import type { Block, DocumentModel, Figure, Row } from '../../blocks.ts';
import { textLength } from '../../walk.ts';
import { decodeImage } from './image.ts';
import type { TypstInput } from './typst-input.ts';

const MAIN_PATH = '/main.typ';
const DOCUMENT_PATH = '/document.json';
/** Characters of a cell or card that surely fit on one page; longer ones may run on to the next. */
const LONGEST_UNBROKEN = 900;

export function toTypst(document: DocumentModel, template: string): TypstInput {
  const sources: Record<string, string> = { [MAIN_PATH]: template };
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
          breakable: textLength(block.blocks) > LONGEST_UNBROKEN,
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
    const longest = Math.max(...row.cells.map(textLength));
    return {
      ...row,
      breakable: longest > LONGEST_UNBROKEN,
      cells: row.cells.map((cell) => cell.map(prepare)),
    };
  }

  const { logo, ...titlePage } = document.titlePage;
  const image = logo === undefined ? null : decodeImage(logo);
  if (image) files[`/logo.${image.format}`] = image.bytes;
  sources[DOCUMENT_PATH] = JSON.stringify({
    ...document,
    titlePage: { ...titlePage, logo: image ? `/logo.${image.format}` : null },
    blocks: document.blocks.map(prepare),
  });
  return { mainPath: MAIN_PATH, sources, files };
}
