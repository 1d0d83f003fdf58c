/** Colours that can be seen on their ground, and rows that have room for their names. */
import { describe, expect, test } from 'vitest';
import { rowShape } from '../../../../renderer/ui/charts/bar-row.ts';
import type { IntervalBar } from '../../../../renderer/ui/charts/interval-bars.ts';
import { visibleOn } from '../../../../renderer/ui/charts/visible-color.ts';

const WHITE = 'rgb(255, 255, 255)';
const NIGHT = 'rgb(27, 36, 51)';
const INK = 'rgb(23, 32, 51)';
const CHALK = 'rgb(232, 237, 245)';

/** By the formula of WCAG 2, written out once more. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (color: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = color.map((part) => {
      const s = part / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a / b, b / a);
}
const partsOf = (color: string) => (color.match(/\d+/g) ?? []).map(Number);

describe('visibleOn', () => {
  test('leaves what can be seen as people chose it', () => {
    expect(visibleOn('#2563eb', WHITE, INK)).toBe('#2563eb');
    expect(visibleOn('#f59e0b', NIGHT, CHALK)).toBe('#f59e0b');
  });

  test.each([
    ['#f59e0b', WHITE, INK],
    ['#fde68a', WHITE, INK],
    ['#ffffff', WHITE, INK],
    ['#1e3a8a', NIGHT, CHALK],
    ['#1b2433', NIGHT, CHALK],
  ])('mixes as much of the text into %s on %s as it takes, 3 to 1', (color, ground, text) => {
    const seen = visibleOn(color, ground, text);
    expect(contrast(partsOf(seen), partsOf(ground))).toBeGreaterThanOrEqual(3);
  });

  test('leaves what it cannot read', () => {
    expect(visibleOn('tomato', WHITE, INK)).toBe('tomato');
  });
});

describe('rowShape', () => {
  const bar = (fields: Partial<IntervalBar>): IntervalBar => ({
    label: 'Инженер',
    value: 1,
    low: null,
    high: null,
    color: '#000000',
    text: '1',
    details: '',
    ...fields,
  });

  test('puts short names beside their bars', () => {
    expect(rowShape([bar({})], 440)).toMatchObject({ names: 'beside', lines: 0 });
  });

  test('puts long names, notes and what was above them', () => {
    expect(rowShape([bar({ label: 'Б'.repeat(23) })], 440)).toMatchObject({
      names: 'above',
      lines: 1,
    });
    expect(rowShape([bar({ note: 'ждут' })], 440)).toMatchObject({ names: 'above', lines: 1 });
    const former = { value: 1, text: 'было 1' };
    expect(rowShape([bar({ former })], 440)).toMatchObject({ names: 'above', lines: 1 });
  });

  test('gives all rows as many lines as the longest name needs in this width', () => {
    const bars = [bar({}), bar({ label: 'Слово '.repeat(13) })];
    const narrow = rowShape(bars, 440);
    expect(narrow.lines).toBe(2);
    expect(narrow.heightPx).toBeGreaterThan(rowShape(bars, 960).heightPx);
    expect(rowShape(bars, 960).lines).toBe(1);
  });

  test('breaks lines where words end, with room for each', () => {
    const former = { value: 5, text: 'было 4,9, +0,71 ±0,09' };
    const label = 'Нет задачи по профилю или проект отложен';
    // Beside what was there is room for about half of the name.
    expect(rowShape([bar({ label, former })], 400).lines).toBe(2);
    const gone = bar({ label: 'Проект клиента отложен', note: 'на этой карте такой причины нет' });
    expect(rowShape([bar({ label, former }), gone], 360)).toMatchObject({
      notes: 'beneath',
      lines: 2,
    });
  });

  test('puts a note that does not fit on a line of its own', () => {
    const label = 'Б'.repeat(50);
    expect(rowShape([bar({ label })], 440).lines).toBe(1);
    const cramped = bar({ label, note: 'ждут одной сделки' });
    expect(rowShape([cramped], 440)).toMatchObject({ lines: 2, notes: 'beneath' });
    // All of a chart stand in one way.
    const roomy = bar({ note: 'ждут' });
    expect(rowShape([roomy], 440).notes).toBe('beside');
    expect(rowShape([roomy, cramped], 440).notes).toBe('beneath');
  });
});
