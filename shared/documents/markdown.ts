/**
 * The Markdown of scripts, letters and checklists → neutral blocks. Only its tokens are
 * used, never HTML: whatever isn't a paragraph, a list, a table, a quotation or emphasis
 * is printed as the plain text that was typed.
 */
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Block, Run, RunStyle, Table } from './blocks.ts';
import { paragraph, run } from './compose.ts';

/** Deeper nesting than people write; beyond it a piece is printed as it was typed. */
const DEEPEST = 8;

export function markdownBlocks(text: string): Block[] {
  const tokens = tokensOf(text);
  return tokens === null ? text.split('\n').flatMap(plain) : blocksOf(tokens, 0);
}

/** null for texts nested so deeply that the tokenizer's recursion runs out of stack: nobody's writing, but no reason to stop. */
function tokensOf(text: string): readonly Token[] | null {
  try {
    return lexer(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isKnown(token: Token): token is MarkedToken {
  return token.type !== 'generic';
}

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token) => {
    if (!isKnown(token) || depth > DEEPEST) return plain(token.raw);
    return blockOf(token, depth);
  });
}

function plain(text: string): Block[] {
  return text.trim() === '' ? [] : [paragraph(text.trim())];
}

function blockOf(token: MarkedToken, depth: number): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'checkbox':
      return [];
    case 'heading':
      // A heading inside a script is no chapter of the book.
      return [subheading(token.tokens)];
    case 'paragraph':
      return [isBoldOnly(token) ? subheading(token.tokens) : paragraphOf(token.tokens)];
    case 'text':
      return [{ kind: 'paragraph', runs: runsOf(token.tokens ?? [token]) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: token.ordered,
          items: token.items.map((item) => blocksOf(item.tokens, depth + 1)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'callout', blocks: blocksOf(token.tokens, depth + 1) }];
    case 'table':
      return [tableOf(token)];
    case 'code':
      return token.text.split('\n').flatMap((line) => plain(line));
    default:
      return plain(token.raw);
  }
}

function paragraphOf(tokens: readonly Token[]): Block {
  return { kind: 'paragraph', runs: runsOf(tokens) };
}

/** People write a bold line where they mean a heading. */
function isBoldOnly({ tokens }: Tokens.Paragraph): boolean {
  return tokens.length === 1 && tokens[0]?.type === 'strong';
}

function subheading(tokens: readonly Token[]): Block {
  const runs = runsOf(tokens).map(({ text, style }) =>
    run(text, style === 'strong' ? undefined : style),
  );
  return { kind: 'subheading', runs };
}

function tableOf({ header, rows }: Tokens.Table): Table {
  return {
    kind: 'table',
    columns: header.map(({ text }, index) => {
      const texts = rows.map((cells) => cells[index]?.text ?? '');
      return { width: columnWeight(text, texts) };
    }),
    header: header.map(({ text }) => text),
    rows: rows.map((cells) => ({
      kind: 'cells',
      cells: cells.map((cell) => [{ kind: 'paragraph', runs: runsOf(cell.tokens) }]),
    })),
  };
}

/** Wide columns for long texts, and room to write by hand where a form has none. */
function columnWeight(title: string, texts: readonly string[]): number {
  const isToFillIn = texts.every((text) => text.trim() === '');
  const longest = Math.max(title.length, ...texts.map((text) => text.length));
  return isToFillIn ? 24 : Math.min(Math.max(longest, 4), 40);
}

function runsOf(tokens: readonly Token[], style?: RunStyle): Run[] {
  return tokens.flatMap((token) =>
    isKnown(token) ? runOf(token, style) : [run(token.raw, style)],
  );
}

function runOf(token: MarkedToken, style: RunStyle | undefined): Run[] {
  switch (token.type) {
    case 'strong':
      return runsOf(token.tokens, 'strong');
    case 'em':
      return runsOf(token.tokens, style ?? 'emphasis');
    case 'codespan':
      return [run(token.text, style ?? 'code')];
    case 'br':
      return [run('\n')];
    case 'escape':
      return [run(token.text, style)];
    case 'link':
      // On paper an address that is hidden behind words is lost.
      return token.text === token.href
        ? [run(token.href, style)]
        : [...runsOf(token.tokens, style), run(` (${token.href})`, 'muted')];
    case 'text':
      return token.tokens ? runsOf(token.tokens, style) : [run(token.text, style)];
    default:
      return [run(token.raw, style)];
  }
}
