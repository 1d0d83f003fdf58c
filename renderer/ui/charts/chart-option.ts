/** What a chart is described with: ECharts' option, narrowed to the parts that are registered. */
import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | AriaComponentOption
>;

/** The theme's colours, resolved. */
export interface ChartPalette {
  readonly text: string;
  readonly quietText: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly fontFamily: string;
}
