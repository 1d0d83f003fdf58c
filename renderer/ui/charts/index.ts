/** Charts, drawn by ECharts in the program's look. */
export { Chart } from './chart.tsx';
export { type IntervalBar, intervalBars, intervalBarsHeightPx } from './interval-bars.ts';
