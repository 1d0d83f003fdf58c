/** Lines with arrowheads, and their words. Arrowheads are paths: no ids that could clash on one page. */
import { type FlowRoute, flowLabelStyle, flowStyle, type Point, roundedPath } from '#shared/layout';
import { drawLines } from './draw-text.ts';
import type { Piece } from './scene.ts';
import type { DiagramTheme } from './theme.ts';
import { element } from './xml.ts';

const ARROW_LENGTH = 7;
const ARROW_HALF_WIDTH = 4;

function arrowhead(tip: Point, before: Point): string {
  const along = { x: Math.sign(tip.x - before.x), y: Math.sign(tip.y - before.y) };
  const back = { x: tip.x - along.x * ARROW_LENGTH, y: tip.y - along.y * ARROW_LENGTH };
  const aside = { x: along.y * ARROW_HALF_WIDTH, y: along.x * ARROW_HALF_WIDTH };
  return [
    `M${back.x + aside.x} ${back.y + aside.y}L${tip.x} ${tip.y}`,
    `L${back.x - aside.x} ${back.y - aside.y}`,
  ].join('');
}

function boundsOfLine(points: readonly Point[]) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const margin = ARROW_HALF_WIDTH + 1;
  const x = Math.min(...xs) - margin;
  const y = Math.min(...ys) - margin;
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}

export function drawFlow({ isBack, points }: FlowRoute, theme: DiagramTheme): Piece[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  const stroke = {
    fill: 'none',
    stroke: isBack ? theme.backFlow : theme.flow,
    'stroke-width': flowStyle.strokeWidth,
  };
  const line = element('path', {
    d: roundedPath(points, flowStyle.cornerRadius),
    ...stroke,
    'stroke-dasharray': isBack ? '5 4' : undefined,
  });
  const head = element('path', {
    d: arrowhead(tip, before),
    ...stroke,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  return [{ bounds: boundsOfLine(points), markup: line + head }];
}

export function drawFlowLabel({ isBack, label }: FlowRoute, theme: DiagramTheme): Piece[] {
  if (!label) return [];
  const { lineHeight, paddingY, textSize } = flowLabelStyle;
  const box = element('rect', {
    x: label.x,
    y: label.y,
    width: label.width,
    height: label.height,
    rx: Math.min(9, label.height / 2),
    fill: theme.paper,
    stroke: theme.line,
  });
  const words = drawLines(
    label.lines,
    { x: label.x + label.width / 2, y: label.y + paddingY },
    {
      size: textSize,
      lineHeight,
      color: isBack ? '#92560a' : theme.quietInk,
      weight: 600,
      anchor: 'middle',
    },
  );
  return [{ bounds: label, markup: box + words }];
}
