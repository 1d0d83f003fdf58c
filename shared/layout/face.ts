/** The size of a node and the lines on it: of the node and the language alone, wherever it stands. */
import { unreachable } from '#shared/base';
import type { Language } from '#shared/i18n';
import type { Node, NodeKind } from '#shared/model';
import { type ChipText, chipsOf } from './chip-text.ts';
import type { ChipGeometry, NodeFace, NodeShape } from './geometry.ts';
import {
  captionStyle,
  cardStyle,
  cellStyle,
  diamondStyle,
  dotStyle,
  pillStyle,
  stickyStyle,
} from './style.ts';
import { measureText, widthOfLines, wrapText } from './text.ts';

const NO_CAPTION = { captionLines: [], captionWidth: 0, captionHeight: 0 } as const;
const TITLE_LINES_WANTED = 2;

function upToGrid(length: number): number {
  return Math.ceil(length / cellStyle.grid) * cellStyle.grid;
}

interface FaceText {
  readonly kind: NodeKind;
  readonly shape: NodeShape;
  readonly text: string;
}

function chipWidth(text: string): number {
  return Math.ceil(measureText(text, cardStyle.chipSize, 'bold')) + 2 * cardStyle.chipPaddingX;
}

/** Chips in rows under the title; a row is as wide as the card's inside. */
function placeChips(
  chips: readonly ChipText[],
  cardWidth: number,
  firstRowY: number,
): ChipGeometry[] {
  const { chipGap, chipHeight, paddingX } = cardStyle;
  const right = cardWidth - paddingX;
  let x = paddingX;
  let y = firstRowY;
  return chips.map(({ kind, text }) => {
    const width = chipWidth(text);
    if (x > paddingX && x + width > right) {
      x = paddingX;
      y += chipHeight + chipGap;
    }
    const chip = { kind, text, x, y, width, height: chipHeight };
    x += width + chipGap;
    return chip;
  });
}

function cardFace({ kind, shape, text }: FaceText, chips: readonly ChipText[]): NodeFace {
  const style = cardStyle;
  const widestChip = chips.reduce((widest, chip) => Math.max(widest, chipWidth(chip.text)), 0);
  const linesAt = (width: number) =>
    wrapText(text, { width: width - 2 * style.paddingX, size: style.titleSize, weight: 'bold' });
  const candidates = style.widths.map((width) =>
    upToGrid(Math.max(width, widestChip + 2 * style.paddingX)),
  );
  const hasRoom = (width: number) =>
    linesAt(width).length <= TITLE_LINES_WANTED && !linesAt(width).some((at) => at.endsWith('-'));
  const width = candidates.find(hasRoom) ?? Math.max(...candidates);
  const titleLines = linesAt(width);
  const titleBottom = style.paddingTop + titleLines.length * style.titleLineHeight;
  const placed = placeChips(chips, width, titleBottom + style.chipsTop);
  const lastChip = placed.at(-1);
  const bottom = lastChip ? lastChip.y + lastChip.height : titleBottom;
  const height = Math.max(style.minHeight, upToGrid(bottom + style.paddingBottom));
  return { kind, shape, width, height, titleLines, chips: placed, ...NO_CAPTION };
}

function pillFace({ kind, shape, text }: FaceText): NodeFace {
  const { lineHeight, maxTextWidth, minWidth, paddingX, paddingY, textSize } = pillStyle;
  const titleLines = wrapText(text, { width: maxTextWidth, size: textSize, weight: 'bold' });
  const textWidth = widthOfLines(titleLines, textSize, 'bold');
  return {
    kind,
    shape,
    width: upToGrid(Math.max(minWidth, textWidth + 2 * paddingX)),
    height: upToGrid(Math.max(1, titleLines.length) * lineHeight + 2 * paddingY),
    titleLines,
    chips: [],
    ...NO_CAPTION,
  };
}

function signFace({ kind, shape, text }: FaceText): NodeFace {
  const { lineHeight, maxWidth, textSize } = captionStyle;
  const size = shape === 'diamond' ? diamondStyle.size : dotStyle.size;
  const captionLines = wrapText(text, { width: maxWidth, size: textSize, weight: 'bold' });
  return {
    kind,
    shape,
    width: size,
    height: size,
    titleLines: [],
    chips: [],
    captionLines,
    captionWidth: Math.ceil(widthOfLines(captionLines, textSize, 'bold')),
    captionHeight: captionLines.length * lineHeight,
  };
}

function stickyFace({ kind, shape, text }: FaceText): NodeFace {
  const { lineHeight, minHeight, padding, textSize, width } = stickyStyle;
  const titleLines = wrapText(text, { width: width - 2 * padding, size: textSize });
  const height = Math.max(minHeight, upToGrid(titleLines.length * lineHeight + 2 * padding));
  return { kind, shape, width, height, titleLines, chips: [], ...NO_CAPTION };
}

function computeFace(node: Node, language: Language): NodeFace {
  const { kind, name } = node;
  switch (node.kind) {
    case 'step':
    case 'wait':
      return cardFace({ kind, shape: 'card', text: name }, chipsOf(node, language));
    case 'source':
      return pillFace({ kind, shape: 'pill', text: name || node.channel });
    case 'outcome':
      return pillFace({ kind, shape: 'pill', text: name || node.reason });
    case 'branch':
      return signFace({ kind, shape: 'diamond', text: node.question || name });
    case 'fork':
    case 'join':
      return signFace({ kind, shape: 'dot', text: name });
    case 'note':
      return stickyFace({ kind, shape: 'sticky', text: node.text || name });
    default:
      return unreachable(node);
  }
}

const faces: Record<Language, WeakMap<Node, NodeFace>> = { ru: new WeakMap(), en: new WeakMap() };

/** Nodes are never changed in place, so a node's face is remembered for as long as the node lives. */
export function nodeFace(node: Node, language: Language): NodeFace {
  const known = faces[language].get(node);
  if (known) return known;
  const face = computeFace(node, language);
  faces[language].set(node, face);
  return face;
}
