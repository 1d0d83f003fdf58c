/** What a chart is described with: ECharts' option, narrowed to the parts that are registered. */
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type ChartOption = ComposeOption<
  | CustomSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | MarkAreaComponentOption
  | MarkLineComponentOption
  | TitleComponentOption
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
  /** Under a row that is pointed at. */
  readonly lit: string;
  readonly accent: string;
  /** Deals that were won, and the others. */
  readonly won: string;
  readonly rest: string;
  readonly fontFamily: string;
}

/** Draws in whatever colours it is given: those of the page, or those of a picture for paper. */
export type DrawChart = (palette: ChartPalette) => ChartOption;
