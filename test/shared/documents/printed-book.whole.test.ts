/** The printed book read back: what a viewer, a search and a screen reader find in the PDF. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Block,
  type DocumentModel,
  type PublishingTools,
  publishDocument,
  summarizeUnsupported,
  textsOf,
  unsupportedCharacters,
} from '#shared/documents';
import type { Project } from '#shared/model';
import { aProject, at, aVariant, pert, poisson, workingDays } from '#test/builders';
import { publishingTools } from '#test/papers';
import { type PrintedPdf, readPdf, squeezed } from '#test/printed-pdf';
import { shippedFonts } from '#test/printing-press';
import { aSimulationResult } from '#test/simulation-result';

/** Setting and reading a long book takes its time where other tests run beside. */
const PRINTING_MS = 60_000;

let tools: PublishingTools;
beforeAll(async () => {
  tools = await publishingTools();
});

async function printed(
  project: Project,
  results = {},
): Promise<{ pdf: PrintedPdf; document: DocumentModel; bytes: Uint8Array }> {
  const published = await publishDocument(
    { kind: 'salesBook', project, results, date: '2026-11-23', language: 'ru' },
    'pdf',
    tools,
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  const { bytes, document } = published.value;
  return { pdf: await readPdf(bytes), document, bytes };
}

/** Each time the next one that fits, so that what is there twice is found twice. */
function inOrder<Item>(items: readonly Item[], fits: (item: Item, wanted: string) => boolean) {
  let from = 0;
  return (wanted: string): Item | undefined => {
    const at = items.findIndex((item, index) => index >= from && fits(item, wanted));
    if (at !== -1) from = at + 1;
    return items[at];
  };
}

/** A line of the contents without numbers and leaders. */
const bare = (text: string) => squeezed(text).replace(/[.\d]/gu, '');

const steps = Array.from({ length: 24 }, (_, index) => `step${index}`);

/** Long enough for tables over several pages and a map over several sheets. */
function longVariant() {
  const variant = aVariant('variant', { name: 'Как должно быть' });
  steps.forEach((id, index) => {
    variant
      .stage(`stage${index % 6}`, {
        name: `Стадия ${index % 6}`,
        timeLimit: { duration: workingDays(3) },
        exitCriteria: ['Клиент согласен', 'Срок назначен'],
      })
      .lane(`lane${index % 4}`, { name: `Участник ${index % 4}` })
      .step(id, {
        name: `Действие номер ${index}`,
        description: 'Позвонить клиенту и выяснить, что изменилось. '.repeat(6).trim(),
        effort: pert(15, 20, 60),
        materialIds: index === 0 ? ['script' as never] : [],
      });
  });
  return variant
    .source('lead', { arrivals: poisson(1) })
    .outcome('won')
    .path('lead', ...steps, 'won');
}

describe('a long book', () => {
  let book: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    const variant = longVariant();
    const project = aProject({ company: { name: 'ООО «Ромашка»' } })
      .material('script', { name: 'Первый звонок', text: '## Начало\n\nДобрый день!' })
      .variant(variant)
      .build();
    book = await printed(project, { [at.variantId]: aSimulationResult(variant.build()) });
  }, PRINTING_MS);

  test('everything that the document says is in the PDF', () => {
    const text = squeezed(book.pdf.pages.join('\n'));
    const missing = textsOf(book.document).filter((said) => !text.includes(squeezed(said)));
    // These are in the file, not on paper.
    const unprinted = [book.document.title, ...book.pdf.alternatives];
    expect(missing.filter((said) => !unprinted.includes(said))).toEqual([]);
  });

  test('the contents name the real page of every chapter and section', () => {
    const { pages, outline, links } = book.pdf;
    const titlesIn = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((block) => {
        // The map's heading stands on its sheet.
        if (block.kind === 'sheet') return titlesIn(block.blocks);
        return block.kind === 'heading' && block.level <= 2 ? [block.text] : [];
      });
    const titles = titlesIn(book.document.blocks);
    expect(titles.length).toBeGreaterThan(9);
    const contentsEnd = (outline[0]?.page ?? 0) - 1;
    const lines = pages.slice(1, contentsEnd).join('\n').split('\n');
    // Participants have an instruction and a checklist each: their names come twice, in the order of the book.
    const mark = inOrder(outline, ({ title }, wanted) =>
      squeezed(title).endsWith(squeezed(wanted)),
    );
    const line = inOrder(lines, (one, wanted) => bare(one).endsWith(bare(wanted)));
    const found = titles.map((title) => ({ title, mark: mark(title), line: line(title) }));
    for (const { title, mark: bookmark, line: said } of found) {
      expect(said?.match(/(\d+)\s*$/)?.[1], title).toBe(String(bookmark?.page));
      expect(squeezed(pages[(bookmark?.page ?? 0) - 1] ?? '')).toContain(squeezed(title));
    }
    const targets = links.filter(({ fromPage }) => fromPage > 1 && fromPage <= contentsEnd);
    expect(targets.map(({ toPage }) => toPage)).toEqual(found.map((one) => one.mark?.page));
  });

  test('pages carry their numbers', () => {
    for (const [index, page] of book.pdf.pages.entries()) {
      if (index > 0) expect(page.split(/\s+/)).toContain(String(index + 1));
    }
  });

  test('a step leads to the script that it uses, and says its page', () => {
    const target = book.pdf.outline.find(({ title }) => title.endsWith('Первый звонок'));
    expect(
      book.pdf.links.some(({ fromPage, toPage }) => fromPage > 2 && toPage === target?.page),
    ).toBe(true);
    expect(squeezed(book.pdf.pages.join(''))).toContain(`Первыйзвонок(с.${target?.page})`);
  });

  test('fonts are embedded, and they are the ones shipped', () => {
    expect(book.pdf.fonts.length).toBeGreaterThan(2);
    for (const { name, isEmbedded } of book.pdf.fonts) {
      expect(name).toMatch(/\+PT(Sans|Serif)-/);
      expect(isEmbedded, name).toBe(true);
    }
  });

  test('is tagged: headings, tables with heads, lists, figures with alternatives', () => {
    expect(book.pdf.isTagged).toBe(true);
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'Figure', 'TOC']) {
      expect(book.pdf.structureRoles, role).toContain(role);
    }
    expect(book.pdf.alternatives.join()).toContain('Карта процесса');
  });

  test('says its title, author and language', () => {
    expect(book.pdf).toMatchObject({
      title: 'Книга продаж. ООО «Ромашка»',
      author: 'ООО «Ромашка»',
      language: 'ru',
    });
  });

  test('the same project gives the same bytes', async () => {
    const variant = longVariant();
    const project = aProject().variant(variant).build();
    const first = await printed(project);
    const second = await printed(project);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });
});

