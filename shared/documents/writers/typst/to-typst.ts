/**
 * Neutral document → what Typst compiles: the template as it is, the document as JSON
 * that the template reads, drawings as files beside it. People's text reaches Typst
 * only as JSON strings, which it prints and never evaluates.
 */
import type { Language } from '#shared/i18n';
import type { Block, DocumentModel, Figure, Row } from '../../blocks.ts';
import { textLength } from '../../walk.ts';
import { decodeImage } from './image.ts';
import { markedText } from './marked-text.ts';
import type { TypstInput } from './typst-input.ts';

const MAIN_PATH = '/main.typ';
const DOCUMENT_PATH = '/document.json';
/** What a company has replaced; the template asks it for every colour, font and measure. */
const THEME_PATH = '/theme.typ';
/** The ending of the format follows. */
export const LOGO_PATH = '/logo.';
/** Characters of a cell or card that surely fit on one page; longer ones may run on to the next. */
const LONGEST_UNBROKEN = 900;

export function toTypst(document: DocumentModel, template: string, theme = ''): TypstInput {
  const sources: Record<string, string> = { [MAIN_PATH]: template, [THEME_PATH]: theme };
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

  const marked = (value: unknown) => withMarkedTexts(value, document.language);
  const { logo, ...titlePage } = document.titlePage;
  const image = logo === undefined ? null : decodeImage(logo);
  if (image) files[`${LOGO_PATH}${image.format}`] = image.bytes;
  sources[DOCUMENT_PATH] = JSON.stringify({
    ...document,
    runningTitle: marked(document.runningTitle),
    titlePage: { shown: marked(titlePage), logo: image ? `${LOGO_PATH}${image.format}` : null },
    blocks: marked(document.blocks.map(prepare)),
  });
  return { mainPath: MAIN_PATH, sources, files };
}

/** Strings that name something instead of saying it, by their key. */
const NOT_SAID = new Set([
  ...['kind', 'id', 'targetId', 'style', 'color', 'path', 'alternative'],
  ...['width', 'align', 'paper'],
]);

function withMarkedTexts(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return markedText(value, language);
  if (Array.isArray(value)) return value.map((member) => withMarkedTexts(member, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      NOT_SAID.has(key) ? member : withMarkedTexts(member, language),
    ]),
  );
}
