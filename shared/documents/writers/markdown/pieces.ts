/** Lines, lists, cells and tables of Markdown. */
import type { Block, Cell, List, Run } from '../../blocks.ts';
import { escapeMarkdown, inCell } from './escape.ts';

/** What pieces need of the writer around them. */
export interface Inner {
  readonly write: (block: Block) => string[];
  /** Names in links by the model's ids. */
  readonly of: ReadonlyMap<string, string>;
}

export function plain(runs: readonly Run[]): Run[] {
  return runs.map(({ style: _plain, ...run }) => run);
}

export function line(runs: readonly Run[], inner: Inner): string {
  return runs.map((run) => piece(run, inner)).join('');
}

/** Marks stick to the words: spaces inside them would leave them unread. */
function piece({ text, style, targetId }: Run, { of }: Inner): string {
  const words = text.trim();
  if (words === '') return text;
  const [before = '', after = ''] = [/^\s*/u.exec(text)?.[0], /\s*$/u.exec(text)?.[0]];
  const marks = { strong: '**', emphasis: '*', code: '', muted: '', plain: '' }[style ?? 'plain'];
  const marked = `${marks}${escapeMarkdown(words)}${marks}`;
  const anchor = targetId === undefined ? undefined : of.get(targetId);
  return `${before}${anchor === undefined ? marked : `[${marked}](#${anchor})`}${after}`;
}

export function list({ items, ordered, isToTick }: List, inner: Inner): string {
  const within = ' '.repeat(ordered ? 3 : 2);
  return items
    .map((item, index) => {
      const counted = ordered ? `${index + 1}.` : '-';
      const body = item.flatMap(inner.write).join('\n\n');
      return `${isToTick ? '- [ ]' : counted} ${body.replace(/\n(?=.)/gu, `\n${within}`)}`;
    })
    .join('\n');
}

export function cell(blocks: Cell, inner: Inner): string {
  const said = blocks.flatMap((block) => {
    if (block.kind !== 'list') return inner.write(block);
    return block.items.map((item) => `– ${item.flatMap(inner.write).join('; ')}`);
  });
  return inCell(said.join('\n'));
}

/** `header` is plain text; the rows are Markdown already, short ones are filled up. */
export function grid(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const written = (cells: readonly string[]) =>
    `| ${header.map((_, index) => inCell(cells[index] ?? '')).join(' | ')} |`;
  return [
    written(header.map(escapeMarkdown)),
    `|${' --- |'.repeat(header.length)}`,
    ...rows.map(written),
  ].join('\n');
}
