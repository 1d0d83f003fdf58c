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
