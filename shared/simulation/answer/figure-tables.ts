/** The tables of the whole: key figures, cycle times, deals in progress week by week. */
import { currencySign, formatDate, type Translate } from '#shared/i18n';
import { estimateOf, FIGURE_NAMES, type FigureName, kindOf } from '../figures.ts';
import type { HistogramBar } from '../result.ts';
import type { AnswerFacts } from './facts.ts';
import {
  type Cell,
  estimateCells,
  estimateColumns,
  type FigureTable,
  inQuantity,
  type Quantity,
  quantityOf,
  type TableColumn,
  type TableWords,
} from './table.ts';
import { mondayOf } from './weeks.ts';

/** A deal's whole way is read in days. */
function quantityOfFigure(name: FigureName): Quantity {
  const kind = kindOf(name);
  return kind === 'time' ? 'days' : quantityOf(kind);
}

/** Handing over isn't asked about where no drawing does it. */
function namesIn({ result, former }: AnswerFacts): readonly FigureName[] {
  const handsOver = [result, former?.result].some(
    (each) => each && estimateOf(each, 'handedOverPerWeek') !== null,
  );
  return FIGURE_NAMES.filter((name) => name !== 'handedOverPerWeek' || handsOver);
}

export function figuresTable(facts: AnswerFacts, { t, language }: TableWords): FigureTable {
  const { result, former, project, name: ownName } = facts;
  const names = namesIn(facts);
  const columns = (name: string, isDifference = false) =>
    estimateColumns({ name, quantity: 'number', ...(isDifference ? { isDifference } : {}) }, t);
  return {
    title: t('simulate.figures'),
    columns: [
      { name: t('simulate.figure'), quantity: 'text' },
      { name: t('simulate.columnUnit'), quantity: 'text' },
      ...(former ? columns(former.name) : []),
      ...columns(former ? ownName : t('results.columnValue')),
      ...(former ? columns(t('simulate.differenceColumn'), true) : []),
    ],
    rows: names.map((name) => {
      const quantity = quantityOfFigure(name);
      const cells = (estimate: ReturnType<typeof estimateOf> | undefined) =>
        estimateCells(estimate, quantity);
      return [
        t(`simulate.figure_${name}`),
        t(`simulate.unit_${kindOf(name)}`, {
          currency: currencySign(project.currency, language),
        }),
        ...(former ? cells(estimateOf(former.result, name)) : []),
        ...cells(estimateOf(result, name)),
        ...(former ? estimateCells(former.differences[name], quantity, true) : []),
      ];
    }),
    rowQuantities: names.map(quantityOfFigure),
  };
}

/** Bars of every answer have the same edges, so those of two stand in one row. */
export function cycleTable(
  { result, former, name }: AnswerFacts,
  { t }: Pick<TableWords, 't'>,
): FigureTable {
  const own = result.details.cycleHistogram;
  const before = former?.result.details.cycleHistogram ?? [];
  const edges = new Map([...own, ...before].map((bar) => [bar.fromMinutes, bar]));
  const days = (key: 'columnFrom' | 'columnTo'): TableColumn => ({
    name: t(`simulate.${key}`),
    quantity: 'days',
    isFine: true,
  });
  const shares = (part: string | null): TableColumn[] =>
    (['columnShare', 'columnWonShare'] as const).map((key) => ({
      name: part === null ? t(`results.${key}`) : sharesOf(t(`results.${key}`), part, t),
      quantity: 'share',
    }));
  return {
    title: t('simulate.cycleTimes'),
    columns: [
      days('columnFrom'),
      days('columnTo'),
      ...(former ? shares(former.name) : []),
      ...shares(former ? name : null),
    ],
    rows: [...edges.values()]
      .sort((a, b) => a.fromMinutes - b.fromMinutes)
      .map((bar) => [
        inQuantity(bar.fromMinutes, 'days'),
        inQuantity(bar.toMinutes, 'days'),
        ...(former ? shareCells(before, bar.fromMinutes) : []),
        ...shareCells(own, bar.fromMinutes),
      ]),
  };
}

function sharesOf(name: string, part: string, t: Translate): string {
  return t('results.columnOf', { name, part });
}

/** A bar that is not there holds no deal. */
function shareCells(bars: readonly HistogramBar[], fromMinutes: number): Cell[] {
  const bar = bars.find((it) => it.fromMinutes === fromMinutes);
  return [bar?.share ?? 0, bar?.wonShare ?? 0];
}

/** Weeks of the warm-up have numbers up to 0. */
export function weeksTable(
  { result, former, name }: AnswerFacts,
  { t, language }: TableWords,
): FigureTable {
  const { inProgressByWeek, warmUpWeeks } = result.notes;
  return {
    title: t('simulate.inProgress'),
    columns: [
      { name: t('simulate.columnWeek'), quantity: 'whole' },
      { name: t('simulate.columnMonday'), quantity: 'text' },
      ...(former ? [{ name: former.name, quantity: 'number' as const }] : []),
      {
        name: former ? name : t('simulate.figure_inProgress'),
        quantity: 'number',
      },
    ],
    rows: inProgressByWeek.map((count, week) => [
      week + 1 - warmUpWeeks,
      formatDate(mondayOf(week, result.notes), language, 'short'),
      ...(former ? [former.result.notes.inProgressByWeek[week] ?? null] : []),
      count,
    ]),
  };
}
