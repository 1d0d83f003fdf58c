/** Who performs each step, who answers for it, whose advice is asked and who is told: RACI, one row a step. */
import type { ParticipantId, StepNode } from '#shared/model';
import type { Block, Row } from '../blocks.ts';
import { heading, row, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { nodesInOrder, stepNumbers } from '../content/reading-order.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Book } from './book.ts';
import { processHeading } from './process-heading.ts';

export function responsibilities(book: Book): Block[] {
  const tables = book.chapters.flatMap((chapter) => {
    const rows = processRows(book, chapter);
    if (rows.length === 0) return [];
    return [...processHeading(book, chapter, 'responsibilities'), ...rolesTable(book, rows)];
  });
  if (tables.length === 0) return [];
  return [...heading(2, book.tell('responsibilities'), 'responsibilities'), ...tables];
}

function rolesTable({ tell, say }: Book, rows: readonly Row[]): Block[] {
  return table(
    [
      { title: say('numberColumn'), width: 'auto' },
      { title: say('step'), width: 3.6 },
      { title: tell('performs'), width: 2.1 },
      { title: tell('answers'), width: 2.3 },
      { title: tell('advises'), width: 2.1 },
      { title: tell('learns'), width: 2.1 },
    ],
    rows,
  );
}

function processRows(book: Book, { variant }: Chapter): Row[] {
  const numbers = stepNumbers(variant);
  const steps = nodesInOrder(variant).filter((node): node is StepNode => node.kind === 'step');
  const names = (ids: readonly ParticipantId[]) =>
    [...new Set(ids.map(book.nameOf))].filter((name) => name !== '').join(', ');
  return steps.map((step) =>
    row(
      numbers.get(step.id) ?? '',
      mentioned(named(step.name, book.say('unnamedStep'))),
      names([step.participantId, ...step.helpers.map(({ participantId }) => participantId)]),
      names([step.accountableId ?? step.participantId]),
      names(step.consultedIds),
      names(step.informedIds),
    ),
  );
}
