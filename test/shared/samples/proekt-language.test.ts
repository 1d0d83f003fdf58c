/** The sample's words: clean Russian prose. */
import { describe, expect, it } from 'vitest';
import { proekt } from './proekt.ts';

const WRITTEN_BY_PROGRAM = new Set(['id', 'color', 'kind', 'unit', 'timeZone', 'date', 'format']);

function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    return WRITTEN_BY_PROGRAM.has(key) || /Ids?$/.test(key) ? [] : [value];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, Array.isArray(value) ? key : name),
  );
}

const texts = textsOf(proekt).filter((text) => /[а-яё]/i.test(text));

describe('the language of the sample proekt', () => {
  it('is Russian prose with its typography', () => {
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) {
      expect(text).not.toMatch(/["“”]|\.\.\.| - | {2,}\S|\s$|^\s| ,| \./);
    }
  });

  it('closes every quotation it opens', () => {
    for (const text of texts) {
      expect(text.split('«').length, text).toBe(text.split('»').length);
    }
  });

  it('mixes no Latin letters into Russian words', () => {
    for (const text of texts) expect(text).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i);
  });
});
