/** Tables of thousands of rows and endless paragraphs are laid out in parts: as a whole they take the square of the time. */
import { expect, test } from 'vitest';
import { withPartedBlocks } from '../../../shared/documents/writers/docx/parted-blocks.ts';

const textOf = (said: string) => ({ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, said] });
const paragraphOf = (said: string) => ({
  'w:p': [
    { 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': 'BodyText' } } }] },
    { 'w:r': [textOf(said)] },
  ],
});
const bodyOf = (...blocks: readonly object[]) => ({ 'w:body': [...blocks] });

/** What the words of a tree are, one after the other. */
function wordsOf(tree: unknown): string {
  if (typeof tree === 'string') return tree;
  if (typeof tree !== 'object' || tree === null) return '';
  return Object.entries(tree)
    .map(([key, inner]) => (key === '_attr' ? '' : wordsOf(inner)))
    .join('');
}

test('a paragraph of many pages becomes several in the same style, and no word of it is lost', () => {
  const said = Array.from({ length: 4000 }, (_, index) => `слово${index}`).join(' ');
  const parted = withPartedBlocks(
    bodyOf(paragraphOf('до'), paragraphOf(said), paragraphOf('после')),
  );
  const blocks = parted['w:body'];
  expect(blocks.length).toBeGreaterThan(10);
  expect(blocks.every((block) => JSON.stringify(block).includes('BodyText'))).toBe(true);
  expect(Math.max(...blocks.map((block) => wordsOf(block).length))).toBeLessThanOrEqual(3000);
  expect(wordsOf(parted)).toBe(`до${said}после`);
});

test('a table of many rows becomes several of the same columns, its rows in their order', () => {
  const grid = { 'w:tblGrid': [{ 'w:gridCol': { _attr: { 'w:w': 900 } } }] };
  const rows = Array.from({ length: 205 }, (_, index) => ({
    'w:tr': [{ 'w:tc': [paragraphOf(`строка ${index}`)] }],
  }));
  const parted = withPartedBlocks(bodyOf({ 'w:tbl': [grid, ...rows] }));
  const tables: readonly object[] = parted['w:body'];
  expect(tables).toHaveLength(5);
  for (const table of tables) expect(JSON.stringify(table)).toContain('"w:w":900');
  expect(wordsOf(parted)).toBe(rows.map((_, index) => `строка ${index}`).join(''));
});

test('usual blocks are laid out as they are', () => {
  const usual = bodyOf(paragraphOf('Рассчитать смету'), {
    'w:tbl': [{ 'w:tr': [{ 'w:tc': [paragraphOf('строка')] }] }],
  });
  expect(withPartedBlocks(usual)).toBe(usual);
});
