/**
 * Traffic equations: how often each node is visited in the long run, from the drawing alone,
 * and from that the work offered to each pool (Jackson 1957). A bounded flow counts with the
 * share that gives the same mean number of passes, exactly so for a loop of its own.
 */
import { present } from '#shared/base';
import type { NodeId } from '#shared/model';
import type { Drawing, DrawnFlow } from './drawing.ts';

/** Passes through a flow of share p at most m times: p + p² + … + pᵐ = r / (1 − r). */
function longRunShare(share: number, maxTimes: number): number {
  if (maxTimes === 0 || share === 0) return share;
  const passes = share === 1 ? maxTimes : (share * (1 - share ** maxTimes)) / (1 - share);
  return passes / (1 + passes);
}

function longRunShares(flows: readonly DrawnFlow[]): readonly number[] {
  const bounded = flows.map(({ share, maxTimes }) =>
    maxTimes > 0 ? longRunShare(share, maxTimes) : 0,
  );
  const left = 1 - bounded.reduce((sum, share) => sum + share, 0);
  const free = flows.reduce((sum, { share, maxTimes }) => sum + (maxTimes > 0 ? 0 : share), 0);
  return flows.map(({ share, maxTimes }, index) =>
    maxTimes > 0 ? (bounded[index] ?? 0) : free > 0 ? (share / free) * left : 0,
  );
}

/** One equation: the coefficients, then the right-hand side. */
type Equation = Float64Array;

const at = (equation: Equation, place: number): number => equation[place] as number;

/** What stands before `first` is 0 in the subtracted equation. */
function subtract(from: Equation, equation: Equation, factor: number, first: number): void {
  if (factor === 0) return;
  for (let place = first; place < from.length; place++) {
    from[place] = at(from, place) - factor * at(equation, place);
  }
}

/** Gauss–Jordan with row pivots; null when there is no single answer. */
function solve(equations: Equation[]): number[] | null {
  const size = equations.length;
  for (let column = 0; column < size; column++) {
    const below = equations.slice(column);
    const pivot = below.reduce((best, each) =>
      Math.abs(at(each, column)) > Math.abs(at(best, column)) ? each : best,
    );
    if (Math.abs(at(pivot, column)) < 1e-12) return null;
    equations[equations.indexOf(pivot)] = present(equations[column], 'equation');
    equations[column] = pivot;
    for (const each of equations) {
      if (each !== pivot) subtract(each, pivot, at(each, column) / at(pivot, column), column);
    }
  }
  return equations.map((equation, row) => at(equation, size) / at(equation, row));
}

/** Visits per week, by node; null when deals can never leave. */
export function visitsPerWeek(
  drawing: Pick<Drawing, 'nodes' | 'flowsFrom' | 'joinSizes'>,
  arrivalsPerWeek: ReadonlyMap<NodeId, number>,
): ReadonlyMap<NodeId, number> | null {
  const { nodes, flowsFrom, joinSizes } = drawing;
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const equations = nodes.map(({ id }, index) => {
    const equation = new Float64Array(nodes.length + 1);
    equation[index] = 1;
    equation[nodes.length] = arrivalsPerWeek.get(id) ?? 0;
    return equation;
  });
  for (const [from, node] of nodes.entries()) {
    const flows = flowsFrom.get(node.id) ?? [];
    const shares = node.kind === 'branch' ? longRunShares(flows) : flows.map(({ share }) => share);
    // What a join lets go is one token for the several that came.
    const merged = joinSizes.get(node.id) ?? 1;
    flows.forEach(({ to }, index) => {
      const equation = equations[numbers.get(to) ?? -1];
      if (equation) equation[from] = at(equation, from) - (shares[index] ?? 0) / merged;
    });
  }
  const visits = solve(equations);
  return visits && new Map(nodes.map(({ id }, index) => [id, visits[index] ?? 0]));
}
