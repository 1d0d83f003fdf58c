/** Runs a project in tests and looks at its figures with intervals of 99.9 %. */
import { idOf, present } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import {
  type CompileProblem,
  compileScenario,
  defaultScenario,
  type Program,
  type RunBatch,
  runReplication,
  type Tally,
} from '#shared/simulation';
import { at } from './builders.ts';

export interface RunOf {
  readonly program: Program;
  readonly tallies: readonly Tally[];
  /** Number of a node in the tallies. */
  readonly node: (id: string) => number;
  readonly pool: (participantId: string) => number;
}

export function aScenario(project: Project, fields: Partial<Scenario> = {}): Scenario {
  return { ...defaultScenario(project, at.processId, at.variantId), warmUpWeeks: 0, ...fields };
}

/** What keeps the project from being simulated: codes with the ids concerned. */
export function problemsOf(project: Project, fields: Partial<Scenario> = {}): string[] {
  const compiled = compileScenario(project, aScenario(project, fields));
  if (compiled.ok) return [];
  return compiled.error.problems.map(({ code, target }: CompileProblem) => `${code} ${target.id}`);
}

export function runOf(project: Project, fields: Partial<Scenario> = {}): RunOf {
  const compiled = compileScenario(project, aScenario(project, fields));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems));
  const program = compiled.value;
  const tallies = Array.from({ length: program.replications }, (_, replication) => {
    const tally = runReplication(program, replication);
    if (!tally.ok) throw new Error(JSON.stringify(tally.error));
    return tally.value;
  });
  return {
    program,
    tallies,
    node: (id) => program.meaning.nodeIds.indexOf(idOf(id)),
    pool: (id) =>
      present(
        program.meaning.participants.find((each) => each.id === id),
        id,
      ).pool,
  };
}

/** One row of a tally's column. */
export function rowOf(column: Float64Array, index: number): number {
  return present(column[index], `row ${index}`);
}

/** A runner that answers as threads do: copied, and in any order. */
export function shuffledRunner(): RunBatch {
  let calls = 0;
  return async (program, replications) => {
    for (let turns = (calls++ * 7) % 5; turns > 0; turns--) await Promise.resolve();
    const copy = structuredClone(program);
    return structuredClone(replications.map((replication) => runReplication(copy, replication)));
  };
}
