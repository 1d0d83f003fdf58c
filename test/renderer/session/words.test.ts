/** Titles and moments as people read them in lists. */
import { expect, test } from 'vitest';
import { createTranslate } from '#shared/i18n';
import { momentText, titleText } from '../../../renderer/session/index.ts';

test.each([
  ['', 'Без названия'],
  [' \t', 'Без названия'],
  ['Продажа проектов', 'Продажа проектов'],
])('the title «%s» is read as %s', (title, read) => {
  expect(titleText(title, createTranslate('ru'))).toBe(read);
});

test('a moment is read on this machine’s clocks', () => {
  const noon = new Date(2026, 0, 12, 12, 5).getTime();
  expect(momentText(noon, 'ru').replaceAll('\u00a0', ' ')).toBe('12 января 2026 г., 12:05');
});
