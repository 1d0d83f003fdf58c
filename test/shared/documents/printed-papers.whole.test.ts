/** Printed papers read back from their PDF: numbers, contents, references, tags, and text that must stay text. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import {
  type DocumentRequest,
  type PublishingTools,
  publishDocument,
  textsOf,
} from '#shared/documents';
import { openProjectText } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { anOffice, asked, parts, publishingTools } from '#test/papers';
import { readPdf, squeezed } from '#test/printed-pdf';

let tools: PublishingTools;
beforeAll(async () => {
  tools = await publishingTools();
}, 60_000);

async function printed(request: DocumentRequest) {
  const published = await publishDocument(request, 'pdf', tools);
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  const { bytes, ...rest } = published.value;
  return { ...rest, pdf: await readPdf(bytes) };
}

describe('a regulation', () => {
  let made: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    made = await printed(asked(anOffice(), 'regulation'));
  }, 60_000);

  test('prints everything that the document says', () => {
    const text = squeezed(made.pdf.pages.join('\n'));
    // The title of the file isn't on paper as such; a running title stands on every page.
    const unprinted = [made.document.title, ...made.pdf.alternatives];
    const missing = textsOf(made.document).filter(
      (said) => !text.includes(squeezed(said)) && !unprinted.includes(said),
    );
    expect(missing).toEqual([]);
  });

  test('numbers its sections; bookmarks and contents say the same pages', () => {
    const titles = made.pdf.outline.map(({ title }) => squeezed(title));
    expect(titles).toContain(squeezed('5. Сроки и эскалация'));
    const contents = made.pdf.pages[1] ?? '';
    for (const { title, page } of made.pdf.outline) {
      if (squeezed(title) === squeezed('Паспорт документа')) continue;
      const line = contents.split('\n').find((one) => squeezed(one).startsWith(squeezed(title)));
      expect(line?.match(/(\d+)\s*$/)?.[1], title).toBe(String(page));
    }
  });

  test('refers to a section by its number', () => {
    expect(squeezed(made.pdf.pages.join(''))).toContain(squeezed('сказано в разделе 5.'));
  });

  test('has no page number on the first page, and one on top of every other', () => {
    expect(made.pdf.pages[0]).not.toMatch(/^\s*1\s*$/m);
    for (const [index, page] of made.pdf.pages.entries()) {
      if (index > 0) expect(page.split(/\s+/)).toContain(String(index + 1));
    }
  });

  test('is a tagged draft with fonts inside', () => {
    expect(made.pdf.isTagged).toBe(true);
    for (const role of ['H1', 'H2', 'Table', 'TH', 'L', 'Figure', 'TOC']) {
      expect(made.pdf.structureRoles, role).toContain(role);
    }
    expect(made.pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
    // Once a page but the first, and in the table of what the paper is.
    const marked = made.pdf.pages.filter((page) => page.includes('Черновик'));
    expect(marked).toHaveLength(made.pdf.pages.length);
    expect(made.pdf.overflowing).toEqual([]);
  });
});

test('an instruction fits on three pages', async () => {
  const { pdf } = await printed(
    asked(anOffice(), 'roleInstruction', { participantId: parts.sellerId }),
  );
  expect(pdf.pages.length).toBeLessThanOrEqual(3);
});

test('a checklist of five steps is signed on the page that they are on', async () => {
  const path = '../../../resources/samples/proekt.salesbook';
  const opened = openProjectText(readFileSync(new URL(path, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error(opened.error.code);
  const { project } = opened.value;
  const hunter = Object.values(project.participants).find(({ name }) => name === 'Хантер');
  const request = asked(project, 'newcomerChecklist', {
    participantId: present(hunter?.id, 'hunter'),
  });
  const { pdf } = await printed(request);
  expect(pdf.pages).toHaveLength(1);
  expect(squeezed(pdf.pages[0] ?? '')).toContain(squeezed('Готов работать самостоятельно'));
}, 60_000);

const PAPERS = [
  'regulation',
  'roleInstruction',
  'newcomerChecklist',
  'raciMatrix',
  'acquaintanceSheet',
] as const;

test.each(PAPERS)('what looks like markup is printed as typed: %s', async (kind) => {
  const hostile = [
    '#eval("1+1") $x^2$ @label <label>',
    '</svg><image href="file:///etc/passwd"/>',
    '\\u{41} // /* */ = Заголовок',
  ];
  const project = anOffice((said) => [said, ...hostile].join(' '));
  const { pdf } = await printed(asked(project, kind, { participantId: parts.sellerId }));
  const bare = (text: string) => squeezed(text).replace(/["«»“”]/gu, '');
  for (const text of hostile) expect(bare(pdf.pages.join(''))).toContain(bare(text));
});

test.each(PAPERS)(
  'a word of 300 letters stays on the page: %s',
  async (kind) => {
    const project = anOffice((said) => `${said} ${'Щ'.repeat(300)}`);
    const { pdf } = await printed(asked(project, kind, { participantId: parts.sellerId }));
    expect(pdf.overflowing).toEqual([]);
  },
  60_000,
);

test('a process without stages is a regulation all the same', async () => {
  const { pdf } = await printed(asked(aProject().variant(aVariant()).build(), 'regulation'));
  expect(squeezed(pdf.pages.join(''))).toContain(squeezed('Общие положения'));
});

test('a logo that is broken inside is left out, and that is said', async () => {
  const broken = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.alloc(64, 7),
  ]);
  const project = anOffice();
  project.company = {
    ...project.company,
    logo: `data:image/png;base64,${broken.toString('base64')}`,
  };
  const made = await printed(asked(project, 'regulation'));
  expect(made.isLogoBroken).toBe(true);
  expect(made.pdf.pages.length).toBeGreaterThan(5);
});
