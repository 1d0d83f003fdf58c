/** One card a stage: when a deal comes in, when it may leave, what must be filled in, and by when. */
import { formatNumber } from '#shared/i18n';
import type { Stage } from '#shared/model';
import type { Block, Card, Cell } from '../blocks.ts';
import { heading, lines } from '../compose.ts';
import { type Book, type Chapter, named } from './book.ts';
import { shareText } from './figures.ts';
import { escalationTexts, limitText, patienceText, reminderText } from './limits.ts';
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
  const { timeLimit, patience } = stage;
  const rules: readonly (readonly [string, Cell])[] = [
    [say('entryCriteria'), lines(stage.entryCriteria)],
    [say('exitCriteria'), lines(stage.exitCriteria)],
    [say('requiredFields'), inOneLine(stage.requiredFields)],
    [say('reminder'), timeLimit ? lines([reminderText(book, timeLimit)]) : []],
    [say('overdue'), timeLimit ? inOneLine(escalationTexts(book, timeLimit)) : []],
    [say('patienceOfClient'), patience ? lines([patienceText(book, patience)]) : []],
    [say('minimumDeals'), inOneLine(minimumDeals(book, stage))],
  ];
  const entries = rules
    .filter(([, value]) => value.length > 0)
    .map(([label, value]) => ({ label, value }));
  const blocks: Block[] = entries.length === 0 ? [] : [{ kind: 'passport', entries }];
  return { kind: 'card', title, color: stage.color, ...(note === '' ? {} : { note }), blocks };
}

function inOneLine(texts: readonly string[]): Cell {
  return lines([texts.filter((text) => text.trim() !== '').join('; ')]);
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

export function minimumDeals(book: Book, { minimumDeals: minimum }: Stage): string[] {
  if (!minimum) return [];
  const amount = formatNumber(minimum.count, book.language);
  const people = minimum.notify.map(book.nameOf).filter((name) => name !== '');
  const text = book.say('atLeastDeals', { count: minimum.count, amount });
  return people.length === 0
    ? [text]
    : [`${text}; ${book.say('elseNotify', { people: people.join(', ') })}`];
}
