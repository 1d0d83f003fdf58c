/** Columns get the width that their content needs: whole words first, then the fewest lines. */
import { describe, expect, test } from 'vitest';
import { type Block, buildDocument, type Table } from '#shared/documents';
import { anOffice, asked } from '#test/papers';
import { fitColumns } from '../../../shared/documents/column-widths.ts';
import { row, table } from '../../../shared/documents/compose.ts';
import { officeLayout } from '../../../shared/documents/layouts.ts';

const layout = officeLayout();
const SENTENCE = 'через час после срока решение по клиенту принимает директор ';

function widthsOf(blocks: readonly Block[]): (number | 'auto')[][] {
  return fitColumns(blocks, layout).flatMap((block) =>
    block.kind === 'table' ? [block.columns.map(({ width }) => width)] : [],
  );
}

function twoColumns(rows: readonly (readonly [string, string])[], widths = [1, 1]): Table[] {
  return table(
    [
      { title: 'Срок', width: widths[0] ?? 1 },
      { title: 'При просрочке', width: widths[1] ?? 1 },
    ],
    rows.map(([left, right]) => row(left, right)),
  );
}

describe('a column', () => {
  test('of short words gives its width to one of long texts', () => {
    const [[short = 0, long = 0] = []] = widthsOf(twoColumns([['2 часа', SENTENCE.repeat(4)]]));
    expect(Number(long)).toBeGreaterThan(4 * Number(short));
  });

  test('is as wide as its longest word, whatever the share it was given', () => {
    const words = twoColumns([['согласование', SENTENCE.repeat(9)]], [1, 50]);
    const [[narrow = 0] = []] = widthsOf(words);
    // Twelve letters of 9.6 points, each about half as wide as high, and the white beside them.
    expect(Number(narrow)).toBeGreaterThan(12 * 9.6 * 0.5 * 0.353);
  });

  test('is as wide as its title, which is bold, where its cells are empty or short', () => {
    const titled = (title: string) => {
      const columns = [
        { title, width: 1 },
        { title: 'При просрочке', width: 50 },
      ];
      const [[narrow = 0] = []] = widthsOf(table(columns, [row('2', SENTENCE.repeat(9))]));
      return Number(narrow);
    };
    const [[asText = 0] = []] = widthsOf(
      twoColumns([['одновременно', SENTENCE.repeat(9)]], [1, 50]),
    );
    // Bold letters are an eighth wider or so.
    expect(titled('одновременно')).toBeGreaterThan(Number(asText));
    expect(titled('одновременно')).toBeLessThan(1.15 * Number(asText));
  });

  test('keeps words together that a space doesn’t part', () => {
    const [[parted = 0] = []] = widthsOf(
      twoColumns([['2 рабочих дня', SENTENCE.repeat(9)]], [1, 50]),
    );
    const [[kept = 0] = []] = widthsOf(
      twoColumns([['2\u00a0рабочих\u00a0дня', SENTENCE.repeat(9)]], [1, 50]),
    );
    expect(Number(kept)).toBeGreaterThan(Number(parted));
  });

  test('without a word keeps the room to write in', () => {
    const [[said = 0, empty = 0] = []] = widthsOf(twoColumns([[SENTENCE.repeat(9), '']], [1, 1]));
    expect(said).toBe(empty);
  });

  test('of blank lines alone keeps the room to sign in', () => {
    const blank = '\u00a0';
    const [[said = 0, blankLines = 0] = []] = widthsOf(
      twoColumns([[SENTENCE.repeat(9), blank]], [1, 1]),
    );
    expect(said).toBe(blankLines);
  });

  test('of a table with the same titles has the same width, whatever stands in either', () => {
    const [one, other] = widthsOf([
      ...twoColumns([['2 часа', SENTENCE.repeat(4)]]),
      ...twoColumns([['после согласования с юридическим отделом', 'никто']]),
    ]);
    expect(one).toEqual(other);
  });
});

test('all columns together are never wider than the page', () => {
  for (const kind of ['regulation', 'salesBook'] as const) {
    const built = buildDocument(asked(anOffice(), kind));
    if (!built.ok) throw new Error(built.error.code);
    const { left, right } = built.value.layout.marginMm;
    for (const block of built.value.blocks) {
      if (block.kind !== 'table' || block.columns.some(({ isTitleTurned }) => isTitleTurned))
        continue;
      const total = block.columns.reduce(
        (sum, { width }) => sum + (width === 'auto' ? 0 : width),
        0,
      );
      expect(total).toBeLessThanOrEqual(210 - left - right + 0.5);
    }
  }
});

test('turned titles keep their columns alike', () => {
  const matrix = table(
    [
      { title: 'Шаг', width: 6 },
      ...['Юрист', 'Директор'].map((title) => ({ title, width: 1, isTitleTurned: true as const })),
    ],
    [row(SENTENCE, 'R', 'A')],
  );
  expect(widthsOf(matrix)).toEqual([[6, 1, 1]]);
});
