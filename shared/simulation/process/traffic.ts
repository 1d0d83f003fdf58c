/**
 * Traffic equations: how often each node is visited in the long run, from the drawing alone,
 * and from that the work offered to each pool (Jackson 1957). With bounded flows the chances
 * depend on how often a deal has taken each of them: there is one system of equations per
 * combination of such counts, solved from the fewest on, since counts only grow.
 */
import type { NodeId } from '#shared/model';
import { type Equation, solve } from './linear-equations.ts';
import { type Drawn, reachedFrom, type Ways, walkCounts } from './ways.ts';

/** Visits by deals with these counts; null when they can never leave. */
function visitsWith(open: Ways, inflow: Float64Array, merged: readonly number[]): number[] | null {
  const size = open.length;
  const isReached = reachedFrom(open, inflow);
  const equations = Array.from(inflow, (coming, number): Equation => {
    const equation = new Float64Array(size + 1);
    equation[number] = 1;
    equation[size] = coming;
    return equation;
  });
  open.forEach((row, from) => {
    for (const { to, share, stride } of isReached[from] === 1 ? row : []) {
      const equation = equations[to];
      if (!equation || stride > 0) continue;
      equation[from] = (equation[from] ?? 0) - share / (merged[from] ?? 1);
    }
  });
  return solve(equations);
}

/** Visits per week, by node; null when deals can be left without a way out. */
export function visitsPerWeek(
  drawn: Drawn,
  arrivalsPerWeek: ReadonlyMap<NodeId, number>,
): ReadonlyMap<NodeId, number> | null {
  const { nodes, joinSizes } = drawn;
  // What a join lets go is one token for the several that came.
  const merged = nodes.map(({ id }) => joinSizes.get(id) ?? 1);
  const coming = Float64Array.from(nodes, ({ id }) => arrivalsPerWeek.get(id) ?? 0);
  const total = new Float64Array(nodes.length);
  const isSolved = walkCounts(drawn, coming, (open, inflow) => {
    const visits = visitsWith(open, inflow, merged);
    visits?.forEach((value, node) => {
      total[node] = (total[node] ?? 0) + value;
    });
    return visits && Float64Array.from(visits);
  });
  return isSolved ? new Map(nodes.map(({ id }, number) => [id, total[number] ?? 0])) : null;
}
