/** A log being written: the core hands over what happened, a page of rows at a time. */
import { assert, present } from '#shared/base';
import {
  type ActivityLog,
  blockAt,
  type DealBlock,
  MOST_DEALS,
  placeAt,
  type StayBlock,
  shiftOf,
} from './activity-log.ts';
import type { Network } from './network.ts';

/** The columns of a page, as far as they are filled. */
export interface StayRows {
  readonly done: Float64Array;
  readonly started: Float64Array;
  readonly node: Int32Array;
  readonly dealAndKind: Int32Array;
}

export interface DealRows {
  readonly entered: Float64Array;
  readonly number: Int32Array;
  readonly source: Int32Array;
}

export interface ExitRows {
  readonly deal: Int32Array;
  /** What `DealBlock.exit` holds. */
  readonly way: Int32Array;
}

export interface Recorder {
  readonly log: ActivityLog;
  readonly hasManyNodes: boolean;
}

export function createRecorder({ nodes, sources }: Network): Recorder {
  return {
    log: { stayBlocks: [], dealBlocks: [], rows: 0, deals: 0 },
    hasManyNodes: Math.max(nodes.count, sources.count) >= 2 ** 16,
  };
}

function numbers(rows: number, hasMany: boolean): Uint16Array | Uint32Array {
  return hasMany ? new Uint32Array(rows) : new Uint16Array(rows);
}

/** Thrown where the machine has no memory for more of the log. */
export class LogMemoryRefused extends Error {}

/** An engine says so by a RangeError (ECMA-262, CreateByteDataBlock). */
function allocated<Block>(create: () => Block): Block {
  try {
    return create();
  } catch (error) {
    throw error instanceof RangeError ? new LogMemoryRefused() : error;
  }
}

function createStayBlock(rows: number, hasManyNodes: boolean): StayBlock {
  return allocated(() => ({
    done: new Float64Array(rows),
    started: new Float64Array(rows),
    node: numbers(rows, hasManyNodes),
    dealAndKind: new Uint32Array(rows),
  }));
}

function createDealBlock(rows: number, hasManyNodes: boolean): DealBlock {
  return allocated(() => ({
    entered: new Float64Array(rows),
    number: new Uint32Array(rows),
    source: numbers(rows, hasManyNodes),
    exit: new Uint32Array(rows),
  }));
}

/** Rows `from` … of a page that go into one block: which, where in it, and how many. */
function stretchOf(row: number, left: number) {
  const shift = shiftOf(row);
  const size = 1 << shift;
  const place = placeAt(row, shift);
  return { block: blockAt(row, shift), place, size, count: Math.min(left, size - place) };
}

export function takeStays({ log, hasManyNodes }: Recorder, rows: StayRows): void {
  const { length } = rows.done;
  for (let from = 0; from < length; ) {
    const { block: number, place, size, count } = stretchOf(log.rows, length - from);
    log.stayBlocks[number] ??= createStayBlock(size, hasManyNodes);
    const block = present(log.stayBlocks[number], 'block');
    const end = from + count;
    block.done.set(rows.done.subarray(from, end), place);
    block.started.set(rows.started.subarray(from, end), place);
    block.node.set(rows.node.subarray(from, end), place);
    block.dealAndKind.set(rows.dealAndKind.subarray(from, end), place);
    log.rows += count;
    from = end;
  }
}

export function takeDeals({ log, hasManyNodes }: Recorder, rows: DealRows): void {
  const { length } = rows.entered;
  assert(log.deals + length <= MOST_DEALS, 'deals of a log fit their bits');
  for (let from = 0; from < length; ) {
    const { block: number, place, size, count } = stretchOf(log.deals, length - from);
    log.dealBlocks[number] ??= createDealBlock(size, hasManyNodes);
    const block = present(log.dealBlocks[number], 'block');
    const end = from + count;
    block.entered.set(rows.entered.subarray(from, end), place);
    block.number.set(rows.number.subarray(from, end), place);
    block.source.set(rows.source.subarray(from, end), place);
    log.deals += count;
    from = end;
  }
}

export function takeExits({ log }: Recorder, { deal, way }: ExitRows): void {
  for (let row = 0; row < deal.length; row++) {
    const number = deal[row] as number;
    const shift = shiftOf(number);
    const block = log.dealBlocks[blockAt(number, shift)] as DealBlock;
    block.exit[placeAt(number, shift)] = way[row] as number;
  }
}
