/** One row of a bar chart: its name, its bar with the interval, what it is compared with. */
import type { CustomSeriesRenderItem } from 'echarts';
import { measureText, wrapText } from '#shared/layout';
import type { ChartPalette } from './chart-option.ts';
import type { IntervalBar } from './interval-bars.ts';
import { visibleOn } from './visible-color.ts';

export interface RowShape {
  /** Long names, and those with something after them, stand above their bars. */
  readonly names: 'beside' | 'above';
  readonly heightPx: number;
  /** Of the names above, with their notes. */
  readonly lines: number;
  /** Where one note has no room beside its name, all stand beneath. */
  readonly notes: 'beside' | 'beneath';
  /** What names and what was have of the width together. */
  readonly textPx: number;
}

const BAR_PX = 16;
const FORMER_PX = 5;
const LINE_PX = 16;
/** Letters that stand on two lines beside a bar at most. */
const LONG_NAME = 22;
const NAME_SIZE = 12;
const NOTE_SIZE = 11;
const BETWEEN = '\u00a0\u00a0·\u00a0';
/** What the axis takes of the width. */
const ASIDE_PX = 30;
const NARROWEST_NAME_PX = 120;

export function rowShape(bars: readonly IntervalBar[], widthPx: number): RowShape {
  const isCompared = bars.some(({ former }) => former);
  const isLong = bars.some(({ label, note }) => label.length > LONG_NAME || note);
  const textPx = widthPx - ASIDE_PX;
  const isCramped = bars.some((bar) => isNoteCramped(bar, nameWidthPx(bar, textPx)));
  const notes: RowShape['notes'] = isCramped ? 'beneath' : 'beside';
  if (!isLong && !isCompared) {
    return { names: 'beside', heightPx: BAR_PX + 16, lines: 0, notes, textPx };
  }
  const shape = { notes, textPx };
  const lines = Math.max(1, ...bars.map((bar) => linesAbove(bar, shape).length));
  const former = isCompared ? FORMER_PX + 3 : 0;
  const heightPx = lines * LINE_PX + BAR_PX + former + 16;
  return { names: 'above', heightPx, lines, notes, textPx };
}

/** What stands above a bar, line by line as it is drawn; notes are marked for their own style. */
function linesAbove(
  bar: IntervalBar,
  { notes, textPx }: Pick<RowShape, 'notes' | 'textPx'>,
): string[] {
  const width = nameWidthPx(bar, textPx);
  const { label, note } = bar;
  const name = wrapText(label, { width, size: NAME_SIZE });
  if (note === undefined) return name;
  const quiet = (text: string) => `{note|${text}}`;
  return notes === 'beneath'
    ? [...name, ...wrapText(note, { width, size: NOTE_SIZE }).map(quiet)]
    : [...name.slice(0, -1), `${name.at(-1) ?? ''}${quiet(BETWEEN + note)}`];
}

function isNoteCramped({ label, note }: IntervalBar, widthPx: number): boolean {
  if (note === undefined) return false;
  const notePx = measureText(BETWEEN + note, NOTE_SIZE);
  return measureText(label, NAME_SIZE) + notePx > widthPx;
}

/** Beside the name stands what was. */
function nameWidthPx({ former }: IntervalBar, widthPx: number): number {
  const formerPx = former ? measureText(former.text, NOTE_SIZE) + 12 : 0;
  return Math.max(NARROWEST_NAME_PX, widthPx - formerPx);
}

interface Rows {
  readonly bars: readonly IntervalBar[];
  readonly shape: RowShape;
  readonly palette: ChartPalette;
  /** Right of the axis' end. */
  readonly endPx: number;
  /** Values may be less than nothing. */
  readonly isSigned: boolean;
}

export function drawRow({ bars, shape, palette, endPx, isSigned }: Rows): CustomSeriesRenderItem {
  return ({ coordSys }, api) => {
    const row = Number(api.value(0));
    const bar = bars[row];
    if (bar === undefined) return null;
    const [zeroX = 0, middleY = 0] = api.coord([0, row]);
    const top = middleY - shape.heightPx / 2;
    const barTop = shape.names === 'above' ? top + 6 + shape.lines * LINE_PX : middleY - BAR_PX / 2;
    const { x = 0, width = 0 } = readArea(coordSys);
    const endX = x + width + endPx;
    const place: Place = {
      x: (value) => api.coord([value, row])[0] ?? zeroX,
      zeroX,
      barTop,
      palette,
    };
    return {
      type: 'group',
      children: [
        ground({ x: 0, y: top, width: endX, height: shape.heightPx }, palette),
        ...(isSigned ? [zeroLine(zeroX, top, shape.heightPx, palette)] : []),
        ...(shape.names === 'above'
          ? nameAbove(bar, { zeroX: isSigned ? 4 : zeroX, top, endX, shape, palette })
          : []),
        barShape(bar, place),
        ...formerShape(bar, place),
        ...whisker(bar, place, isSigned),
        valueText(bar, place, endX - endPx),
      ],
    };
  };
}

