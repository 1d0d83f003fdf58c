/** Runs a project with its log, and tells it in few words: what a test can write down by hand. */
import { idOf } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import {
  compileScenario,
  type LoggedActivity,
  type LoggedDeal,
  loggedDeals,
  type Program,
  type RunLog,
  recordReplication,
  type SpanPromise,
  type Tally,
} from '#shared/simulation';
import { aProject, officeCalendar, type VariantBuilder } from './builders.ts';
import { aScenario } from './simulating.ts';

export const oneWeek = { startsOn: '2026-01-12', until: { weeks: 1 }, replications: 1 };

/** Moscow time of the scenario's first week. */
export function moments(size: number, ...times: string[]) {
  return { kind: 'batch' as const, at: times.map((time) => `2026-01-${time}:00+03:00`), size };
}

/** In office hours; there is a director beside the variant's own people. */
export const inOffice = (variant: VariantBuilder) =>
  aProject().calendar(officeCalendar).participant('director').variant(variant).build();

export interface LoggedRun {
  readonly program: Program;
  readonly tally: Tally;
  readonly log: RunLog;
  readonly deals: readonly LoggedDeal[];
}

export function loggedRunOf(
  project: Project,
  fields: Partial<Scenario> = {},
  promise?: SpanPromise,
): LoggedRun {
  const compiled = compileScenario(project, aScenario(project, fields), { promise });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems));
  const recorded = recordReplication(compiled.value, 0);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
  const { tally, log } = recorded.value;
  return { program: compiled.value, tally, log, deals: [...loggedDeals(log)] };
}

/** `[name, entered, started, ended, end]`; a wasted one ends in `wasted`, `–`: never started. */
export type ToldActivity = readonly [string, number, number | '–', number, string];

export function told(activity: LoggedActivity): ToldActivity {
  const { of, enteredAt, startedAt, endedAt, end, isWasted } = activity;
  const name = of.kind === 'node' ? of.id : `${of.to} about ${of.lateAt}`;
  return [name, enteredAt, startedAt ?? '–', endedAt, isWasted ? `${end}, wasted` : end];
}

/** Number of a node in the columns of the tally. */
export function numberOf(program: Program, id: string): number {
  return program.meaning.nodeIds.indexOf(idOf(id));
}
