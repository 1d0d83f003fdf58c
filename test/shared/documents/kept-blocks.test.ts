/** What the end of a page doesn't part: items of lists, a last line and what it follows, a signature and what is signed. */
import { expect, test } from 'vitest';
import type { Block } from '#shared/documents';
import { heading, lines, paragraph, row, table } from '../../../shared/documents/compose.ts';
import { withKeptBlocks } from '../../../shared/documents/kept-blocks.ts';

const SHORT = 'Клиент ответил.';
const LONG = 'Менеджер звонит клиенту и записывает, о чём договорились. '.repeat(5);

const keptOf = (items: readonly string[]) =>
  withKeptBlocks(lines(items)).map((block) => block.kind === 'list' && block.kept);

/** Whether each block stays with the next one. */
const withNext = (blocks: readonly Block[]) =>
  withKeptBlocks(blocks).map((block) => 'isLeadIn' in block);

const toSign = (count: number) =>
  ({
    kind: 'signatureTable',
    columns: [{ title: 'Подпись', width: 1 }],
    rows: Array.from({ length: count }, () => ['']),
    spareRows: 0,
  }) as const;

test('a list of five short items is whole, of a longer one the first two and the last two stay together', () => {
  expect(keptOf(Array.from({ length: 5 }, () => SHORT))).toEqual([{ first: 5, last: 0 }]);
  expect(keptOf(Array.from({ length: 6 }, () => SHORT))).toEqual([{ first: 2, last: 2 }]);
});

test('items of several lines may stand alone, and three items are never divided into more than there are', () => {
  expect(keptOf(Array.from({ length: 6 }, () => LONG))).toEqual([{ first: 1, last: 1 }]);
  expect(keptOf([SHORT, SHORT, LONG.repeat(2)])).toEqual([{ first: 2, last: 1 }]);
});

test('a last line before a heading stays with what it follows, a last paragraph doesn’t', () => {
  const ended = (last: string) =>
    withNext([paragraph(LONG), paragraph(last), ...heading(1, 'Сроки', 'terms')]);
  expect(ended(SHORT)).toEqual([true, false, false]);
  expect(ended(LONG)).toEqual([false, false, false]);
});

test('a few rows to sign stay with the small table before their heading, many rows or a large table don’t', () => {
  const signed = (text: string, rows: number) =>
    withNext([
      ...table([{ title: 'Роль', width: 1 }], [row(text)]),
      ...heading(1, 'Ознакомлены', 'signed'),
      toSign(rows),
    ])[0];
  expect(signed(SHORT, 3)).toBe(true);
  expect(signed(SHORT, 5)).toBe(false);
  expect(signed(LONG.repeat(3), 3)).toBe(false);
});

test('a remark in a box stays with the table that it is about, and with the heading below it when it stands right under one', () => {
  const box: Block = { kind: 'callout', blocks: [paragraph(SHORT)] };
  const matrix = table([{ title: 'Шаг', width: 1 }], [row('звонок')]);
  expect(withNext([box, ...matrix])).toEqual([true, false]);
  const chapter = heading(1, 'Продажа', 'sale');
  expect(withNext([...chapter, box, ...heading(2, 'Паспорт', 'passport')])).toEqual([
    false,
    true,
    false,
  ]);
  expect(withNext([paragraph(LONG), box, ...heading(2, 'Паспорт', 'passport')])).toEqual([
    false,
    false,
    false,
  ]);
});
