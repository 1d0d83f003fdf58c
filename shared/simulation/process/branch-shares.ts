/** How the flows out of a branch share the deals: as drawn, and where a scenario tries something else. */
import type { Flow, FlowId } from '#shared/model';

/** What a scenario tries out instead of what is drawn; undefined where nothing is. */
export type TriedShare = (id: FlowId) => number | undefined;

/** They add up to 1 unless all are 0. What may be taken no times at all has none, whatever is tried. */
export function branchShares(flows: readonly Flow[], triedOf: TriedShare): readonly number[] {
  const drawn = drawnShares(flows);
  if (flows.every(({ id }) => triedOf(id) === undefined)) return drawn;
  return sharesTried(
    drawn,
    flows.map(({ id, maxTimes }) => (maxTimes === 0 ? 0 : triedOf(id))),
  );
}

/**
 * Of one branch. Flows that are tried have what is tried; the others share what that leaves as
 * they do on the drawing, in equal parts where that gives them nothing.
 */
export function sharesTried(
  drawn: readonly number[],
  tried: readonly (number | undefined)[],
): readonly number[] {
  const others = drawn.filter((_, at) => tried[at] === undefined);
  const left = Math.max(0, 1 - sumOf(tried));
  const sharing = sumOf(others);
  return scaled(
    drawn.map(
      (share, at) => tried[at] ?? left * (sharing > 0 ? share / sharing : 1 / others.length),
    ),
  );
}

/**
 * Flows without a probability divide what the others leave; what may be taken no times at all
 * has none, and what doesn't add up to 1 is scaled.
 */
function drawnShares(flows: readonly Flow[]): readonly number[] {
  const said = sumOf(flows.map(({ probability }) => probability));
  const unsaid = flows.filter(({ probability }) => probability === undefined).length;
  const left = unsaid > 0 ? Math.max(0, 1 - said) / unsaid : 0;
  return scaled(flows.map((flow) => (flow.maxTimes === 0 ? 0 : (flow.probability ?? left))));
}

function scaled(shares: readonly number[]): readonly number[] {
  const total = sumOf(shares);
  return total > 0 ? shares.map((share) => share / total) : shares;
}

function sumOf(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
