/** DOCX files by the rules of their package: what Word would refuse to open must not be written. */
import { beforeAll, describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import { buildDocument, DOCUMENT_KINDS, type DocumentRequest } from '#shared/documents';
import { anOffice, aRasterizer, asked, parts } from '#test/papers';
import { attribute, elements, type ReadDocx, readDocx } from '#test/read-docx';
import { toDocx } from '../../../shared/documents/writers/docx/to-docx.ts';

const NBSP = /\u00a0/gu;

async function written(request: DocumentRequest): Promise<ReadDocx> {
  const built = buildDocument(request);
  if (!built.ok) throw new Error(built.error.code);
  return readDocx(await toDocx(built.value, aRasterizer()));
}

/** Every rule at once; the message names the rule. */
function expectSound(docx: ReadDocx): void {
  for (const [path, bytes] of docx.parts) {
    if (/\.(xml|rels)$/.test(path)) docx.xml(path);
    else expect(bytes.byteLength, path).toBeGreaterThan(50);
  }
  const body = docx.xml('word/document.xml');
  const defined = elements(docx.xml('word/styles.xml'), 'w:style').map((one) =>
    attribute(one, 'w:styleId'),
  );
  for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
    for (const used of elements(body, kind))
      expect(defined, kind).toContain(attribute(used, 'w:val'));
  }
  const lists = elements(docx.xml('word/numbering.xml'), 'w:num').map((one) =>
    attribute(one, 'w:numId'),
  );
  for (const used of elements(body, 'w:numId')) expect(lists).toContain(attribute(used, 'w:val'));
  const relations = elements(docx.xml('word/_rels/document.xml.rels'), 'Relationship');
  for (const relation of relations) {
    const target = attribute(relation, 'Target').replace(/^\//, '');
    expect(docx.parts.has(`word/${target}`), target).toBe(true);
  }
  const ids = relations.map((one) => attribute(one, 'Id'));
  for (const picture of elements(body, 'a:blip'))
    expect(ids).toContain(attribute(picture, 'r:embed'));
  expectWholeTables(docx);
  expectNoDeadReferences(docx);
  expectNoAirBeforeNewPage(body);
  expectNoAirAtEnd(body);
}

/** Nor may what Word wants below the last table be one. */
function expectNoAirAtEnd(body: Document): void {
  for (const properties of elements(body, 'w:sectPr')) {
    const own = properties.parentNode?.nodeName === 'w:pPr' ? properties.parentNode : properties;
    const last = own === properties ? own.previousSibling : own.parentNode;
    if (last?.previousSibling?.nodeName !== 'w:tbl' || last.textContent !== '') continue;
    const [spacing] = elements(last as Element, 'w:spacing');
    expect(spacing && attribute(spacing, 'w:lineRule'), 'air at the end').toBe('exact');
    expect(Number(spacing && attribute(spacing, 'w:line'))).toBeLessThanOrEqual(20);
  }
}

/** An empty line below a table that fills its page would be an empty page. */
function expectNoAirBeforeNewPage(body: Document): void {
  for (const turned of elements(body, 'w:pageBreakBefore')) {
    const above = turned.parentNode?.parentNode?.previousSibling;
    const isBelowTable = above?.previousSibling?.nodeName === 'w:tbl';
    if (isBelowTable) expect(above?.textContent, 'air before a new page').not.toBe('');
  }
}

function expectWholeTables(docx: ReadDocx): void {
  const body = docx.xml('word/document.xml');
  for (const table of elements(body, 'w:tbl')) {
    const columns = elements(table, 'w:gridCol').length;
    for (const row of elements(table, 'w:tr').filter((one) => one.parentNode === table)) {
      const cells = Array.from(row.childNodes).filter(({ nodeName }) => nodeName === 'w:tc');
      const spans = cells.map((cell) => {
        const [span] = elements(cell as Element, 'w:gridSpan');
        return span ? Number(attribute(span, 'w:val')) : 1;
      });
      expect(spans.reduce((sum, one) => sum + one, 0)).toBe(columns);
      for (const cell of cells) expect(cell.lastChild?.nodeName).toBe('w:p');
    }
  }
}

function expectNoDeadReferences(docx: ReadDocx): void {
  const body = docx.xml('word/document.xml');
  const names = elements(body, 'w:bookmarkStart').map((one) => attribute(one, 'w:name'));
  expect(new Set(names).size).toBe(names.length);
  const anchors = elements(body, 'w:hyperlink').map((one) => attribute(one, 'w:anchor'));
  const codes = [
    ...elements(body, 'w:instrText').map((one) => one.textContent ?? ''),
    ...elements(body, 'w:fldSimple').map((one) => attribute(one, 'w:instr')),
  ];
  const targets = codes.flatMap((code) => /\b(?:PAGEREF|REF)\s+(\S+)/.exec(code)?.[1] ?? []);
  for (const target of [...anchors, ...targets]) expect(names).toContain(target);
}

test.each(DOCUMENT_KINDS)(
  '%s opens: every part, style, list, picture and reference is there',
  async (kind) => {
    expectSound(await written(asked(anOffice(), kind, { participantId: parts.sellerId })));
  },
);

test('an instruction has its approval beside its name, without a frame', async () => {
  const docx = await written(
    asked(anOffice(), 'roleInstruction', { participantId: parts.sellerId }),
  );
  const [head] = elements(docx.xml('word/document.xml'), 'w:tbl');
  const cells = elements(present(head, 'masthead'), 'w:tc').map(({ textContent }) => textContent);
  expect(cells).toHaveLength(2);
  expect(cells[0]).toContain('Инструкция участника');
  expect(cells[1]).toContain('УТВЕРЖДАЮ');
  const lines = elements(present(head, 'masthead'), 'w:tblBorders').flatMap((borders) =>
    Array.from(borders.childNodes).map((line) => attribute(line as Element, 'w:val')),
  );
  expect(new Set(lines)).toEqual(new Set(['none']));
});

test('nobody signs an instruction on a page that has nothing else: the row above stays with the heading', async () => {
  const docx = await written(
    asked(anOffice(), 'roleInstruction', { participantId: parts.sellerId }),
  );
  const tables = elements(docx.xml('word/document.xml'), 'w:tbl');
  const above = present(tables.at(-2), 'the table above the signatures');
  const rows = elements(above, 'w:tr');
  const last = elements(present(rows.at(-1), 'its last row'), 'w:p');
  expect(last.length).toBeGreaterThan(0);
  for (const paragraph of last) expect(elements(paragraph, 'w:keepNext')).toHaveLength(1);
});

test.each([
  ['ru', 'Черновик'],
  ['en', 'Draft'],
] as const)(
  'the mark of a draft has letters of one size and hides no text: %s',
  async (language, word) => {
    const request = { language, participantId: parts.sellerId };
    const docx = await written(asked(anOffice(), 'roleInstruction', request));
    const headers = [...docx.parts.keys()].filter((path) => /header\d\.xml$/.test(path));
    const marks = headers.flatMap((path) =>
      elements(docx.xml(path), 'v:shape').filter(
        (shape) => elements(shape, 'v:textpath').length > 0,
      ),
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const width = Number(/width:([\d.]+)pt/.exec(attribute(mark, 'style'))?.[1]);
      expect(width / word.length).toBe(44);
      // Behind the text, as light as the lightest shade of a table.
      expect(attribute(mark, 'style')).toMatch(/z-index:-/);
      expect(Number.parseInt(attribute(mark, 'fillcolor').slice(1, 3), 16)).toBeGreaterThan(0xec);
    }
  },
);

test('a list has room for a number of two digits before its text', async () => {
  const docx = await written(asked(anOffice(), 'salesBook'));
  const hanging = elements(docx.xml('word/numbering.xml'), 'w:lvl')
    .filter((level) =>
      elements(level, 'w:lvlText').some((text) => /^%\d\)$/.test(attribute(text, 'w:val'))),
    )
    .map((level) => Number(attribute(present(elements(level, 'w:ind')[0], 'indent'), 'w:hanging')));
  expect(hanging.length).toBeGreaterThan(0);
  // «10)» of 12 points takes 16 points, of 9 points 12: twentieths of a point.
  for (const room of hanging) expect(room).toBeGreaterThan(12 * 20 + 40);
});

