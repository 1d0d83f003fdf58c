/** The whole board as one SVG: pure text, no ids, no scripts, nothing from outside. */
import type { Rect } from '#shared/layout';
import { type BoardSubject, drawBoard } from './board-drawing.ts';
import { renderWithin } from './scene.ts';
import { element, escapeXml } from './xml.ts';

const EVERYWHERE: Rect = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
/** So that outer strokes aren't halved. */
const EDGE = 1;

/** Width and height are in board units, one a CSS pixel. */
export function boardSvg(subject: BoardSubject): string {
  const { cells, geometry, laneHeaders, stageHeaders, theme } = drawBoard(subject);
  const width = geometry.width + 2 * EDGE;
  const height = geometry.height + 2 * EDGE;
  const content = [
    element('title', {}, escapeXml(subject.variant.name)),
    element('rect', { x: -EDGE, y: -EDGE, width, height, fill: theme.paper }),
    ...[cells, stageHeaders, laneHeaders].map((scene) => renderWithin(scene, EVERYWHERE)),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${-EDGE} ${-EDGE} ${width} ${height}`,
      role: 'img',
      'font-family': theme.fontFamily,
      'xml:lang': subject.language,
    },
    content.join(''),
  );
}
