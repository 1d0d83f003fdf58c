/** One card a stage: when a deal comes in, when it may leave, what must be filled in, and by when. */
import { formatNumber } from '#shared/i18n';
import type { Stage } from '#shared/model';
import type { Block, Card } from '../blocks.ts';
import { heading, labelled, labelledList } from '../compose.ts';
import { type Book, type Chapter, named } from './book.ts';
import { shareText } from './figures.ts';
import { limitConsequences, limitText, patienceText } from './limits.ts';
import { readStages } from './reading-order.ts';

export function stageCards(book: Book, { variant, process }: Chapter): Block[] {
  const stages = readStages(variant);
  if (stages.length === 0) return [];
  return [
    ...heading(2, book.say('stages'), `${process.id}-stages`),
    ...stages.map(({ stage, number }) => stageCard(book, stage, number)),
  ];
}

function stageCard(book: Book, stage: Stage, number: number): Card {
  const { say } = book;
  const title = `${number}. ${named(stage.name, say('unnamedStage'))}`;
  const note = noteOf(book, stage);
  const blocks = [
    ...labelledList(say('entryCriteria'), stage.entryCriteria),
    ...labelledList(say('exitCriteria'), stage.exitCriteria),
    ...labelled(say('requiredFields'), stage.requiredFields),
    ...labelled(say('overdue'), stage.timeLimit ? limitConsequences(book, stage.timeLimit) : []),
    ...labelled(
      say('patienceOfClient'),
      stage.patience ? [patienceText(book, stage.patience)] : [],
    ),
    ...labelled(say('minimumDeals'), minimumDeals(book, stage)),
  ];
  return { kind: 'card', title, color: stage.color, ...(note === '' ? {} : { note }), blocks };
}

function noteOf(book: Book, { timeLimit, semantics, probability }: Stage): string {
  const said = [
    ...(timeLimit ? [book.say('limitOfStage', { limit: limitText(book, timeLimit) })] : []),
    ...(semantics === 'open' ? [] : [book.say(`semantics_${semantics}`)]),
    ...(probability === undefined || semantics !== 'open'
      ? []
      : [book.say('probability', { share: shareText(book, probability) })]),
  ];
  return said.join(' · ');
}

function minimumDeals(book: Book, { minimumDeals: minimum }: Stage): string[] {
  if (!minimum) return [];
  const amount = formatNumber(minimum.count, book.language);
  const people = minimum.notify.map(book.nameOf).filter((name) => name !== '');
  const text = book.say('atLeastDeals', { count: minimum.count, amount });
  return people.length === 0
    ? [text]
    : [`${text}; ${book.say('elseNotify', { people: people.join(', ') })}`];
}
