/**
 * Which lanes a sheet shows that holds a part of the stages: those in which something stands, turns or
 * runs along. A lane that lines only cross can be left out, for they go straight on below the gap.
 */
import { isOverlapping } from '#shared/layout';
import type { BoardDrawing } from './board-drawing.ts';

/** A stretch of the board that stays in one piece, along y. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Corners of lines are rounded: what turns so near to a lane reaches into it. */
const TURN = 9;

/** Lanes that are needed between two places along x, neighbours as one band. */
export function shownBands(drawing: BoardDrawing, left: number, right: number): Band[] {
  const { geometry, standing, routes } = drawing;
  const stretches = [...routes.values()].flatMap(({ points }) =>
    points.flatMap((to, index) => {
      const from = points[index - 1];
      if (!from || from.y !== to.y) return [];
      const x = Math.min(from.x, to.x);
      return [{ x, y: to.y - TURN, width: Math.abs(to.x - from.x), height: 2 * TURN }];
    }),
  );
  const taken = [...standing, ...stretches];
  const lanes = geometry.lanes.filter(({ y, height }) => {
    const cell = { x: left, y, width: right - left, height };
    return taken.some((one) => isOverlapping(one, cell));
  });
  const shown = lanes.length === 0 ? geometry.lanes : lanes;
  return joined(shown.map(({ y, height }) => ({ from: y, to: y + height })));
}

function joined(bands: readonly Band[]): Band[] {
  const whole: Band[] = [];
  for (const band of bands) {
    const last = whole.at(-1);
    if (last && Math.abs(last.to - band.from) < 0.01) {
      whole[whole.length - 1] = { from: last.from, to: band.to };
    } else whole.push(band);
  }
  return whole;
}

export function heightOf(bands: readonly Band[]): number {
  return bands.reduce((sum, { from, to }) => sum + to - from, 0);
}
