/**
 * The whole answer as one workbook: what it is of and how it was made, then all its tables,
 * with the bottlenecks where they were looked for.
 */
import { createTranslate } from '#shared/i18n';
import { type AnswerWords, aboutTable, type RunConditions } from './answer/about.ts';
import type { AnswerFacts } from './answer/facts.ts';
import type { FigureTable } from './answer/table.ts';
import { answerTables } from './answer/tables.ts';
import type { Bottlenecks } from './bottlenecks/bottlenecks.ts';
import { bottlenecksTable } from './bottlenecks/bottlenecks-table.ts';
import { sayBottlenecks } from './bottlenecks/say-bottlenecks.ts';

interface Workbook {
  readonly conditions: RunConditions | null;
  readonly words: AnswerWords;
  /** null where they weren't looked for, or aren't found yet. */
  readonly bottlenecks: Bottlenecks | null;
}

/** The first one says what the others are of. */
export function workbookTables(
  facts: AnswerFacts,
  { bottlenecks: found, ...about }: Workbook,
): readonly [FigureTable, ...FigureTable[]] {
  const { language } = about.words;
  const t = createTranslate(language);
  const first = aboutTable(facts, about);
  const tables = answerTables(facts, { t, language });
  if (found === null) return [first, ...tables];
  const { project } = facts;
  const by = found.rankedBy;
  return [
    { ...first, rows: [...first.rows, ...aboutBottlenecks(facts, found, about.words)] },
    ...tables,
    bottlenecksTable(found, by, { project, t, language }),
  ];
}

/** They are of a run of their own, with other luck. */
function aboutBottlenecks(
  { project }: AnswerFacts,
  found: Bottlenecks,
  { language }: AnswerWords,
): FigureTable['rows'] {
  const t = createTranslate(language);
  const name = t('bottlenecks.title');
  const made = t('bottlenecks.provenance', {
    replications: t('simulate.replicationsOf', { count: found.replications }),
    seed: String(found.seed),
  });
  return [
    [name, sayBottlenecks(found, { project, language, by: found.rankedBy })],
    [name, made],
  ];
}
