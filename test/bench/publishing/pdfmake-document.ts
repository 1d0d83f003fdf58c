/** The same neutral blocks for pdfmake: plain, as far as it goes, in the same fonts. Only the benchmark prints with it. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Cell, DocumentModel, Row, Run, Table } from '#shared/documents';

const POINTS_OF_MM = 72 / 25.4;
const SIZES = { 1: 22, 2: 14, 3: 11.5 } as const;

export function pdfmakeDocument({ title, blocks }: DocumentModel): TDocumentDefinitions {
  return {
    info: { title },
    defaultStyle: { font: 'Serif', fontSize: 10.5 },
    pageSize: 'A4',
    footer: (page) => ({ text: String(page), alignment: 'right', margin: [0, 0, 57, 0] }),
    content: [{ text: title, fontSize: 38, pageBreak: 'after' }, ...blocks.flatMap(contentOf)],
  };
}

function contentOf(block: Block): Content[] {
  switch (block.kind) {
    case 'contents':
      return [{ toc: { title: { text: block.title, fontSize: SIZES[1] } } }];
    case 'heading':
      return [
        {
          text: block.text,
          tocItem: block.level < 3,
          fontSize: SIZES[block.level],
          bold: true,
          font: 'Sans',
          ...(block.level === 1 ? { pageBreak: 'before' as const } : {}),
        },
      ];
    case 'paragraph':
    case 'subheading':
    case 'remark':
      return [{ text: block.runs.map(runOf) }];
    case 'list': {
      const items = block.items.map((item) => ({ stack: item.flatMap(contentOf) }));
      return [block.ordered ? { ol: items } : { ul: items }];
    }
    case 'table':
      return [tableOf(block)];
    case 'figure':
      return [{ svg: block.svg, fit: [480, Math.min(700, block.heightMm * POINTS_OF_MM)] }];
    case 'passport':
      return [pairs(block.entries.map(({ label, value }) => [label, value]))];
    case 'card':
      return [{ text: block.title, bold: true }, ...block.blocks.flatMap(contentOf)];
    case 'callout':
    case 'sheet':
      return block.blocks.flatMap(contentOf);
    case 'keyFigures':
      return [{ text: block.items.map(({ value, label }) => `${value} ${label}`).join('\n') }];
    case 'pipeline':
      return [{ text: block.stages.map(({ name }) => name).join(' → ') }];
    case 'barChart':
      return [{ text: block.title }];
    case 'pageBreak':
      return [{ text: '', pageBreak: 'after' }];
    default:
      return [];
  }
}

function runOf({ text, style }: Run) {
  return { text, bold: style === 'strong', italics: style === 'emphasis' };
}

function pairs(entries: readonly (readonly [string, Cell])[]): Content {
  const body = entries.map(([label, value]): TableCell[] => [label, cellOf(value)]);
  return { fontSize: 9.5, font: 'Sans', table: { widths: [125, '*'], body } };
}

function tableOf({ columns, header, rows }: Table): Content {
  return {
    fontSize: 8.5,
    font: 'Sans',
    table: {
      headerRows: 1,
      widths: columns.map(({ width }) => (width === 'auto' ? 'auto' : '*')),
      body: [[...header], ...rows.map((row) => rowOf(row, columns.length))],
    },
  };
}

function rowOf(row: Row, columns: number): TableCell[] {
  const cells = row.kind === 'band' ? [row.text] : row.cells.map(cellOf);
  const last = cells.at(-1) ?? '';
  const spare = columns - cells.length;
  const spanning: TableCell = typeof last === 'string' ? { text: last } : last;
  return [
    ...cells.slice(0, -1),
    { ...spanning, colSpan: spare + 1 } as TableCell,
    ...Array.from({ length: spare }, () => ''),
  ];
}

function cellOf(cell: Cell): { stack: Content[] } {
  return { stack: cell.flatMap(contentOf) };
}
