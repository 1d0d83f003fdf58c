/** Axes, grid and tooltip as all charts have them. */
import type { ChartOption, ChartPalette } from './chart-option.ts';

/** What a chart in the program's look begins with. */
export function plainChart(palette: ChartPalette): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: palette.fontFamily, color: palette.text },
  };
}

export function plainGrid(right: number, top = 8) {
  return {
    left: 8,
    right,
    top,
    bottom: 4,
    outerBoundsMode: 'same' as const,
    outerBoundsContain: 'axisLabel' as const,
  };
}

export function axisText(palette: ChartPalette) {
  return { color: palette.quietText, fontSize: 11 };
}

export function axisLine(palette: ChartPalette) {
  return { axisTick: { show: false }, axisLine: { lineStyle: { color: palette.line } } };
}

export function splitLine(palette: ChartPalette) {
  return { lineStyle: { color: palette.line } };
}

/** Plain text in the program's look; what is said is never read as markup. */
export function tooltip(palette: ChartPalette) {
  return {
    backgroundColor: palette.surface,
    borderColor: palette.line,
    borderWidth: 1,
    padding: [6, 10],
    textStyle: { color: palette.text, fontSize: 12, fontFamily: palette.fontFamily },
    renderMode: 'richText' as const,
  };
}

/** What an axis counts: under its middle, or over its upper end, from the left edge of the chart. */
export function axisName(name: string, where: 'below' | 'above', palette: ChartPalette) {
  return where === 'below'
    ? {
        name,
        nameLocation: 'middle' as const,
        nameGap: 24,
        nameTextStyle: axisText(palette),
      }
    : {
        name,
        nameLocation: 'end' as const,
        nameGap: 10,
        nameTextStyle: { ...axisText(palette), align: 'left' as const, padding: [0, 0, 0, -28] },
      };
}

/** Names of the series; they can't be switched off, since a picture can't be switched on again. */
export function legend(palette: ChartPalette) {
  return {
    top: 0,
    left: 4,
    itemWidth: 18,
    itemHeight: 10,
    itemGap: 18,
    selectedMode: false as const,
    textStyle: { color: palette.quietText, fontSize: 11, fontFamily: palette.fontFamily },
  };
}
