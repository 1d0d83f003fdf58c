/** Documents as one archive: unpacked they are what went in, and the page leads to each of them. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { INDEX_FILE_NAME, indexPage, type ListedFile } from '#shared/documents';
import { bundleOf } from '#shared/exchange';

type Printed = ListedFile & { readonly bytes: Uint8Array };

function file(fileName: string, text: string, title = fileName): Printed {
  const bytes = new TextEncoder().encode(text);
  return { kind: 'regulation', fileName, bytes, title, size: bytes.byteLength, warnings: [] };
}

const facts = { title: 'Продажи', company: '', date: '2026-11-25', language: 'ru' } as const;

function bundled(files: readonly Printed[], title: string): Uint8Array {
  const write = (named: readonly Printed[]) => indexPage(named, { ...facts, title });
  return bundleOf(files, { fileName: INDEX_FILE_NAME, write });
}

function unpacked(files: readonly Printed[], title = 'Продажи') {
  const entries = unzipSync(bundled(files, title));
  const { 'index.html': page = new Uint8Array(), ...others } = entries;
  const texts = Object.fromEntries(
    Object.entries(others).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return { page: strFromU8(page), texts };
}

test('holds every file under its name, and a page with links that lead to them', () => {
  const { page, texts } = unpacked([
    file('Книга продаж.pdf', 'book', 'Книга продаж'),
    file('short #1.pdf', 'short', 'Краткое издание'),
  ]);
  expect(texts).toEqual({ 'Книга продаж.pdf': 'book', 'short #1.pdf': 'short' });
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
  expect(links.map(decodeURIComponent)).toEqual(['Книга продаж.pdf', 'short #1.pdf']);
  expect(page).toContain('Краткое издание');
  expect(page).toContain('<html lang="ru">');
});

test('files of one name, and one that is called like the page, are kept apart', () => {
  const { page, texts } = unpacked([
    file('a.pdf', 'one'),
    file('A.pdf', 'two'),
    file('a.pdf', 'three'),
    file('index.html', 'own'),
  ]);
  expect(texts).toEqual({
    'a.pdf': 'one',
    'A (2).pdf': 'two',
    'a (3).pdf': 'three',
    'index (2).html': 'own',
  });
  expect(page).toContain('href="A%20(2).pdf"');
});

test('what people typed is text on the page', () => {
  const { page } = unpacked([file('a.pdf', '', '<script>alert(1)</script>')], '"><img src=x>');
  expect(page).not.toMatch(/<script|<img/);
  expect(page).toContain('&lt;script&gt;');
});

test('the page says before the documents what they had to do without, each thing once', () => {
  const warnings = [{ code: 'logoBroken' as const }];
  const failure = { code: 'tooLong' as const, seconds: 60 };
  const { page } = unpacked([
    {
      ...file('a.pdf', 'one', 'Книга продаж'),
      warnings: [...warnings, { code: 'themeNotUsed', failure }],
    },
    { ...file('b.pdf', 'two', 'Регламент процесса <b>'), warnings },
    file('c.pdf', 'three', 'Лист ознакомления'),
  ]);
  const text = page.replaceAll('\u00a0', ' ');
  expect(text.split('Файл логотипа повреждён')).toHaveLength(2);
  expect(text).toContain('Книга продаж; Регламент процесса &lt;b&gt;');
  expect(text).toContain('Тему использовать не удалось');
  expect(text).toContain('60 с');
  expect(text.indexOf('На что обратить внимание')).toBeLessThan(text.indexOf('>Регламенты<'));
  expect(unpacked([file('a.pdf', 'one')]).page).not.toContain('На что обратить внимание');
});

test('the same files give the same bytes', () => {
  const files = [file('a.pdf', 'one')];
  expect(bundled(files, 'x')).toEqual(bundled(files, 'x'));
});

test('documents stand under their kind, each with its size', () => {
  const book: Printed = { ...file('book.pdf', 'x'.repeat(1_240_000)), kind: 'salesBook' };
  const { page } = unpacked([file('a.docx', 'x'.repeat(2_300)), book]);
  const text = page.replace(/<style>.*<\/style>/su, '').replaceAll('\u00a0', ' ');
  const order = ['Книга продаж', 'PDF', '1,2 МБ', 'Регламенты', 'DOCX', '3 КБ'];
  const places = order.map((word) => text.indexOf(word));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
