/** Figures as a table: one row per figure, under the same names as in JSON, joined by dots. */
import type { SimulationResult } from '#shared/simulation';
import { printed } from './printed.ts';

const HEADER = 'figure,mean,low,high';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function cell(value: unknown): string {
  return typeof value === 'number' ? String(value) : '';
}

function rowsOf(value: unknown, path: readonly string[]): string[] {
  const name = path.join('.');
  if (!isRecord(value)) return [`${name},${cell(value)},,`];
  if (typeof value.mean === 'number') {
    return [[name, cell(value.mean), cell(value.low), cell(value.high)].join(',')];
  }
  return Object.entries(value).flatMap(([part, each]) => rowsOf(each, [...path, part]));
}

/** RFC 4180, without a byte order mark; what has no value is left empty. */
export function csvOf(result: SimulationResult): string {
  return [HEADER, ...rowsOf(JSON.parse(printed(result)), [])].join('\r\n');
}
