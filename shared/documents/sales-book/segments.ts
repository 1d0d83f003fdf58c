/** Customer segments on their matrix, each with the process that serves it. */
import { valuesOf } from '#shared/base';
import { formatShare } from '#shared/i18n';
import type { Segment } from '#shared/model';
import type { Block, Cell, Paragraph } from '../blocks.ts';
import { heading, paragraph, reference, row, run, table } from '../compose.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Book } from './book.ts';

export function segments(book: Book): Block[] {
  const all = valuesOf(book.project.segments);
  if (all.length === 0) return [];
  return [
    ...heading(2, book.tell('segments'), 'segments'),
    ...(matrix(book, all) ?? list(book, all)),
  ];
}

/** More columns than that leave no room for names. */
const MOST_COLUMNS = 5;

/** Two axes make a matrix: the one with fewer values runs along the top. */
function matrix(book: Book, all: readonly Segment[]): Block[] | null {
  const axes = [...new Set(all.flatMap(({ coordinates }) => Object.keys(coordinates)))];
  const isPlaced = all.every(({ coordinates }) => axes.every((axis) => axis in coordinates));
  if (axes.length !== 2 || !isPlaced) return null;
  const valuesOn = (axis: string) => [
    ...new Set(all.map(({ coordinates }) => coordinates[axis] ?? '')),
  ];
  const [along = '', down = ''] = axes.toSorted((a, b) => valuesOn(a).length - valuesOn(b).length);
  const columns = valuesOn(along);
  if (columns.length > MOST_COLUMNS) return null;
  return [
    paragraph(book.tell('segmentAxes', { down, along })),
    ...table(
      [{ title: down, width: 2 }, ...columns.map((title) => ({ title, width: 3 }))],
      valuesOn(down).map((value) =>
        row(
          [paragraph(run(value, 'strong'))],
          ...columns.map((column): Cell => {
            const here = all.filter(
              ({ coordinates }) => coordinates[down] === value && coordinates[along] === column,
            );
            return here.flatMap((segment) => [...nameOf(book, segment), servedBy(book, segment)]);
          }),
        ),
      ),
    ),
  ];
}

function list(book: Book, all: readonly Segment[]): Block[] {
  const { tell } = book;
  return table(
    [
      { title: tell('segment'), width: 3 },
      { title: tell('coordinates'), width: 3 },
      { title: tell('processColumn'), width: 3 },
    ],
    all.map((segment) =>
      row(
        nameOf(book, segment),
        Object.entries(segment.coordinates).map(([axis, value]) => paragraph(`${axis}: ${value}`)),
        [servedBy(book, segment)],
      ),
    ),
  );
}

function nameOf({ tell, language }: Book, { name, shareOfLeads }: Segment): Paragraph[] {
  const share = formatShare(shareOfLeads, language, { maximumFractionDigits: 0 });
  return [
    paragraph(run(named(name, tell('unnamedSegment')), 'strong')),
    ...(shareOfLeads > 0 ? [paragraph(run(tell('shareOfLeads', { share }), 'muted'))] : []),
  ];
}

/** A process that isn't in this book is named all the same. */
function servedBy({ project, say, tell }: Book, { processId }: Segment): Paragraph {
  const process = processId === undefined ? undefined : project.processes[processId];
  if (!process) return paragraph(run(tell('servedByNone'), 'muted'));
  const name = mentioned(named(process.name, say('unnamedProcess')));
  return paragraph(reference(`${process.number} ${name}`.trim(), `process-${process.id}`));
}
