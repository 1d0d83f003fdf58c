/** The tables of an answer into a folder, as the window hands them out: one workbook, and a CSV for each. */
import { type Result, success } from '#shared/base';
import { csvOf, xlsxOf } from '#shared/exchange';
import { safeFileName } from '#shared/host';
import { createTranslate, type Language } from '#shared/i18n';
import type { Project, Scenario } from '#shared/model';
import {
  type AnswerFacts,
  type Bottlenecks,
  drawingsOf,
  type FigureTable,
  type SimulationResult,
  sayLevers,
  workbookTables,
} from '#shared/simulation';
import { saySystemFault } from '../say-system-fault.ts';
import { type WriteFailure, writeSafely } from '../writing/write-safely.ts';

interface Answered {
  readonly project: Project;
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  /** null where they weren't asked for. */
  readonly bottlenecks: Bottlenecks | null;
  /** Whether the scenario is one of the project's. */
  readonly isNamed: boolean;
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
  const { project, scenario, bottlenecks } = answered;
  const { levers, runs } = scenario;
  const sheets = workbookTables(facts, {
    conditions: scenario,
    words: { language, tried: sayLevers(levers, { project, runs }, { t, language }) },
    bottlenecks,
  });
  const [, ...tables] = sheets;
  const csv = (table: FigureTable) => ({
    name: safeFileName(`${table.title} — ${facts.name}`, 'csv'),
    bytes: new TextEncoder().encode(csvOf(table, language)),
  });
  return [
    {
      name: safeFileName(`${t('results.allTables')} — ${facts.name}`, 'xlsx'),
      bytes: xlsxOf(sheets),
    },
    ...tables.map(csv),
  ];
}

function factsOf({ project, scenario, result, isNamed }: Answered): AnswerFacts | null {
  const drawings = drawingsOf(project, scenario.runs);
  const variant = drawings[0]?.variant;
  if (variant === undefined) return null;
  const processIds = [...new Set(drawings.map(({ at }) => at.processId))];
  return {
    result,
    project,
    processName: processIds.map((id) => project.processes[id]?.name ?? '').join(', '),
    variant,
    drawings,
    name: isNamed ? scenario.name : variant.name,
    ...(isNamed ? { scenarioName: scenario.name } : {}),
    former: null,
  };
}

export function describeTablesFailure({ path, reason }: WriteFailure, language: Language): string {
  const said = { path, reason: saySystemFault(reason, language) };
  return createTranslate(language)('documents.failure_notWritten', said);
}
