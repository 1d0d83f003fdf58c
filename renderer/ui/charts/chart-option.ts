/** What a chart is described with: ECharts' option, narrowed to the parts that are registered. */
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | MarkAreaComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
  | AriaComponentOption
>;

/** The theme's colours, resolved. */
export interface ChartPalette {
  readonly text: string;
  readonly quietText: string;
  readonly line: string;
  readonly surface: string;
  readonly sunken: string;
  readonly accent: string;
  readonly fontFamily: string;
}

/** Draws in whatever colours it is given: those of the page, or those of a picture for paper. */
export type DrawChart = (palette: ChartPalette) => ChartOption;
