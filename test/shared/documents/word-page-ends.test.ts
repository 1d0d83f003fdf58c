/** What Word is told of the end of a page, and of heads that say nothing. */
import { describe, expect, test } from 'vitest';
import { type Block, buildDocument } from '#shared/documents';
import { anOffice, aRasterizer, asked, parts } from '#test/papers';
import { elements, readDocx } from '#test/read-docx';
import { paragraph } from '../../../shared/documents/compose.ts';
import { toDocx } from '../../../shared/documents/writers/docx/to-docx.ts';

/** Only the given blocks, in a checklist of the office. */
async function writtenBlocks(blocks: readonly Block[]): Promise<Document> {
  const built = buildDocument(
    asked(anOffice(), 'newcomerChecklist', { participantId: parts.sellerId }),
  );
  if (!built.ok) throw new Error(built.error.code);
  const bytes = await toDocx({ ...built.value, blocks }, aRasterizer());
  return readDocx(bytes).xml('word/document.xml');
}

/** Whether each row of the tables stays with what comes after it. */
const rowsKept = (body: Document) =>
  elements(body, 'w:tr').map((row) => elements(row, 'w:keepNext').length > 0);

describe('what Word is told of the end of a page', () => {
  const toSign: Block = {
    kind: 'signatureTable',
    columns: [{ title: 'Шаг', width: 1 }],
    rows: [['Позвонить'], ['Встретиться']],
    spareRows: 0,
  };

  const ongoing = paragraph('Менеджер звонит клиенту и записывает, о чём договорились. '.repeat(5));
  const field: Block = { kind: 'formField', label: 'Подпись' };
  const title: Block = { kind: 'heading', level: 1, text: 'Готов', id: 'ready' };

  test('a table to sign goes with the signature below it, where nobody may sign alone', async () => {
    // The style of the head says it for the head.
    expect(rowsKept(await writtenBlocks([toSign, ongoing]))).toEqual([false, true, false]);
    expect(rowsKept(await writtenBlocks([toSign, title, field]))).toEqual([false, true, true]);
  });

  test('a remark in a box goes with the table below it, and so does the air between them', async () => {
    const box: Block = { kind: 'callout', blocks: [paragraph('Отвечает один')] };
    const kept = async (blocks: readonly Block[]) =>
      elements(await writtenBlocks(blocks), 'w:keepNext').length;
    expect(await kept([box, ongoing])).toBe(0);
    expect((await kept([box, toSign, ongoing])) - (await kept([toSign, ongoing]))).toBe(2);
  });
});

test('a chart of one series has no empty head, one of two names both', async () => {
  const bar = { value: 1, text: '1 день', low: null, high: null };
  const chart = (series: readonly string[]): Block => ({
    kind: 'barChart',
    title: 'Сколько занимает сделка',
    series,
    groups: [{ label: 'Половина', bars: series.map(() => bar) }],
    limit: 1,
  });
  const rows = async (series: readonly string[]) =>
    elements(await writtenBlocks([chart(series), paragraph('Конец')]), 'w:tr').length;
  expect(await rows(['Как есть'])).toBe(1);
  expect(await rows(['Как есть', 'Как должно быть'])).toBe(2);
});
