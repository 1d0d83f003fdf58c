/**
 * Horizontal bars with their intervals: one row a thing, its estimate as the bar, its
 * 95 % interval as a whisker over the bar's end. A thin bar beneath is what it is compared
 * with.
 */
import type { CustomSeriesRenderItem } from 'echarts';
import { axisLine, axisText, plainChart, plainGrid, splitLine } from './axes.ts';
import type { ChartPalette, DrawChart } from './chart-option.ts';

export interface IntervalBar {
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly color: string;
  /** The value as people read it, written at the bar's end. */
  readonly text: string;
  /** The same of what it is compared with. */
  readonly former?: number | null;
}

export interface IntervalBarsStyle {
  /** Where the axis ends; fits the bars unless said. */
  readonly max?: number;
  readonly axisText: (value: number) => string;
  /** Long names stand above their bars, where they have the whole width. */
  readonly names: BarNames;
  /** Values may be less than nothing: their bars go to the left of a line at zero. */
  readonly isSigned?: boolean;
}

export type BarNames = 'beside' | 'above';

const BAR_PX = 16;
const FORMER_PX = 5;
const ROW_PX: Readonly<Record<BarNames, number>> = { beside: 34, above: 46 };
/** Room for the texts at the bars' ends. */
const TEXT_PX = 60;
const TICKS = 5;

/** Height that keeps rows apart whatever their number. */
export function intervalBarsHeightPx(count: number, names: BarNames): number {
  return count * ROW_PX[names] + 34;
}

export function intervalBars(bars: readonly IntervalBar[], style: IntervalBarsStyle): DrawChart {
  return (palette) => ({
    ...plainChart(palette),
    grid: plainGrid(TEXT_PX, style.names === 'above' ? 12 : 4),
    xAxis: {
      type: 'value',
      ...(style.isSigned ? {} : { min: 0 }),
      ...(style.max === undefined ? {} : { max: style.max, interval: style.max / TICKS }),
      splitNumber: 4,
      axisLabel: { ...axisText(palette), formatter: style.axisText, hideOverlap: true },
      splitLine: splitLine(palette),
    },
    yAxis: {
      type: 'category',
      // The first row stands on top.
      inverse: true,
      data: bars.map(({ label }) => label),
      ...axisLine(palette),
      // Names stay where they can be read.
      ...(style.isSigned
        ? { axisTick: { show: false }, axisLine: { show: false, onZero: false } }
        : {}),
      axisLabel: {
        show: style.names === 'beside',
        color: palette.text,
        fontSize: 12,
        width: 150,
        overflow: 'break',
      },
    },
    series: [
      {
        type: 'bar',
        barWidth: BAR_PX,
        emphasis: { itemStyle: { borderColor: palette.text, borderWidth: 1.5 } },
        data: bars.map(({ value, color }) => ({
          value,
          itemStyle: { color, borderRadius: value < 0 ? [4, 0, 0, 4] : [0, 4, 4, 0] },
        })),
      },
      {
        type: 'custom',
        silent: true,
        renderItem: whiskerAndTexts(palette, bars, style),
        encode: { x: [1, 2], y: 0 },
        data: bars.map(({ value, low, high }, row) => [row, low ?? value, high ?? value]),
      },
    ],
  });
}

/** The interval over the bar's end, behind both the value in words, below what was. */
function whiskerAndTexts(
  palette: ChartPalette,
  rows: readonly IntervalBar[],
  { names, isSigned = false }: IntervalBarsStyle,
): CustomSeriesRenderItem {
  return (_params, api) => {
    const row = Number(api.value(0));
    const bar = rows[row];
    const [zeroX = 0] = api.coord([0, row]);
    const low = Number(api.value(1));
    const [fromX = 0, y = 0] = api.coord([isSigned ? low : Math.max(0, low), row]);
    const [toX = 0] = api.coord([api.value(2), row]);
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: palette.text, lineWidth: 1.5, opacity: 0.75 },
    });
    const whisker =
      toX > fromX
        ? [line(fromX, y, toX, y), line(fromX, y - 4, fromX, y + 4), line(toX, y - 4, toX, y + 4)]
        : [];
    // Rows are stretched a little to fill the chart; a line without gaps all the same.
    const halfRow = ROW_PX[names] / 2 + 2;
    const zero = {
      type: 'line' as const,
      shape: { x1: zeroX, y1: y - halfRow, x2: zeroX, y2: y + halfRow },
      style: { stroke: palette.quietText, lineWidth: 1 },
    };
    const former = bar?.former ?? null;
    const [formerX = zeroX] = api.coord([former ?? 0, row]);
    const was = {
      type: 'rect' as const,
      shape: { x: zeroX, y: y + BAR_PX / 2 + 2, width: formerX - zeroX, height: FORMER_PX, r: 2 },
      style: { fill: palette.quietText, opacity: 0.55 },
    };
    const text = {
      type: 'text' as const,
      x: Math.max(toX, zeroX) + 8,
      y,
      style: {
        text: bar?.text ?? '',
        fill: palette.text,
        font: `600 12px ${palette.fontFamily}`,
        verticalAlign: 'middle' as const,
      },
    };
    const name = {
      type: 'text' as const,
      x: zeroX + 2,
      y: y - BAR_PX / 2 - 4,
      style: {
        text: bar?.label ?? '',
        fill: palette.text,
        font: `400 12px ${palette.fontFamily}`,
        verticalAlign: 'bottom' as const,
      },
    };
    return {
      type: 'group',
      children: [
        ...(isSigned ? [zero] : []),
        ...whisker,
        text,
        ...(names === 'above' ? [name] : []),
        ...(former === null ? [] : [was]),
      ],
    };
  };
}
