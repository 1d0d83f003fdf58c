/** How often which values occur, with marks at chosen values. */
import { axisLine, axisText, plainChart, plainGrid, splitLine, tooltip } from './axes.ts';
import type { DrawChart } from './chart-option.ts';

export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

export interface HistogramStyle {
  /** Straight lines across, each with its words. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly valueText: (value: number) => string;
  readonly shareText: (share: number) => string;
}

export function histogram(bars: readonly HistogramBar[], style: HistogramStyle): DrawChart {
  const { marks, shareText, valueText } = style;
  return (palette) => ({
    ...plainChart(palette),
    grid: plainGrid(20, 12 + 16 * marks.length),
    tooltip: {
      ...tooltip(palette),
      trigger: 'item',
      formatter: (params) => {
        const bar = bars[Array.isArray(params) ? -1 : params.dataIndex];
        return bar ? `${valueText(bar.from)} – ${valueText(bar.to)}: ${shareText(bar.share)}` : '';
      },
    },
    xAxis: {
      type: 'value',
      min: bars[0]?.from ?? 0,
      max: bars.at(-1)?.to ?? 1,
      ...axisLine(palette),
      axisLabel: {
        ...axisText(palette),
        formatter: valueText,
        hideOverlap: true,
        showMaxLabel: false,
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      axisLabel: { ...axisText(palette), formatter: shareText },
      splitLine: splitLine(palette),
    },
    series: [
      {
        type: 'custom',
        encode: { x: [0, 1], y: 2 },
        data: bars.map(({ from, to, share }) => [from, to, share]),
        itemStyle: { color: palette.accent },
        renderItem: (_params, api) => {
          const [left = 0, top = 0] = api.coord([api.value(0), api.value(2)]);
          const [right = 0, bottom = 0] = api.coord([api.value(1), 0]);
          return {
            type: 'rect',
            shape: {
              x: left + 0.5,
              y: top,
              width: Math.max(1, right - left - 1),
              height: bottom - top,
              r: [2, 2, 0, 0],
            },
            style: { fill: palette.accent, opacity: 0.85 },
            emphasis: { style: { opacity: 1 } },
          };
        },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: palette.text, type: 'dashed', width: 1 },
          data: marks.map(({ at, text }, row) => ({
            xAxis: at,
            label: {
              formatter: text,
              position: 'end',
              align: 'left',
              // Each on a line of its own, so that near marks don't cover each other's words.
              padding: [0, 0, 16 * row, 4],
              distance: 2,
              color: palette.text,
              fontSize: 11,
            },
          })),
        },
      },
    ],
  });
}
