/** Workbooks, read back by a reader that isn't ours, and looked at where no reader tells. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import { xlsxOf } from '#shared/exchange';
import type { Cell, FigureTable, Quantity } from '#shared/simulation';

function aTable(rows: Cell[][], fields: Partial<FigureTable> = {}): FigureTable {
  return {
    title: 'Очереди',
    columns: [
      { name: 'Шаг', quantity: 'text' },
      { name: 'Ждут, ч', quantity: 'hours' },
      { name: 'В срок', quantity: 'share' },
    ],
    rows,
    ...fields,
  };
}

const readBack = (...tables: FigureTable[]) =>
  readXlsxFile(Buffer.from(xlsxOf(tables)), { trim: false });
/** Rows of the first sheet, the header among them. */
const rowsOf = async (table: FigureTable) => present((await readBack(table))[0], 'sheet').data;
const partsOf = (...tables: FigureTable[]) => unzipSync(xlsxOf(tables));
const partOf = (path: string, ...tables: FigureTable[]) =>
  strFromU8(present(partsOf(...tables)[path], path));
const sheetOf = (table: FigureTable) => partOf('xl/worksheets/sheet1.xml', table);

test('a row is as high as the most lines in it: some readers would show the first one only', () => {
  // Lines are 15 points high; a column is 60 characters wide at the most.
  const sheet = sheetOf(
    aTable([
      ['одна', 1, 1],
      ['одна\nдве\nтри', 1, 1],
      ['я'.repeat(130), 1, 1],
    ]),
  );
  const heights = [...sheet.matchAll(/<row r="\d+"(?: ht="(\d+)" customHeight="1")?>/g)];
  expect(heights.map(([, height]) => height ?? null)).toEqual([null, null, '45', '45']);
});

test('headings are seen whole: columns that begin alike would be taken for one another', () => {
  // The column is 13 characters wide, «участника,» needs it; bold letters leave room for 10.
  const sheet = sheetOf(
    aTable([['а', 1]], {
      columns: [
        { name: 'Кто', quantity: 'text' },
        { name: 'Сделок ждёт участника, от (95 %)', quantity: 'number' },
      ],
    }),
  );
  // «Сделок» · «ждёт» · «участника,» · «от (95 %)»: nothing else fits beside another.
  expect(sheet).toContain('<row r="1" ht="60" customHeight="1">');
});

test('words are broken between lines, not across them', () => {
  // Sixty characters a line: four words of 25 are two lines, three words of 35 are three.
  const words = (count: number, length: number) =>
    Array.from({ length: count }, () => 'я'.repeat(length)).join(' ');
  const sheet = sheetOf(
    aTable([
      [words(4, 25), 1, 1],
      [words(3, 35), 1, 1],
    ]),
  );
  expect(sheet).toContain('<row r="2" ht="30" customHeight="1">');
  expect(sheet).toContain('<row r="3" ht="45" customHeight="1">');
});

