/** Both languages say the same things: no key is missing, no placeholder is lost, plurals are whole. */

import { describe, expect, test } from 'vitest';
import { catalogues, createTranslate } from '#shared/i18n';

const PLURAL_FORMS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] } as const;

function baseKeys(area: object): Set<string> {
  return new Set(Object.keys(area).map((key) => key.replace(/_(one|few|many|other)$/, '')));
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

describe('catalogues', () => {
  test('have the same areas', () => {
    expect(Object.keys(catalogues.en)).toEqual(Object.keys(catalogues.ru));
  });

  for (const [name, ru] of Object.entries(catalogues.ru)) {
    const en = catalogues.en[name as keyof typeof catalogues.en];

    test(`${name}: the same keys in both languages`, () => {
      expect([...baseKeys(en)].sort()).toEqual([...baseKeys(ru)].sort());
    });

    test(`${name}: the same placeholders in both languages`, () => {
      for (const key of baseKeys(ru)) {
        const of = (area: object) =>
          Object.entries(area)
            .filter(([k]) => k.replace(/_(one|few|many|other)$/, '') === key)
            .flatMap(([, text]) => placeholders(String(text)))
            .filter((p) => p !== 'count');
        expect([...new Set(of(en))].sort(), key).toEqual([...new Set(of(ru))].sort());
      }
    });

    test(`${name}: every plural has all the forms of its language`, () => {
      for (const [language, area] of [
        ['ru', ru],
        ['en', en],
      ] as const) {
        const keys = new Set(Object.keys(area));
        for (const key of keys) {
          const plural = /^(.*)_(?:one|few|many|other)$/.exec(key);
          if (!plural) continue;
          for (const form of PLURAL_FORMS[language]) {
            expect(keys, `${language} ${name}`).toContain(`${plural[1]}_${form}`);
          }
        }
      }
    });
  }
});

test('a message is said in the language asked for', () => {
  expect(createTranslate('ru')('common.cancel')).toBe('Отмена');
  expect(createTranslate('en')('common.cancel')).toBe('Cancel');
});
