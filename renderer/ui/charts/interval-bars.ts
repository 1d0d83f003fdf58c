/**
 * Horizontal bars with their intervals: one row a thing, its estimate as the bar, its
 * 95 % interval as a whisker over the bar's end.
 */
import type { CustomSeriesRenderItem } from 'echarts';
import type { ChartOption, ChartPalette } from './chart-option.ts';

export interface IntervalBar {
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly color: string;
  /** The value as people read it, written at the bar's end. */
  readonly text: string;
}

export interface IntervalBarsStyle {
  readonly max: number;
  readonly axisText: (value: number) => string;
}

const BAR_PX = 16;

/** Height that keeps rows apart whatever their number. */
export function intervalBarsHeightPx(count: number): number {
  return count * 34 + 34;
}

export function intervalBars(
  bars: readonly IntervalBar[],
  style: IntervalBarsStyle,
): (palette: ChartPalette) => ChartOption {
  // The first row is to stand on top; the axis counts from below.
  const rows = [...bars].reverse();
  return (palette) => ({
    animation: false,
    textStyle: { fontFamily: palette.fontFamily, color: palette.text },
    grid: {
      left: 8,
      right: 56,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: style.max,
      axisLabel: { color: palette.quietText, fontSize: 11, formatter: style.axisText },
      splitLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'category',
      data: rows.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.text, fontSize: 12, width: 170, overflow: 'break' },
    },
    series: [
      {
        type: 'bar',
        barWidth: BAR_PX,
        data: rows.map(({ value, color }) => ({
          value,
          itemStyle: { color, borderRadius: [0, 4, 4, 0] },
        })),
      },
      {
        type: 'custom',
        silent: true,
        renderItem: whiskerAndText(palette, rows),
        encode: { x: [1, 2], y: 0 },
        data: rows.map(({ value, low, high }, row) => [row, low ?? value, high ?? value]),
      },
    ],
  });
}

/** The interval over the bar's end, and behind both the value in words. */
function whiskerAndText(
  palette: ChartPalette,
  rows: readonly IntervalBar[],
): CustomSeriesRenderItem {
  return (_params, api) => {
    const row = Number(api.value(0));
    const [fromX = 0, y = 0] = api.coord([api.value(1), row]);
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
    const text = {
      type: 'text' as const,
      x: toX + 8,
      y,
      style: {
        text: rows[row]?.text ?? '',
        fill: palette.text,
        font: `600 12px ${palette.fontFamily}`,
        verticalAlign: 'middle' as const,
      },
    };
    return { type: 'group', children: [...whisker, text] };
  };
}
