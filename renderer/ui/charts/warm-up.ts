/**
 * Draws charts that nobody sees, a little more each time. A browser compiles code when it is
 * first used; the first chart alone would hold the window's thread for longer than all others.
 */
import type { CustomSeriesOption } from 'echarts/charts';
import { inTurn } from '../in-turn.ts';
import { axisLine, axisText, plainChart, plainGrid, splitLine, tooltip } from './axes.ts';
import type { ChartOption, ChartPalette } from './chart-option.ts';
import { type EChartsType, init } from './echarts.ts';
import { paletteOf } from './palette.ts';

const SIZE = { width: 400, height: 160 };
const WORD = 'а';

/** The shapes that rows and histograms are made of. */
const shapes: CustomSeriesOption = {
  type: 'custom',
  encode: { x: 1, y: 0 },
  data: [[0, 1]],
  renderItem: (_params, api) => {
    const [x = 0, y = 0] = api.coord([api.value(1), api.value(0)]);
    return {
      type: 'group',
      children: [
        { type: 'rect', shape: { x: 0, y, width: x, height: 9, r: 2 }, style: { fill: '#888' } },
        { type: 'line', shape: { x1: 0, y1: y, x2: x, y2: y }, style: { stroke: '#888' } },
        { type: 'text', x, y, style: { text: WORD, fill: '#888' } },
      ],
    };
  },
};

/** Each needs a little code that those before it didn't. */
const STAGES: readonly ((palette: ChartPalette) => ChartOption)[] = [
  (palette) => plainChart(palette),
  () => ({ grid: {}, xAxis: { type: 'value', show: false }, yAxis: { show: false } }),
  (palette) => ({ xAxis: { show: true, axisLabel: axisText(palette) } }),
  (palette) => ({
    grid: plainGrid(8),
    xAxis: { splitLine: splitLine(palette) },
    yAxis: { show: true, type: 'category', data: [WORD], ...axisLine(palette) },
  }),
  () => ({ series: [shapes] }),
  () => ({
    series: [{ ...shapes, markLine: { data: [{ xAxis: 1, label: { formatter: WORD } }] } }],
  }),
  (palette) => ({ tooltip: tooltip(palette) }),
  () => ({
    xAxis: { type: 'category', data: [WORD, WORD] },
    yAxis: { type: 'value' },
    series: [{ type: 'line', data: [1, 2], showSymbol: false }],
  }),
  () => ({ series: [{ markArea: { data: [[{ xAxis: 0 }, { xAxis: 1 }]] } }] }),
];

let isWarm = false;

/** Once in the life of the window; every stage is a piece of work by itself. */
export function warmUpCharts(): void {
  if (isWarm) return;
  isWarm = true;
  const holder = document.createElement('div');
  let chart: EChartsType | null = null;
  inTurn(
    () => {
      chart = init(holder, null, { renderer: 'svg', ...SIZE });
    },
    ...STAGES.map((stage) => () => chart?.setOption(stage(paletteOf(document.body)))),
    () => chart?.dispose(),
  );
}
