/**
 * How much can come to each node, when no step lets through more than its people can do: what is
 * too much waits there for ever, or has lost patience (Goodman & Massey, "The non-ergodic Jackson
 * network", Journal of Applied Probability 1984).
 */
import type { NodeId } from '#shared/model';
import { visitsPerWeek } from './traffic.ts';
import type { Drawn } from './ways.ts';

type PerWeek = ReadonlyMap<NodeId, number>;

const MOST_ROUNDS = 10;
const NEGLIGIBLE = 1e-9;

/** Steps to which more comes than goes on: their ways out carry the share that does. */
function narrowed(drawn: Drawn, coming: PerWeek, most: PerWeek): Drawn {
  const flowsFrom = new Map(drawn.flowsFrom);
  for (const [id, atMost] of most) {
    const share = atMost / (coming.get(id) ?? 0);
    const flows = drawn.flowsFrom.get(id);
    if (!(share < 1) || !flows) continue;
    flowsFrom.set(
      id,
      flows.map((flow) => ({ ...flow, share: flow.share * share })),
    );
  }
  return { ...drawn, flowsFrom };
}

function isAsBefore(before: PerWeek, now: PerWeek): boolean {
  return [...before].every(([id, visits]) => {
    return visits - (now.get(id) ?? 0) <= visits * NEGLIGIBLE;
  });
}

/**
 * Visits per week, never fewer than there will be. The more is thought to come to a step, the smaller the
 * share that it lets through: too many visits make for too few elsewhere, and those for too many
 * again, but for fewer than before. So every second answer stays above the truth and comes nearer.
 */
export function carriedVisits(drawn: Drawn, leads: PerWeek, most: PerWeek): PerWeek | null {
  let visits = visitsPerWeek(drawn, leads);
  for (let round = 0; visits !== null && round < MOST_ROUNDS; round++) {
    const coming = visits;
    if (![...most].some(([id, atMost]) => atMost < (coming.get(id) ?? 0))) return visits;
    const tooFew = visitsPerWeek(narrowed(drawn, coming, most), leads);
    const next = tooFew && visitsPerWeek(narrowed(drawn, tooFew, most), leads);
    if (next === null) return visits;
    visits = next;
    if (isAsBefore(coming, next)) return visits;
  }
  return visits;
}