describe('what is read back', () => {
  test('numbers are numbers with what is known of them, texts are texts, nothing is nothing', async () => {
    expect(
      await rowsOf(
        aTable([
          ['Позвонить', 0.1 + 0.2, 0.5],
          ['Закрыть', null, -1e-7],
        ]),
      ),
    ).toEqual([
      ['Шаг', 'Ждут, ч', 'В срок'],
      ['Позвонить', 0.3, 0.5],
      ['Закрыть', null, -1e-7],
    ]);
  });

  test('a sheet for each table under its title, in their order', async () => {
    const titles = ['Показатели', 'Очереди', 'Сроки'];
    const sheets = await readBack(...titles.map((title) => aTable([['а', 1, 1]], { title })));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(titles);
  });

  test.each([
    '=1+1',
    '+7 495 123',
    '-5',
    '@SUM(A1)',
    '1,5',
    '007',
    'TRUE',
    '2026-01-05',
    ' двойной  пробел ',
  ])('%j stays the text that it is', async (text) => {
    const [, row] = await rowsOf(aTable([[text, 1, 1]]));
    expect(row?.[0]).toBe(text.trim() === text ? text : row?.[0]);
    expect(typeof row?.[0]).toBe('string');
    expect(sheetOf(aTable([[text, 1, 1]]))).not.toContain('<f');
  });

  test('names that a program could trip over are names', async () => {
    const names = ['constructor', '__proto__', 'toString', '<b>&"\'', '_x0041_', 'две\nстроки'];
    const rows = await rowsOf(aTable(names.map((name) => [name, 1, 1])));
    const read = rows.slice(1).map(([name]) => name);
    expect(read).toEqual(names);
  });

  test('whatever was typed', async () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\S/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        typed,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        async (text, value) => {
          const [, row] = await rowsOf(aTable([[text, value, null]]));
          // Seven significant digits, whole numbers whole; there is one nought.
          const kept = Number.isInteger(value) ? value : Number(value.toPrecision(7));
          expect(row?.[1]).toBe(kept === 0 ? 0 : kept);
          expect(typeof row?.[0]).toBe('string');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('control characters and halves of characters are dropped', async () => {
    const [, row] = await rowsOf(aTable([['а\u0000б\u0008в\ud800г', 1, 1]]));
    expect(row?.[0]).toBe('абвг');
  });

  test('no cell is longer than a spreadsheet takes', async () => {
    const [, row] = await rowsOf(aTable([['я'.repeat(40_000), 1, 1]]));
    expect(String(row?.[0]).length).toBe(32_767);
  });

  test('a number without end is no number of a table', async () => {
    const [, row] = await rowsOf(aTable([['а', Number.POSITIVE_INFINITY, 1]]));
    expect(row).toEqual(['а', null, 1]);
  });
});

describe('names of sheets', () => {
  const namesOf = async (...titles: string[]) =>
    (await readBack(...titles.map((title) => aTable([['а', 1, 1]], { title })))).map(
      ({ sheet }) => sheet,
    );

  test('are as every spreadsheet takes them, and all different', async () => {
    const names = await namesOf(
      'Сроки: кто [и] где/когда?',
      `'кавычки'`,
      'О'.repeat(50),
      'О'.repeat(40),
      'сроки',
      'Сроки',
      '???',
    );
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]|^'|'$/u.test(name))).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).toContain('Сроки кто и где когда');
    expect(names).toContain('Сроки 2');
  });
});

