/**
 * Draws charts that nobody sees, a little more each time. A browser compiles code when it is
 * first used; the first chart alone would hold the window's thread for longer than all others.
 */
import { inTurn } from '../in-turn.ts';
import type { ChartOption, ChartPalette } from './chart-option.ts';
import { type EChartsType, init } from './echarts.ts';
import { histogram } from './histogram.ts';
import { intervalBars } from './interval-bars.ts';
import { linesChart } from './lines.ts';
import { paletteOf } from './palette.ts';

const SIZE = { width: 400, height: 160 };
const WORD = 'а';
const say = String;

const rows = (names: 'beside' | 'above') =>
  intervalBars([{ label: WORD, value: 1, low: 0.5, high: 2, color: '#888', text: WORD }], {
    names,
    axisText: say,
  });
const shares = (marks: readonly { readonly at: number; readonly text: string }[]) =>
  histogram([{ from: 0, to: 1, share: 1 }], { marks, valueText: say, shareText: say });
const line = (shaded: number) =>
  linesChart([{ name: WORD, values: [1, 2], style: 'strong' }], {
    shaded: { steps: shaded, text: WORD },
    stepText: say,
    valueText: say,
  });

/** Each needs a little code that those before it didn't. */
const STAGES: readonly ((palette: ChartPalette) => ChartOption)[] = [
  () => ({}),
  () => ({ grid: {}, xAxis: { type: 'value', show: false }, yAxis: { show: false } }),
  () => ({ xAxis: { show: true } }),
  () => ({ yAxis: { show: true, type: 'category', data: [WORD] } }),
  () => ({ series: [{ type: 'bar', data: [1] }] }),
  rows('beside'),
  rows('above'),
  shares([]),
  shares([{ at: 0.5, text: WORD }]),
  line(0),
  line(1),
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
