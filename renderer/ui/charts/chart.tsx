/**
 * A chart in the program's look: text as text (SVG), the theme's colours, described for
 * screen readers. The only door to ECharts; what a chart shows is the caller's option.
 */
import { useComputedColorScheme } from '@mantine/core';
import { BarChart, CustomChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import styles from './chart.module.css';
import type { ChartOption, ChartPalette } from './chart-option.ts';

register([BarChart, CustomChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface ChartProps {
  /** Said to screen readers in place of the drawing. */
  readonly label: string;
  readonly heightPx: number;
  readonly option: (palette: ChartPalette) => ChartOption;
}

export function Chart({ label, heightPx, option }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    // The palette is read from the page, so a change of theme draws the chart anew.
    element.dataset.scheme = scheme;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption(option(paletteOf(element)));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, scheme]);

  return (
    <div
      ref={holder}
      role="img"
      aria-label={label}
      className={styles.chart}
      style={{ height: heightPx }}
    />
  );
}

function paletteOf(element: HTMLElement): ChartPalette {
  const style = getComputedStyle(element);
  const color = (token: string) => resolveColor(element, style.getPropertyValue(token));
  return {
    text: color('--text'),
    quietText: color('--text-dim'),
    line: color('--line'),
    surface: color('--surface-raised'),
    accent: color('--accent'),
    fontFamily: style.fontFamily,
  };
}

/** Tokens are `light-dark(…)` expressions; the browser resolves them when they are used. */
function resolveColor(element: HTMLElement, expression: string): string {
  const probe = document.createElement('span');
  probe.style.color = expression;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
