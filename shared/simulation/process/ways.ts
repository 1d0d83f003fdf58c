/**
 * The ways through a drawing, by how often a deal has taken each bounded flow so far: its counts,
 * as one number. Counts only grow, so a deal moves from lower numbers to higher ones.
 */
import type { Drawing, DrawnFlow } from './drawing.ts';

export type Drawn = Pick<Drawing, 'nodes' | 'flowsFrom' | 'joinSizes'>;

/**
 * So many combinations are followed, times nodes³ of work each; of further bounded flows, those
 * with the highest bounds, an unbounded one stands in.
 */
const MOST_WORK = 3e7;
const MOST_COUNTS = 4096;

/** Flow out of a node, by numbers; a bounded one takes the deal to other counts. */
interface Way {
  readonly to: number;
  readonly share: number;
  readonly bound: number;
  /** What its count weighs in the number of the combination; 0 where it isn't counted. */
  readonly stride: number;
}

export type Ways = readonly (readonly Way[])[];

/** Passes through a flow of share p at most m times: p + p² + … + pᵐ = r / (1 − r). */
function longRunShare(share: number, maxTimes: number): number {
  const passes = share === 1 ? maxTimes : (share * (1 - share ** maxTimes)) / (1 - share);
  return passes / (1 + passes);
}

/** Unbounded flows in the place of those that aren't counted: right for a loop of its own. */
function standIns(flows: readonly DrawnFlow[], isCounted: (flow: DrawnFlow) => boolean) {
  const isReplaced = (flow: DrawnFlow) => flow.maxTimes > 0 && !isCounted(flow);
  const shares = flows.map((flow) =>
    isReplaced(flow) ? longRunShare(flow.share, flow.maxTimes) : flow.share,
  );
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const replaced = sum(shares.filter((_, at) => flows[at] && isReplaced(flows[at])));
  const others = sum(shares) - replaced;
  return flows.map((flow, at) => {
    const share = shares[at] ?? 0;
    if (isReplaced(flow)) return { ...flow, share, maxTimes: 0 };
    return { ...flow, share: others > 0 ? (share * (1 - replaced)) / others : 0 };
  });
}

/** The bounded flows that are counted: as many as can be, the lowest bounds first. */
function countedFlows({ nodes, flowsFrom }: Drawn): ReadonlySet<DrawnFlow> {
  const most = Math.min(MOST_COUNTS, MOST_WORK / Math.max(1, nodes.length) ** 3);
  const bounded = nodes
    .flatMap(({ id }) => flowsFrom.get(id) ?? [])
    .filter(({ maxTimes, share }) => maxTimes > 0 && share > 0)
    .toSorted((one, other) => one.maxTimes - other.maxTimes);
  const counted = new Set<DrawnFlow>();
  let combinations = 1;
  for (const flow of bounded) {
    combinations *= flow.maxTimes + 1;
    if (combinations <= most) counted.add(flow);
  }
  return counted;
}

function waysOf(drawn: Drawn): { ways: Ways; combinations: number } {
  const { nodes, flowsFrom } = drawn;
  const counted = countedFlows(drawn);
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  let combinations = 1;
  const ways = nodes.map(({ id, kind }) => {
    const flows = flowsFrom.get(id) ?? [];
    const known = kind === 'branch' ? standIns(flows, (flow) => counted.has(flow)) : flows;
    return known.map(({ to, share, maxTimes }): Way => {
      const isCounted = maxTimes > 0;
      const stride = isCounted ? combinations : 0;
      if (isCounted) combinations *= maxTimes + 1;
      return { to: numbers.get(to) ?? -1, share, bound: maxTimes, stride };
    });
  });
  return { ways, combinations };
}

/** The ways that a deal with these counts may still take; the rest of a branch is rescaled. */
function openWays(ways: Ways, counts: number): Ways {
  return ways.map((row) => {
    const open = row.filter(
      ({ bound, stride }) => stride === 0 || Math.floor(counts / stride) % (bound + 1) < bound,
    );
    if (open.length === row.length) return row;
    const total = open.reduce((sum, { share }) => sum + share, 0);
    return open.map((way) => ({ ...way, share: way.share / total }));
  });
}

/** 1 where a deal may come without another count, from where some come in. */
export function reachedFrom(open: Ways, inflow: Float64Array): Uint8Array {
  const isReached = Uint8Array.from(inflow, (coming) => (coming > 0 ? 1 : 0));
  const left = [...isReached.keys()].filter((node) => isReached[node] === 1);
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    for (const { to, share, stride } of open[node] ?? []) {
      if (stride > 0 || share === 0 || to < 0 || isReached[to] === 1) continue;
      isReached[to] = 1;
      left.push(to);
    }
  }
  return isReached;
}

/** What comes to each node with some counts → how often each is visited; null ends the walk. */
export type Pass = (open: Ways, inflow: Float64Array, all: Ways) => Float64Array | null;

type Inflows = Map<number, Float64Array>;

/** Deals that take a counted flow come in again with other counts. */
function handOn(inflows: Inflows, open: Ways, visits: Float64Array, counts: number): void {
  for (const [from, row] of open.entries()) {
    const visited = visits[from] ?? 0;
    for (const { to, share, stride } of visited > 0 ? row : []) {
      if (stride === 0) continue;
      const next = inflows.get(counts + stride) ?? new Float64Array(visits.length);
      next[to] = (next[to] ?? 0) + visited * share;
      inflows.set(counts + stride, next);
    }
  }
}

/** Leads deals through all counts that they get to, the lowest first; false when the walk was ended. */
export function walkCounts(drawn: Drawn, coming: Float64Array, pass: Pass): boolean {
  const { ways, combinations } = waysOf(drawn);
  const inflows: Inflows = new Map([[0, coming]]);
  for (let counts = 0; counts < combinations; counts++) {
    const inflow = inflows.get(counts);
    if (!inflow) continue;
    inflows.delete(counts);
    const open = openWays(ways, counts);
    const visits = pass(open, inflow, ways);
    if (!visits) return false;
    handOn(inflows, open, visits, counts);
  }
  return true;
}
