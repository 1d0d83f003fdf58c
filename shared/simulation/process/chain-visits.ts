/**
 * How often each state of a chain is visited: v = c + v·P, where c comes in from outside and P are the
 * shares that go on. States are taken out one after the other: whoever would have gone through one goes
 * straight on by its shares (state reduction: W. K. Grassmann, M. I. Taksar & D. P. Heyman, "Regenerative analysis and
 * steady state distributions for Markov chains", Operations Research 33(5), 1985). Those with the fewest ways in and out come
 * first, so that few ways are added (H. M. Markowitz, "The elimination form of the inverse", Management
 * Science 3(3), 1957): of a drawing, which has about as many flows as nodes, the work grows as its size.
 */
import { present } from '#shared/base';

interface State {
  /** What comes in from outside, and through the states that were taken out. */
  coming: number;
  /** Shares of those that are there that go on to others, and back to itself. */
  readonly on: Map<number, number>;
  back: number;
  /** States that lead here. */
  readonly from: Set<number>;
}

/** A state that was taken out, with what its visits are made of. */
interface Taken {
  readonly number: number;
  readonly coming: number;
  /** State → share of its visits that come here. */
  readonly shares: ReadonlyMap<number, number>;
  /** Visits per time that somebody comes: more than 1 where some come back. */
  readonly turns: number;
}

/** Smaller than any share that people type; what is left of one by rounding. */
const NOTHING = 1e-12;

export interface Chain {
  /** Of each state. */
  readonly coming: Float64Array;
  /** Calls for every way; several between the same states add up. */
  readonly ways: (found: (from: number, to: number, share: number) => void) => void;
}

/** Visits of each state; null when some can never leave. */
export function chainVisits(chain: Chain): Float64Array | null {
  const states = statesOf(chain);
  const taken: Taken[] = [];
  let left = [...states.keys()];
  for (let mostWays = 1; left.length > 0; mostWays *= 2) {
    const waiting = new Set(left);
    left = [];
    for (const number of waiting) {
      const state = present(states[number], 'state');
      if (state.from.size * state.on.size > mostWays) {
        left.push(number);
        continue;
      }
      const out = takeOut(states, number);
      if (out === null) return null;
      taken.push(out);
    }
  }
  return visitsOf(taken);
}

function statesOf({ coming, ways }: Chain): readonly State[] {
  const states = Array.from(
    coming,
    (value): State => ({ coming: value, on: new Map(), back: 0, from: new Set() }),
  );
  ways((from, to, share) => lead(states, { from, to, share }));
  return states;
}

interface Way {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** One way more. */
function lead(states: readonly State[], { from, to, share }: Way): void {
  const [before, after] = [states[from], states[to]];
  if (!before || !after || share === 0) return;
  if (from === to) {
    before.back += share;
    return;
  }
  before.on.set(to, (before.on.get(to) ?? 0) + share);
  after.from.add(from);
}

/** Its ways in lead straight on; null when nobody who is there ever leaves. */
function takeOut(states: readonly State[], number: number): Taken | null {
  const state = present(states[number], 'state');
  if (1 - state.back < NOTHING) return null;
  const turns = 1 / (1 - state.back);
  const shares = new Map<number, number>();
  for (const from of state.from) {
    const { on } = present(states[from], 'state before');
    shares.set(from, on.get(number) ?? 0);
    on.delete(number);
  }
  for (const [to, share] of state.on) {
    const next = present(states[to], 'state after');
    next.from.delete(number);
    next.coming += state.coming * turns * share;
    for (const [from, before] of shares) lead(states, { from, to, share: before * turns * share });
  }
  return { number, coming: state.coming, shares, turns };
}

/** The last one taken out hangs on nobody else, each one before on those after it. */
function visitsOf(taken: readonly Taken[]): Float64Array {
  const visits = new Float64Array(taken.length);
  for (const { number, coming, shares, turns } of taken.toReversed()) {
    let all = coming;
    for (const [from, share] of shares) all += (visits[from] ?? 0) * share;
    visits[number] = all * turns;
  }
  return visits;
}
