/** Documents as one archive: unpacked they are what went in, and the page leads to each of them. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type BundledFile, bundleOf } from '#shared/exchange';

const file = (name: string, text: string, title = name): BundledFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  title,
  about: `О документе ${title}`,
});

function unpacked(files: readonly BundledFile[], title = 'ООО «Ромашка»') {
  const entries = unzipSync(bundleOf({ title, language: 'ru', files }));
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
  expect(page).toContain('О документе Краткое издание');
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

test('the same files give the same bytes', () => {
  const files = [file('a.pdf', 'one')];
  const once = bundleOf({ title: 'x', language: 'en', files });
  expect(bundleOf({ title: 'x', language: 'en', files })).toEqual(once);
});
