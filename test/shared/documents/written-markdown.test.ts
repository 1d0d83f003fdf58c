/** Markdown read back by another reader: the structure is there, and people's text is text. */
import { lexer, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { buildDocument, type DocumentRequest } from '#shared/documents';
import { anOffice, asked, parts } from '#test/papers';
import { toMarkdown } from '../../../shared/documents/writers/markdown/to-markdown.ts';

function written(request: DocumentRequest): string {
  const built = buildDocument(request);
  if (!built.ok) throw new Error(built.error.code);
  return toMarkdown(built.value);
}

function tokensOf(text: string): Token[] {
  const all: Token[] = [];
  const walk = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      all.push(token);
      if ('tokens' in token && token.tokens) walk(token.tokens);
      if (token.type === 'list') for (const item of token.items) walk(item.tokens);
      if (token.type === 'table') {
        for (const cell of [...token.header, ...token.rows.flat()]) walk(cell.tokens);
      }
    }
  };
  walk(lexer(text));
  return all;
}

describe('a regulation', () => {
  const text = written(asked(anOffice(), 'regulation'));
  const tokens = tokensOf(text);

  test('has headings with numbers, tables, lists and a contents of links', () => {
    const headings = tokens.flatMap((one) => (one.type === 'heading' ? [one.text] : []));
    expect(headings.some((title) => title.endsWith('5\\. Сроки и\u00a0эскалация'))).toBe(true);
    expect(tokens.filter(({ type }) => type === 'table').length).toBeGreaterThan(6);
    const links = tokens.flatMap((one) => (one.type === 'link' ? [one.href] : []));
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) expect(text, link).toContain(`<a id="${link.slice(1)}"></a>`);
  });

  test('every row of a table has the cells of its head', () => {
    for (const table of tokens) {
      if (table.type !== 'table') continue;
      for (const row of table.rows) expect(row).toHaveLength(table.header.length);
    }
  });
});

test('what is to be ticked is a task', () => {
  const text = written(asked(anOffice(), 'newcomerChecklist', { participantId: parts.sellerId }));
  expect(text).toContain('- [ ] CRM');
});

const HOSTILE = [
  '# заголовок',
  '**жирный** _курсив_ `код` ~~нет~~',
  '[ссылка](http://example.com) ![](x) <b>html</b> &lt;',
  '| ячейка | вторая |',
  '1. пункт',
  '- пункт',
  '> цитата',
  'www.example.com http://example.com a@example.com',
  '<script>alert(1)</script>',
  '$x^2$ \\frac',
];

test.each(HOSTILE)('%s stays as typed', (hostile) => {
  const text = written(
    asked(
      anOffice(() => hostile),
      'raciMatrix',
    ),
  );
  const foreign = tokensOf(text).filter((one) => {
    if (one.type === 'link') return !one.href.startsWith('#');
    if (one.type === 'html')
      return !/^<(?:a id="s\d+"|\/a|small|\/small|br)>$/.test(one.raw.trim());
    return (
      ['image', 'codespan', 'em', 'del', 'code', 'blockquote'].includes(one.type) &&
      !one.raw.includes('Черновик')
    );
  });
  expect(foreign.map(({ raw }) => raw)).toEqual([]);
  const plain = tokensOf(text)
    .flatMap((one) => (one.type === 'text' || one.type === 'escape' ? [one.text] : []))
    .join('');
  const bare = (words: string) => words.replace(/[\s"«»“”\u00a0–-]/gu, '').replace(/&amp;/gu, '&');
  expect(bare(plain)).toContain(bare(hostile));
});
