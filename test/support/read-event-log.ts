/**
 * Readers of event logs, written for the tests alone and strict: whoever reads files as the
 * standards say them must get what was meant. XML 1.0 without what a log never has (document
 * types, CDATA, processing instructions), RFC 4180 with any line ends.
 */
import { present } from '#shared/base';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
/** XML 1.0: whatever isn't of the production Char. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const NAME = /[A-Za-z_:][\w:.-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_:][\w:.-]*)="([^"<]*)"/y;

/** White space becomes spaces before references are read: so the standard normalizes attributes. */
function attributeValue(written: string): string {
  return written.replace(/[\t\n\r]/g, ' ').replace(/&([^;]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`a bare & in ${written}`);
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return present(ENTITIES[name], `entity ${name}`);
  });
}

/** The root element; throws on anything that isn't well formed. */
export function readXml(text: string): Element {
  if (FORBIDDEN.test(text)) throw new Error('a character that XML forbids');
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!text.startsWith(declaration)) throw new Error('no declaration');
  let at = declaration.length;
  const skipSpace = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const take = (wanted: string) => {
    if (!text.startsWith(wanted, at)) throw new Error(`${wanted} wanted at ${at}`);
    at += wanted.length;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };

  function element(): Element {
    take('<');
    const name = present(match(NAME)?.[0], `name at ${at}`);
    const attributes: Record<string, string> = {};
    for (let found = match(ATTRIBUTE); found; found = match(ATTRIBUTE)) {
      const [, key = '', value = ''] = found;
      if (Object.hasOwn(attributes, key)) throw new Error(`${key} twice at ${at}`);
      attributes[key] = attributeValue(value);
    }
    skipSpace();
    if (text.startsWith('/>', at)) {
      take('/>');
      return { name, attributes, children: [] };
    }
    take('>');
    const children: Element[] = [];
    for (skipSpace(); !text.startsWith('</', at); skipSpace()) children.push(element());
    take(`</${name}>`);
    return { name, attributes, children };
  }

  skipSpace();
  const root = element();
  skipSpace();
  if (at !== text.length) throw new Error(`more after the root, at ${at}`);
  return root;
}

export type Row = Readonly<Record<string, string>>;

/** Rows by the names of the header's columns; throws where a row has another number of cells. */
export function readCsv(text: string): readonly Row[] {
  const rows: string[][] = [[]];
  const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|$)/y;
  while (CELL.lastIndex < text.length) {
    const [, written = '', end] = present(CELL.exec(text), `cell at ${CELL.lastIndex}`);
    const cell = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
    present(rows.at(-1), 'row').push(cell);
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  const [header = [], ...body] = rows;
  return body.map((cells, at) => {
    if (cells.length !== header.length) throw new Error(`row ${at} has ${cells.length} cells`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
  });
}

/** The attributes (key → value) that stand in an element of XES. */
export function xesAttributes({ children }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    children.flatMap(({ attributes: { key, value } }) =>
      key === undefined || value === undefined ? [] : [[key, value]],
    ),
  );
}

export function childrenNamed({ children }: Element, name: string): readonly Element[] {
  return children.filter((child) => child.name === name);
}
