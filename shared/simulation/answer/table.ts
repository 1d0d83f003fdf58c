/**
 * A table as it goes into a file: typed columns, then rows of words and numbers, which the writer rounds.
 * Times are in the hours or days in which people read them, shares 0…1.
 */
import { currencySign, type Language, type Translate } from '#shared/i18n';
import type { Estimate } from '../result.ts';
import { type FigureKind, WORKING_DAY_MINUTES } from '../scales.ts';
import { type AnswerFacts, type Told, tell } from './facts.ts';
import { MEASURES, type MeasureName } from './measures.ts';
import type { AnswerRow } from './rows.ts';

/** null where there is no value. */
export type Cell = string | number | null;

/** What the numbers of a column are; a format for each is the writer's. */
export type Quantity =
  | 'text'
  | 'number'
  | 'whole'
  | 'share'
  | 'hours'
  | 'days'
  | 'workingDays'
  | 'money';

export interface TableColumn {
  readonly name: string;
  readonly quantity: Quantity;
  /** Told with its sign. */
  readonly isDifference?: boolean;
  /** In a workbook, in characters of a line; what is longer takes several lines. */
  readonly widest?: number;
  /** Days of which a few minutes matter. */
  readonly isFine?: boolean;
}

export interface FigureTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where each row counts something else; the columns then say nothing of their numbers. */
  readonly rowQuantities?: readonly Quantity[];
}

const SCALE: Readonly<Partial<Record<Quantity, number>>> = {
  hours: 60,
  days: 1440,
  workingDays: WORKING_DAY_MINUTES,
};

/** Minutes in the unit of the quantity; other numbers as they are. */
export function inQuantity(value: number | null, quantity: Quantity): number | null {
  return value === null ? null : value / (SCALE[quantity] ?? 1);
}

/** The mean and both ends of its interval: three cells, told as on the screen (see `sayEstimate`). */
export function estimateCells(
  estimate: Estimate | null | undefined,
  quantity: Quantity,
  isDifference = false,
): Cell[] {
  const { mean = null, low = null, high = null } = estimate ?? {};
  // No quantity here can be negative, whatever Student's t says of a short run.
  const from = low === null || isDifference ? low : Math.max(low, 0);
  return [mean, from, high].map((value) => withoutResidue(inQuantity(value, quantity)));
}

/** What taking one sum from another leaves: a billionth of a rouble would be read as a finding. */
const RESIDUE = 1e-9;

function withoutResidue(value: number | null): number | null {
  return value !== null && Math.abs(value) < RESIDUE ? 0 : value;
}

/** The column of a value and those of its interval. */
export function estimateColumns(
  column: TableColumn,
  t: Translate,
): [TableColumn, TableColumn, TableColumn] {
  const { name } = column;
  return [
    column,
    { ...column, name: t('simulate.columnLow', { name }) },
    { ...column, name: t('simulate.columnHigh', { name }) },
  ];
}

const QUANTITIES: Readonly<Record<FigureKind, Quantity>> = {
  count: 'number',
  rate: 'number',
  time: 'hours',
  workingTime: 'workingDays',
  money: 'money',
  share: 'share',
  wholeShare: 'share',
};

export function quantityOf(kind: FigureKind): Quantity {
  return QUANTITIES[kind];
}

export interface TableWords {
  readonly t: Translate;
  readonly language: Language;
}

export interface MeasuredTable<Row extends AnswerRow> {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Of words, before those of the measures. */
  readonly texts: readonly { readonly name: string; readonly of: (row: Row) => string }[];
  readonly measures: readonly MeasureName[];
  /** Where rows of one column are measured in different ways. */
  readonly measureOf?: (row: Row) => MeasureName;
}

/** Where something is compared: what was, what is, and what lies between, each with its interval. */
export function measuredTable<Row extends AnswerRow>(
  { title, rows, texts, measures, measureOf }: MeasuredTable<Row>,
  facts: AnswerFacts,
  words: TableWords,
): FigureTable {
  const told = (row: Row, measure: MeasureName): Told =>
    tell(facts, measureOf?.(row) ?? measure, row.id);
  return {
    title,
    columns: [
      ...texts.map(({ name }): TableColumn => ({ name, quantity: 'text' })),
      ...measures.flatMap((measure) => measureColumns(measure, facts, words)),
    ],
    rows: rows.map((row) => [
      ...texts.map(({ of }) => of(row)),
      ...measures.flatMap((measure) => toldCells(told(row, measure), facts)),
    ]),
  };
}

function measureColumns(
  measure: MeasureName,
  facts: AnswerFacts,
  { t, language }: TableWords,
): TableColumn[] {
  const { former, project } = facts;
  const quantity = quantityOf(MEASURES[measure].kind);
  const title = t(`results.measure_${measure}`);
  const columns = (part: string | null, isDifference = false) => {
    const name = t(`results.column_${quantity}`, {
      name: part === null ? title : t('results.columnOf', { name: title, part }),
      currency: currencySign(project.currency, language),
    });
    return estimateColumns({ name, quantity, ...(isDifference ? { isDifference } : {}) }, t);
  };
  if (former === null) return columns(null);
  return [
    ...columns(former.name),
    ...columns(facts.name),
    ...columns(t('simulate.differenceColumn'), true),
  ];
}

function toldCells({ kind, own, former, difference }: Told, facts: AnswerFacts): Cell[] {
  const quantity = quantityOf(kind);
  if (facts.former === null) return estimateCells(own, quantity);
  return [
    ...estimateCells(former, quantity),
    ...estimateCells(own, quantity),
    ...estimateCells(difference, quantity, true),
  ];
}
