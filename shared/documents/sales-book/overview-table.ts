/** Where processes are many: a row for each, with the figures that say the most of it. */
import type { FigureName } from '#shared/simulation';
import type { Block } from '../blocks.ts';
import { paragraph, reference, row, table } from '../compose.ts';
import { cyclesKnown, figureLabel, sayFigure } from '../content/figures.ts';
import { mentioned, named } from '../content/sentences.ts';
import { shorten } from '../typography.ts';
import type { Book } from './book.ts';
import { MOST_ROWS } from './overview-room.ts';

const FIGURES: readonly FigureName[] = [
  'wonPerWeek',
  'conversion',
  'revenuePerWeek',
  'wonCycleP85',
];

/** A row stays within three lines. */
const LONGEST_NAME = 70;
const LONGEST_PURPOSE = 150;

export function overviewTable(book: Book): Block[] {
  const { say, tell } = book;
  const chapters = book.chapters.slice(0, MOST_ROWS);
  const names = chapters.map(({ process }) => [
    paragraph(
      reference(
        shorten(mentioned(named(process.name, say('unnamedProcess'))), LONGEST_NAME),
        `process-${process.id}`,
      ),
    ),
  ]);
  const name = { title: tell('processColumn'), width: 3.4 };
  if (chapters.every(({ result }) => result === undefined)) {
    return table(
      [name, { title: say('purpose'), width: 6 }],
      chapters.map(({ process }, index) =>
        row(names[index] ?? [], shorten(process.purpose, LONGEST_PURPOSE)),
      ),
    );
  }
  const results = chapters.flatMap(({ result }) => result ?? []);
  const figures = cyclesKnown(FIGURES, results);
  return table(
    [
      name,
      ...figures.map((figure) => ({
        title: figureLabel(book, figure),
        width: 1.7,
        align: 'end' as const,
      })),
    ],
    chapters.map(({ result }, index) =>
      row(
        names[index] ?? [],
        ...figures.map((figure) => (result && sayFigure(book, figure, result)?.value) ?? ''),
      ),
    ),
  );
}
