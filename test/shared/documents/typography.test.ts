/** What a typesetter may change in people's words, and what must stay as typed. */
import { describe, expect, test } from 'vitest';
import { safeFileName } from '#shared/host';
import { languageOf, shorten, typeset } from '../../../shared/documents/typography.ts';

/** Makes the invisible visible: ° for a space that doesn't break. */
function shown(text: string, language: 'ru' | 'en' = 'ru'): string {
  return typeset(text, language).replaceAll('\u00a0', '°');
}

describe('Russian text', () => {
  test.each([
    ['Связаться с клиентом и назначить', 'Связаться с°клиентом и°назначить'],
    ['не позже 5 дней', 'не°позже 5°дней'],
    ['Цена - это довод', 'Цена°— это довод'],
    ['Проект "Север" готов', 'Проект «Север» готов'],
    ['№ 5', '№°5'],
    ['2. Квалификация', '2.°Квалификация'],
    ['Срок 2. Потом', 'Срок 2. Потом'],
    ['Поля, отмеченные *, обязательны', 'Поля, отмеченные°*, обязательны'],
    ['обходится в 3–7 млн ₽ за станцию', 'обходится в°3–7°млн°₽ за°станцию'],
  ])('%s', (typed, printed) => {
    expect(shown(typed)).toBe(printed);
  });
});

test('English keeps its own quotation marks and dashes', () => {
  expect(shown('The "North" project - ready', 'en')).toBe('The°“North” project°– ready');
});

test.each(['#eval("1+1")', '<a href="x">', '=HYPERLINK("a")', '$x$', '*bold*', '\\n'])(
  '%s stays as it was typed',
  (typed) => {
    expect(typeset(typed, 'ru')).toBe(typed);
  },
);

test.each([
  ['Хантер и клоузер', 'en', 'ru'],
  ['Send the proposal', 'ru', 'en'],
  ['from “3.1 Оформить запрос” to “4.3 Собрать предложение”', 'en', 'ru'],
  ['15–20–60', 'en', 'en'],
] as const)('%s in a book in %s is set as %s', (text, book, language) => {
  expect(languageOf(text, book)).toBe(language);
});

test('control characters become spaces, line breaks stay', () => {
  expect(typeset('раз\u0000два\u001bтри\r\nчетыре', 'ru')).toBe('раз два три\nчетыре');
});

test('what is too long for one line is cut at a word', () => {
  expect(shorten('Подготовить техническое решение', 24)).toBe('Подготовить техническое…');
  expect(shorten('Короткое', 24)).toBe('Короткое');
});

describe('file names', () => {
  test.each([
    ['Книга продаж. ООО «Ромашка»', 'Книга продаж. ООО «Ромашка».pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
    ['CON', 'CON_.pdf'],
    ['  ...  ', 'salesbook.pdf'],
    ['\u202egnp.exe', 'gnp.exe.pdf'],
  ])('%s', (title, name) => {
    expect(safeFileName(title, 'pdf')).toBe(name);
  });

  test('stay short enough for every system', () => {
    expect(safeFileName('ж'.repeat(10_000), 'pdf').length).toBeLessThan(100);
  });
});