describe('how it looks', () => {
  /** The format by which a cell of the sheet is shown. */
  function formatOf(table: FigureTable, address: string): string {
    const style = Number(
      present(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheetOf(table))?.[1], address),
    );
    const styles = partOf('xl/styles.xml', table);
    const cells = present(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1], 'cellXfs');
    const id = present([...cells.matchAll(/<xf numFmtId="(\d+)"/g)][style]?.[1], 'format');
    return (
      new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? `built-in ${id}`
    );
  }

  test.each<[Quantity, string]>([
    ['number', '#,##0.00'],
    ['whole', '0'],
    ['share', '0.0%'],
    ['hours', '#,##0.0'],
    ['days', '#,##0.00'],
    ['workingDays', '#,##0.00'],
    ['money', '#,##0'],
  ])('%s has its format', (quantity, format) => {
    const columns = [{ name: 'а', quantity }];
    // Behind a number there is as much room as an m takes.
    expect(formatOf(aTable([[1]], { columns }), 'A2')).toBe(`${format}_m`);
    const difference = [{ name: 'а', quantity, isDifference: true }];
    expect(formatOf(aTable([[1]], { columns: difference }), 'A2')).toBe(
      `+${format}_m;-${format}_m;${format}_m`,
    );
  });

  test('days of which minutes matter are told by the ten thousandth, less than one of them', () => {
    const columns = [{ name: 'От, дней', quantity: 'days', isFine: true }] as const;
    expect(formatOf(aTable([[1 / 24]], { columns }), 'A2')).toBe('[&lt;1]0.0000_m;#,##0.00_m');
  });

  test('headings stand where their numbers do: at the right, those of texts at the left', () => {
    const table = aTable([['а', 1, 1]]);
    const styles = [...sheetOf(table).matchAll(/<c r="[A-C]1" s="(\d)"/g)].map(
      ([, style]) => style,
    );
    const cells = [...partOf('xl/styles.xml', table).matchAll(/<xf [^>]*>(.*?)<\/xf>/g)]
      // The first is that of the style by name.
      .slice(1)
      .map(([, alignment]) => alignment);
    const [words, numbers] = [cells[Number(styles[0])], cells[Number(styles[1])]];
    expect(words).not.toContain('horizontal');
    expect(numbers).toContain('horizontal="right" indent="1"');
    expect(styles[2]).toBe(styles[1]);
  });

  test('the header stands on every page that is printed, whatever the sheet is called', () => {
    const names = partOf('xl/workbook.xml', aTable([['а', 1, 1]], { title: "It's & more" }));
    expect(names).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">&#39;It&#39;&#39;s &amp; more&#39;!$1:$1<',
    );
  });

  test('rows that count different things have each its own', () => {
    const table = aTable(
      [
        ['а', 1],
        ['б', 1],
      ],
      {
        columns: [
          { name: 'Показатель', quantity: 'text' },
          { name: 'Значение', quantity: 'number' },
        ],
        rowQuantities: ['days', 'money'],
      },
    );
    expect([formatOf(table, 'B2'), formatOf(table, 'B3')]).toEqual(['#,##0.00_m', '#,##0_m']);
  });

  test('texts are in the format of texts, so that what is typed over them is no formula either', () => {
    expect(formatOf(aTable([['=1+1', 1, 1]]), 'A2')).toBe('built-in 49');
  });

  test('the header stays in view, and the first sheet is the one that opens', () => {
    const tables = [aTable([['а', 1, 1]]), aTable([['а', 1, 1]])];
    const [first, second] = [1, 2].map((sheet) =>
      partOf(`xl/worksheets/sheet${sheet}.xml`, ...tables),
    );
    expect(first).toMatch(/<pane xSplit="1" ySplit="1" topLeftCell="B2"[^>]* state="frozen"\/>/);
    expect(first).toContain('tabSelected="1"');
    expect(second).toContain('state="frozen"');
    expect(second).not.toContain('tabSelected');
  });

  test('columns are as wide as what they hold, within reason', () => {
    const widths = [
      ...sheetOf(
        aTable([
          ['я'.repeat(30), 1, 1],
          ['э'.repeat(900), 1, 1],
        ]),
      ).matchAll(/width="(\d+)"/g),
    ];
    expect(widths.map(([, width]) => Number(width))).toEqual([60, 13, 13]);
    const narrow = sheetOf(aTable([['я'.repeat(30), 1, 1]]));
    expect(narrow).toContain('width="32"');
  });
});

describe('on paper', () => {
  test('lies down, as wide as a page, and as long as it takes', () => {
    const sheet = sheetOf(aTable([['а', 1, 1]]));
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    // Clause 18.3.1.99: these come last, in this order.
    const order = ['sheetData', 'printOptions', 'pageMargins', 'pageSetup ', 'headerFooter'];
    const places = order.map((name) => sheet.indexOf(`<${name}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  test('every page begins with the headings, whatever the sheet is called', () => {
    const tables = [aTable([]), aTable([], { title: "Д'Артаньян & Ко" })];
    const workbook = partOf('xl/workbook.xml', ...tables).replaceAll('&#39;', "'");
    const titles = [...workbook.matchAll(/Print_Titles" localSheetId="(\d)">([^<]*)</g)];
    expect(titles.map(([, sheet, rows]) => [sheet, rows])).toEqual([
      ['0', "'Очереди'!$1:$1"],
      ['1', "'Д''Артаньян &amp; Ко'!$1:$1"],
    ]);
  });

  test('a column is no wider than it may be: its texts take several lines', () => {
    const sheet = sheetOf(
      aTable([['слово '.repeat(20).trim()]], {
        columns: [{ name: 'Что', quantity: 'text', widest: 30 }],
      }),
    );
    expect(sheet).toContain('<col min="1" max="1" width="30"');
    // 5 words of 5 letters and the spaces between them are 29 characters: 4 lines of 15 points.
    expect(sheet).toContain('ht="60"');
  });
});

test('the same tables give the same bytes', () => {
  const tables = [aTable([['а', 1, 1]]), aTable([], { title: 'Пусто' })];
  expect(Buffer.from(xlsxOf(tables)).equals(Buffer.from(xlsxOf(tables)))).toBe(true);
});
