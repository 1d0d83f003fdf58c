/** Papers as parts of the book: below its headings, one for each participant, found in contents and bookmarks. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Block,
  type BookPlan,
  buildDocument,
  type DocumentModel,
  movePart,
  type PublishingTools,
  planOf,
  publishDocument,
  switchPart,
  textsOf,
} from '#shared/documents';
import type { Language } from '#shared/i18n';
import { anOffice, asked, publishingTools } from '#test/papers';
import { readPdf, squeezed } from '#test/printed-pdf';
import { nested } from '../../../shared/documents/nesting.ts';

const PRINTING_MS = 60_000;
const PAPERS = ['role-instructions', 'newcomer-checklists', 'acquaintance-sheet'];

function bookOf(plan: BookPlan = planOf('full'), language: Language = 'ru'): DocumentModel {
  const built = buildDocument(asked(anOffice(), 'salesBook', { plan, language }));
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
}

function headingsOf({ blocks }: Pick<DocumentModel, 'blocks'>) {
  return blocks
    .flatMap((block) => (block.kind === 'sheet' ? block.blocks : [block]))
    .flatMap((block) => (block.kind === 'heading' ? [block] : []));
}

/** From a chapter's heading to the next one of its level. */
function chapterOf({ blocks }: DocumentModel, id: string): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const after = blocks.slice(from + 1);
  const end = after.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return from === -1 ? [] : after.slice(0, end === -1 ? after.length : end);
}

describe('the full edition', () => {
  const book = bookOf();

  test('has the papers between the scripts and the terms', () => {
    const chapters = headingsOf(book).flatMap(({ level, id }) => (level === 1 ? [id] : []));
    const from = chapters.indexOf('materials');
    expect(chapters.slice(from, from + 5)).toEqual(['materials', ...PAPERS, 'glossary']);
  });

  test('has an instruction for each who does or answers, a checklist for each who does', () => {
    const second = (id: string) =>
      headingsOf({ blocks: chapterOf(book, id) }).flatMap(({ level, text }) =>
        level === 2 ? [text.replace(/\u00a0/gu, ' ')] : [],
      );
    expect(second('role-instructions').sort()).toEqual(['Менеджер', 'Начальник отдела', 'Юрист']);
    expect(second('newcomer-checklists').sort()).toEqual(['Менеджер', 'Юрист']);
  });

  test('keeps every id its own, although the same paper is there for many', () => {
    const ids = headingsOf(book).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('instruction-seller-duties');
    expect(ids).toContain('instruction-lawyer-duties');
  });

  test('sets the sections of a paper below the participant', () => {
    const levels = headingsOf({ blocks: chapterOf(book, 'role-instructions') });
    expect(levels.filter(({ id }) => id.endsWith('-duties')).map(({ level }) => level)).toEqual([
      3, 3,
    ]);
  });

  test('leaves signing to the sheet of the book: no instruction has rows to sign', () => {
    const signed = (id: string) =>
      chapterOf(book, id).filter(({ kind }) => kind === 'signatureTable').length;
    expect(signed('role-instructions')).toBe(0);
    expect(signed('newcomer-checklists')).toBe(2);
    expect(signed('acquaintance-sheet')).toBe(1);
    const sheet = textsOf({ ...book, blocks: chapterOf(book, 'acquaintance-sheet') }).join('\n');
    expect(sheet).toContain('Книга продаж: текст прочитан');
    for (const name of ['Орлова Анна Петровна', 'Котов Иван Ильич', 'Max Meyer']) {
      expect(sheet).toContain(name);
    }
  });

  test('is led to them by the foreword', () => {
    const targets = JSON.stringify(chapterOf(book, 'foreword'));
    expect(targets).toContain('"targetId":"role-instructions"');
    expect(targets).toContain('"targetId":"newcomer-checklists"');
  });

  test('says them in the reader’s language', () => {
    const titles = headingsOf(bookOf(planOf('full'), 'en')).map(({ text }) => text);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Role instructions',
        'Newcomers’ checklists',
        'Acknowledgement sheet',
      ]),
    );
  });
});

test('the short edition leaves them out, and has them where they are switched on', () => {
  const ids = (plan: BookPlan) => headingsOf(bookOf(plan)).map(({ id }) => id);
  for (const id of PAPERS) expect(ids(planOf('short'))).not.toContain(id);
  const chosen = switchPart(planOf('short'), 'newcomerChecklists', true);
  expect(ids(chosen)).toContain('newcomer-checklists');
});

test('they are switched off and moved like any other part', () => {
  const plan = movePart(
    switchPart(planOf('full'), 'acquaintanceSheet', false),
    'roleInstructions',
    0,
  );
  const ids = headingsOf(bookOf(plan)).map(({ id }) => id);
  expect(ids[0]).toBe('role-instructions');
  expect(ids).not.toContain('acquaintance-sheet');
});

test('a heading below the third level becomes one inside the text, and references follow their targets', () => {
  const paper: Block[] = [
    { kind: 'heading', level: 1, text: 'Шаги', id: 'steps' },
    { kind: 'heading', level: 2, text: 'Продажа', id: 'sale' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'здесь', targetId: 'steps' },
        { text: 'в книге', targetId: 'glossary' },
      ],
    },
  ];
  expect(nested(paper, { level: 2, id: 'part' })).toEqual([
    { kind: 'heading', level: 3, text: 'Шаги', id: 'part-steps' },
    { kind: 'subheading', runs: [{ text: 'Продажа' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'здесь', targetId: 'part-steps' },
        { text: 'в книге', targetId: 'glossary' },
      ],
    },
  ]);
});

describe('printed', () => {
  let tools: PublishingTools;
  beforeAll(async () => {
    tools = await publishingTools();
  });

  test(
    'they stand in the contents and in the bookmarks with their pages, and can be filled in',
    async () => {
      const made = await publishDocument(asked(anOffice(), 'salesBook'), 'pdf', tools);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const pdf = await readPdf(made.value.bytes);
      const contents = squeezed(pdf.pages[1] ?? '');
      for (const title of ['Инструкции участников', 'Чек-листы новичков', 'Лист ознакомления']) {
        const mark = pdf.outline.find((one) => squeezed(one.title).endsWith(squeezed(title)));
        expect(mark, title).toBeDefined();
        expect(contents).toContain(squeezed(title));
        expect(squeezed(pdf.pages[(mark?.page ?? 0) - 1] ?? '')).toContain(squeezed(title));
      }
      // The two checklists: a form has pages of its own.
      const forms = pdf.outline.filter(({ title }) => /Юрист|Менеджер/u.test(title)).slice(-2);
      expect(new Set(forms.map(({ page }) => page)).size).toBe(2);
      expect(pdf.pages.join('')).toContain('С наставником');
      expect(pdf.overflowing).toEqual([]);
    },
    PRINTING_MS,
  );

  test.each(['docx', 'md'] as const)(
    'as %s they are there too',
    async (format) => {
      const made = await publishDocument(asked(anOffice(), 'salesBook'), format, tools);
      expect(made.ok && made.value.bytes.byteLength).toBeGreaterThan(10_000);
    },
    PRINTING_MS,
  );
});
