/** The passport of a process: what it is for, who answers for it, where its deals come from and how they end. */
import { valuesOf } from '#shared/base';
import { formatAmounts, formatNumber } from '#shared/i18n';
import type { Arrivals, CalendarId, SourceNode } from '#shared/model';
import { meanOfDistribution } from '#shared/simulation';
import type { Block, Cell, Passport } from '../blocks.ts';
import { heading, lines, paragraph, row, tableOfSaid } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { outcomes } from '../content/outcomes.ts';
import { nodesInOrder } from '../content/reading-order.ts';
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
  const found = nodesInOrder(variant).filter((node): node is SourceNode => node.kind === 'source');
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

function arrivalsText(book: Book, arrivals: Arrivals): string {
  const { say, language } = book;
  const number = (value: number) => formatNumber(value, language);
  switch (arrivals.kind) {
    case 'poisson':
      return leadsPerWeek(book, arrivals.perHour * weeklyHours(book, arrivals.calendarId));
    case 'interval': {
      // How they scatter is a matter of the simulation; people count by the week.
      const hours = meanOfDistribution(arrivals.gap) / 60;
      return leadsPerWeek(book, weeklyHours(book, arrivals.calendarId) / hours);
    }
    case 'batch':
      return say('arrivalsBatch', {
        count: arrivals.at.length * arrivals.size,
        amount: number(arrivals.at.length * arrivals.size),
      });
    case 'base':
      return say('arrivalsBase', { count: arrivals.size, amount: number(arrivals.size) });
  }
}

function leadsPerWeek({ say, language }: Book, count: number): string {
  const rounded = Number(count.toPrecision(2));
  return say('arrivalsPerWeek', { count: rounded, amount: formatNumber(rounded, language) });
}

const HOURS_OF_WEEK = 168;

/** Open hours of an ordinary week; single holidays are left out. */
function weeklyHours({ project }: Book, calendarId: CalendarId | undefined): number {
  const week = calendarId === undefined ? undefined : project.calendars[calendarId]?.week;
  if (!week) return HOURS_OF_WEEK;
  const minutesOf = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  };
  return valuesOf(week)
    .flat()
    .reduce((hours, { from, to }) => hours + (minutesOf(to) - minutesOf(from)) / 60, 0);
}
