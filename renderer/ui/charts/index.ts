/** Charts, drawn by ECharts in the program's look. */
export { Chart } from './chart.tsx';
export { histogram } from './histogram.ts';
export { intervalBars, intervalBarsHeightPx } from './interval-bars.ts';
export { linesChart } from './lines.ts';
export { type Drawing, type PictureKind, pictureOf } from './picture.ts';
export { warmUpCharts } from './warm-up.ts';
