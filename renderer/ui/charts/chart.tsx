/**
 * A chart in the program's look: text as text (SVG), the theme's colours, described for
 * screen readers. The only door to ECharts; what a chart shows is the caller's option.
 */
import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { inTurn } from '../in-turn.ts';
import styles from './chart.module.css';
import type { DrawChart } from './chart-option.ts';
import { type EChartsType, init } from './echarts.ts';
import { paletteOf } from './palette.ts';

export interface ChartProps {
  /** Said to screen readers in place of the drawing. */
  readonly label: string;
  readonly heightPx: number;
  readonly option: DrawChart;
  /** The row that is pointed at elsewhere; rows count as in the data of the first series. */
  readonly lit?: number | null;
  /** null when the pointer leaves. */
  readonly onPoint?: (row: number | null) => void;
  readonly onChoose?: (row: number) => void;
}

/** A picture; for rows that answer see `RowsChart`. */
export function Chart(props: ChartProps) {
  return (
    <div role="img" aria-label={props.label}>
      <ChartDrawing {...props} />
    </div>
  );
}

/** The drawing alone, without a word for screen readers. */
export function ChartDrawing({
  heightPx,
  option,
  lit = null,
  onPoint,
  onChoose,
}: Omit<ChartProps, 'label'>) {
  const holder = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const [chart, setChart] = useState<EChartsType | null>(null);
  const listeners = useRef({ onPoint, onChoose });
  listeners.current = { onPoint, onChoose };

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    // The palette is read from the page, so a change of theme draws the chart anew.
    element.dataset.scheme = scheme;
    let drawn: EChartsType | null = null;
    let observer: ResizeObserver | null = null;
    const takeBack = inTurn(
      () => {
        drawn = init(element, null, { renderer: 'svg' });
      },
      () => {
        if (!drawn) return;
        drawn.setOption(option(paletteOf(element)));
        listenTo(drawn, listeners);
        observer = new ResizeObserver(() => redrawIfResized(drawn));
        observer.observe(element);
        setChart(drawn);
      },
    );
    return () => {
      takeBack();
      observer?.disconnect();
      drawn?.dispose();
      setChart(null);
    };
  }, [option, scheme]);

  useEffect(() => {
    if (!chart || lit === null) return;
    const row = { seriesIndex: 0, dataIndex: lit };
    chart.dispatchAction({ type: 'highlight', ...row });
    return () => {
      if (!chart.isDisposed()) chart.dispatchAction({ type: 'downplay', ...row });
    };
  }, [chart, lit]);

  return <div ref={holder} aria-hidden className={styles.chart} style={{ height: heightPx }} />;
}

/** Also told of the size that the chart was drawn in. */
function redrawIfResized(chart: EChartsType | null): void {
  const { clientWidth, clientHeight } = chart?.getDom() ?? {};
  if (chart?.getWidth() !== clientWidth || chart?.getHeight() !== clientHeight) chart?.resize();
}

type Listeners = RefObject<{
  readonly onPoint: ChartProps['onPoint'] | undefined;
  readonly onChoose: ChartProps['onChoose'] | undefined;
}>;

function listenTo(chart: EChartsType, listeners: Listeners): void {
  chart.on('mouseover', { seriesIndex: 0 }, ({ dataIndex }) =>
    listeners.current.onPoint?.(dataIndex),
  );
  chart.on('mouseout', { seriesIndex: 0 }, () => listeners.current.onPoint?.(null));
  chart.on('click', { seriesIndex: 0 }, ({ dataIndex }) => listeners.current.onChoose?.(dataIndex));
}
