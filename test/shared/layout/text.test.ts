/** Text on cards: where a line breaks, and how wide it is in the wider of the two fonts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, wrapText } from '#shared/layout';

describe('text of cards', () => {
  it('keeps words whole where they fit and wraps at spaces', () => {
    const lines = wrapText('Подготовить техническое решение', { width: 160, size: 13 });
    expect(lines).toEqual(['Подготовить', 'техническое решение']);
  });

  it('hyphenates a word wider than the line, and not before a soft sign', () => {
    const lines = wrapText('Электрогидравлическую', { width: 80, size: 13 });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('Электрогидравлическую');
  });

  it('breaks after a hyphen people typed', () => {
    const lines = wrapText('технико-коммерческое', { width: 100, size: 13 });
    expect(lines).toEqual(['технико-', 'коммерческое']);
  });

  it('keeps what a no-break space binds and the line breaks people typed', () => {
    expect(wrapText('до 3\u00a0рд', { width: 30, size: 13 })).toEqual(['до', '3\u00a0рд']);
    expect(wrapText('одно\nдва', { width: 300, size: 13 })).toEqual(['одно', 'два']);
    expect(wrapText('  ', { width: 300, size: 13 })).toEqual([]);
  });

  it('cuts nothing off and stays within the width, whatever is typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), (typed, width) => {
        const lines = wrapText(typed, { width, size: 13 });
        const letters = (all: string) => all.replace(/[\s-]/gu, '');
        expect(letters(lines.join(''))).toBe(letters(typed));
        for (const line of lines) expect(measureText(line, 13)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
