/** Short ways to say blocks, so that builders read like the page they make. */

import type {
  Block,
  Cell,
  Clause,
  Column,
  Heading,
  List,
  Paragraph,
  Remark,
  Row,
  Run,
  RunStyle,
  Table,
} from './blocks.ts';
import { shorten } from './typography.ts';

export function run(text: string, style?: RunStyle): Run {
  return style === undefined ? { text } : { text, style };
}

export function reference(text: string, targetId: string): Run {
  return { text, targetId };
}

/** «разделом 6»: the number of its target, which isn't known until the whole document is there. */
export function numberOf(targetId: string): Run {
  return { text: '', targetId, shows: 'number' };
}

/** A numbered statement; what follows it until the next one belongs to it. */
export function clause(...parts: readonly (string | Run)[]): Clause {
  return { kind: 'clause', runs: paragraph(...parts).runs };
}

/** The boxes of a checklist. */
export function tickList(items: readonly (string | Cell)[]): List[] {
  if (items.length === 0) return [];
  const cells = items.map((item) => (typeof item === 'string' ? [paragraph(item)] : item));
  return [{ kind: 'list', ordered: false, isToTick: true, items: cells }];
}

export function paragraph(...parts: readonly (string | Run)[]): Paragraph {
  return {
    kind: 'paragraph',
    runs: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
  };
}

export function remark(text: string): Remark {
  return { kind: 'remark', runs: [{ text }] };
}

/** People's text with line breaks → one paragraph a line; nothing for nothing. */
export function paragraphs(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line));
}

/** Several lines as a list, one as it is, none as nothing. */
export function lines(texts: readonly string[], ordered = false): Cell {
  const said = texts.filter((text) => text.trim() !== '');
  if (said.length <= 1) return said.map((text) => paragraph(text));
  return [{ kind: 'list', ordered, items: said.map((text) => [paragraph(text)]) }];
}

/** The same as the rest of a sentence: what is listed after a colon ends in semicolons, and the last of it in a stop. */
export function sentenceLines(texts: readonly string[]): Cell {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  return lines(
    said.map((text, index) => {
      if (/[.:;!?…]$/u.test(text)) return text;
      return `${text}${index === said.length - 1 ? '.' : ';'}`;
    }),
  );
}

/** «Вход: заявка, опросный лист» as one paragraph with the label in bold; nothing for no texts. */
export function labelled(label: string, texts: readonly string[]): Paragraph[] {
  const said = texts.filter((text) => text.trim() !== '');
  return said.length === 0 ? [] : [paragraph(run(`${label}: `, 'strong'), said.join('; '))];
}

/** A label above a list: criteria, fields, checklists. */
export function labelledList(label: string, texts: readonly string[]): Block[] {
  const said = texts.filter((text) => text.trim() !== '');
  if (said.length <= 1) return labelled(label, said);
  return [paragraph(run(label, 'strong')), ...lines(said)];
}

/** Headings go into the contents and onto every page: an endless one is cut there and printed whole below. */
const LONGEST_HEADING = 140;

export function heading(level: Heading['level'], text: string, id: string): Block[] {
  const short = shorten(text, LONGEST_HEADING);
  const whole = short === text.trim() || !short.endsWith('…') ? [] : paragraphs(text);
  return [{ kind: 'heading', level, text: short, id }, ...whole];
}

export function table(
  columns: readonly (Column & { readonly title: string })[],
  rows: readonly Row[],
): Table[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: columns.map(({ title: _said, ...column }) => column),
      header: columns.map(({ title }) => title),
      rows,
    },
  ];
}

/** Without the columns that no row says anything in: what a table is about is told by the others. */
export function tableOfSaid(
  columns: readonly (Column & { readonly title: string })[],
  rows: readonly Row[],
): Table[] {
  const isSaid = columns.map((_column, index) =>
    rows.some((one) => one.kind === 'cells' && (one.cells[index] ?? []).length > 0),
  );
  return table(
    columns.filter((_column, index) => isSaid[index]),
    rows.map((one) =>
      one.kind === 'band'
        ? one
        : { ...one, cells: one.cells.filter((_cell, index) => isSaid[index]) },
    ),
  );
}

/** A row from texts and cells; a text is a cell of one paragraph, an empty one an empty cell. */
export function row(...cells: readonly (string | Cell)[]): Row {
  return {
    kind: 'cells',
    cells: cells.map((cell) => (typeof cell === 'string' ? paragraphs(cell) : cell)),
  };
}
