/** Who performs each step, who answers for it, whose advice is asked and who is told: RACI, one row a step. */
import type { ParticipantId, StepNode } from '#shared/model';
import type { Block, Row } from '../blocks.ts';
import { heading, row, table } from '../compose.ts';
import { type Book, type Chapter, mentioned, named } from './book.ts';
import { nodesInOrder, stepNumbers } from './reading-order.ts';

export function responsibilities(book: Book): Block[] {
  const { tell, say } = book;
  const rows = book.chapters.flatMap((chapter) => processRows(book, chapter));
  if (rows.length === 0) return [];
  return [
    ...heading(2, tell('responsibilities'), 'responsibilities'),
    ...table(
      [
        { title: '№', width: 'auto' },
        { title: say('step'), width: 3.6 },
        { title: tell('performs'), width: 2.1 },
        { title: tell('answers'), width: 2.3 },
        { title: tell('advises'), width: 2.1 },
        { title: tell('learns'), width: 2.1 },
      ],
      rows,
    ),
  ];
}

function processRows(book: Book, { process, variant }: Chapter): Row[] {
  const numbers = stepNumbers(variant);
  const steps = nodesInOrder(variant).filter((node): node is StepNode => node.kind === 'step');
  if (steps.length === 0) return [];
  const names = (ids: readonly ParticipantId[]) =>
    [...new Set(ids.map(book.nameOf))].filter((name) => name !== '').join(', ');
  const band: Row[] =
    book.chapters.length === 1
      ? []
      : [{ kind: 'band', text: named(process.name, book.say('unnamedProcess')) }];
  return [
    ...band,
    ...steps.map((step) =>
      row(
        numbers.get(step.id) ?? '',
        mentioned(named(step.name, book.say('unnamedStep'))),
        names([step.participantId, ...step.helpers.map(({ participantId }) => participantId)]),
        names([step.accountableId ?? step.participantId]),
        names(step.consultedIds),
        names(step.informedIds),
      ),
    ),
  ];
}
