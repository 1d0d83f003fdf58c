/**
 * Neutral document → what Typst compiles: the template as it is, the document as JSON
 * that the template reads, drawings as files beside it. People's text reaches Typst
 * only as JSON strings, which it prints and never evaluates.
 */
import type { Language } from '#shared/i18n';
import type { Block, DocumentModel, Figure, List, Row, Table, TitlePage } from '../../blocks.ts';
import { entriesKept, firstEntriesKept, isKeptWhole } from '../../kept-rows.ts';
import { isBreakable, textLength } from '../../walk.ts';
import { decodeImage } from './image.ts';
import { markedText } from './marked-text.ts';
import type { TypstInput } from './typst-input.ts';

/** The texts of `resources/templates`. */
export interface Templates {
  readonly book: string;
  /** Everything but the book: papers that are signed and filed. */
  readonly office: string;
  /** What both import. */
  readonly common: string;
}

/** Where rows begin that stay on one page, and how many they are; what may be parted itself isn't kept. */
function keptTogether(rows: readonly Row[]): { first: number; count: number }[] {
  const groups: { first: number; count: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (row.kind === 'band' || !row.isWithNext || next?.kind !== 'cells') continue;
    if ([...row.cells, ...next.cells].some(isBreakable)) continue;
    const last = groups.at(-1);
    if (last && last.first + last.count === index + 1) last.count += 1;
    else groups.push({ first: index, count: 2 });
  }
  return groups;
}

/** In letters: what fits beside another one. */
const SHORT_TICK = 32;
const LEAST_TICKS = 4;
const MOST_TICKS = 24;

/** Boxes with a few words each, which would leave most of their lines empty. */
function hasShortTicks({ items, isToTick }: List): boolean {
  return (
    isToTick === true &&
    items.length >= LEAST_TICKS &&
    items.length <= MOST_TICKS &&
    items.every((item) => textLength(item) <= SHORT_TICK)
  );
}

const MAIN_PATH = '/main.typ';
const COMMON_PATH = '/common.typ';
const DOCUMENT_PATH = '/document.json';
/** What a company has replaced; the book's template asks it for every colour, font and measure. */
const THEME_PATH = '/theme.typ';
/** The ending of the format follows. */
export const LOGO_PATH = '/logo.';

export function toTypst(document: DocumentModel, templates: Templates, theme = ''): TypstInput {
  const isBook = document.kind === 'salesBook';
  const sources: Record<string, string> = {
    [MAIN_PATH]: isBook ? templates.book : templates.office,
    [COMMON_PATH]: templates.common,
    [THEME_PATH]: theme,
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
        return prepareTable(block);
      case 'list':
        return {
          ...block,
          ...(hasShortTicks(block) ? { areShort: true } : {}),
          items: block.items.map((item) => item.map(prepare)),
        };
      case 'passport':
        return {
          ...block,
          breakable: !isKeptWhole(block),
          keptFirst: firstEntriesKept(block),
          keptLast: entriesKept(block),
          entries: block.entries.map((entry) => ({ ...entry, value: entry.value.map(prepare) })),
        };
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

  /** A table that moves as a whole has no rows that could be parted. */
  function prepareTable(table: Table): object {
    const breakable = !isKeptWhole(table);
    const rows = table.rows.map(prepareRow);
    const groups = breakable ? keptTogether(table.rows) : [];
    return { ...table, breakable, rows, ...(groups.length === 0 ? {} : { groups }) };
  }

  function prepareRow(row: Row): object {
    if (row.kind === 'band') return row;
    return {
      ...row,
      breakable: row.cells.some(isBreakable),
      cells: row.cells.map((cell) => cell.map(prepare)),
    };
  }

  const marked = (value: unknown) => (isBook ? withMarkedTexts(value, document.language) : value);

  function prepareTitlePage({ logo, ...titlePage }: TitlePage): object {
    const image = logo === undefined ? null : decodeImage(logo);
    if (image) files[`${LOGO_PATH}${image.format}`] = image.bytes;
    return { shown: marked(titlePage), logo: image ? `${LOGO_PATH}${image.format}` : null };
  }

  const { titlePage } = document;
  sources[DOCUMENT_PATH] = JSON.stringify({
    ...document,
    runningTitle: marked(document.runningTitle),
    ...(titlePage === undefined ? {} : { titlePage: prepareTitlePage(titlePage) }),
    blocks: marked(document.blocks.map(prepare)),
  });
  return { mainPath: MAIN_PATH, sources, files };
}

/** Strings that name something instead of saying it, by their key. */
const NOT_SAID = new Set([
  ...['kind', 'id', 'targetId', 'style', 'color', 'path', 'alternative'],
  ...['width', 'align', 'paper', 'number'],
]);

/** Set by functions that all templates share, from plain text. */
const PLAIN_KINDS: ReadonlySet<unknown> = new Set(['formField', 'signatureTable', 'approvalBlock']);

function withMarkedTexts(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return markedText(value, language);
  if (Array.isArray(value)) return value.map((member) => withMarkedTexts(member, language));
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && PLAIN_KINDS.has(value.kind)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      NOT_SAID.has(key) ? member : withMarkedTexts(member, language),
    ]),
  );
}
