/**
 * How a width is shared among columns: nobody has less than a word needs, then width goes from one
 * to another, step by step, as long as that makes the rows lower. Knows letters and millimetres, no blocks.
 */

export interface Room {
  readonly widthMm: number;
  /** Of one letter in a table, on average. */
  readonly letterMm: number;
}

export interface Said {
  readonly length: number;
  /** Of the longest word. */
  readonly longest: number;
  readonly indent: number;
  /** Spaces that hold a line open to write on. */
  readonly isBlank: boolean;
}

export type RowTexts = readonly (readonly Said[])[];

/** White at both sides of a cell. */
export const INSET_MM = 3.6;
/** From one column to another at a time, of the whole width. */
const STEP = 0.01;
const MOST_STEPS = 60;

/** Columns that are too narrow for a word take what they lack from those that have the most to spare. */
export function widen(
  begin: readonly number[],
  least: readonly number[],
  movable: readonly number[],
): number[] {
  const widths = [...begin];
  const spare = (index: number) => (widths[index] ?? 0) - (least[index] ?? 0);
  for (const index of movable) {
    while (spare(index) < 0) {
      const giver = movable.reduce((most, one) => (spare(one) > spare(most) ? one : most), index);
      const moved = Math.min(-spare(index), spare(giver) / 2);
      // Nobody has anything to spare: there are more words than room.
      if (moved < 0.1) break;
      widths[giver] = (widths[giver] ?? 0) - moved;
      widths[index] = (widths[index] ?? 0) + moved;
    }
  }
  return widths;
}

interface Settling {
  readonly least: readonly number[];
  readonly movable: readonly number[];
  readonly rows: readonly RowTexts[];
  readonly room: Room;
}

/** Step by step, the move that saves the most lines; none that saves nothing. */
export function settle(begin: readonly number[], settling: Settling): readonly number[] {
  const { movable, room } = settling;
  const step = room.widthMm * STEP;
  const widths = [...begin];
  const heights: (readonly number[])[] = begin.map((width, index) =>
    heightsOf(settling, index, width),
  );
  let lines = linesOf(heights);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    // What a column would be like a step narrower or wider, worked out once for all of its moves.
    const givers = movable.flatMap((index) => changed(settling, widths, { index, by: -step }));
    const takers = movable.flatMap((index) => changed(settling, widths, { index, by: step }));
    const best = bestMove(heights, givers, takers);
    if (!best || best.lines >= lines) break;
    for (const { index, width, heights: after } of [best.giver, best.taker]) {
      widths[index] = width;
      heights[index] = after;
    }
    lines = best.lines;
  }
  return widths;
}

interface Changed {
  readonly index: number;
  readonly width: number;
  readonly heights: readonly number[];
}

function changed(
  settling: Settling,
  widths: readonly number[],
  { index, by }: { readonly index: number; readonly by: number },
): Changed[] {
  const width = (widths[index] ?? 0) + by;
  if (width < (settling.least[index] ?? 0)) return [];
  return [{ index, width, heights: heightsOf(settling, index, width) }];
}

function bestMove(
  heights: readonly (readonly number[])[],
  givers: readonly Changed[],
  takers: readonly Changed[],
) {
  let best: { giver: Changed; taker: Changed; lines: number } | null = null;
  for (const giver of givers) {
    for (const taker of takers) {
      if (giver.index === taker.index) continue;
      const tried = [...heights];
      tried[giver.index] = giver.heights;
      tried[taker.index] = taker.heights;
      const lines = linesOf(tried);
      if (lines < (best?.lines ?? Number.POSITIVE_INFINITY)) best = { giver, taker, lines };
    }
  }
  return best;
}

/** Of the cells of a column, row by row, in lines; parts of lines count, so that a move counts that brings the next one nearer. */
function heightsOf({ rows, room }: Settling, index: number, width: number): number[] {
  const letters = Math.max(1, (width - INSET_MM) / room.letterMm);
  return rows.map((row) =>
    (row[index] ?? []).reduce(
      (lines, { length, indent }) => lines + linesFor(length / Math.max(1, letters - indent)),
      0,
    ),
  );
}

/** How high the table is: each row as its highest cell, and a little for every other one. */
function linesOf(heights: readonly (readonly number[])[]): number {
  const rows = heights[0]?.length ?? 0;
  let lines = 0;
  for (let row = 0; row < rows; row += 1) {
    let highest = 1;
    let all = 0;
    for (const column of heights) {
      const height = column[row] ?? 0;
      all += height;
      if (height > highest) highest = height;
    }
    lines += highest + 0.05 * all;
  }
  return lines;
}

/** A text fills its lines only in part: what doesn't fit begins another one. */
function linesFor(full: number): number {
  return full <= 1 ? 1 : full + 0.5;
}
