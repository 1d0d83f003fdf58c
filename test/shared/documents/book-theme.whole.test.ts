/** A company's own theme: what it can replace, and that its mistakes cost the company no book. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type PublishingTools, publishDocument } from '#shared/documents';
import { aProject, aVariant } from '#test/builders';
import { publishingTools } from '#test/papers';
import { readPdf, squeezed } from '#test/printed-pdf';

let tools: PublishingTools;
let usual: Awaited<ReturnType<typeof printed>>;
beforeAll(async () => {
  tools = await publishingTools();
  usual = await printed('');
}, 60_000);

async function printed(theme: string) {
  const project = aProject({ company: { name: 'ООО «Ромашка»' } })
    .variant(aVariant().source('lead').step('call').outcome('won').path('lead', 'call', 'won'))
    .build();
  const published = await publishDocument(
    { kind: 'salesBook', project, results: {}, date: '2026-11-23', language: 'ru' },
    'pdf',
    { ...tools, theme },
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  const { bytes, themeFailure } = published.value;
  const { pages, fonts } = await readPdf(bytes);
  return { bytes: Buffer.from(bytes), pages, fonts, themeFailure };
}

describe('replaces', () => {
  test('colours and fonts, and no word', async () => {
    const own = await printed('#let accent = rgb("#b00020")\n#let serif = "PT Sans"');
    expect(own.themeFailure).toBeNull();
    expect(own.bytes.equals(usual.bytes)).toBe(false);
    expect(usual.fonts.map(({ name }) => name).join()).toContain('PTSerif');
    expect(own.fonts.map(({ name }) => name).join()).not.toContain('PTSerif');
    const sorted = ({ pages }: typeof own) => [...squeezed(pages.join(''))].sort().join('');
    // Page numbers may move with the type; the letters stay.
    expect(sorted(own).replace(/\d/g, '')).toBe(sorted(usual).replace(/\d/g, ''));
  });

  test('the title page, the header, the footer and what is around the text', async () => {
    const { pages, themeFailure } = await printed(
      [
        '#let cover(page) = [Обложка: #page.company, #page.status]',
        '#let header(title, chapter) = [Сверху: #title, #chapter]',
        '#let footer(number) = [Снизу: #number]',
        '#let dress(body) = { [Начало книги]; body; [Конец книги] }',
      ].join('\n'),
    );
    expect(themeFailure).toBeNull();
    expect(squeezed(pages[0] ?? '')).toBe('Обложка:ООО«Ромашка»,Черновик,неутверждён');
    // What stands before the first chapter has a page of its own.
    expect(squeezed(pages[2] ?? '')).toContain('Сверху:ООО«Ромашка»·Книгапродаж,Содержание');
    expect(squeezed(pages[2] ?? '')).toContain('Снизу:3');
    expect(squeezed(pages.join(''))).toMatch(/Началокниги.*Конецкниги/u);
  });

  test('nothing by names that the template doesn’t know', async () => {
    const own = await printed('#let weather = "sunny"');
    expect(own.themeFailure).toBeNull();
    expect(own.bytes.equals(usual.bytes)).toBe(true);
  });
});

describe('a mistake is said, and the book is printed in the usual theme', () => {
  test.each([
    ['#let size = 1\n\n#let accent = rgb("#xyz")', 'templateRefused', '/theme.typ', 3],
    ['#let ink = black\n#let accent = (', 'templateRefused', '/theme.typ', 2],
    ['#read("/etc/passwd")', 'templateRefused', '/theme.typ', 1],
    ['#let logo = read("../../etc/passwd")', 'templateRefused', '/theme.typ', 1],
    ['#import "@preview/cetz:0.3.0"', 'templateRefused', '/theme.typ', 1],
    ['#let a = image("https://example.com/a.png")', 'templateRefused', '/theme.typ', 1],
    ['#let a = plugin("/etc/passwd")', 'templateRefused', '/theme.typ', 1],
    ['#while true {}', 'templateRefused', '/theme.typ', 1],
  ])('%s', async (theme, code, path, line) => {
    const { bytes, themeFailure } = await printed(theme);
    expect(themeFailure).toMatchObject({ code, path, line });
    expect(bytes.equals(usual.bytes)).toBe(true);
  });

  test('a value of the wrong kind is called by its name', async () => {
    const { themeFailure } = await printed('#let accent = 7');
    expect(themeFailure).toMatchObject({
      message: expect.stringContaining('accent must be of type color, not integer'),
    });
    const { themeFailure: second } = await printed('#let cover = "page"');
    expect(second).toMatchObject({ message: expect.stringContaining('cover must be a function') });
  });

  test('a theme that was stopped for never ending is left out as well', async () => {
    const stopped = { code: 'tooLong', seconds: 1 } as const;
    const published = await publishDocument(
      {
        kind: 'salesBook',
        project: aProject().build(),
        results: {},
        date: '2026-11-23',
        language: 'ru',
      },
      'pdf',
      {
        ...tools,
        theme: '#let accent = endless()',
        typeset: async (input) =>
          input.sources['/theme.typ'] === '' ? tools.typeset(input) : { ok: false, error: stopped },
      },
    );
    expect(published).toMatchObject({ ok: true, value: { themeFailure: stopped } });
  });
});
