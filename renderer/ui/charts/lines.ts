/** Lines over time: steps of equal length, a shaded beginning that doesn't count. */
import {
  axisLine,
  axisName,
  axisText,
  legend,
  plainChart,
  plainGrid,
  splitLine,
  tooltip,
} from './axes.ts';
import type { ChartPalette, DrawChart } from './chart-option.ts';

export interface Line {
  readonly name: string;
  readonly values: readonly number[];
  readonly style: 'strong' | 'dashed';
}

export interface LinesStyle {
  /** Steps at the beginning that are shaded, and what is said of them. */
  readonly shaded: { readonly steps: number; readonly text: string };
  readonly axisName: string;
  readonly stepText: (step: number) => string;
  /** What is said of a step that is pointed at; different for each. */
  readonly stepDetail: (step: number) => string;
  /** Values on the axis, and at a point. */
  readonly axisText: (value: number) => string;
  readonly valueText: (value: number) => string;
}

const LEGEND_PX = 24;
const NAME_PX = 20;

export function linesChart(lines: readonly Line[], style: LinesStyle): DrawChart {
  const steps = Math.max(0, ...lines.map(({ values }) => values.length));
  const isLegible = lines.length > 1;
  return (palette) => ({
    ...plainChart(palette),
    ...(isLegible ? { legend: legend(palette) } : {}),
    grid: plainGrid(20, NAME_PX + (isLegible ? LEGEND_PX : 4)),
    tooltip: {
      ...tooltip(palette),
      trigger: 'axis',
      confine: true,
      valueFormatter: (value) => style.valueText(Number(value)),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: Array.from({ length: steps }, (_, step) => style.stepDetail(step)),
      ...axisLine(palette),
      axisLabel: {
        ...axisText(palette),
        hideOverlap: true,
        formatter: (_: string, step: number) => style.stepText(step),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      ...axisName(style.axisName, 'above', palette),
      axisLabel: { ...axisText(palette), formatter: style.axisText },
      splitLine: splitLine(palette),
    },
    series: lines.map((line, row) => ({
      type: 'line',
      name: line.name,
      data: [...line.values],
      showSymbol: false,
      lineStyle: {
        width: line.style === 'strong' ? 2.5 : 1.75,
        type: line.style === 'strong' ? 'solid' : 'dashed',
        color: colorOf(line, palette),
      },
      itemStyle: { color: colorOf(line, palette) },
      ...(row === 0 && style.shaded.steps > 0 ? { markArea: shading(style, palette) } : {}),
    })),
  });
}

function colorOf({ style }: Line, palette: ChartPalette): string {
  return style === 'strong' ? palette.accent : palette.quietText;
}

function shading({ shaded, stepDetail }: LinesStyle, palette: ChartPalette) {
  return {
    silent: true,
    itemStyle: { color: palette.line, opacity: 0.45 },
    label: {
      position: 'insideTopLeft' as const,
      color: palette.quietText,
      fontSize: 11,
      formatter: shaded.text,
    },
    data: [[{ xAxis: stepDetail(0) }, { xAxis: stepDetail(shaded.steps) }]] as [
      { xAxis: string },
      { xAxis: string },
    ][],
  };
}
