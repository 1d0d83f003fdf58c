/** A binary heap of states by cost; equal costs leave in the order in which they came. */
export interface CostHeap {
  readonly size: number;
  push(state: number, cost: number): void;
  /** The cheapest state; the heap must not be empty. */
  pop(): number;
  clear(): void;
}

interface Entry {
  readonly state: number;
  readonly cost: number;
  readonly arrival: number;
}

function isBefore(first: Entry, second: Entry): boolean {
  return first.cost === second.cost ? first.arrival < second.arrival : first.cost < second.cost;
}

function siftUp(entries: Entry[], entry: Entry): void {
  let hole = entries.length;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const above = entries[parent];
    if (!above || !isBefore(entry, above)) break;
    entries[hole] = above;
    hole = parent;
  }
  entries[hole] = entry;
}

function siftDown(entries: Entry[], entry: Entry): void {
  let hole = 0;
  for (;;) {
    const left = entries[2 * hole + 1];
    const right = entries[2 * hole + 2];
    if (!left) break;
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, entry)) break;
    entries[hole] = child;
    hole = 2 * hole + (isRight ? 2 : 1);
  }
  entries[hole] = entry;
}

export function createCostHeap(): CostHeap {
  const entries: Entry[] = [];
  let arrival = 0;
  return {
    get size() {
      return entries.length;
    },
    push(state, cost) {
      siftUp(entries, { state, cost, arrival: arrival++ });
    },
    pop() {
      const top = entries[0];
      const last = entries.pop();
      if (!top || !last) throw new Error('Invariant broken: popped an empty heap');
      if (entries.length > 0) siftDown(entries, last);
      return top.state;
    },
    clear() {
      entries.length = 0;
      arrival = 0;
    },
  };
}
