/** A bar chart of the answer whose rows and cards on the board light each other up. */
import { type ReactNode, useMemo } from 'react';
import { Chart, intervalBars, intervalBarsHeightPx } from '../../ui/charts/index.ts';
import type { FigureBar } from './bars.ts';
import type { FigureTable } from './exports/table.ts';
import { useLinks } from './linked.tsx';
import { Section } from './Section.tsx';

/** Letters that stand on two lines beside a bar at most. */
const LONG_NAME = 22;

interface BarsSectionProps {
  readonly title: string;
  readonly help: string;
  readonly bars: readonly FigureBar[];
  /** A value at a bar's end and on the axis. */
  readonly say: (value: number) => string;
  readonly sayAxis: (value: number) => string;
  readonly max?: number;
  /** Values may be less than nothing. */
  readonly isSigned?: boolean;
  readonly table: FigureTable;
  /** Above the chart, and below it. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

export function BarsSection(props: BarsSectionProps) {
  const { title, help, bars, say, sayAxis, max, isSigned = false, table, lead, children } = props;
  const { lit, chosen, light, choose } = useLinks();
  const names = bars.some(({ name }) => name.length > LONG_NAME) ? 'above' : 'beside';
  const draw = useMemo(
    () =>
      intervalBars(
        bars.map(({ name, estimate, color, former }) => ({
          label: name,
          value: estimate.mean,
          low: estimate.low,
          high: estimate.high,
          color,
          text: say(estimate.mean),
          former,
        })),
        { names, axisText: sayAxis, isSigned, ...(max === undefined ? {} : { max }) },
      ),
    [bars, names, say, sayAxis, max, isSigned],
  );
  const shown = lit ?? chosen;
  const row = bars.findIndex(({ id }) => id === shown);
  const rows = bars.map(({ name, estimate }) => `${name} ${say(estimate.mean)}`).join(', ');
  const heightPx = intervalBarsHeightPx(bars.length, names);
  return (
    <Section title={title} help={help} exported={{ table, drawing: { draw, heightPx } }}>
      {lead}
      {bars.length === 0 ? null : (
        <Chart
          label={`${title}: ${rows}`}
          heightPx={heightPx}
          option={draw}
          lit={row < 0 ? null : row}
          onPoint={(at) => light(at === null ? null : (bars[at]?.id ?? null))}
          onChoose={(at) => choose(bars[at]?.id ?? null)}
        />
      )}
      {children}
    </Section>
  );
}
