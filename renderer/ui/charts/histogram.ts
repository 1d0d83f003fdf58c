/** How often which values occur: panels above one another on one axis of values, each with its marks. */
import { axisLine, axisName, axisText, plainChart, plainGrid, splitLine, tooltip } from './axes.ts';
import type { ChartOption, ChartPalette, DrawChart } from './chart-option.ts';

export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

export interface HistogramPanel {
  readonly title: string;
  readonly tone: 'won' | 'rest';
  readonly bars: readonly HistogramBar[];
  /** Shares of the same values elsewhere, as an outline. */
  readonly former: readonly HistogramBar[];
  /** Straight lines across, each with its words. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  /** Said of a bar that is pointed at. */
  readonly details: (bar: HistogramBar) => string;
}

export interface HistogramStyle {
  readonly axisName: string;
  /** Between two values of the axis. */
  readonly interval: number;
  readonly valueText: (value: number) => string;
  readonly shareText: (share: number) => string;
}

const MARK_LINE_PX = 16;
const TITLE_PX = 22;
const BARS_PX = 104;
const AXIS_PX = 26;
const AXIS_NAME_PX = 18;
const GAP_PX = 14;
const TOP_PX = 4;

/** Where a panel's bars begin, and the height of it all. */
function tops(panels: readonly HistogramPanel[]): {
  readonly top: readonly number[];
  heightPx: number;
} {
  let y = TOP_PX;
  const top = panels.map(({ marks }) => {
    const own = y + TITLE_PX + MARK_LINE_PX * marks.length;
    y = own + BARS_PX + AXIS_PX + GAP_PX;
    return own;
  });
  return { top, heightPx: y - GAP_PX + AXIS_NAME_PX };
}

export function histogramHeightPx(panels: readonly HistogramPanel[]): number {
  return tops(panels).heightPx;
}

export function histogram(
  panels: readonly HistogramPanel[],
  { interval, shareText, valueText, axisName: name }: HistogramStyle,
): DrawChart {
  const { top } = tops(panels);
  const end = Math.max(1, ...panels.map(({ bars }) => bars.at(-1)?.to ?? 0));
  return (palette) => ({
    ...plainChart(palette),
    title: panels.map(({ title, marks }, at) => ({
      text: title,
      top: (top[at] ?? 0) - TITLE_PX - MARK_LINE_PX * marks.length,
      left: 4,
      padding: 0,
      textStyle: {
        color: palette.text,
        fontSize: 12,
        fontWeight: 600,
        fontFamily: palette.fontFamily,
      },
    })),
    grid: panels.map((_, at) => ({
      ...plainGrid(20, top[at] ?? 0),
      bottom: 'auto',
      // With the labels of the axis below it.
      height: BARS_PX + AXIS_PX - 8,
    })),
    tooltip: {
      ...tooltip(palette),
      trigger: 'item',
      confine: true,
      formatter: (params) => {
        if (Array.isArray(params)) return '';
        const panel = panels.find(({ title }) => title === params.seriesName);
        const bar = panel?.bars[params.dataIndex];
        return panel && bar ? panel.details(bar) : '';
      },
    },
    xAxis: panels.map((_, at) => ({
      type: 'value',
      gridIndex: at,
      min: 0,
      max: end,
      interval,
      ...axisLine(palette),
      ...(at === panels.length - 1 ? axisName(name, 'below', palette) : {}),
      axisLabel: {
        ...axisText(palette),
        formatter: valueText,
        hideOverlap: true,
        showMaxLabel: false,
      },
      splitLine: { show: false },
    })),
    yAxis: panels.map((_, at) => ({
      type: 'value',
      gridIndex: at,
      min: 0,
      splitNumber: 2,
      axisLabel: { ...axisText(palette), formatter: shareText },
      splitLine: splitLine(palette),
    })),
    series: panels.flatMap((panel, at) => [
      barSeries(panel, at, palette),
      ...formerOutline(panel, at, palette),
    ]),
  });
}

type Series = Extract<NonNullable<ChartOption['series']>, readonly unknown[]>[number];

function barSeries(
  { title, tone, bars, marks }: HistogramPanel,
  at: number,
  palette: ChartPalette,
): Series {
  const color = palette[tone];
  return {
    type: 'custom',
    name: title,
    xAxisIndex: at,
    yAxisIndex: at,
    encode: { x: [0, 1], y: 2 },
    data: bars.map(({ from, to, share }) => [from, to, share]),
    renderItem: (_params, api) => {
      const [left = 0, top = 0] = api.coord([Number(api.value(0)), Number(api.value(2))]);
      const [right = 0, bottom = 0] = api.coord([Number(api.value(1)), 0]);
      return {
        type: 'rect',
        shape: {
          x: left + 0.5,
          y: top,
          width: Math.max(1, right - left - 1),
          height: bottom - top,
        },
        style: { fill: color },
        emphasis: { style: { opacity: 0.75 } },
      };
    },
    ...(marks.length > 0 ? { markLine: markLine(marks, palette) } : {}),
  };
}

/** Words on lines of their own, so that near marks don't cover each other's. */
function markLine(marks: HistogramPanel['marks'], palette: ChartPalette) {
  return {
    silent: true,
    symbol: 'none' as const,
    lineStyle: { color: palette.quietText, type: 'solid' as const, width: 1 },
    data: marks.map(({ at, text }, row) => ({
      xAxis: at,
      label: {
        formatter: text,
        position: 'end' as const,
        align: 'left' as const,
        padding: [0, 0, MARK_LINE_PX * row, 4],
        distance: 2,
        color: palette.text,
        fontSize: 11,
      },
    })),
  };
}

function formerOutline({ former }: HistogramPanel, at: number, palette: ChartPalette): Series[] {
  if (former.length === 0) return [];
  return [
    {
      type: 'line',
      xAxisIndex: at,
      yAxisIndex: at,
      silent: true,
      symbol: 'none',
      // Each bar's upper edge; between two bars the line is upright.
      data: former.flatMap(({ from, to, share }) => [
        [from, share],
        [to, share],
      ]),
      lineStyle: { color: palette.text, width: 1.25, type: [4, 3] },
      tooltip: { show: false },
    },
  ];
}
