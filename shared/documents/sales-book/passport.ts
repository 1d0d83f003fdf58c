/** The passport of a process: what it is for, who answers for it, where its deals come from and how they end. */
import { valuesOf } from '#shared/base';
import { formatAmounts, formatEffort, formatNumber } from '#shared/i18n';
import type { Arrivals, OutcomeNode, SourceNode } from '#shared/model';
import type { Block, Cell, Passport } from '../blocks.ts';
import { heading, lines, paragraph, row, table } from '../compose.ts';
import { type Book, type Chapter, named } from './book.ts';

export function passport(book: Book, chapter: Chapter): Block[] {
  const { process } = chapter;
  return [
    ...heading(2, book.say('passport'), `${process.id}-passport`),
    passportOf(book, chapter),
    ...sources(book, chapter),
  ];
}

function passportOf(book: Book, { process, variant }: Chapter): Passport {
  const { say } = book;
  const text = (value: string): Cell => lines([value]);
  const participants = variant.laneOrder.map(book.nameOf).join(', ');
  const entries: [string, Cell][] = [
    [say('processNumber'), text(process.number)],
    [say('purpose'), text(process.purpose)],
    [say('result'), text(process.result)],
    [say('owner'), text(book.nameOf(process.ownerId))],
    [say('industry'), text(process.industry ?? '')],
    [say('participants'), text(participants)],
    [say('outcomes'), lines(outcomes(book, variant.nodes))],
    [say('describedVariant'), text(named(variant.name, say(`variantKind_${variant.kind}`)))],
    [say('status'), text(say(`status_${process.status}`))],
  ];
  return {
    kind: 'passport',
    entries: entries
      .filter(([, value]) => value.length > 0)
      .map(([label, value]) => ({ label, value })),
  };
}

function outcomes(book: Book, nodes: Chapter['variant']['nodes']): string[] {
  const ends = valuesOf(nodes).filter((node): node is OutcomeNode => node.kind === 'outcome');
  return ends.map(({ name, result, reason }) => {
    const title = named(name, book.say(`outcome_${result}`));
    const said = [book.say(`outcome_${result}`), reason].filter(
      (part) => part.trim() !== '' && part.toLowerCase() !== title.toLowerCase(),
    );
    return said.length === 0 ? title : `${title} (${said.join('; ').toLowerCase()})`;
  });
}

function sources(book: Book, { variant, process }: Chapter): Block[] {
  const { say } = book;
  const found = valuesOf(variant.nodes).filter(
    (node): node is SourceNode => node.kind === 'source',
  );
  if (found.length === 0) return [];
  return [
    ...heading(3, say('sources'), `${process.id}-sources`),
    ...table(
      [
        { title: say('source'), width: 3 },
        { title: say('channel'), width: 2 },
        { title: say('arrivals'), width: 2.6 },
        { title: say('dealValue'), width: 2.4 },
      ],
      found.map(({ name, channel, arrivals, dealValue }) =>
        row(
          [paragraph(named(name, channel))],
          channel,
          arrivalsText(book, arrivals),
          dealValue ? formatAmounts(dealValue, book.project.currency, book.language) : '',
        ),
      ),
    ),
  ];
}

function arrivalsText({ say, language }: Book, arrivals: Arrivals): string {
  const number = (value: number) => formatNumber(value, language);
  switch (arrivals.kind) {
    case 'poisson':
      return say(arrivals.calendarId ? 'arrivalsWorking' : 'arrivalsElapsed', {
        count: arrivals.perHour,
        amount: number(arrivals.perHour),
      });
    case 'interval':
      return say('arrivalsInterval', {
        text: formatEffort(arrivals.gap, language, { minutesPerDay: 1440 }),
      });
    case 'batch':
      return say('arrivalsBatch', {
        count: arrivals.at.length * arrivals.size,
        amount: number(arrivals.at.length * arrivals.size),
      });
    case 'base':
      return say('arrivalsBase', { count: arrivals.size, amount: number(arrivals.size) });
  }
}
