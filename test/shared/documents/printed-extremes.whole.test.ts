/** What nobody expects of a book: thousands of rows, a drawing without stages, a logo that is none, signs from everywhere. */
import { beforeAll, expect, test } from 'vitest';
import { type PublishingTools, publishDocument } from '#shared/documents';
import type { Project } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { publishingTools } from '#test/papers';
import { type PrintedPdf, readPdf, squeezed } from '#test/printed-pdf';

let tools: PublishingTools;
beforeAll(async () => {
  tools = await publishingTools();
});

async function printed(project: Project): Promise<PrintedPdf> {
  const published = await publishDocument(
    { kind: 'salesBook', project, results: {}, date: '2026-11-23', language: 'ru' },
    'pdf',
    tools,
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  return readPdf(published.value.bytes);
}

function withScript(text: string): Project {
  return aProject()
    .material('script', { name: 'Прайс', text })
    .variant(
      aVariant()
        .source('lead')
        .step('call', { materialIds: ['script' as never] })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
}

test('a table of 2,000 rows is printed to its last row, its head on every page', async () => {
  const rows = Array.from({ length: 2000 }, (_, index) => `| Позиция ${index + 1} | ${index} |`);
  const pdf = await printed(withScript(['| Товар | Цена |', '|---|---|', ...rows].join('\n')));
  const pages = pdf.pages.filter((page) => /Позиция \d/.test(page));
  expect(pages.length).toBeGreaterThan(30);
  expect(squeezed(pages.join(''))).toContain('Позиция2000');
  for (const page of pages) expect(page).toContain('Товар');
}, 120_000);

test('formulas, markup and code of every kind are printed as they were typed', async () => {
  const texts = [
    '=1+1',
    '@SUM(A1)',
    '+7 495 000-00-00',
    '<b>жирно</b> &amp; &lt;',
    '#set page(fill: red)',
    '$ integral_0^1 x $',
    '```rm -rf```',
    '[ссылка](javascript:alert(1))',
    '{{constructor.constructor("x")()}}',
    "'; DROP TABLE deals; --",
  ];
  const variant = aVariant().source('lead').step('call', { checklist: texts }).outcome('won');
  const pdf = await printed(
    aProject()
      .variant(variant.path('lead', 'call', 'won'))
      .build(),
  );
  const found = squeezed(pdf.pages.join(''));
  for (const text of texts) expect(found).toContain(squeezed(text));
});

test('combining marks and joined emoji stay with their letters', async () => {
  const name = 'Й и\u0306 е\u0301 👩‍👩‍👧 ñ n\u0303';
  const pdf = await printed(
    aProject()
      .variant(aVariant().source('a').step('b', { name }).outcome('c').path('a', 'b', 'c'))
      .build(),
  );
  const text = squeezed(pdf.pages.join('')).normalize('NFC');
  for (const letter of ['Й', 'й', 'ñ']) expect(text).toContain(letter);
});

test('a drawing without stages, and one without anything, are a passport', async () => {
  const pdf = await printed(
    aProject().process('p', { name: 'Пустой' }).variant(aVariant()).build(),
  );
  expect(pdf.pages.join('')).toContain('Пустой');
  expect(pdf.outline.map(({ title }) => title).join()).not.toContain('Стадии');
});

test.each([
  ['a PNG that ends after its head', `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\n0000')}`],
  ['a JPEG that is none', `data:image/jpeg;base64,${btoa('\xff\xd8\xffnothing')}`],
  ['an SVG that isn’t closed', `data:image/svg+xml;base64,${btoa('<svg><rect')}`],
])('%s is left out as a logo, the book is printed', async (_, logo) => {
  const project = aProject({ company: { name: 'Ромашка', logo } })
    .variant(aVariant().source('a'))
    .build();
  const published = await publishDocument(
    { kind: 'salesBook', project, results: {}, date: '2026-11-23', language: 'ru' },
    'pdf',
    tools,
  );
  expect(published).toMatchObject({ ok: true, value: { isLogoBroken: true, themeFailure: null } });
  if (published.ok) expect((await readPdf(published.value.bytes)).pages[0]).toContain('Ромашка');
});

test('a table inside a list is printed with all its cells', async () => {
  const script =
    '- Проверить:\n\n  | Поле | Значение |\n  |---|---|\n  | Адрес | Мира, 5 |\n- Позвонить';
  const text = squeezed((await printed(withScript(script))).pages.join(''));
  for (const said of ['Проверить', 'Поле', 'Мира,5', 'Позвонить']) expect(text).toContain(said);
});
