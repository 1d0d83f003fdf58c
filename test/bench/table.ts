/** The table of a benchmark: what was measured, what must hold, and the verdict. */
export interface Row {
  readonly what: string;
  /** One number per bound; null: could not be measured here. */
  readonly value: number | null;
  readonly unit: '×' | 'MB' | 'bytes' | 's' | 'ms' | '';
  /** `atLeast` or `atMost`. */
  readonly bound: 'atLeast' | 'atMost';
  readonly must: number;
  readonly reachFor: number | null;
  /** Why there is no value, or what it was made of. */
  readonly note: string;
}

export type Verdict = 'reached' | 'holds' | 'FAILS' | 'absent';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no values');
  return middle;
}

export function verdictOf({ value, bound, must, reachFor }: Row): Verdict {
  if (value === null) return 'absent';
  const keeps = (limit: number) => (bound === 'atLeast' ? value >= limit : value <= limit);
  if (!keeps(must)) return 'FAILS';
  return reachFor !== null && keeps(reachFor) ? 'reached' : 'holds';
}

const DIGITS = { '×': 2, MB: 1, bytes: 1, s: 2, ms: 0, '': 2 } as const;

function cells(row: Row): string[] {
  const sign = row.bound === 'atLeast' ? '≥' : '≤';
  const said = (value: number | null) => (value === null ? '' : `${sign} ${value} ${row.unit}`);
  const value = row.value === null ? '–' : `${row.value.toFixed(DIGITS[row.unit])} ${row.unit}`;
  return [row.what, value, said(row.must), said(row.reachFor), verdictOf(row), row.note];
}

/** In Markdown, with columns that line up on a terminal too. */
export function tableText(rows: readonly Row[]): string {
  const header = ['what', 'measured', 'must', 'reach for', 'verdict', 'from'];
  const lines = [header, ...rows.map(cells)];
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const text = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [text(header), rule, ...lines.slice(1).map(text)].join('\n');
}
