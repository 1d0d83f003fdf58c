/** Words of hundreds of letters are laid out in parts, so that a document of them doesn't take minutes. */
import { expect, test } from 'vitest';
import { withPartedWords } from '../../../shared/documents/writers/docx/page-numbers.ts';

const LONG = 'Бесконечноедлинноеслово'.repeat(13);

function body(text: string) {
  return {
    'w:body': [{ 'w:p': [{ 'w:r': [{ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] }] }] }],
  };
}

test('a word longer than any line is parted, and nothing of it is lost', () => {
  const [paragraph] = withPartedWords(body(`до ${LONG} после`))['w:body'];
  const text = String(paragraph?.['w:p'][0]?.['w:r'][0]?.['w:t'][1]);
  expect(Math.max(...text.split(' ').map((word) => word.length))).toBeLessThanOrEqual(20);
  expect(text.replaceAll(' ', '')).toBe(`до${LONG}после`);
  expect(text).toMatch(/^до .+ после$/u);
});

test('a tree without such words is laid out as it is', () => {
  const usual = body('Рассчитать смету по спецификации: https://example.com/catalogue/pumps');
  expect(withPartedWords(usual)).toBe(usual);
});

test('only text is parted, not the look of a drawing', () => {
  const drawing = { 'v:shape': { _attr: { style: 'position:absolute;'.repeat(9) } } };
  expect(withPartedWords(drawing)).toBe(drawing);
});
