/** Scripts and letters: structure is understood, everything else is printed as typed. */
import { expect, test } from 'vitest';
import { markdownBlocks } from '../../../shared/documents/markdown.ts';

test('headings, emphasis and lists', () => {
  expect(markdownBlocks('# Цель\n\nУзнать **главное** и *детали*.\n\n1. Раз\n2. Два')).toEqual([
    { kind: 'subheading', runs: [{ text: 'Цель' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Узнать ' },
        { text: 'главное', style: 'strong' },
        { text: ' и ' },
        { text: 'детали', style: 'emphasis' },
        { text: '.' },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        [{ kind: 'paragraph', runs: [{ text: 'Раз' }] }],
        [{ kind: 'paragraph', runs: [{ text: 'Два' }] }],
      ],
    },
  ]);
});

test('a bold line is a heading', () => {
  expect(markdownBlocks('**Начало разговора**')).toEqual([
    { kind: 'subheading', runs: [{ text: 'Начало разговора' }] },
  ]);
});

test('HTML is printed as the text that it is', () => {
  expect(markdownBlocks('<script>alert(1)</script>')).toEqual([
    { kind: 'paragraph', runs: [{ text: '<script>alert(1)</script>' }] },
  ]);
});

test('a link shows where it leads, since paper can’t be clicked', () => {
  expect(markdownBlocks('[прайс](https://example.com/price)')).toEqual([
    {
      kind: 'paragraph',
      runs: [{ text: 'прайс' }, { text: ' (https://example.com/price)', style: 'muted' }],
    },
  ]);
});

test('a form’s empty column is left wide enough to write in', () => {
  const [table] = markdownBlocks('| № | Поле | Значение |\n|---|---|---|\n| 1 | Адрес | |');
  expect(table).toMatchObject({
    kind: 'table',
    header: ['№', 'Поле', 'Значение'],
    columns: [{ width: 4 }, { width: 5 }, { width: 24 }],
  });
});

test('nesting without end is cut off, not followed', () => {
  const deep = `${'> '.repeat(3000)}дно`;
  expect(JSON.stringify(markdownBlocks(deep))).toContain('дно');
});
