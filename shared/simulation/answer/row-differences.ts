/**
 * What another variant changes row by row, from paired replications: the same measure of
 * the same participant, stage, step or source, twin by twin (see ../differences.ts).
 */
import { entriesOf } from '#shared/base';
import type { Estimate, SimulationResult } from '../result.ts';
import { estimate } from '../statistics/index.ts';
import { type Column, MEASURES, type MeasureName } from './measures.ts';
import type { Twins } from './twins.ts';

/** Latter − former by the latter's rows; rows without a twin have none. */
export type RowDifferences = Readonly<
  Partial<Record<MeasureName, Readonly<Record<string, Estimate>>>>
>;

interface Replications {
  /** Replication by replication, in the same order. */
  readonly former: readonly SimulationResult[];
  readonly latter: readonly SimulationResult[];
}

export function pairRows({ former, latter }: Replications, twins: Twins): RowDifferences {
  const differences: Partial<Record<MeasureName, Readonly<Record<string, Estimate>>>> = {};
  for (const [name, { column }] of entriesOf(MEASURES)) {
    const columns = { former: former.map(column), latter: latter.map(column) };
    const found = pairColumns(columns, twins);
    if (Object.keys(found).length > 0) differences[name] = found;
  }
  return differences;
}

function pairColumns(
  columns: { readonly former: readonly Column[]; readonly latter: readonly Column[] },
  twins: Twins,
): Record<string, Estimate> {
  const rows = new Set(columns.latter.flatMap((column) => [...column.keys()]));
  const found: Record<string, Estimate> = {};
  for (const row of rows) {
    const values = columns.latter.map(
      (column, replication) =>
        valueAt(column, row) - valueAt(columns.former[replication], twinOf(row, twins)),
    );
    const difference = estimate(values);
    if (difference) found[row] = difference;
  }
  return found;
}

/** Participants are the project's, so each is its own twin. */
export function twinOf(row: string, twins: Twins): string {
  return twins.get(row) ?? row;
}

/** NaN where the replication has no such value, so that it is left out. */
function valueAt(column: Column | undefined, row: string): number {
  return column?.get(row)?.mean ?? Number.NaN;
}
