/** Charts, drawn by ECharts in the program's look. */
export { Chart } from './chart.tsx';
export { intervalBars, intervalBarsHeightPx } from './interval-bars.ts';
