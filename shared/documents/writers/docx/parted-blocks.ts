/**
 * What the layout measures as a whole and more than once, in parts: it would take the square of the time for a
 * table of thousands of rows and for a paragraph of hundreds of pages. A page is found all the same, for a part
 * ends where its next one begins. Only the layout is given parts; the file stays whole.
 */

const MOST_ROWS = 50;
const MOST_LETTERS = 3000;

type Element = Readonly<Record<string, unknown>>;

/** The same tree where nothing is so long; what has nothing long is given back as it is. */
export function withPartedBlocks<Tree extends object>(tree: Tree): Tree {
  let isChanged = false;
  const changed = Object.entries(tree).map(([key, value]: [string, unknown]) => {
    const parts = inside(value);
    isChanged ||= parts !== value;
    return [key, parts] as const;
  });
  if (!isChanged) return tree;
  return Object.assign({}, tree, Object.fromEntries(changed));
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) {
    const children: readonly unknown[] = value;
    const parts = children.flatMap((child) => partsOf(inside(child)));
    const isSame = parts.length === children.length && parts.every((one, at) => one === value[at]);
    return isSame ? value : parts;
  }
  return typeof value === 'object' && value !== null ? withPartedBlocks(value) : value;
}

function partsOf(child: unknown): readonly unknown[] {
  if (typeof child !== 'object' || child === null) return [child];
  if ('w:tbl' in child && Array.isArray(child['w:tbl'])) return partsOfTable(child['w:tbl'], child);
  if ('w:p' in child && Array.isArray(child['w:p'])) return partsOfParagraph(child['w:p'], child);
  return [child];
}

function partsOfTable(children: readonly unknown[], table: object): readonly unknown[] {
  const first = children.findIndex((child) => isElement(child, 'w:tr'));
  const [head, rows] = [children.slice(0, first), children.slice(first)];
  if (first < 0 || rows.length <= MOST_ROWS) return [table];
  return chunks(rows, () => 1, MOST_ROWS).map((some) => ({ 'w:tbl': [...head, ...some] }));
}

function partsOfParagraph(children: readonly unknown[], paragraph: object): readonly unknown[] {
  if (lettersIn(children) <= MOST_LETTERS) return [paragraph];
  const [first, ...rest] = children;
  const [look, runs] = isElement(first, 'w:pPr') ? [[first], rest] : [[], children];
  return chunks(runs.flatMap(partsOfRun), lettersIn, MOST_LETTERS).map((some) => ({
    'w:p': [...look, ...some],
  }));
}

/** A run of one text, which is what is ever long. */
function partsOfRun(run: unknown): readonly unknown[] {
  if (!isElement(run, 'w:r') || !Array.isArray(run['w:r'])) return [run];
  const children: readonly unknown[] = run['w:r'];
  const text = children.find((child) => isElement(child, 'w:t'));
  const others = children.filter((child) => child !== text);
  if (!isElement(text, 'w:t') || !Array.isArray(text['w:t'])) return [run];
  const said: readonly unknown[] = text['w:t'];
  const letters = said.filter((one) => typeof one === 'string').join('');
  if (letters.length <= MOST_LETTERS) return [run];
  const look = said.filter((one) => typeof one !== 'string');
  return chunks(letters.split(/(?<=\s)/u), ({ length }) => length, MOST_LETTERS).map((words) => ({
    'w:r': [...others, { 'w:t': [...look, words.join('')] }],
  }));
}

/** As many as come to the most that a part may have, and one at least. */
function chunks<One>(
  all: readonly One[],
  sizeOf: (one: One) => number,
  most: number,
): readonly (readonly One[])[] {
  const found: One[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const one of all) {
    size += sizeOf(one);
    const latest = found.at(-1);
    if (latest && size <= most) latest.push(one);
    else {
      found.push([one]);
      size = sizeOf(one);
    }
  }
  return found;
}

function lettersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => (key === '_attr' ? sum : sum + lettersIn(inner)),
    0,
  );
}

function isElement(value: unknown, name: string): value is Element {
  return typeof value === 'object' && value !== null && name in value;
}
