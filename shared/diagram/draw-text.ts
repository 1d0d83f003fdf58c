/** Lines of text as text: they can be found, copied and read aloud. */
import { element, escapeXml } from './xml.ts';

export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly color: string;
  /** As in CSS. */
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** From the middle of a line down to its baseline, as a share of the size: half the height of capitals. */
const BASELINE = 0.36;

/** `x` is where the anchor stands, `y` the top of the first line. */
export function drawLines(
  lines: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  { anchor = 'start', color, lineHeight, size, weight = 400 }: TextStyle,
): string {
  if (lines.length === 0) return '';
  const spans = lines.map((line, index) =>
    element('tspan', { x, dy: index === 0 ? undefined : lineHeight }, escapeXml(line)),
  );
  const attributes = {
    x,
    y: y + lineHeight / 2 + size * BASELINE,
    'font-size': size,
    'font-weight': weight,
    fill: color,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  };
  return element('text', attributes, spans.join(''));
}
