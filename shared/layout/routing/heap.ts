/**
 * A binary heap of states by cost, in typed arrays that grow: a search pushes hundreds
 * of thousands. Equal costs leave in an order that depends on the pushes alone.
 */
export interface CostHeap {
  isEmpty(): boolean;
  push(state: number, cost: number): void;
  /** The cheapest state, -1 if there is none. */
  pop(): number;
  clear(): void;
}

const FIRST_CAPACITY = 4096;

export function createCostHeap(): CostHeap {
  let states = new Int32Array(FIRST_CAPACITY);
  let costs = new Float64Array(FIRST_CAPACITY);
  let size = 0;

  function grow(): void {
    const moreStates = new Int32Array(2 * states.length);
    const moreCosts = new Float64Array(2 * costs.length);
    moreStates.set(states);
    moreCosts.set(costs);
    states = moreStates;
    costs = moreCosts;
  }

  function costAt(place: number): number {
    return costs[place] ?? Infinity;
  }

  function put(place: number, state: number, cost: number): void {
    states[place] = state;
    costs[place] = cost;
  }

  function move(from: number, to: number): void {
    put(to, states[from] ?? -1, costAt(from));
  }

  function sink(state: number, cost: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && costAt(child + 1) < costAt(child)) child++;
      if (costAt(child) >= cost) break;
      move(child, hole);
      hole = child;
    }
    put(hole, state, cost);
  }

  return {
    isEmpty: () => size === 0,
    push(state, cost) {
      if (size === states.length) grow();
      let hole = size++;
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (costAt(parent) <= cost) break;
        move(parent, hole);
        hole = parent;
      }
      put(hole, state, cost);
    },
    pop() {
      if (size === 0) return -1;
      const top = states[0] ?? -1;
      size--;
      if (size > 0) sink(states[size] ?? -1, costAt(size));
      return top;
    },
    clear() {
      size = 0;
    },
  };
}
