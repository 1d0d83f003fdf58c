/** Preferences: those of the machine at first, then the person's, and never what storage made of them. */
import { expect, test } from 'vitest';
import { readPreferences } from '../../../renderer/session/index.ts';

test.each([
  ['ru-RU', 'ru'],
  ['RU', 'ru'],
  ['en-GB', 'en'],
  ['de', 'en'],
])('a machine that speaks %s begins in %s', (machine, language) => {
  expect(readPreferences(undefined, machine)).toEqual({
    language,
    theme: 'system',
    whoAmI: '',
    panelSizes: {},
  });
});

test('what a person chose stays', () => {
  const chosen = {
    language: 'en',
    theme: 'dark',
    whoAmI: 'Орлова',
    panelSizes: { inspector: 320 },
  };
  expect(readPreferences(chosen, 'ru')).toEqual(chosen);
});

test.each([
  [7],
  ['dark'],
  [[]],
  [
    {
      language: 'tlh',
      theme: 'pink',
      whoAmI: 5,
      panelSizes: { a: Number.NaN, b: -1, c: '300', d: 240 },
    },
  ],
])('nonsense in storage is left out: %j', (stored) => {
  const read = readPreferences(stored, 'ru');
  expect(read).toMatchObject({ language: 'ru', theme: 'system', whoAmI: '' });
  expect(Object.values(read.panelSizes).every((size) => size === 240)).toBe(true);
});
