/** Reads a log deal by deal, in the order in which deals came: everything in numbers of the network. */

import {
  type ActivityLog,
  blockAt,
  type DealBlock,
  placeAt,
  type StayBlock,
  shiftOf,
} from './activity-log.ts';
import { ASIDE, KIND_BITS, MOMENT_ENTERED, MOMENT_LEFT, STILL_INSIDE, WAYS } from './codes.ts';

const KIND_MASK = 2 ** KIND_BITS - 1;

/** At a step or a wait; moments are minutes since the start of the run. */
export interface RecordedStay {
  readonly node: number;
  readonly enteredAt: number;
  /** null when nobody ever started. */
  readonly startedAt: number | null;
  /** When it ended, or the run did. */
  readonly endedAt: number;
  /** STAY_…. */
  readonly kind: number;
  /** Not on the deal's own way: work it no longer needed, or an escalation. */
  readonly isAside: boolean;
}

export interface RecordedDeal {
  readonly source: number;
  /** In its source, counted from 0. */
  readonly number: number;
  readonly enteredAt: number;
  /** null while it is still inside. */
  readonly leftAt: number | null;
  /** LEFT_… or STILL_INSIDE; `place` is the number of what that names. */
  readonly way: number;
  readonly place: number;
  /** What was entered first comes first; of several at one moment what ended first. */
  readonly stays: readonly RecordedStay[];
}

interface RowsOfDeals {
  /** Rows of deal d are `rows[start[d]] … rows[start[d + 1] - 1]`, in the order of writing. */
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

function dealAndKindAt(log: ActivityLog, row: number): number {
  const shift = shiftOf(row);
  const block = log.stayBlocks[blockAt(row, shift)] as StayBlock;
  return block.dealAndKind[placeAt(row, shift)] as number;
}

/** A counting sort (D. E. Knuth, The Art of Computer Programming 3, 5.2, algorithm D): rows of a deal keep their order. */
function sortedByDeal(log: ActivityLog): RowsOfDeals {
  const start = new Uint32Array(log.deals + 1);
  for (let row = 0; row < log.rows; row++) {
    const next = (dealAndKindAt(log, row) >>> KIND_BITS) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let deal = 0; deal < log.deals; deal++) {
    start[deal + 1] = (start[deal + 1] as number) + (start[deal] as number);
  }
  const rows = new Uint32Array(log.rows);
  const free = start.slice();
  for (let row = 0; row < log.rows; row++) {
    const deal = dealAndKindAt(log, row) >>> KIND_BITS;
    const at = free[deal] as number;
    rows[at] = row;
    free[deal] = at + 1;
  }
  return { start, rows };
}

interface Read {
  readonly stays: readonly RecordedStay[];
  /** When the deal left, if it did. */
  readonly leftAt: number;
}

function stayAt(
  { done, started, node }: StayBlock,
  at: number,
  { enteredAt, kind }: { readonly enteredAt: number; readonly kind: number },
): RecordedStay {
  const startedAt = started[at] as number;
  const isAside = kind >= ASIDE;
  return {
    node: node[at] as number,
    enteredAt,
    startedAt: Number.isNaN(startedAt) ? null : startedAt,
    endedAt: done[at] as number,
    kind: isAside ? kind - ASIDE : kind,
    isAside,
  };
}

/** Moments that weren't stored are those at which the stay before ended. */
function readStays(log: ActivityLog, rows: Uint32Array, enteredAt: number): Read {
  const stays: RecordedStay[] = [];
  let lastMoment = enteredAt;
  let saidEntered: number | null = null;
  let saidLeft: number | null = null;
  for (const row of rows) {
    const shift = shiftOf(row);
    const block = log.stayBlocks[blockAt(row, shift)] as StayBlock;
    const at = placeAt(row, shift);
    const kind = (block.dealAndKind[at] as number) & KIND_MASK;
    const moment = block.done[at] as number;
    if (kind === MOMENT_ENTERED) saidEntered = moment;
    else if (kind === MOMENT_LEFT) saidLeft = moment;
    else {
      stays.push(stayAt(block, at, { enteredAt: saidEntered ?? lastMoment, kind }));
      saidEntered = null;
      if (kind < ASIDE) lastMoment = moment;
    }
  }
  // Sorting is stable.
  stays.sort((one, other) => one.enteredAt - other.enteredAt);
  return { stays, leftAt: saidLeft ?? lastMoment };
}

export function* readDeals(log: ActivityLog): Generator<RecordedDeal, void> {
  const { start, rows } = sortedByDeal(log);
  for (let deal = 0; deal < log.deals; deal++) {
    const shift = shiftOf(deal);
    const block = log.dealBlocks[blockAt(deal, shift)] as DealBlock;
    const at = placeAt(deal, shift);
    const enteredAt = block.entered[at] as number;
    const exit = block.exit[at] as number;
    const way = exit % WAYS;
    const own = rows.subarray(start[deal], start[deal + 1]);
    const { stays, leftAt } = readStays(log, own, enteredAt);
    yield {
      source: block.source[at] as number,
      number: block.number[at] as number,
      enteredAt,
      leftAt: way === STILL_INSIDE ? null : leftAt,
      way,
      place: Math.floor(exit / WAYS),
      stays,
    };
  }
}
