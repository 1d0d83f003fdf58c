/**
 * Traffic equations: how often each node is visited in the long run, from the drawing alone,
 * and from that the work offered to each pool (Jackson 1957). With bounded flows the chances
 * depend on how often a deal has taken each of them: there is one system of equations per
 * combination of such counts, solved from the fewest on, since counts only grow.
 */
import type { NodeId } from '#shared/model';
import { chainVisits } from './chain-visits.ts';
import { type Drawn, reachedFrom, type Ways, walkCounts } from './ways.ts';

/** Visits by deals with these counts; null when they can never leave. */
function visitsWith(
  open: Ways,
  inflow: Float64Array,
  merged: readonly number[],
): Float64Array | null {
  const isReached = reachedFrom(open, inflow);
  return chainVisits({
    coming: inflow,
    ways: (found) => {
      for (const [from, row] of open.entries()) {
        for (const { to, share, stride } of isReached[from] === 1 ? row : []) {
          if (to >= 0 && stride === 0) found(from, to, share / (merged[from] ?? 1));
        }
      }
    },
  });
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
    return visits;
  });
  return isSolved ? new Map(nodes.map(({ id }, number) => [id, total[number] ?? 0])) : null;
}
