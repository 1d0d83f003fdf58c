/** Gathers what keeps a scenario from being simulated; each thing once. */
import type { CompileProblem } from './problem.ts';

export interface Problems {
  readonly list: CompileProblem[];
  readonly add: (problem: CompileProblem) => void;
}

export function createProblems(): Problems {
  const list: CompileProblem[] = [];
  const known = new Set<string>();
  return {
    list,
    add(problem) {
      const key = `${problem.code} ${problem.target.kind} ${problem.target.id}`;
      if (!known.has(key)) list.push(problem);
      known.add(key);
    },
  };
}
