/** Figures as a table: one row per figure, under the same names as in JSON, joined by dots. */
import { writtenNumber } from '#shared/exchange';
import type { Bottlenecks, SimulationResult } from '#shared/simulation';
import { printed, printedBottlenecks } from './printed.ts';

const HEADER = 'figure,mean,low,high';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function cell(value: unknown): string {
  return typeof value === 'number' ? writtenNumber(value) : '';
}

function rowsOf(value: unknown, path: readonly string[]): string[] {
  const name = path.join('.');
  if (!isRecord(value)) return [`${name},${cell(value)},,`];
  if (typeof value.mean === 'number') {
    return [[name, cell(value.mean), cell(value.low), cell(value.high)].join(',')];
  }
  return Object.entries(value).flatMap(([part, each]) => rowsOf(each, [...path, part]));
}

/** One more person: by participant, and variant where it has people of its own, who have a place besides the gain. */
function bottleneckRows(found: Bottlenecks): string[] {
  const { seed, replications, ranked } = printedBottlenecks(found);
  return [
    ...rowsOf({ seed, replications }, ['bottlenecks']),
    ...ranked.flatMap(({ people, from, to, gain, ...team }) => {
      const variant = 'variant' in team ? [team.variant] : [];
      return rowsOf({ people, from, to, gain }, ['bottlenecks', team.participant, ...variant]);
    }),
  ];
}

/** RFC 4180, without a byte order mark; numbers as in the tables of the window; what has no value is left empty. */
export function csvOf(result: SimulationResult, bottlenecks?: Bottlenecks): string {
  const figures = rowsOf(JSON.parse(printed(result)), []);
  return [HEADER, ...figures, ...(bottlenecks ? bottleneckRows(bottlenecks) : [])].join('\r\n');
}
