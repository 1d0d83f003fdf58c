/**
 * Where flows run from one sheet to another: the same letter stands on both sides of
 * the cut, so that a reader finds where a line goes on.
 */
import type { FlowRoutes, Point } from '#shared/layout';
import { drawLines } from './draw-text.ts';
import type { SheetLayout } from './split-sheets.ts';
import type { DiagramTheme } from './theme.ts';
import { element } from './xml.ts';

export interface JoiningMark {
  readonly at: Point;
  readonly letter: string;
  /** Of the cut it stands on: a cut at an x is crossed by horizontal stretches. */
  readonly isVerticalCut: boolean;
}

/** Room for two letters of the size that the smallest words on the board have. */
const RADIUS = 9.5;
const LETTER_SIZE = 11.5;
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A…Z without I and O, which look like digits; then A2, B2 … */
function letterOf(index: number): string {
  const letter = ALPHABET[index % ALPHABET.length] ?? '';
  const round = Math.floor(index / ALPHABET.length);
  return round === 0 ? letter : `${letter}${round + 1}`;
}

function crossings(from: Point, to: Point, { cutsX, cutsY }: SheetLayout) {
  const isBetween = (cut: number, first: number, second: number) =>
    cut > Math.min(first, second) && cut < Math.max(first, second);
  const across = cutsX
    .slice(1, -1)
    .filter((cut) => isBetween(cut, from.x, to.x))
    .map((x) => ({ at: { x, y: from.y }, isVerticalCut: true }));
  const down = cutsY
    .slice(1, -1)
    .filter((cut) => isBetween(cut, from.y, to.y))
    .map((y) => ({ at: { x: from.x, y }, isVerticalCut: false }));
  return [...across, ...down];
}

type Crossing = Omit<JoiningMark, 'letter'>;

function isTouching(first: Crossing, second: Crossing): boolean {
  const distance = Math.hypot(first.at.x - second.at.x, first.at.y - second.at.y);
  return distance < 2 * RADIUS + 1;
}

/** Moved along its cut until it covers no earlier mark. */
function besideOthers(crossing: Crossing, others: readonly Crossing[]): Crossing {
  let free = crossing;
  while (others.some((other) => isTouching(other, free))) {
    const { x, y } = free.at;
    const step = 2 * RADIUS + 1;
    free = { ...free, at: free.isVerticalCut ? { x, y: y + step } : { x: x + step, y } };
  }
  return free;
}

export function findJoiningMarks(routes: FlowRoutes, layout: SheetLayout): JoiningMark[] {
  const marks: JoiningMark[] = [];
  for (const { points } of routes.values()) {
    for (const [index, to] of points.entries()) {
      const from = points[index - 1];
      for (const crossing of from ? crossings(from, to, layout) : []) {
        marks.push({ ...besideOthers(crossing, marks), letter: letterOf(marks.length) });
      }
    }
  }
  return marks;
}

export function drawJoiningMark({ at, letter }: JoiningMark, theme: DiagramTheme): string {
  const circle = element('circle', {
    cx: at.x,
    cy: at.y,
    r: RADIUS,
    fill: theme.paper,
    stroke: theme.flow,
  });
  const top = { x: at.x, y: at.y - RADIUS };
  return (
    circle +
    drawLines([letter], top, {
      size: LETTER_SIZE,
      lineHeight: 2 * RADIUS,
      color: theme.quietInk,
      weight: 640,
      anchor: 'middle',
    })
  );
}
