/** Charts, drawn by ECharts in the program's look. */
export { Chart } from './chart.tsx';
export { type HistogramPanel, histogram, histogramHeightPx } from './histogram.ts';
export { type IntervalBar, intervalBars, intervalBarsHeightPx } from './interval-bars.ts';
export { linesChart } from './lines.ts';
export { type Drawing, PICTURE_WIDTH_PX, type PictureKind, pictureOf } from './picture.ts';
export { RowsChart } from './rows-chart.tsx';
export { warmUpCharts } from './warm-up.ts';
