/**
 * Traffic equations: how often each node is visited in the long run, from the drawing alone,
 * and from that the work offered to each pool (Jackson 1957). A bounded flow counts with the
 * share that gives the same mean number of passes, exactly so for a loop of its own.
 */
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

/** Solves Ax = b in place, with row pivots; null when there is no single answer. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array | null {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0))
        pivot = row;
    }
    const pivotRow = matrix[pivot] as Float64Array;
    if (Math.abs(pivotRow[column] as number) < 1e-12) return null;
    [matrix[pivot], matrix[column]] = [matrix[column] as Float64Array, pivotRow];
    [right[pivot], right[column]] = [right[column] as number, right[pivot] as number];
    for (let row = column + 1; row < size; row++) {
      const line = matrix[row] as Float64Array;
      const factor = (line[column] as number) / (pivotRow[column] as number);
      if (factor === 0) continue;
      for (let at = column; at < size; at++) {
        line[at] = (line[at] as number) - factor * (pivotRow[at] as number);
      }
      right[row] = (right[row] as number) - factor * (right[column] as number);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    const line = matrix[row] as Float64Array;
    let sum = right[row] as number;
    for (let at = row + 1; at < size; at++) sum -= (line[at] as number) * (right[at] as number);
    right[row] = sum / (line[row] as number);
  }
  return right;
}

/** Visits per week, by node; null when deals can never leave. */
export function visitsPerWeek(
  drawing: Drawing,
  arrivalsPerWeek: ReadonlyMap<NodeId, number>,
): ReadonlyMap<NodeId, number> | null {
  const { nodes, flowsFrom, joinSizes } = drawing;
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const matrix = nodes.map((_, index) => {
    const row = new Float64Array(nodes.length);
    row[index] = 1;
    return row;
  });
  for (const [from, node] of nodes.entries()) {
    const flows = flowsFrom.get(node.id) ?? [];
    const shares = node.kind === 'branch' ? longRunShares(flows) : flows.map(() => 1);
    // What a join lets go is one token for the several that came.
    const merged = joinSizes.get(node.id) ?? 1;
    flows.forEach(({ to }, index) => {
      const row = matrix[numbers.get(to) ?? -1];
      if (row) row[from] = (row[from] as number) - (shares[index] ?? 0) / merged;
    });
  }
  const right = Float64Array.from(nodes, ({ id }) => arrivalsPerWeek.get(id) ?? 0);
  const visits = solve(matrix, right);
  return visits && new Map(nodes.map(({ id }, index) => [id, visits[index] ?? 0]));
}
