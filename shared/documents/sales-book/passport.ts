/** The passport of a process: what it is for, who answers for it, where its deals come from and how they end. */
import { formatAmounts } from '#shared/i18n';
import type { Block, Cell, Passport } from '../blocks.ts';
import { heading, lines, paragraph, row, tableOfSaid } from '../compose.ts';
import { arrivalsText } from '../content/arrivals.ts';
import type { Chapter } from '../content/content.ts';
import { outcomes } from '../content/outcomes.ts';
import { sourcesOf } from '../content/said-of-sources.ts';
import { named } from '../content/sentences.ts';
import { approvalText } from './approval-text.ts';
import type { Book } from './book.ts';

export function passport(book: Book, chapter: Chapter): Block[] {
  const { process } = chapter;
  return [
    ...heading(2, book.say('passport'), `${process.id}-passport`),
    passportOf(book, chapter),
    // Where deals come from is no question of a newcomer.
    ...(book.plan.edition === 'short' ? [] : sources(book, chapter)),
  ];
}

function passportOf(book: Book, chapter: Chapter): Passport {
  const { say } = book;
  const { process, variant } = chapter;
  const text = (value: string): Cell => lines([value]);
  const participants = variant.laneOrder.map(book.nameOf).join(', ');
  const entries: [string, Cell][] = [
    [say('processNumber'), text(process.number)],
    [say('purpose'), text(process.purpose)],
    [say('result'), text(process.result)],
    [say('owner'), text(book.nameOf(process.ownerId))],
    [say('industry'), text(process.industry ?? '')],
    [say('participants'), text(participants)],
    [say('outcomes'), lines(outcomes(book, variant))],
    [say('describedVariant'), text(named(variant.name, say(`variantKind_${variant.kind}`)))],
    [say('status'), text(approvalText(book, chapter))],
  ];
  return {
    kind: 'passport',
    entries: entries
      .filter(([, value]) => value.length > 0)
      .map(([label, value]) => ({ label, value })),
  };
}

function sources(book: Book, { variant, process }: Chapter): Block[] {
  const { say } = book;
  const found = sourcesOf({ variant });
  if (found.length === 0) return [];
  // Where nothing is known of any deal's value, there is no column to ask for it.
  const isValued = found.some(({ dealValue }) => dealValue !== undefined);
  return [
    ...heading(3, say('sources'), `${process.id}-sources`),
    ...tableOfSaid(
      [
        { title: say('source'), width: 2.4 },
        { title: say('channel'), width: 2.2 },
        { title: say('arrivals'), width: 2.2 },
        ...(isValued ? [{ title: say('dealValue'), width: 3.4 }] : []),
      ],
      found.map(({ name, channel, arrivals, dealValue }) =>
        row(
          [paragraph(named(name, channel))],
          channel,
          arrivalsText(book, arrivals),
          ...(isValued
            ? [dealValue ? formatAmounts(dealValue, book.project.currency, book.language) : '']
            : []),
        ),
      ),
    ),
  ];
}
