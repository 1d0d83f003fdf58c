/** A column that nothing is said in takes room and tells nothing. */
import { expect, test } from 'vitest';
import { row, tableOfSaid } from '../../../shared/documents/compose.ts';

const COLUMNS = ['№', 'Что делать', 'По какому тексту', 'Срок'].map((title) => ({
  title,
  width: title.length,
}));

test('an empty column goes, with its title and its width', () => {
  const [table] = tableOfSaid(COLUMNS, [
    row('1', 'Позвонить', '', '2 дня'),
    row('2', 'Ждать', '', ''),
  ]);
  expect(table?.header).toEqual(['№', 'Что делать', 'Срок']);
  expect(table?.columns.map(({ width }) => width)).toEqual([1, 10, 4]);
  expect(table?.rows).toEqual([row('1', 'Позвонить', '2 дня'), row('2', 'Ждать', '')]);
});

test('what runs over the rest of a row still does, and a band stays', () => {
  const band = { kind: 'band', text: 'Лид' } as const;
  const [table] = tableOfSaid(COLUMNS, [band, row('', 'Поля'), row('1', 'Звонок', '', '2 дня')]);
  expect(table?.rows).toEqual([band, row('', 'Поля'), row('1', 'Звонок', '2 дня')]);
});

test('where every column is said, and where there are no rows, nothing changes', () => {
  const said = [row('1', 'Звонок', 'Скрипт', '2 дня')];
  expect(tableOfSaid(COLUMNS, said)[0]?.header).toEqual(COLUMNS.map(({ title }) => title));
  expect(tableOfSaid(COLUMNS, [])).toEqual([]);
});
