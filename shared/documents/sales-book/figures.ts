/** The figures of a simulation in a book's words: the same texts as on the screen. */
import { formatNumber, formatShare } from '#shared/i18n';
import {
  type Estimate,
  type FigureKind,
  type FigureName,
  type SimulationResult,
  sayEstimate,
  sayFigure as sayInWords,
} from '#shared/simulation';
import type { Book } from './book.ts';

export interface SaidFigure {
  readonly label: string;
  readonly value: string;
  /** «3,1–3,5»; absent where one replication gave no interval. */
  readonly interval?: string;
}

const spokenIn = ({ language, project }: Book) => ({ language, currency: project.currency });

export function figureLabel({ translate }: Book, name: FigureName): string {
  return translate(`simulate.figure_${name}`);
}

/** The mean alone, as finely as it is known. */
export function meanText(book: Book, kind: FigureKind, estimate: Estimate): string {
  return sayEstimate(kind, estimate, spokenIn(book)).value;
}

/** «3,1–3,5»; null where one replication gave none. */
export function intervalText(book: Book, kind: FigureKind, estimate: Estimate): string | null {
  return sayEstimate(kind, estimate, spokenIn(book)).interval;
}

export function sayFigure(
  book: Book,
  name: FigureName,
  result: SimulationResult,
): SaidFigure | null {
  const said = sayInWords(result, name, spokenIn(book));
  if (said === null) return null;
  const { value, interval } = said;
  const label = figureLabel(book, name);
  return interval === null ? { label, value } : { label, value, interval };
}

export function shareText(book: Book, share: number): string {
  return formatShare(share, book.language, { maximumFractionDigits: 0 });
}

/** Where the numbers come from, so that a printed figure can be repeated. */
export function provenance(book: Book, result: SimulationResult): string {
  return book.say('provenance', {
    replications: book.say('replications', {
      count: result.replications,
      amount: formatNumber(result.replications, book.language),
    }),
    weeks: book.say('weeks', {
      count: result.weeks,
      amount: formatNumber(result.weeks, book.language),
    }),
    seed: String(result.seed),
  });
}
