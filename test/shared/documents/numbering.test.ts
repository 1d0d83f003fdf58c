/** Numbers of sections and clauses: one counter a depth, references that say the number of their target. */
import { expect, test } from 'vitest';
import type { Block } from '#shared/documents';
import { clause, heading, numberOf, paragraph, table } from '../../../shared/documents/compose.ts';
import { withKeptBlocks } from '../../../shared/documents/kept-blocks.ts';
import { numberBlocks } from '../../../shared/documents/numbering.ts';

const numbersOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'clause' ? [block.number ?? '–'] : [],
  );

test('clauses count on with the headings of their depth', () => {
  const numbered = numberBlocks(
    [
      ...heading(1, 'Общие положения', 'a'),
      clause('Первое'),
      clause('Второе'),
      ...heading(2, 'Термины', 'b'),
      clause('Внутри'),
      ...heading(1, 'Сроки', 'c'),
      clause('Снова первое'),
      { kind: 'heading', level: 1, text: 'Приложение', id: 'd', isUnnumbered: true },
    ],
    { numberedLevels: 2 },
  );
  expect(numbersOf(numbered)).toEqual(['1', '1.1', '1.2', '1.3', '1.3.1', '2', '2.1', '–']);
});

test('headings below the numbered levels, and those of a sheet, are counted rightly', () => {
  const numbered = numberBlocks(
    [
      ...heading(1, 'Описание', 'a'),
      {
        kind: 'sheet',
        paper: 'a4',
        isLandscape: true,
        marginMm: { top: 10, bottom: 10, side: 10 },
        blocks: [...heading(2, 'Карта', 'b'), ...heading(3, 'Мелкое', 'c')],
      },
      ...heading(2, 'Шаги', 'd'),
    ],
    { numberedLevels: 2 },
  );
  const [, sheet, last] = numbered;
  expect(sheet?.kind === 'sheet' && numbersOf(sheet.blocks)).toEqual(['1.1', '–']);
  expect(last && numbersOf([last])).toEqual(['1.2']);
});

test('a reference says the number of its target, also of a later one and in a cell', () => {
  const cells = [[paragraph('раздел ', numberOf('later'))]];
  const [text, grid] = numberBlocks(
    [
      paragraph('См. раздел ', numberOf('later'), ' и ', numberOf('nowhere')),
      ...table([{ title: 'Где', width: 1 }], [{ kind: 'cells', cells }]),
      ...heading(1, 'Прочее', 'early'),
      ...heading(1, 'Сроки', 'later'),
    ],
    { numberedLevels: 1 },
  );
  expect(text).toMatchObject({ runs: [{}, { text: '2' }, {}, { text: '' }] });
  expect(grid).toMatchObject({ rows: [{ cells: [[{ runs: [{}, { text: '2' }] }]] }] });
});

test('tables count apart from figures', () => {
  const captioned = (word: string): Block[] =>
    table([{ title: 'a', width: 1 }], [{ kind: 'cells', cells: [[]] }]).map((one) => ({
      ...one,
      caption: { word, text: 'т' },
    }));
  const numbered = numberBlocks(
    [...captioned('Таблица'), ...captioned('Рисунок'), ...captioned('Таблица')],
    { numberedLevels: 0 },
  );
  expect(numbered.map((block) => block.kind === 'table' && block.caption?.number)).toEqual([
    1, 1, 2,
  ]);
});

test('what announces a table stays with it', () => {
  const [announcing, , lonely] = numberBlocks(
    [
      clause('Сроки:'),
      ...table([{ title: 'a', width: 1 }], [{ kind: 'cells', cells: [[]] }]),
      clause('Всё.'),
    ],
    { numberedLevels: 0 },
  );
  expect(announcing).toMatchObject({ isLeadIn: true });
  expect(lonely).not.toHaveProperty('isLeadIn');
});

test('a remark stays with the heading above it and with the table below it, fields of a form with each other', () => {
  const remark = { kind: 'remark', runs: [{ text: 'Форма' }] } as const;
  const field = (label: string) => ({ kind: 'formField', label }) as const;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Карточка', id: 'card' },
    remark,
    { kind: 'paragraph', runs: [{ text: 'Заполняет менеджер' }] },
    remark,
    field('Новичок'),
    field('Наставник'),
  ];
  const together = withKeptBlocks(blocks).map((block) => 'isLeadIn' in block);
  expect(together).toEqual([false, true, false, false, true, false]);
});
