/** Bundles whose text is narrowed do what they did. */
import { expect, test } from 'vitest';
import { narrowed } from '../../scripts/fast-code.mjs';

/** As the module that the text is. */
async function defaultOf(code: string): Promise<unknown> {
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).default;
}

const FILLING = `/* ${'a long program '.repeat(20)} */`;

test.each([
  ['a string', 'export default "от – до…"'],
  ['a template', 'export default `два дня\n🚀`'],
  ['a class of letters', 'export default "Ёлка".replace(/[ёЁ]/g, "Е")'],
  ['a sign of two units', 'export default "a🚀b".replace(/[🚀]/u, "!")'],
])('%s is the same', async (_, code) => {
  const text = narrowed(code + FILLING);
  expect(text).toMatch(/^[\0-\x7f]*$/);
  expect(await defaultOf(text)).toBe(await defaultOf(code));
});

test('a text that is Russian for the most part stays as it is', () => {
  const catalogue = 'export default "Слова, которые читают люди"';
  expect(narrowed(catalogue)).toBe(catalogue);
});