describe('hostile text is printed as text', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '#eval("1+1")',
    '#import "/secret.typ": *',
    '=HYPERLINK("http://example.com")',
    '$x^2$ *bold* _it_ `code`',
    '\\ \\n \\u{41} @label <label> // /* */',
    '= Заголовок',
    '{{ name }} {count}',
    '</svg><image href="file:///etc/passwd"/>',
  ];

  test.each(HOSTILE)('%s', async (text) => {
    const variant = aVariant()
      .stage('s', { name: text, exitCriteria: [text] })
      .lane('manager', { name: text })
      .source('lead', { name: text })
      .step('call', { name: text, description: text, conditions: [text] })
      .outcome('won', { name: text, reason: text })
      .path('lead', 'call', 'won');
    const project = aProject({ title: text, company: { name: text } })
      .process('process', { name: text, purpose: text })
      .variant(variant)
      .build();
    const { pdf } = await printed(project);
    // The name on the title page, the purpose, the step, the condition, the criterion at the least.
    const found = squeezed(pdf.pages.join('')).split(squeezed(text)).length - 1;
    expect(found).toBeGreaterThan(5);
    expect(pdf.links.every(({ toPage }) => toPage <= pdf.pages.length)).toBe(true);
  });

  test('emoji and foreign letters don’t stop the press', async () => {
    const { pdf, document } = await printed(
      aProject()
        .variant(
          aVariant()
            .source('a')
            .step('b', { name: '😀 ✅ مرحبا 你好 Связаться' })
            .outcome('c')
            .path('a', 'b', 'c'),
        )
        .build(),
    );
    expect(squeezed(pdf.pages.join(''))).toContain('Связаться');
    expect(pdf.fonts.map(({ name }) => name).join()).toContain('NotoEmoji');
    const missing = unsupportedCharacters(document, shippedFonts());
    expect(missing.map(({ character }) => character).join('')).toBe('مرحبا你好');
    expect(summarizeUnsupported(missing)).toEqual({
      count: 7,
      characters: 'م ر ح ب ا 你 好',
      context: expect.stringContaining('Связаться'),
    });
  });

  test('a word of 300 letters and a name of 10,000 characters stay on the page whole', async () => {
    const word = 'Щ'.repeat(300);
    const name = 'очень длинное название '.repeat(435).trim();
    const { pdf } = await printed(
      aProject()
        .variant(
          aVariant()
            .source('a')
            .step('b', { name: word, description: name })
            .outcome('c')
            .path('a', 'b', 'c'),
        )
        .build(),
    );
    const text = squeezed(pdf.pages.join(''));
    expect(text).toContain(word);
    // A word may be parted by the foot of a page; none is lost.
    const found = text.split('длинное').length - 1;
    expect(found).toBeGreaterThanOrEqual(435 - pdf.pages.length);
  });

  test('a word that no line can hold is cut, in every column and in every script', {
    timeout: PRINTING_MS,
  }, async () => {
    const words = ['Щ'.repeat(300), `http://example.com/${'a'.repeat(280)}`, '1'.repeat(300)];
    for (const word of words) {
      const { pdf } = await printed(
        aProject({ company: { name: word }, title: word })
          .variant(
            aVariant('variant', { name: word })
              .lane('lane', { name: word })
              .stage('stage', { name: word, requiredFields: [word], exitCriteria: [word] })
              .source('a', { name: word })
              .step('b', { name: word, description: word, checklist: [word, word], inputs: [word] })
              .outcome('c', { name: word })
              .path('a', 'b', 'c'),
          )
          .build(),
      );
      expect(pdf.overflowing).toEqual([]);
    }
  });

  test('a logo with a script is drawn without it, a broken one is left out', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="alert(1)"><script>alert(1)</script><rect width="40" height="20"/></svg>';
    const logos = [
      `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      'data:image/png;base64,bm90IGEgcG5n',
      'https://example.com/logo.png',
    ];
    for (const logo of logos) {
      const { bytes } = await printed(
        aProject({ company: { name: 'Ромашка', logo } })
          .variant(aVariant().source('a'))
          .build(),
      );
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JavaScript|\/JS\b|\/URI/);
    }
  });
});

test('an empty variant and a process without a name are a book all the same', async () => {
  const { pdf } = await printed(
    aProject().process('process', { name: '' }).variant(aVariant()).build(),
  );
  expect(pdf.pages.join('')).toContain('Процесс без названия');
});

test('a template that Typst refuses is reported with its line and reason', async () => {
  const project = aProject().variant(aVariant().source('a')).build();
  const answer = await publishDocument(
    { kind: 'salesBook', project, results: {}, date: '2026-11-23', language: 'ru' },
    'pdf',
    { ...tools, templates: { ...tools.templates, book: '#let a = 1\n#(a + "text")' } },
  );
  expect(answer).toMatchObject({
    ok: false,
    error: {
      code: 'templateRefused',
      path: '/main.typ',
      line: 2,
      message: expect.stringContaining('cannot add'),
    },
  });
});

test('a template can reach nothing but the document', async () => {
  const project = aProject().variant(aVariant().source('a')).build();
  for (const template of [
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '#image("http://example.com/a.png")',
  ]) {
    const answer = await publishDocument(
      { kind: 'salesBook', project, results: {}, date: '2026-11-23', language: 'ru' },
      'pdf',
      { ...tools, templates: { ...tools.templates, book: template } },
    );
    expect(answer, template).toMatchObject({ ok: false, error: { code: 'templateRefused' } });
  }
});
