/** The steps of a process in a line each: the short edition leaves how to do them to the full one. */
import type { StepNode } from '#shared/model';
import type { Block, Row } from '../blocks.ts';
import { heading, row, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { limitText } from '../content/limits.ts';
import { type NodeReading, readStages, type StageReading } from '../content/reading-order.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Book } from './book.ts';

export function briefSteps(book: Book, { process, variant }: Chapter): Block[] {
  const { say, tell } = book;
  const rows = readStages(variant).flatMap((reading) => stageRows(book, reading));
  if (rows.length === 0) return [];
  return [
    ...heading(2, say('steps'), `${process.id}-steps`),
    ...table(
      [
        { title: say('numberColumn'), width: 'auto' },
        { title: say('step'), width: 3.4 },
        { title: tell('performs'), width: 2.6 },
        { title: say('outputs'), width: 3.4 },
        { title: say('deadline'), width: 1.7 },
      ],
      rows,
    ),
  ];
}

function stageRows(book: Book, { stage, number, nodes }: StageReading): Row[] {
  const rows = nodes.flatMap((reading) => stepRow(book, reading));
  if (rows.length === 0) return [];
  const text = `${number}. ${named(stage.name, book.say('unnamedStage'))}`;
  return [{ kind: 'band', text, color: stage.color }, ...rows];
}

function stepRow(book: Book, { node, number }: NodeReading): Row[] {
  if (node.kind !== 'step') return [];
  return [
    row(
      number ?? '',
      mentioned(named(node.name, book.say('unnamedStep'))),
      performers(book, node),
      mentioned(node.outputs.filter((text) => text.trim() !== '').join('; ')),
      node.timeLimit ? limitText(book, node.timeLimit) : '',
    ),
  ];
}

function performers(book: Book, { participantId, helpers }: StepNode): string {
  const ids = [participantId, ...helpers.map((helper) => helper.participantId)];
  return ids
    .map(book.nameOf)
    .filter((name) => name !== '')
    .join(', ');
}
