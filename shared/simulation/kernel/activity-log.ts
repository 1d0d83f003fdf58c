/**
 * What measured deals went through, in few bytes: one row per stay at a step or a wait, in
 * the order in which stays ended. Rows lie in blocks that are filled once and never copied,
 * so memory stays near what is stored. `recording.ts` fills them, `logged-deals.ts` reads them.
 *
 * A stay mostly begins at the moment at which the deal's last one ended (or at which the deal
 * came), so that moment isn't stored twice. Where it differs, a row of the kind MOMENT_ENTERED
 * stands before the stay's own; MOMENT_LEFT likewise says when a deal left, where that isn't
 * the end of its last stay. Both keep their moment in `done`.
 */
import { assert } from '#shared/base';
import type { Network } from './network.ts';

/** Ended as it should. */
export const STAY_DONE = 0;
/** The deal left the queue, or was taken out of it. */
export const STAY_WITHDRAWN = 1;
/** A wait was under way when the deal left. */
export const STAY_CUT_SHORT = 2;
/** Still there when the run stopped; `done` is that moment. */
export const STAY_UNFINISHED = 3;
export const MOMENT_ENTERED = 4;
export const MOMENT_LEFT = 5;
/** Added to a stay that isn't on the deal's own way: work it no longer needs, or an escalation. */
export const ASIDE = 8;
/** What is written in one number with the deal: kinds and ASIDE. */
export const KIND_BITS = 4;
const MOST_DEALS = 2 ** (32 - KIND_BITS);

/** How a deal left, and what `place` then is the number of. */
export const STILL_INSIDE = 0;
/** Node of the outcome. */
export const LEFT_BY_OUTCOME = 1;
/** Node of the queue. */
export const LEFT_QUEUE_IMPATIENT = 2;
export const LEFT_SECTION_IMPATIENT = 3;
/** Row of the escalation. */
export const LEFT_LET_GO = 4;
export const WAYS = 8;

export interface StayBlock {
  readonly done: Float64Array;
  /** NaN when nobody ever started. */
  readonly started: Float64Array;
  readonly node: Uint16Array | Uint32Array;
  /** Number of the deal × 16 + kind. */
  readonly dealAndKind: Uint32Array;
}

export interface DealBlock {
  readonly entered: Float64Array;
  /** In its source, counted from 0. */
  readonly number: Uint32Array;
  readonly source: Uint16Array | Uint32Array;
  /** Number of the place × 8 + LEFT_… or STILL_INSIDE. */
  readonly exit: Uint32Array;
}

/**
 * The first blocks hold 32, 32, 64, 128 … 1024 rows, all later ones 2048: a short log takes
 * little, a long one is never more than a block ahead of what is in it.
 */
const FIRST_SHIFT = 5;
const LAST_SHIFT = 11;

/** The logarithm of the size of the block in which a row lies. */
export function shiftOf(row: number): number {
  return Math.min(LAST_SHIFT, Math.max(FIRST_SHIFT, 31 - Math.clz32(row)));
}

/** The number of that block, counted from 0. */
export function blockAt(row: number, shift: number): number {
  return (row >>> shift) + shift - FIRST_SHIFT;
}

/** Where in its block the row lies. */
export function placeAt(row: number, shift: number): number {
  return row & ((1 << shift) - 1);
}

/** Plain data that can be sent to another thread. */
export interface ActivityLog {
  readonly stayBlocks: StayBlock[];
  readonly dealBlocks: DealBlock[];
  /** Of stays and of moments. */
  rows: number;
  deals: number;
}

/** A log being written: where it is written, and what is known of the deals inside. */
export interface Recorder {
  readonly log: ActivityLog;
  readonly hasManyNodes: boolean;
  /** The blocks that are being filled, and how many rows of them are. */
  stayBlock: StayBlock;
  stayPlace: number;
  dealBlock: DealBlock;
  dealPlace: number;
  /** By token: the logged deal it stands for (deals: at their first token); -1: none. */
  dealOf: Int32Array;
  /** By first token: when the deal's last stay ended, or when it came. */
  lastMoment: Float64Array;
}

function numbers(rows: number, hasMany: boolean): Uint16Array | Uint32Array {
  return hasMany ? new Uint32Array(rows) : new Uint16Array(rows);
}

function createStayBlock(rows: number, hasManyNodes: boolean): StayBlock {
  return {
    done: new Float64Array(rows),
    started: new Float64Array(rows),
    node: numbers(rows, hasManyNodes),
    dealAndKind: new Uint32Array(rows),
  };
}

function createDealBlock(rows: number, hasManyNodes: boolean): DealBlock {
  return {
    entered: new Float64Array(rows),
    number: new Uint32Array(rows),
    source: numbers(rows, hasManyNodes),
    exit: new Uint32Array(rows),
  };
}

export function createRecorder({ nodes, sources }: Network): Recorder {
  const hasManyNodes = Math.max(nodes.count, sources.count) >= 2 ** 16;
  return {
    log: { stayBlocks: [], dealBlocks: [], rows: 0, deals: 0 },
    hasManyNodes,
    // Full from the beginning: the first row opens the first block.
    stayBlock: createStayBlock(0, hasManyNodes),
    stayPlace: 0,
    dealBlock: createDealBlock(0, hasManyNodes),
    dealPlace: 0,
    dealOf: new Int32Array(0),
    lastMoment: new Float64Array(0),
  };
}

/** Whoever writes a row counts it; here a block is opened when the last one is full. */
export function openStayBlock(recorder: Recorder): void {
  const { log, hasManyNodes } = recorder;
  recorder.stayBlock = createStayBlock(1 << shiftOf(log.rows), hasManyNodes);
  recorder.stayPlace = 0;
  log.stayBlocks.push(recorder.stayBlock);
}

export function openDealBlock(recorder: Recorder): void {
  const { log, hasManyNodes } = recorder;
  assert(log.deals < MOST_DEALS, 'deals of a log fit their bits');
  recorder.dealBlock = createDealBlock(1 << shiftOf(log.deals), hasManyNodes);
  recorder.dealPlace = 0;
  log.dealBlocks.push(recorder.dealBlock);
}

/** What a recorder keeps for its tokens grows with them. */
export function coverTokens(recorder: Recorder, capacity: number): void {
  const dealOf = new Int32Array(capacity).fill(-1);
  const lastMoment = new Float64Array(capacity);
  dealOf.set(recorder.dealOf);
  lastMoment.set(recorder.lastMoment);
  recorder.dealOf = dealOf;
  recorder.lastMoment = lastMoment;
}

/** Bytes of all columns, the rows still to be filled included. */
export function bytesOf({ stayBlocks, dealBlocks }: ActivityLog): number {
  const columns = [...stayBlocks, ...dealBlocks].flatMap((block) => Object.values(block));
  return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
