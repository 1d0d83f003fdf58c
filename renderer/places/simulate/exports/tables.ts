/** The tables of the answer, each as exact as the result is. Times in minutes, shares 0…1. */
import { entriesOf } from '#shared/base';
import type { Translate } from '#shared/i18n';
import type { NodeId } from '#shared/model';
import { estimateOf, type FigureDifferences, kindOf, type SourceDetails } from '#shared/simulation';
import { nameOfNode } from '../../../canvas/index.ts';
import { drawingsIn, type Facts, type FigureBar } from '../bars.ts';
import { marked } from '../drawings.ts';
import { SHOWN_FIGURES } from '../shown-figures.ts';
import { estimateCells, type FigureTable } from './table.ts';

interface Names {
  readonly former: string;
  readonly latter: string;
}

/** The column of a value and those of its interval. */
export function withInterval(name: string, t: Translate): string[] {
  return [name, t('simulate.columnLow', { name }), t('simulate.columnHigh', { name })];
}

export function barsTable(
  { title, first, value }: { title: string; first: string; value: string },
  bars: readonly FigureBar[],
  t: Translate,
): FigureTable {
  return {
    title,
    columns: [first, ...withInterval(value, t)],
    rows: bars.map(({ name, estimate }) => [name, ...estimateCells(estimate)]),
  };
}

/** All steps, those without a queue too. */
export function queuesTable(facts: Facts, t: Translate): FigureTable {
  const { result, project } = facts;
  const nodes = drawingsIn(facts).flatMap(({ variant, mark }) =>
    Object.values(variant.nodes).map((node) => ({ node, mark })),
  );
  return {
    title: t('simulate.queues'),
    columns: [
      t('simulate.step'),
      t('simulate.participant'),
      ...withInterval(t('simulate.columnQueue'), t),
      ...withInterval(t('simulate.columnWait'), t),
      ...withInterval(t('simulate.columnWithinLimit'), t),
    ],
    rows: nodes.flatMap(({ node, mark }) => {
      const figures = result.nodes[node.id];
      if (node.kind !== 'step' || figures === undefined) return [];
      return [
        [
          marked(node.name, mark),
          project.participants[node.participantId]?.name ?? '',
          ...estimateCells(figures.queue),
          ...estimateCells(figures.waitMinutes),
          ...estimateCells(figures.shareWithinLimit),
        ],
      ];
    }),
  };
}

export function sourcesTable(facts: Facts, t: Translate): FigureTable {
  const { result, project } = facts;
  const drawings = drawingsIn(facts);
  const money = (name: string) => t('simulate.columnMoney', { name, currency: project.currency });
  return {
    title: t('simulate.sources'),
    columns: [
      t('simulate.source'),
      ...withInterval(t('simulate.entered'), t),
      ...withInterval(t('simulate.wonShare'), t),
      ...withInterval(money(t('simulate.revenue')), t),
      ...withInterval(money(t('simulate.costs')), t),
      ...withInterval(money(t('simulate.costOfWon')), t),
    ],
    rows: entriesOf<NodeId, SourceDetails>(result.details.sources).map(([id, details]) => {
      const drawing = drawings.find(({ variant }) => variant.nodes[id] !== undefined);
      const node = drawing?.variant.nodes[id];
      return [
        drawing && node ? marked(nameOfNode(node), drawing.mark) : id,
        ...estimateCells(details.enteredPerWeek),
        ...estimateCells(details.conversion),
        ...estimateCells(details.revenuePerWeek),
        ...estimateCells(details.costPerWeek),
        ...estimateCells(details.costPerWonDeal),
      ];
    }),
  };
}

export function cycleTable({ result }: Facts, t: Translate): FigureTable {
  return {
    title: t('simulate.cycleTimes'),
    columns: [t('simulate.columnFrom'), t('simulate.columnTo'), t('simulate.columnShare')],
    rows: result.details.cycleHistogram.map(({ fromMinutes, toMinutes, share }) => [
      fromMinutes,
      toMinutes,
      share,
    ]),
  };
}

/** Weeks of the warm-up have numbers up to 0. */
export function weeksTable(
  { result, former }: Facts,
  { former: formerName, latter }: Names,
  t: Translate,
): FigureTable {
  const { inProgressByWeek, warmUpWeeks } = result.notes;
  return {
    title: t('simulate.inProgress'),
    columns: [t('simulate.columnWeek'), latter, ...(former ? [formerName] : [])],
    rows: inProgressByWeek.map((count, week) => [
      week + 1 - warmUpWeeks,
      count,
      ...(former ? [former.notes.inProgressByWeek[week] ?? null] : []),
    ]),
  };
}

export function keyFiguresTable(
  { result, former, project }: Facts,
  { names, differences }: { names: Names; differences: FigureDifferences | null },
  t: Translate,
): FigureTable {
  const compared = former && differences ? { former, differences } : null;
  return {
    title: t('simulate.figures'),
    columns: [
      t('simulate.figure'),
      t('simulate.columnUnit'),
      ...(compared ? withInterval(names.former, t) : []),
      ...withInterval(names.latter, t),
      ...(compared ? withInterval(t('simulate.differenceColumn'), t) : []),
    ],
    rows: SHOWN_FIGURES.map((name) => [
      t(`simulate.figure_${name}`),
      t(`simulate.unit_${kindOf(name)}`, { currency: project.currency }),
      ...(compared ? estimateCells(estimateOf(compared.former, name)) : []),
      ...estimateCells(estimateOf(result, name)),
      ...(compared ? estimateCells(compared.differences[name]) : []),
    ]),
  };
}
