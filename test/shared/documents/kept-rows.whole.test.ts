/** Rows that the end of a page doesn't part: said in the document, and kept on the printed page. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Block,
  buildDocument,
  type DocumentModel,
  type PrintingPress,
  type Row,
} from '#shared/documents';
import { anOffice, asked } from '#test/papers';
import { readPdf } from '#test/printed-pdf';
import { aPrintingPress } from '#test/printing-press';
import { paragraph, row, table } from '../../../shared/documents/compose.ts';
import {
  entriesKept,
  firstEntriesKept,
  withKeptRows,
} from '../../../shared/documents/kept-rows.ts';
import { printPdf } from '../../../shared/documents/print-pdf.ts';

const SENTENCE = 'Менеджер звонит клиенту и записывает, о чём договорились. ';

function numbered(rows: readonly Row[]): Block[] {
  return table(
    [
      { title: '№', width: 'auto' },
      { title: 'Шаг', width: 3 },
    ],
    rows,
  );
}

/** Of each row whether it stays with the next one. */
function keptOf(blocks: readonly Block[]): boolean[] {
  return withKeptRows(blocks).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((one) => one.kind === 'cells' && one.isWithNext === true)
      : [],
  );
}

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(String(index + 1), text(index)));

describe('rows stay together', () => {
  test('all of a small table, but for the last, after which nothing comes', () => {
    expect(keptOf(numbered(many(3, () => 'звонок')))).toEqual([true, true, false]);
  });

  test('of a long table the first two and the last three', () => {
    const kept = keptOf(numbered(many(12, () => 'звонок')));
    expect(kept.flatMap((one, index) => (one ? [index] : []))).toEqual([0, 9, 10]);
  });

  test('of long rows the last two', () => {
    const kept = keptOf(numbered(many(12, () => SENTENCE.repeat(5))));
    expect(kept.flatMap((one, index) => (one ? [index] : []))).toEqual([10]);
  });

  test('a row without a number and the one it goes on from', () => {
    const rows = many(12, () => SENTENCE.repeat(5));
    const kept = keptOf(numbered(rows.toSpliced(5, 0, row('', 'Заполнить: телефон'))));
    expect(kept[4]).toBe(true);
    expect(kept[5]).toBe(false);
  });

  test('never more than a page can do without', () => {
    const rows = [...many(3, () => SENTENCE), ...many(20, () => SENTENCE.repeat(6)).slice(1)];
    const kept = keptOf(numbered(rows.map((one, index) => (index < 2 ? one : withoutNumber(one)))));
    const longest = kept
      .map((one) => (one ? 'x' : ' '))
      .join('')
      .split(' ')
      .map(({ length }) => length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(4);
  });
});

test('a passport isn’t parted after its first two names, nor a small one at all', () => {
  const passport = (count: number, said: string) => ({
    kind: 'passport' as const,
    entries: Array.from({ length: count }, () => ({
      label: 'Назначение',
      value: [paragraph(said)],
    })),
  });
  expect(firstEntriesKept(passport(9, SENTENCE.repeat(2)))).toBe(3);
  expect(firstEntriesKept(passport(4, 'директор'))).toBe(4);
  // Of four long ones the last is kept from being alone too: no entry is counted twice.
  const few = passport(4, SENTENCE.repeat(4));
  expect(firstEntriesKept(few) + entriesKept(few)).toBeLessThanOrEqual(4);
});

function withoutNumber(one: Row): Row {
  return one.kind === 'band' ? one : { ...one, cells: [[], ...one.cells.slice(1)] };
}

describe('on paper', () => {
  let press: PrintingPress;
  let empty: Record<'salesBook' | 'regulation', DocumentModel>;
  beforeAll(async () => {
    press = await aPrintingPress();
    const made = (kind: 'salesBook' | 'regulation') => {
      const document = buildDocument(asked(anOffice(), kind));
      if (!document.ok) throw new Error(document.error.code);
      return document.value;
    };
    empty = { salesBook: made('salesBook'), regulation: made('regulation') };
  }, 60_000);

  test.each(['salesBook', 'regulation'] as const)(
    'in a %s no page begins with the last row of a table, wherever the table begins',
    async (kind) => {
      for (let above = 0; above < 8; above += 1) {
        const filling = Array.from({ length: above }, () => paragraph(SENTENCE));
        const rows = many(40, (index) => `строка-${index + 1}-`);
        const blocks = withKeptRows([...filling, ...numbered(rows)]);
        const pdf = await printPdf({ ...empty[kind], blocks }, press);
        if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
        const { pages } = await readPdf(pdf.value.bytes);
        const onPages = pages.map((page) => [...page.matchAll(/строка-\d+-/g)].length);
        expect(onPages.reduce((sum, one) => sum + one, 0)).toBe(40);
        expect(onPages.at(-1), `${above} above`).toBeGreaterThanOrEqual(3);
      }
    },
    60_000,
  );
});
