/**
 * Horizontal bars with their intervals: one row a thing, its estimate as the bar, its
 * 95 % interval as a whisker over the bar's end. A thin bar beneath is what it is compared
 * with, and in words beside the name.
 */
import {
  axisLine,
  axisText,
  axisName as nameOfAxis,
  plainChart,
  plainGrid,
  splitLine,
  tooltip,
} from './axes.ts';
import { drawRow, rowShape } from './bar-row.ts';
import type { DrawChart } from './chart-option.ts';

export interface IntervalBar {
  readonly label: string;
  /** After the name, quieter: what else is known of it. */
  readonly note?: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly color: string;
  /** The value as people read it, written at the bar's end. */
  readonly text: string;
  /** What it is compared with; its value is null where there was no such thing. */
  readonly former?: { readonly value: number | null; readonly text: string };
  /** Said when the row is pointed at. */
  readonly details: string;
}

export interface IntervalBarsStyle {
  /** Of the whole chart: names take as many lines as they need in it. */
  readonly widthPx: number;
  /** Where the axis ends; fits the bars unless said. */
  readonly max?: number;
  readonly axisText: (value: number) => string;
  /** Values may be less than nothing: their bars go to the left of a line at zero. */
  readonly isSigned?: boolean;
  /** What the axis counts, where its texts don't say it. */
  readonly axisName?: string;
}

const TICKS = 5;
const AXIS_PX = 28;
const AXIS_NAME_PX = 18;
/** Letters of the texts at the bars' ends, and what lies around them. */
const LETTER_PX = 7;
const AROUND_PX = 22;

/** Height that keeps rows apart whatever their number. */
export function intervalBarsHeightPx(
  bars: readonly IntervalBar[],
  { axisName, widthPx }: Pick<IntervalBarsStyle, 'axisName' | 'widthPx'>,
): number {
  const name = axisName === undefined ? 0 : AXIS_NAME_PX;
  return bars.length * rowShape(bars, widthPx).heightPx + AXIS_PX + name + 8;
}

export function intervalBars(bars: readonly IntervalBar[], style: IntervalBarsStyle): DrawChart {
  const { axisName, max, isSigned = false } = style;
  const shape = rowShape(bars, style.widthPx);
  const longest = Math.max(0, ...bars.map(({ text }) => text.length));
  const endPx = longest * LETTER_PX + AROUND_PX;
  return (palette) => ({
    ...plainChart(palette),
    grid: {
      ...plainGrid(endPx, 4),
      bottom: 4 + (axisName === undefined ? 0 : AXIS_NAME_PX),
    },
    tooltip: {
      ...tooltip(palette),
      trigger: 'item',
      confine: true,
      formatter: (params) => bars[Array.isArray(params) ? -1 : params.dataIndex]?.details ?? '',
    },
    xAxis: {
      type: 'value',
      ...(isSigned ? {} : { min: 0 }),
      ...(max === undefined ? {} : { max, interval: max / TICKS }),
      splitNumber: 4,
      axisLabel: { ...axisText(palette), formatter: style.axisText, hideOverlap: true },
      splitLine: splitLine(palette),
      ...(axisName === undefined ? {} : nameOfAxis(axisName, 'below', palette)),
    },
    yAxis: {
      type: 'category',
      // The first row stands on top.
      inverse: true,
      // Above the ground that lights a row up, which would cover the name.
      z: 3,
      data: bars.map(({ label }) => label),
      ...axisLine(palette),
      // Names stay where they can be read.
      ...(isSigned ? { axisTick: { show: false }, axisLine: { show: false, onZero: false } } : {}),
      axisLabel: {
        show: shape.names === 'beside',
        color: palette.text,
        fontSize: 12,
        width: 150,
        overflow: 'break',
      },
    },
    series: [
      {
        type: 'custom',
        renderItem: drawRow({ bars, shape, palette, endPx, isSigned }),
        // The axis must reach the whiskers' ends and what is compared with.
        encode: { x: [1, 2, 3, 4], y: 0 },
        data: bars.map(({ value, low, high, former }, row) => [
          row,
          value,
          high ?? value,
          former?.value ?? value,
          isSigned ? (low ?? value) : value,
        ]),
      },
    ],
  });
}
