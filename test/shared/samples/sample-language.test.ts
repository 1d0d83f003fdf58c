/** The words of the samples: clean prose in the language that each is written in. */
import { describe, expect, it } from 'vitest';
import { samples } from './sample.ts';
import { textsOf } from './texts.ts';

const inRussian = samples.filter(({ project }) => project.language === 'ru');
const inEnglish = samples.filter(({ project }) => project.language === 'en');

function russianTextsOf({ project }: (typeof samples)[number]): string[] {
  return textsOf(project).filter((text) => /[а-яё]/i.test(text));
}

describe('the language of the Russian samples', () => {
  it.each(inRussian)('$name: is Russian prose with its typography', (sample) => {
    const texts = russianTextsOf(sample);
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) {
      expect(text).not.toMatch(/["“”]|\.\.\.| - | {2,}\S|\s$|^\s| ,| \./);
    }
  });

  it.each(inRussian)('$name: closes every quotation it opens', (sample) => {
    for (const text of russianTextsOf(sample)) {
      expect(text.split('«').length, text).toBe(text.split('»').length);
    }
  });

  it.each(inRussian)('$name: mixes no Latin letters into Russian words', (sample) => {
    for (const text of russianTextsOf(sample)) {
      expect(text).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i);
    }
  });
});

describe('the language of the English samples', () => {
  it.each(inEnglish)('$name: is English prose with its typography', (sample) => {
    const texts = textsOf(sample.project);
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) {
      expect(text).not.toMatch(/\p{Script=Cyrillic}|[«»„"']|\.\.\.| - |—| {2,}\S|\s$|^\s| ,| \./u);
    }
  });

  it.each(inEnglish)('$name: closes every quotation it opens', (sample) => {
    for (const text of textsOf(sample.project)) {
      expect(text.split('“').length, text).toBe(text.split('”').length);
    }
  });
});
