/** Which versions there have been, when, and who said what to them. */
import { formatDate, formatNumber } from '#shared/i18n';
import type { Version } from '#shared/model';
import type { Block, Cell, Row } from '../blocks.ts';
import { heading, paragraph, row, run, table } from '../compose.ts';
import { versionsOf } from '../content/approval-of.ts';
import type { Chapter } from '../content/content.ts';
import { named } from '../content/sentences.ts';
import type { Book } from './book.ts';

export function changeHistory(book: Book): Block[] {
  const { tell, say } = book;
  const rows = book.chapters.flatMap((chapter) => historyRows(book, chapter));
  if (rows.length === 0) return [];
  return [
    ...heading(1, tell('changeHistory'), 'change-history'),
    ...table(
      [
        { title: tell('processColumn'), width: 3 },
        { title: say('version'), width: 1.2, align: 'end' },
        { title: say('date'), width: 1.6 },
        { title: tell('verdicts'), width: 5 },
      ],
      rows,
    ),
  ];
}

function historyRows(book: Book, { process, variant }: Chapter): Row[] {
  return versionsOf(book.project, variant).map((version) =>
    row(
      named(process.name, book.say('unnamedProcess')),
      formatNumber(version.number, book.language),
      formatDate(version.at, book.language, 'short'),
      verdicts(book, version),
    ),
  );
}

function verdicts(book: Book, { approvals }: Version): Cell {
  if (approvals.length === 0) return [paragraph(run(book.tell('noVerdict'), 'muted'))];
  return approvals.map(({ person, verdict, comment, date }) => {
    const day = formatDate(date, book.language, 'short');
    const said = comment.trim() === '' ? '' : `: ${comment.trim()}`;
    return paragraph(
      run(book.tell(`verdict_${verdict}`), 'strong'),
      `\u00a0— ${person.name}, ${day}${said}`,
    );
  });
}
