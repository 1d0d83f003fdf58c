/**
 * Project → sales book as a neutral document. Prints what the project holds and nothing
 * else: a part without content is left out, with its heading.
 */
import { failure, type Result, success } from '#shared/base';
import { formatDate, formatNumber } from '#shared/i18n';
import type { Block, DocumentModel, Heading, TitlePage } from '../blocks.ts';
import { fitColumns } from '../column-widths.ts';
import { withKeptBlocks } from '../kept-blocks.ts';
import { withKeptRows } from '../kept-rows.ts';
import { BOOK_LAYOUT } from '../layouts.ts';
import { languageOf, typeset } from '../typography.ts';
import { mapTexts } from '../walk.ts';
import { approvalSheet } from './approval-sheet.ts';
import { type Book, openBook, type SalesBookRequest } from './book.ts';
import { changeHistory } from './change-history.ts';
import { foreword } from './foreword.ts';
import { glossary } from './glossary.ts';
import { materials } from './materials.ts';
import { overview } from './overview.ts';
import { acquaintanceSheet, newcomerChecklists, roleInstructions } from './papers.ts';
import { people } from './people.ts';
import { type BookChapterId, isPrinted } from './plan.ts';
import { processChapters } from './process-chapters.ts';
import { register } from './register.ts';
import { targets } from './targets.ts';

/** Chapters and sections; what is smaller is found on the page. */
const CONTENTS_DEPTH = 2;

/** One line a chapter: whoever adds a chapter of the book adds it here and in the plan. */
const CHAPTERS: Readonly<Record<BookChapterId, (book: Book) => Block[]>> = {
  contents: ({ say }) => [{ kind: 'contents', title: say('contents'), depth: CONTENTS_DEPTH }],
  approvalSheet,
  // Made when the others are: it says where in them the answers are.
  foreword: () => [],
  overview,
  register,
  people,
  process: processChapters,
  targets,
  materials,
  roleInstructions,
  newcomerChecklists,
  acquaintanceSheet,
  glossary,
  changeHistory,
};

export function buildSalesBook(
  request: SalesBookRequest,
): Result<DocumentModel, { readonly code: 'nothingToPublish' }> {
  const book = openBook(request);
  if (book.chapters.length === 0) return failure({ code: 'nothingToPublish' });
  const { language, date } = request;
  const titlePage = titlePageOf(book);
  const document: DocumentModel = {
    kind: 'salesBook',
    language,
    layout: BOOK_LAYOUT,
    title: [
      titlePage.title,
      book.plan.edition === 'short' ? book.tell('shortEdition') : '',
      titlePage.company,
    ]
      .filter((part) => part !== '')
      .join('. '),
    author: titlePage.company,
    date,
    titlePage,
    runningTitle: [titlePage.company, titlePage.title].filter((part) => part !== '').join(' · '),
    pageWord: book.say('page'),
    ...(isApproved(book) ? {} : { watermark: book.say('draft') }),
    ...(book.plan.edition === 'short' ? { isDense: true } : {}),
    blocks: blocksOf(book),
  };
  const set = mapTexts(document, (text) => typeset(text, languageOf(text, language)));
  return success({
    ...set,
    blocks: withKeptRows(withKeptBlocks(fitColumns(set.blocks, set.layout))),
  });
}

function blocksOf(book: Book): Block[] {
  const made = book.plan.chapters
    .filter(isPrinted)
    .map(({ id }) => ({ id, blocks: CHAPTERS[id](book) }));
  const headings = made.flatMap(({ blocks }) => blocks.flatMap(headingsIn));
  return made.flatMap(({ id, blocks }) => (id === 'foreword' ? foreword(book, headings) : blocks));
}

function headingsIn(block: Block): Heading[] {
  if (block.kind === 'heading') return [block];
  return block.kind === 'sheet' ? block.blocks.flatMap(headingsIn) : [];
}

function isApproved({ chapters }: Book): boolean {
  return chapters.every(({ approval }) => approval.kind === 'approved');
}

function titlePageOf(book: Book): TitlePage {
  const { project, language, date, say, tell, plan } = book;
  const numbers = book.chapters.flatMap(({ approval }) =>
    approval.kind === 'draft' ? [] : [approval.version.number],
  );
  const versions = numbers.map((number) => formatNumber(number, language)).join(', ');
  return {
    company: project.company.name.trim(),
    ...(project.company.logo === undefined ? {} : { logo: project.company.logo }),
    title: say('salesBook'),
    subtitle: [project.title.trim(), plan.edition === 'short' ? tell('shortEdition') : '']
      .filter((part) => part !== '')
      .join('. '),
    status: isApproved(book) ? say('approved') : say('draftStatus'),
    facts: [
      ...(versions === '' ? [] : [{ label: say('version'), value: versions }]),
      { label: say('date'), value: formatDate(date, language) },
    ],
  };
}
