/** Neutral blocks → pieces of Markdown, a paragraph each. */
import { unreachable } from '#shared/base';
import type {
  ApprovalBlock,
  BarChart,
  Block,
  Callout,
  Caption,
  Card,
  FormField,
} from '../../blocks.ts';
import { escapeMarkdown } from './escape.ts';
import { cell, grid, type Inner, line, list, plain } from './pieces.ts';

export interface Anchors {
  /** Names in links by the model's ids; only of headings and clauses that exist. */
  readonly of: ReadonlyMap<string, string>;
  readonly headings: readonly {
    readonly level: number;
    readonly title: string;
    readonly anchor: string;
  }[];
}

const BLANK = '\\_'.repeat(12);

/** An escaped stop: a line that begins with a number and a stop would be a list. */
export function numbered(number: string | undefined, text: string): string {
  return number === undefined ? text : `${number}\\. ${text}`;
}

export function markdownOf(block: Block, anchors: Anchors): string[] {
  const inner: Inner = { write: (one) => markdownOf(one, anchors), of: anchors.of };
  switch (block.kind) {
    case 'heading':
      return [
        `${'#'.repeat(block.level + 1)} ${placeOf(block.id, anchors)}${numbered(block.number, escapeMarkdown(block.text))}`,
      ];
    case 'clause':
      return [`${placeOf(block.id, anchors)}${numbered(block.number, line(block.runs, inner))}`];
    case 'paragraph':
      return [line(block.runs, inner)];
    case 'subheading':
      return [`**${line(plain(block.runs), inner)}**`];
    case 'remark':
      return [`<small>${line(block.runs, inner)}</small>`];
    case 'list':
      return [list(block, inner)];
    case 'table':
      return [
        ...caption(block.caption),
        grid(
          block.header,
          block.rows.map((row) =>
            row.kind === 'band'
              ? [`**${escapeMarkdown(row.text)}**`]
              : row.cells.map((one) => cell(one, inner)),
          ),
        ),
      ];
    case 'figure':
      return [`*${escapeMarkdown(block.alternative)}*`, ...caption(block.caption)];
    case 'barChart':
      return chart(block);
    case 'keyFigures':
      return [
        block.items
          .map(({ value, label, notes }) => {
            const said = [`**${escapeMarkdown(value)}**`, ...notes.map(escapeMarkdown)];
            return `- ${escapeMarkdown(label)}: ${said.join('; ')}`;
          })
          .join('\n'),
      ];
    case 'pipeline':
      return [
        block.stages
          .map(
            ({ name, notes }, index) =>
              `${index + 1}. ${escapeMarkdown([name, ...notes].join(' · '))}`,
          )
          .join('\n'),
      ];
    case 'passport':
      return [
        grid(
          ['', ''],
          block.entries.map(({ label, value }) => [escapeMarkdown(label), cell(value, inner)]),
        ),
      ];
    case 'card':
      return card(block, inner);
    case 'callout':
      return [callout(block, inner)];
    case 'formField':
      return [formField(block)];
    case 'signatureTable':
      return [
        grid(
          block.columns.map(({ title }) => title),
          block.rows.map((cells) => cells.map(escapeMarkdown)),
        ),
      ];
    case 'approvalBlock':
      return approvalLines(block);
    case 'masthead':
      return [
        escapeMarkdown(block.company),
        ...(block.approval ? approvalLines(block.approval) : []),
        `# ${escapeMarkdown(block.title)}`,
        escapeMarkdown(block.subtitle),
        escapeMarkdown(block.status ?? ''),
      ];
    case 'sheet':
      return block.blocks.flatMap(inner.write);
    case 'contents':
      return [`**${escapeMarkdown(block.title)}**`, contents(block.depth, anchors)];
    case 'pageBreak':
      return [];
    default:
      return unreachable(block);
  }
}

function placeOf(id: string | undefined, { of }: Anchors): string {
  const anchor = id === undefined ? undefined : of.get(id);
  return anchor === undefined ? '' : `<a id="${anchor}"></a>`;
}

function formField({ label, value }: FormField): string {
  return `**${escapeMarkdown(label)}:** ${value === undefined ? BLANK : escapeMarkdown(value)}`;
}

function card({ title, note, blocks }: Card, { write }: Inner): string[] {
  const aside = note === undefined ? '' : ` — ${escapeMarkdown(note)}`;
  return [`**${escapeMarkdown(title)}**${aside}`, ...blocks.flatMap(write)];
}

function callout({ title, blocks }: Callout, { write }: Inner): string {
  const head = title === undefined ? [] : [`**${escapeMarkdown(title)}**`];
  return [...head, ...blocks.flatMap(write)].join('\n\n').replace(/^/gmu, '> ');
}

function chart({ title, series, groups, note }: BarChart): string[] {
  return [
    `**${escapeMarkdown(title)}**`,
    grid(
      ['', ...series],
      groups.map(({ label, bars }) =>
        [label, ...bars.map((bar) => bar?.text ?? '')].map(escapeMarkdown),
      ),
    ),
    escapeMarkdown(note ?? ''),
  ];
}

export function approvalLines({ word, position, name, date }: ApprovalBlock): string[] {
  const signed = `${BLANK} ${escapeMarkdown(name)}`;
  return [[...[word, ...position].map(escapeMarkdown), signed, escapeMarkdown(date)].join('\\\n')];
}

function contents(depth: number, { headings }: Anchors): string {
  return headings
    .filter(({ level }) => level <= depth)
    .map(({ level, title, anchor }) => `${'  '.repeat(level - 1)}- [${title}](#${anchor})`)
    .join('\n');
}

function caption(said: Caption | undefined): string[] {
  if (!said) return [];
  return [`*${escapeMarkdown(`${said.word} ${said.number ?? ''} – ${said.text}`)}*`];
}