/** Where the axes stand; ECharts types it for all its coordinate systems at once. */
function readArea(area: object): { readonly x?: number; readonly width?: number } {
  return area;
}

interface Place {
  readonly x: (value: number) => number;
  readonly zeroX: number;
  readonly barTop: number;
  readonly palette: ChartPalette;
}

/** The whole row answers the pointer, not the bar alone. */
function ground(
  shape: { x: number; y: number; width: number; height: number },
  palette: ChartPalette,
) {
  return {
    type: 'rect' as const,
    shape: { ...shape, r: 6 },
    style: { fill: 'transparent' },
    emphasis: { style: { fill: palette.lit } },
  };
}

/** Rows are stretched a little to fill the chart; a line without gaps all the same. */
function zeroLine(zeroX: number, top: number, heightPx: number, palette: ChartPalette) {
  return {
    type: 'line' as const,
    silent: true,
    shape: { x1: zeroX, y1: top - 2, x2: zeroX, y2: top + heightPx + 2 },
    style: { stroke: palette.quietText, lineWidth: 1 },
  };
}

function barShape({ value, color }: IntervalBar, { x, zeroX, barTop, palette }: Place) {
  return {
    type: 'rect' as const,
    shape: {
      x: Math.min(zeroX, x(value)),
      y: barTop,
      width: Math.abs(x(value) - zeroX),
      height: BAR_PX,
      r: value < 0 ? [4, 0, 0, 4] : [0, 4, 4, 0],
    },
    style: { fill: visibleOn(color, palette.surface, palette.text) },
  };
}

function formerShape({ former }: IntervalBar, { x, zeroX, barTop, palette }: Place) {
  const value = former?.value ?? null;
  if (value === null) return [];
  return [
    {
      type: 'rect' as const,
      shape: {
        x: zeroX,
        y: barTop + BAR_PX + 2,
        width: Math.max(0, x(value) - zeroX),
        height: FORMER_PX,
        r: 2,
      },
      style: { fill: palette.quietText, opacity: 0.75 },
    },
  ];
}

function whisker({ low, high }: IntervalBar, { x, barTop, palette }: Place, isSigned: boolean) {
  if (low === null || high === null || high <= low) return [];
  const y = barTop + BAR_PX / 2;
  const [from, to] = [x(isSigned ? low : Math.max(0, low)), x(high)];
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: palette.text, lineWidth: 1.5, opacity: 0.8 },
  });
  return [line(from, y, to, y), line(from, y - 4, from, y + 4), line(to, y - 4, to, y + 4)];
}

/** Behind the whisker's end; what nobody can draw stands at the beginning. */
function valueText({ value, high, text }: IntervalBar, place: Place, mostX: number) {
  const { x, zeroX, barTop, palette } = place;
  return {
    type: 'text' as const,
    x: Math.min(Math.max(x(Math.max(high ?? value, value)), zeroX), mostX) + 8,
    y: barTop + BAR_PX / 2,
    style: {
      text,
      fill: palette.text,
      font: `600 12px ${palette.fontFamily}`,
      verticalAlign: 'middle' as const,
    },
  };
}

interface Line {
  readonly zeroX: number;
  readonly top: number;
  readonly endX: number;
  readonly shape: RowShape;
  readonly palette: ChartPalette;
}

/** The name to the left, what was to the right, on one line. */
function nameAbove(bar: IntervalBar, line: Line) {
  const { former } = bar;
  const { zeroX, top, endX, shape, palette } = line;
  const common = { y: top + 2 + shape.lines * LINE_PX, z2: 1, silent: true };
  const style = { lineHeight: LINE_PX - 1, verticalAlign: 'bottom' as const };
  const name = {
    type: 'text' as const,
    ...common,
    x: zeroX + 2,
    style: {
      ...style,
      // Lines are broken here: the chart would break them elsewhere, and rows have room for these.
      text: linesAbove(bar, shape).join('\n'),
      rich: {
        note: {
          fill: palette.quietText,
          font: `400 ${NOTE_SIZE}px ${palette.fontFamily}`,
          lineHeight: LINE_PX - 1,
        },
      },
      fill: palette.text,
      font: `400 ${NAME_SIZE}px ${palette.fontFamily}`,
    },
  };
  if (!former) return [name];
  return [
    name,
    {
      type: 'text' as const,
      ...common,
      x: endX - 4,
      style: {
        ...style,
        text: former.text,
        fill: palette.quietText,
        font: `400 11px ${palette.fontFamily}`,
        align: 'right' as const,
      },
    },
  ];
}
