/**
 * What measured deals went through, in few bytes: one row per stay at a step or a wait, in
 * the order in which stays ended. Rows lie in blocks that are filled once and never copied,
 * so memory stays near what is stored. `recorder.ts` fills them, `logged-deals.ts` reads them.
 *
 * A stay mostly begins at the moment at which the deal's last one ended (or at which the deal
 * came), so that moment isn't stored twice. Where it differs, a row of the kind MOMENT_ENTERED
 * stands before the stay's own; MOMENT_LEFT likewise says when a deal left, where that isn't
 * the end of its last stay. Both keep their moment in `done`.
 */
import { KIND_BITS } from './codes.ts';

/** Deals of a log are numbered in 32 bits, the kind of a row beside them. */
export const MOST_DEALS = 2 ** (32 - KIND_BITS);

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

/** Bytes of all columns, the rows still to be filled included. */
export function bytesOf({ stayBlocks, dealBlocks }: ActivityLog): number {
  const columns = [...stayBlocks, ...dealBlocks].flatMap((block) => Object.values(block));
  return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
