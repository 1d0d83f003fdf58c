/** How pages end, wherever what stands on them begins: a few lines are drawn in or not left alone, nor is an item of a list. */
import { beforeAll, expect, test } from 'vitest';
import {
  type Block,
  buildDocument,
  type DocumentModel,
  type PrintingPress,
} from '#shared/documents';
import { anOffice, asked } from '#test/papers';
import { type PrintedPage, readPages } from '#test/printed-lines';
import { aPrintingPress } from '#test/printing-press';
import { lines, paragraph } from '../../../shared/documents/compose.ts';
import { withKeptBlocks } from '../../../shared/documents/kept-blocks.ts';
import { printPdf } from '../../../shared/documents/print-pdf.ts';

const KINDS = ['salesBook', 'regulation'] as const;
const PRINTING_MS = 120_000;
/** What a person would call a page with hardly anything on it. */
const FEW_LINES = 4;
/** Of its last page. */
const USUAL = { least: 0.55, most: 0.8 } as const;

let press: PrintingPress;
let empty: Record<(typeof KINDS)[number], DocumentModel>;
beforeAll(async () => {
  press = await aPrintingPress();
  const made = (kind: (typeof KINDS)[number]) => {
    const document = buildDocument(asked(anOffice(), kind));
    if (!document.ok) throw new Error(document.error.code);
    return document.value;
  };
  empty = { salesBook: made('salesBook'), regulation: made('regulation') };
}, PRINTING_MS);

/** Without the title page. */
async function printed(kind: (typeof KINDS)[number], blocks: readonly Block[]) {
  const document = { ...empty[kind], blocks: withKeptBlocks(blocks) };
  const pdf = await printPdf(document, press);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return (await readPages(pdf.value.bytes)).pages.slice(1);
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(`строка-${index + 1}.`));
const countOn = ({ text }: PrintedPage, word: string) => text.split(word).length - 1;

/** Lines on a full page of a text that is set as usual: its last page is neither short nor made full. */
async function roomFor(kind: (typeof KINDS)[number]): Promise<number> {
  for (let count = 80; count < 140; count += 6) {
    const onPages = (await printed(kind, numbered(count))).map((page) => countOn(page, 'строка-'));
    const [first = 0] = onPages;
    const share = (onPages.at(-1) ?? 0) / first;
    if (share > USUAL.least && share < USUAL.most) return first;
  }
  throw new Error('no text ends in the middle of a page');
}

test.each(KINDS)(
  'in a %s what is a little longer than a page is set closer and stays on one',
  async (kind) => {
    const room = await roomFor(kind);
    expect(await printed(kind, numbered(room + 1))).toHaveLength(1);
    expect(await printed(kind, numbered(2 * room + 2))).toHaveLength(2);
  },
  PRINTING_MS,
);

test.each(KINDS)(
  'in a %s no last page has only a few lines, however long the text is',
  async (kind) => {
    const room = await roomFor(kind);
    for (let count = room + 1; count < room + 12; count += 1) {
      const pages = await printed(kind, numbered(count));
      expect(pages.reduce((sum, page) => sum + countOn(page, 'строка-'), 0)).toBe(count);
      const last = pages.at(-1);
      expect(last && countOn(last, 'строка-'), `${count} lines`).toBeGreaterThan(FEW_LINES);
    }
  },
  PRINTING_MS,
);

test.each(KINDS)(
  'in a %s no page begins or ends with one item of a list, wherever the list begins',
  async (kind) => {
    for (let above = 20; above < 45; above += 3) {
      const items = Array.from({ length: 9 }, (_, index) => `пункт-${index + 1}`);
      const pages = await printed(kind, [...numbered(above), ...lines(items), ...numbered(30)]);
      for (const page of pages) expect(countOn(page, 'пункт-'), `${above} above`).not.toBe(1);
      expect(pages.reduce((sum, page) => sum + countOn(page, 'пункт-'), 0)).toBe(items.length);
    }
  },
  PRINTING_MS,
);
