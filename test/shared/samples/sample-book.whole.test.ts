/** The samples as books: every character has its letter in the shipped fonts, and maps stay in few sheets. */
import { describe, expect, it } from 'vitest';
import { buildSalesBook, type SalesBookRequest, unsupportedCharacters } from '#shared/documents';
import { shippedFonts } from '#test/printing-press';
import { processesOf, samples } from './sample.ts';

function bookOf(request: Pick<SalesBookRequest, 'project' | 'processIds'>) {
  const { language } = request.project;
  const built = buildSalesBook({ ...request, results: {}, date: '2026-11-23', language });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

describe('the books of the samples', () => {
  it.each(samples)('$name: can be set in the fonts that come along', ({ project }) => {
    expect(unsupportedCharacters(bookOf({ project }), shippedFonts())).toEqual([]);
  });

  it.each(samples)('$name: prints each map on three sheets at most', ({ project }) => {
    for (const { id } of processesOf(project)) {
      const { blocks } = bookOf({ project, processIds: [id] });
      const sheets = blocks.filter(({ kind }) => kind === 'sheet');
      expect(sheets.length, id).toBeGreaterThan(0);
      expect(sheets.length, id).toBeLessThanOrEqual(3);
    }
  });
});
