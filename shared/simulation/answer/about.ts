/** What a reader must know of an answer: what it says in a sentence, how it was made, what it leaves out. */
import {
  createTranslate,
  formatDate,
  formatNumber,
  formatShare,
  type Language,
  type Translate,
} from '#shared/i18n';
import type { Scenario } from '#shared/model';
import { sayComparison } from '../differences.ts';
import { sayHeadline } from '../headline.ts';
import type { SimulationResult } from '../result.ts';
import { drawingsIn } from './drawings.ts';
import { type AnswerFacts, subjectName } from './facts.ts';
import type { FigureTable } from './table.ts';
import { sayUnknownMoney } from './withheld.ts';

/** A share of unfinished deals too small to move a mean. */
const NEGLIGIBLE_SHARE = 0.001;

export interface AnswerWords {
  readonly language: Language;
  /** What was tried out besides the drawing, in words; empty where nothing was. */
  readonly tried: string;
}

/** What is compared, if anything is; then what the answer says by itself. */
export function saySentences(
  facts: AnswerFacts,
  { language, tried }: AnswerWords,
): readonly string[] {
  const { former, project, result, variant } = facts;
  const own = sayHeadline(result, { project, language });
  if (former === null) return [own];
  const isAsDrawn = former.isAsDrawn ?? former.variant.id === variant.id;
  const comparison = sayComparison(former.differences, {
    formerName: former.name,
    language,
    ...(isAsDrawn && tried !== '' ? { tried: tried.charAt(0).toUpperCase() + tried.slice(1) } : {}),
  });
  return [comparison, own];
}

export interface RunConditions {
  readonly startsOn: string;
  readonly discipline: Scenario['discipline'];
}

/** How the figures were made, and what they leave out, line by line. */
export function sayProvenance(
  result: SimulationResult,
  conditions: RunConditions | null,
  { language, tried }: AnswerWords,
): readonly string[] {
  const t = createTranslate(language);
  const { notes } = result;
  const made = t('simulate.provenance', {
    replications: t('simulate.replicationsOf', { count: result.replications }),
    weeks: sayWeeks(result.weeks, { t, language }),
    warmUp: t('simulate.warmUpOf', { count: notes.warmUpWeeks }),
    seed: String(result.seed),
  });
  return [
    conditions === null
      ? made
      : `${made}; ${sayConditions(conditions, notes.lastDay, { t, language })}`,
    ...(tried === '' ? [] : [t('simulate.tried', { tried })]),
    ...(result.replications === 1 ? [t('results.withoutIntervals')] : []),
    ...(notes.censoredShare < NEGLIGIBLE_SHARE ? [] : [sayCensored(result, { t, language })]),
  ];
}

/** Where the mean is withheld there is nothing to leave out. */
export function sayCensored(
  { cycleMinutes, notes }: SimulationResult,
  { t, language }: Said,
): string {
  const share = formatShare(notes.censoredShare, language);
  return t(cycleMinutes ? 'simulate.censored' : 'simulate.censoredWithoutCycle', { share });
}

interface Said {
  readonly t: Translate;
  readonly language: Language;
}

/** Deals and quarters close the window in the midst of a week. */
export function sayWeeks(weeks: number, { t, language }: Said): string {
  const count = Math.round(weeks * 10) / 10;
  return t('simulate.weeksOf', { count, amount: formatNumber(count, language) });
}

function sayConditions(
  { startsOn, discipline }: RunConditions,
  lastDay: string | null,
  { t, language }: Said,
): string {
  const date = formatDate(startsOn, language);
  const when =
    lastDay === null
      ? t('simulate.provenanceFrom', { date })
      : t('simulate.provenanceFromTill', { date, last: formatDate(lastDay, language) });
  return `${when}; ${t(`simulate.provenance_${discipline}`)}`;
}

interface About {
  readonly conditions: RunConditions | null;
  readonly words: AnswerWords;
}

/** The first sheet of a workbook: without it the numbers say nothing a month later. */
export function aboutTable(facts: AnswerFacts, { conditions, words }: About): FigureTable {
  const t = createTranslate(words.language);
  const { former, name, processName, project, scenarioName } = facts;
  const variants = drawingsIn(facts)
    .map(({ variant }) => variant.name)
    .join(', ');
  const isItself = former !== null && name !== subjectName(facts);
  return {
    title: t('results.about'),
    columns: [
      { name: t('results.aboutWhat'), quantity: 'text' },
      { name: t('results.aboutText'), quantity: 'text' },
    ],
    rows: [
      [t('results.aboutProject'), project.title],
      [t('results.aboutProcess'), processName],
      [t('results.aboutVariant'), isItself ? `${variants}: ${name}` : variants],
      ...(scenarioName === undefined ? [] : [[t('results.aboutScenario'), scenarioName]]),
      ...(former ? [[t('results.aboutCompared'), former.name]] : []),
      ...saySentences(facts, words).map((line) => [t('results.aboutSentence'), line]),
      ...sayProvenance(facts.result, conditions, words).map((line) => [
        t('results.aboutRun'),
        line,
      ]),
      ...sayUnknownMoney(facts, t).map((line) => [t('results.aboutUnknown'), line]),
    ],
  };
}
