/** Cards, pills, diamonds, dots and stickies: each node as one piece. */
import { unreachable } from '#shared/base';
import { captionStyle, cardStyle, type NodeGeometry, pillStyle, stickyStyle } from '#shared/layout';
import type { Node } from '#shared/model';
import { drawLines } from './draw-text.ts';
import { mixColors } from './mix-colors.ts';
import type { Piece } from './scene.ts';
import type { ChipColors, DiagramTheme } from './theme.ts';
import { element } from './xml.ts';

export interface DrawnNode {
  readonly node: Node;
  readonly geometry: NodeGeometry;
  /** Of the performer. */
  readonly color: string;
  /** 0…1; absent where nothing was measured. */
  readonly heat?: number;
}

function chipColors(kind: 'effort' | 'timeLimit' | 'wait', theme: DiagramTheme): ChipColors {
  return theme[kind];
}

function drawChips({ geometry }: DrawnNode, theme: DiagramTheme): string {
  return geometry.chips
    .map(({ height, kind, text, width, x, y }) => {
      const { fill, ink, line } = chipColors(kind, theme);
      const left = geometry.x + x;
      const top = geometry.y + y;
      const box = element('rect', {
        x: left,
        y: top,
        width,
        height,
        rx: 6,
        fill,
        stroke: line,
        'stroke-dasharray': kind === 'wait' ? '3 2.5' : undefined,
      });
      const words = drawLines(
        [text],
        { x: left + width / 2, y: top },
        {
          size: cardStyle.chipSize,
          lineHeight: height,
          color: ink,
          weight: 520,
          anchor: 'middle',
        },
      );
      return box + words;
    })
    .join('');
}

/** The inside of a card right of its coloured edge; the edge narrows into the corners. */
function insidePath({ height, width, x, y }: NodeGeometry): string {
  const { edgeWidth, radius } = cardStyle;
  const right = x + width;
  const bottom = y + height;
  const arc = `${radius - edgeWidth} ${radius} 0 0 1`;
  return [
    `M${x + radius} ${y}H${right - radius}A${radius} ${radius} 0 0 1 ${right} ${y + radius}`,
    `V${bottom - radius}A${radius} ${radius} 0 0 1 ${right - radius} ${bottom}H${x + radius}`,
    `A${arc} ${x + edgeWidth} ${bottom - radius}V${y + radius}A${arc} ${x + radius} ${y}Z`,
  ].join('');
}

function drawCard(drawn: DrawnNode, theme: DiagramTheme): string {
  const { color, geometry, heat = 0, node } = drawn;
  const { height, width, x, y } = geometry;
  const isWait = node.kind === 'wait';
  const fill = mixColors(theme.card, theme.heat, 0.45 * heat);
  const box = { x, y, width, height, rx: cardStyle.radius };
  const words = drawLines(
    geometry.titleLines,
    { x: x + cardStyle.paddingX, y: y + cardStyle.paddingTop },
    {
      size: cardStyle.titleSize,
      lineHeight: cardStyle.titleLineHeight,
      color: theme.ink,
      weight: 600,
    },
  );
  return [
    element('rect', { ...box, fill: color }),
    element('path', { d: insidePath(geometry), fill }),
    element('rect', {
      ...box,
      fill: 'none',
      stroke: isWait ? theme.wait.line : theme.cardLine,
      'stroke-dasharray': isWait ? '5 4' : undefined,
    }),
    words,
    drawChips(drawn, theme),
  ].join('');
}

function pillColors(node: Node, theme: DiagramTheme): ChipColors {
  if (node.kind !== 'outcome') return theme.source;
  switch (node.result) {
    case 'won':
      return theme.won;
    case 'lost':
    case 'disqualified':
      return theme.lost;
    case 'handedOver':
      return theme.neutral;
    default:
      return unreachable(node.result);
  }
}

function drawPill({ geometry, node }: DrawnNode, theme: DiagramTheme): string {
  const { height, titleLines, width, x, y } = geometry;
  const { fill, ink, line } = pillColors(node, theme);
  const rx = Math.min(height / 2, 16);
  const textHeight = titleLines.length * pillStyle.lineHeight;
  return (
    element('rect', { x, y, width, height, rx, fill, stroke: line }) +
    drawLines(
      titleLines,
      { x: x + width / 2, y: y + (height - textHeight) / 2 },
      {
        size: pillStyle.textSize,
        lineHeight: pillStyle.lineHeight,
        color: ink,
        weight: 600,
        anchor: 'middle',
      },
    )
  );
}

function drawCaption({ geometry }: DrawnNode, theme: DiagramTheme): string {
  const { caption, captionLines } = geometry;
  if (!caption) return '';
  return drawLines(
    captionLines,
    { x: caption.align === 'end' ? caption.x + caption.width : caption.x, y: caption.y },
    {
      size: captionStyle.textSize,
      lineHeight: captionStyle.lineHeight,
      color: theme.quietInk,
      weight: 600,
      anchor: caption.align,
    },
  );
}

function drawDiamond(drawn: DrawnNode, theme: DiagramTheme): string {
  const { height, width, x, y } = drawn.geometry;
  const centreX = x + width / 2;
  const centreY = y + height / 2;
  // The side of a square on its tip whose rounded corners reach the ends of the lines.
  const side = (width * 0.98) / Math.SQRT2;
  const shape = element('rect', {
    x: centreX - side / 2,
    y: centreY - side / 2,
    width: side,
    height: side,
    rx: 4,
    fill: theme.card,
    stroke: theme.sign,
    'stroke-width': 1.6,
    transform: `rotate(45 ${centreX} ${centreY})`,
  });
  return shape + drawCaption(drawn, theme);
}

function drawDot(drawn: DrawnNode, theme: DiagramTheme): string {
  const { height, width, x, y } = drawn.geometry;
  const cx = x + width / 2;
  const cy = y + height / 2;
  const arm = 7;
  const plus = `M${cx - arm} ${cy}H${cx + arm}M${cx} ${cy - arm}V${cy + arm}`;
  return [
    element('circle', {
      cx,
      cy,
      r: width / 2 - 0.8,
      fill: theme.card,
      stroke: theme.sign,
      'stroke-width': 1.6,
    }),
    element('path', {
      d: plus,
      stroke: theme.sign,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      fill: 'none',
    }),
    drawCaption(drawn, theme),
  ].join('');
}

function drawSticky({ geometry }: DrawnNode, theme: DiagramTheme): string {
  const { height, titleLines, width, x, y } = geometry;
  const { fill, ink, line } = theme.note;
  return (
    element('rect', { x, y, width, height, rx: 4, fill, stroke: line }) +
    drawLines(
      titleLines,
      { x: x + stickyStyle.padding, y: y + stickyStyle.padding },
      { size: stickyStyle.textSize, lineHeight: stickyStyle.lineHeight, color: ink },
    )
  );
}

function markupOf(drawn: DrawnNode, theme: DiagramTheme): string {
  switch (drawn.geometry.shape) {
    case 'card':
      return drawCard(drawn, theme);
    case 'pill':
      return drawPill(drawn, theme);
    case 'diamond':
      return drawDiamond(drawn, theme);
    case 'dot':
      return drawDot(drawn, theme);
    case 'sticky':
      return drawSticky(drawn, theme);
    default:
      return unreachable(drawn.geometry.shape);
  }
}

export function drawNode(drawn: DrawnNode, theme: DiagramTheme): Piece {
  return { bounds: drawn.geometry, markup: markupOf(drawn, theme) };
}
