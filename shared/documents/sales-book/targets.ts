/** What is expected of people, and where it is checked that deals keep moving. */
import type { Stage } from '#shared/model';
import type { Block, Row } from '../blocks.ts';
import { heading, lines, row, tableOfSaid } from '../compose.ts';
import { escalationTexts, limitText } from '../content/limits.ts';
import { normTable } from '../content/norms.ts';
import { readStages } from '../content/reading-order.ts';
import { named } from '../content/sentences.ts';
import { participantsOf } from '../content/taking-part.ts';
import { thresholdTexts } from '../content/thresholds.ts';
import type { Book } from './book.ts';
import { type BookSectionId, sectionsOf } from './plan.ts';
import { processHeading } from './process-heading.ts';

export function targets(book: Book): Block[] {
  const section = (id: BookSectionId): Block[] => {
    if (id === 'norms') return norms(book);
    return id === 'controlPoints' ? controlPoints(book) : [];
  };
  const blocks = sectionsOf(book.plan, 'targets').flatMap(section);
  if (blocks.length === 0) return [];
  return [...heading(1, book.tell('targets'), 'targets'), ...blocks];
}

function norms(book: Book): Block[] {
  const found = normTable(book, participantsOf(book), { isNamed: true });
  return found.length === 0 ? [] : [...heading(2, book.tell('norms'), 'norms'), ...found];
}

function controlPoints(book: Book): Block[] {
  const { tell, say } = book;
  const columns = [
    { title: tell('stageColumn'), width: 2.4 },
    { title: say('deadline'), width: 1.8 },
    { title: say('overdue'), width: 4 },
    { title: say('minimumDeals'), width: 3 },
  ];
  const tables = book.chapters.flatMap((chapter) => {
    const rows = readStages(chapter.variant).flatMap(({ stage, number }) =>
      stageRow(book, stage, number),
    );
    if (rows.length === 0) return [];
    return [...processHeading(book, chapter, 'control-points'), ...tableOfSaid(columns, rows)];
  });
  if (tables.length === 0) return [];
  return [...heading(2, tell('controlPoints'), 'control-points'), ...tables];
}

function stageRow(book: Book, stage: Stage, number: number): Row[] {
  const { timeLimit, minimumDeals } = stage;
  if (!timeLimit && !minimumDeals) return [];
  return [
    row(
      `${number}. ${named(stage.name, book.say('unnamedStage'))}`,
      timeLimit ? limitText(book, timeLimit) : '',
      timeLimit ? lines(escalationTexts(book, timeLimit)) : '',
      lines(thresholdTexts(book, stage)),
    ),
  ];
}
