/** What belongs together on the page: cards, callouts, key figures, and charts said as tables. */
import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type {
  BarChart,
  Callout,
  Card,
  KeyFigures,
  List,
  Pipeline,
  Table as TableBlock,
} from '../../blocks.ts';
import { paragraph, row, run } from '../../compose.ts';
import { keptRows } from '../../kept-rows.ts';
import { isBreakable } from '../../walk.ts';
import { twips } from './measures.ts';
import { textRuns } from './runs.ts';
import { tableSetting, type WordBlock, type WordSetting } from './setting.ts';
import { MUTED, WASH } from './styles.ts';
import { NO_GRID, passportOf, type TableSetting, tableOf } from './tables.ts';

export function card(block: Card, setting: WordSetting): WordBlock[] {
  const { title, note, color, blocks } = block;
  const edge = {
    style: BorderStyle.SINGLE,
    size: 18,
    space: 6,
    color: color?.replace('#', '') ?? MUTED,
  };
  return [
    new Paragraph({
      style: 'MinorHeading',
      border: { left: edge },
      children: [
        ...textRuns(title, setting.line),
        ...(note === undefined ? [] : textRuns(`   ${note}`, setting.line, { color: MUTED })),
      ],
    }),
    ...blocks.flatMap((inner) =>
      inner.kind === 'passport'
        ? [passportOf(inner.entries, tableSetting(setting))]
        : setting.write([inner]),
    ),
  ];
}

export function callout(
  { title, blocks, isLeadIn }: Callout,
  { line, widthMm, fill }: TableSetting,
): Table {
  const head =
    title === undefined
      ? []
      : [new Paragraph({ style: 'TableHead', children: textRuns(title, line) })];
  const size = twips(widthMm);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size, type: WidthType.DXA },
    columnWidths: [size],
    borders: NO_GRID,
    margins: { top: 120, bottom: 100, left: 170, right: 170, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: !isBreakable(blocks),
        children: [
          new TableCell({
            width: { size, type: WidthType.DXA },
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: WASH },
            children: [...head, ...fill(blocks, { isKept: isLeadIn === true })],
          }),
        ],
      }),
    ],
  });
}

/** Figures have long names. */
const FIGURES_MM = 62;

export function keyFigures({ items }: KeyFigures, setting: TableSetting): Table {
  const entries = items.map(({ value, label, notes }) => ({
    label,
    // A line each: a page has room for the figures of several processes.
    value: [paragraph(run(value, 'strong'), ...notes.map((note) => run(` · ${note}`, 'muted')))],
  }));
  return passportOf(entries, setting, FIGURES_MM);
}

/** Word draws no bars of ours: the numbers are said in a table. */
export function chartTable(chart: BarChart, setting: TableSetting): WordBlock[] {
  const { title, series, groups, note } = chart;
  const columns = series.length > 1 ? series : [''];
  const table: TableBlock = {
    kind: 'table',
    columns: [{ width: 3 }, ...columns.map(() => ({ width: 2, align: 'end' as const }))],
    header: ['', ...columns],
    rows: groups.map(({ label, bars }) =>
      row(label, ...columns.map((_, index) => bars[index]?.text ?? '')),
    ),
  };
  return [
    new Paragraph({ style: 'MinorHeading', children: textRuns(title, setting.line) }),
    tableOf({ ...table, rows: keptRows(table) }, setting),
    ...(note === undefined
      ? []
      : [new Paragraph({ style: 'Remark', children: textRuns(note, setting.line) })]),
  ];
}

export function pipelineList({ stages }: Pipeline): List {
  return {
    kind: 'list',
    ordered: true,
    items: stages.map(({ name, notes }) => [paragraph([name, ...notes].join(' · '))]),
  };
}
