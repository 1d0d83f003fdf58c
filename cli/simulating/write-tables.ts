/** The tables of an answer into a folder, as the window hands them out: one workbook, and a CSV for each. */
import { type Result, success } from '#shared/base';
import { csvOf, xlsxOf } from '#shared/exchange';
import { safeFileName } from '#shared/host';
import { createTranslate, type Language } from '#shared/i18n';
import type { Project, Scenario } from '#shared/model';
import {
  type AnswerFacts,
  aboutTable,
  answerTables,
  type FigureTable,
  type SimulationResult,
} from '#shared/simulation';
import { type WriteFailure, writeSafely } from '../publishing/write-safely.ts';

interface Answered {
  readonly project: Project;
  readonly scenario: Scenario;
  readonly result: SimulationResult;
}

/** The paths that were written. */
export async function writeTables(
  folder: string,
  answered: Answered,
  language: Language,
): Promise<Result<readonly string[], WriteFailure>> {
  const written: string[] = [];
  for (const { name, bytes } of filesOf(answered, language)) {
    const path = await writeSafely(folder, name, bytes);
    if (!path.ok) return path;
    written.push(path.value);
  }
  return success(written);
}

function filesOf(answered: Answered, language: Language): { name: string; bytes: Uint8Array }[] {
  const facts = factsOf(answered);
  if (facts === null) return [];
  const t = createTranslate(language);
  const tables = answerTables(facts, { t, language });
  const about = aboutTable(facts, {
    conditions: answered.scenario,
    words: { language, tried: '' },
  });
  const csv = (table: FigureTable) => ({
    name: safeFileName(`${table.title} — ${facts.name}`, 'csv'),
    bytes: new TextEncoder().encode(csvOf(table, language)),
  });
  return [
    {
      name: safeFileName(`${t('results.allTables')} — ${facts.name}`, 'xlsx'),
      bytes: xlsxOf([about, ...tables]),
    },
    ...tables.map(csv),
  ];
}

/** The scenarios of the command line run one variant. */
function factsOf({ project, scenario, result }: Answered): AnswerFacts | null {
  const [run] = scenario.runs;
  const process = run && project.processes[run.processId];
  const variantId = run?.variantIds[0];
  const variant = process && variantId && process.variants[variantId];
  if (!variant) return null;
  return {
    result,
    project,
    processName: process.name,
    variant,
    name: variant.name,
    former: null,
  };
}
