/** One card a stage: when a deal comes in, when it may leave, what must be filled in, and by when. */
import type { Stage } from '#shared/model';
import type { Block, Card, Cell } from '../blocks.ts';
import { heading, lines } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { shareText } from '../content/figures.ts';
import { escalationTexts, limitText, patienceText, reminderText } from '../content/limits.ts';
import { readStages } from '../content/reading-order.ts';
import { named } from '../content/sentences.ts';
import { thresholdTexts } from '../content/thresholds.ts';
import type { Book } from './book.ts';

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
    [say('minimumDeals'), inOneLine(thresholdTexts(book, stage))],
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
