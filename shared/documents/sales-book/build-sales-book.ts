/**
 * Project → sales book as a neutral document. Prints what the project holds and nothing
 * else: a part without content is left out, with its heading.
 */
import { failure, type Result, success, valuesOf } from '#shared/base';
import { formatDate, formatNumber } from '#shared/i18n';
import type { Block, DocumentModel, TitlePage } from '../blocks.ts';
import { heading } from '../compose.ts';
import { BOOK_LAYOUT } from '../layouts.ts';
import { languageOf, typeset } from '../typography.ts';
import { mapTexts } from '../walk.ts';
import { type Book, type Chapter, named, openBook, type SalesBookRequest } from './book.ts';
import { deadlines } from './deadlines.ts';
import { glossary } from './glossary.ts';
import { processMap } from './map.ts';
import { materials } from './materials.ts';
import { overview } from './overview.ts';
import { participants } from './participants.ts';
import { passport } from './passport.ts';
import { simulated } from './simulated.ts';
import { stageCards } from './stage-cards.ts';
import { stepTable } from './step-table.ts';

/** Chapters and sections; what is smaller is found on the page. */
const CONTENTS_DEPTH = 2;

export function buildSalesBook(
  request: SalesBookRequest,
): Result<DocumentModel, { readonly code: 'nothingToPublish' }> {
  const book = openBook(request);
  if (book.chapters.length === 0) return failure({ code: 'nothingToPublish' });
  const { language, date } = request;
  const titlePage = titlePageOf(book);
  const isApproved = book.chapters.every((chapter) => approvedVersion(book, chapter) !== undefined);
  const document: DocumentModel = {
    kind: 'salesBook',
    language,
    layout: BOOK_LAYOUT,
    title: [titlePage.title, titlePage.company].filter((part) => part !== '').join('. '),
    author: titlePage.company,
    date,
    titlePage,
    runningTitle: [titlePage.company, titlePage.title].filter((part) => part !== '').join(' · '),
    pageWord: book.say('page'),
    ...(isApproved ? {} : { watermark: book.say('draft') }),
    blocks: [
      { kind: 'contents', title: book.say('contents'), depth: CONTENTS_DEPTH },
      ...overview(book),
      ...participants(book),
      ...book.chapters.flatMap((chapter) => processChapter(book, chapter)),
      ...materials(book),
      ...glossary(book),
    ],
  };
  return success(mapTexts(document, (text) => typeset(text, languageOf(text, language))));
}

function titlePageOf(book: Book): TitlePage {
  const { project, language, date, say } = book;
  const isApproved = book.chapters.every((chapter) => approvedVersion(book, chapter) !== undefined);
  const numbers = book.chapters.flatMap((chapter) => approvedVersion(book, chapter)?.number ?? []);
  return {
    company: project.company.name.trim(),
    ...(project.company.logo === undefined ? {} : { logo: project.company.logo }),
    title: say('salesBook'),
    subtitle: project.title.trim(),
    status: isApproved ? say('approved') : say('draftStatus'),
    facts: [
      ...(numbers.length === 0
        ? []
        : [
            {
              label: say('version'),
              value: numbers.map((number) => formatNumber(number, language)).join(', '),
            },
          ]),
      { label: say('date'), value: formatDate(date, language) },
    ],
  };
}

/** The latest version of the described variant, where the last word on it was yes. */
export function approvedVersion({ project }: Book, { process, variant }: Chapter) {
  const latest = valuesOf(project.versions)
    .filter(({ processId, variantId }) => processId === process.id && variantId === variant.id)
    .sort((a, b) => b.number - a.number)[0];
  const isApproved = latest?.approvals.at(-1)?.verdict === 'approved';
  return process.status === 'approved' && isApproved ? latest : undefined;
}

function processChapter(book: Book, chapter: Chapter): Block[] {
  const { process } = chapter;
  return [
    ...heading(1, named(process.name, book.say('unnamedProcess')), `process-${process.id}`),
    ...passport(book, chapter),
    ...processMap(book, chapter),
    ...stageCards(book, chapter),
    ...stepTable(book, chapter),
    ...deadlines(book, chapter),
    ...simulated(book, chapter),
  ];
}