describe('a regulation', () => {
  let docx: ReadDocx;
  beforeAll(async () => {
    docx = await written(asked(anOffice(), 'regulation'));
  });

  test('has real headings, numbered by Word', () => {
    expect(docx.withStyle('Heading1').map((text) => text.replace(NBSP, ' '))).toContain(
      'Сроки и эскалация',
    );
    const numbered = elements(docx.xml('word/document.xml'), 'w:p').filter(
      (one) =>
        elements(one, 'w:pStyle').some((style) => attribute(style, 'w:val') === 'Heading1') &&
        elements(one, 'w:numPr').length > 0,
    );
    expect(numbered).toHaveLength(8);
    expect(docx.withStyle('Clause').length).toBeGreaterThan(20);
  });

  test('has its contents filled in, with rising pages, and asks no question about fields', () => {
    const entries = [...docx.withStyle('TOC1'), ...docx.withStyle('TOC2')].map((one) =>
      one.replace(NBSP, ' '),
    );
    const headings = [...docx.withStyle('Heading1'), ...docx.withStyle('Heading2')];
    expect(entries).toHaveLength(headings.length);
    const pages = docx.withStyle('TOC1').map((entry) => Number(/\d+$/.exec(entry)?.[0]));
    expect(pages.every((page, index) => page >= (pages[index - 1] ?? 2))).toBe(true);
    expect(entries.find((entry) => entry.includes('Общие положения'))).toMatch(
      /^1\.\s*Общие положения\s+3$/,
    );
    const settings = docx.xml('word/settings.xml');
    expect(elements(settings, 'w:updateFields')).toEqual([]);
  });

  test('says the language of every piece for the speller', () => {
    const texts = elements(docx.xml('word/document.xml'), 'w:r').filter(
      (run) => elements(run, 'w:t').length > 0,
    );
    const language = (word: string) => {
      const run = texts.find((one) => one.textContent?.trim() === word);
      return attribute(present(elements(present(run, word), 'w:lang')[0], 'language'), 'w:val');
    };
    expect(language('Max Meyer')).toBe('en-GB');
    expect(language('Орлова Анна Петровна')).toBe('ru-RU');
  });

  test('repeats the heads of tables and keeps rows whole', () => {
    const body = docx.xml('word/document.xml');
    const steps = present(
      elements(body, 'w:tbl').find((one) => one.textContent?.includes('Инструменты')),
      'steps',
    );
    const rows = elements(steps, 'w:tr');
    expect(elements(present(rows[0], 'head'), 'w:tblHeader')).toHaveLength(1);
    expect(rows.every((row) => elements(row, 'w:cantSplit').length === 1)).toBe(true);
  });

  test('keeps the rows of a small table together: every paragraph of a row but the last says so', () => {
    const body = docx.xml('word/document.xml');
    const small = present(
      elements(body, 'w:tbl').find((one) => one.textContent?.startsWith('Документ')),
      'passport',
    );
    const rows = elements(small, 'w:tr');
    const kept = rows.map((row) =>
      elements(row, 'w:p').map(
        (one) =>
          elements(one, 'w:keepNext').length > 0 ||
          elements(one, 'w:pStyle').some((style) => attribute(style, 'w:val') === 'TableHead'),
      ),
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const row of kept.slice(0, -1)) expect(row).not.toContain(false);
    expect(kept.at(-1)).not.toContain(true);
  });

  test('turns the page for the map and back, with GOST margins around the text', () => {
    const sections = elements(docx.xml('word/document.xml'), 'w:sectPr');
    const sizes = sections.map((one) => {
      const size = present(elements(one, 'w:pgSz')[0], 'size');
      return Number(attribute(size, 'w:w')) > Number(attribute(size, 'w:h'))
        ? 'landscape'
        : 'upright';
    });
    expect(sizes[0]).toBe('upright');
    expect(sizes).toContain('landscape');
    expect(sizes.at(-1)).toBe('upright');
    const margins = present(elements(present(sections[0], 'section'), 'w:pgMar')[0], 'margins');
    // 30, 10, 20 and 20 mm in twentieths of a point.
    expect(
      ['w:left', 'w:right', 'w:top', 'w:bottom'].map((side) => Number(attribute(margins, side))),
    ).toEqual([1701, 567, 1134, 1134]);
  });

  test('has a vector map with a picture beside it and words for those who can’t see it', () => {
    const paths = [...docx.parts.keys()].filter((path) => path.startsWith('word/media/'));
    expect(paths.some((path) => path.endsWith('.svg'))).toBe(true);
    const png = present(
      paths.find((path) => path.endsWith('.png')),
      'png',
    );
    expect([...present(docx.parts.get(png), png).slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const svg = new TextDecoder().decode(
      docx.parts.get(
        present(
          paths.find((path) => path.endsWith('.svg')),
          'svg',
        ),
      ),
    );
    // Outlines need no font of the reader's machine.
    expect(svg).not.toContain('<text');
    const alternatives = elements(docx.xml('word/document.xml'), 'wp:docPr').map((one) =>
      attribute(one, 'descr'),
    );
    expect(alternatives.join()).toContain('Карта процесса');
  });

  test('says its title, author and date, and is marked as a draft on every page but the first', () => {
    const core = docx.xml('docProps/core.xml').documentElement.textContent ?? '';
    expect(core.replace(NBSP, ' ')).toContain('Регламент процесса «Продажа»');
    expect(core).toContain('2026-11-25');
    const headers = [...docx.parts.keys()].filter((path) => /word\/header\d/.test(path));
    const marks = headers.map((path) =>
      elements(docx.xml(path), 'v:textpath')
        .map((one) => attribute(one, 'string'))
        .filter((said) => said !== ''),
    );
    expect(marks.flat()).toEqual(['Черновик']);
  });

  test('is the same every time, but for the ids that the library gives to bookmarks and drawings', async () => {
    const again = await written(asked(anOffice(), 'regulation'));
    const uncounted = (bytes: Uint8Array) =>
      new TextDecoder('latin1')
        .decode(bytes)
        .replace(/(_Toc|_s|WaterMarkObject|:id="|docPr id=")[\w-]+/g, '$1');
    for (const [path, bytes] of docx.parts) {
      const other = uncounted(present(again.parts.get(path), path));
      expect(uncounted(bytes) === other, path).toBe(true);
    }
  });
});

describe('people’s text stays text', () => {
  const HOSTILE = [
    '</w:t></w:r><w:r><w:t>чужое',
    '<script>alert(1)</script> & &amp; &#x0;',
    '{ HYPERLINK "http://example.com" } \\* MERGEFORMAT',
    '=1+1;@SUM(A1)',
    ']]> <!-- <?xml ?>',
    '😀 مرحبا שלום 你好 á̈̂',
  ];

  test.each(HOSTILE)('%s', async (hostile) => {
    const docx = await written(
      asked(
        anOffice((said) => `${said} ${hostile}`),
        'regulation',
      ),
    );
    expectSound(docx);
    const text = docx.lines.join('\n').replace(NBSP, ' ');
    // Typography may change quotes and spaces; letters and brackets may not be lost.
    const bare = (words: string) => words.replace(/[\s"«»“”]/gu, '');
    expect(bare(text).split(bare(hostile)).length).toBeGreaterThan(10);
    expect(
      elements(docx.xml('word/document.xml'), 'w:hyperlink').every(
        (one) => attribute(one, 'w:anchor') !== '',
      ),
    ).toBe(true);
  });

  test('a word of 300 letters is whole', async () => {
    const word = 'Щ'.repeat(300);
    const request = asked(
      anOffice((said) => `${said} ${word}`),
      'newcomerChecklist',
      {
        participantId: parts.sellerId,
      },
    );
    const docx = await written(request);
    expectSound(docx);
    expect(docx.lines.filter((line) => line.includes(word)).length).toBeGreaterThan(3);
  });

  test('control characters and lone surrogates are dropped', async () => {
    const docx = await written(
      asked(
        anOffice((said) => `${said}\u0000\u0008\ufffe\ud800!`),
        'regulation',
      ),
    );
    expectSound(docx);
    expect(docx.lines.join('').replace(NBSP, ' ')).toMatch(/Позвонить клиенту\s*!/);
  });
});
