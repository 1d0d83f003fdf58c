/** What `simulate` may be asked for. */
import { failure, type Result } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { Range } from '#shared/simulation';
import type { Misuse } from '../asking/misuse.ts';
import {
  type Asked,
  either,
  flag,
  languageOption,
  many,
  number,
  numberAboveZero,
  one,
  oneOf,
  type Reading,
  seedOption,
  text,
  wholeNumber,
} from '../asking/option-kinds.ts';
import { type Call, readOptions } from '../asking/read-options.ts';
import { leverText } from './lever-text.ts';
import { type LogFile, logFileAt } from './log-file.ts';

const MOST_WEEKS = 5200;
const MOST_WORKERS = 64;

/** `51..100`: these replications of a larger study, as a part that `merge` reads. */
const rangeText: Reading<Range> = {
  read: (typed) => {
    if (!/^\d{1,6}\.\.\d{1,6}$/u.test(typed)) return undefined;
    const [first = 0, last = 0] = typed.split('..').map(Number);
    return first >= 1 && first <= last ? { first, last } : undefined;
  },
  expected: (language) => createTranslate(language)('cli.expected_range'),
};

const logText: Reading<LogFile> = {
  read: (typed) => logFileAt(typed) ?? undefined,
  expected: (language) => createTranslate(language)('cli.expected_log'),
};

const KINDS = {
  /** By their ids or names. */
  process: one(text('name')),
  variant: one(text('name')),
  scenario: one(text('name')),
  weeks: one(numberAboveZero({ most: MOST_WEEKS })),
  deals: one(wholeNumber({ least: 1, most: 1_000_000 })),
  until: one(oneOf(['quarter-end'])),
  /** What is tried out besides what the scenario tries. */
  lever: many(leverText),
  'warm-up': one(either(oneOf(['auto']), number({ least: 0, most: MOST_WEEKS }))),
  replications: one(either(wholeNumber({ least: 1, most: 10_000 }), rangeText)),
  seed: seedOption,
  workers: one(wholeNumber({ least: 1, most: MOST_WORKERS })),
  /** Half of the cycle time's interval over its mean, to be reached by more replications. */
  precision: one(number({ least: 0.001, most: 1 })),
  /** What one more person would bring, participant by participant. */
  bottlenecks: flag,
  json: flag,
  csv: flag,
  /** Folder for the tables of the window, as a workbook and as CSV. */
  tables: one(text('folder')),
  log: one(logText),
  language: languageOption,
} as const;

const CALL: Call<typeof KINDS, 'file'> = {
  takes: 'file',
  kinds: KINDS,
  exclusive: [
    // A run has one length, and there is one answer.
    ['weeks', 'deals', 'until'],
    ['json', 'csv'],
    // A scenario says itself what it runs.
    ['scenario', 'process'],
    ['scenario', 'variant'],
  ],
};

export type Options = Asked<typeof KINDS> & { readonly file: string };

/** A part of a study has no figures yet: none that could be precise enough, be listed, or be changed by one more person. */
const OF_THE_WHOLE = ['precision', 'bottlenecks', 'csv', 'tables'] as const;

export function readSimulateOptions(args: readonly string[]): Result<Options, Misuse> {
  const asked = readOptions(args, CALL);
  if (!asked.ok || typeof asked.value.replications !== 'object') return asked;
  const needless = OF_THE_WHOLE.find((name) => asked.value[name] !== undefined);
  if (needless === undefined) return asked;
  const second = `--${needless}`;
  return failure({ code: 'optionsExclude', first: '--replications A..B', second });
}
