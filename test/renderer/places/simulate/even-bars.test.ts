/** Bars of equal width hold the same deals as those they were made of. */
import { describe, expect, test } from 'vitest';
import { evenBars } from '../../../../renderer/places/simulate/even-bars.ts';

const DAY = 1440;
const shareOf = (bars: readonly { share: number }[]) =>
  bars.reduce((sum, { share }) => sum + share, 0);

describe('evenBars', () => {
  test('have one width that is easy to read, from zero on', () => {
    const bars = evenBars([
      { fromMinutes: 0, toMinutes: 3 * DAY, share: 0.5 },
      { fromMinutes: 3 * DAY, toMinutes: 40 * DAY, share: 0.5 },
    ]);
    expect(bars).toHaveLength(40);
    expect(bars[0]).toMatchObject({ from: 0, to: DAY });
    expect(bars.at(-1)).toMatchObject({ from: 39 * DAY, to: 40 * DAY });
  });

  test('spread the deals of a wide bar evenly and lose none', () => {
    const bars = evenBars([
      { fromMinutes: 0, toMinutes: 4 * DAY, share: 0.8 },
      { fromMinutes: 4 * DAY, toMinutes: 24 * DAY, share: 0.2 },
    ]);
    expect(shareOf(bars)).toBeCloseTo(1, 12);
    expect(shareOf(bars.filter(({ to }) => to <= 4 * DAY))).toBeCloseTo(0.8, 12);
    expect(new Set(bars.slice(0, 8).map(({ share }) => share.toFixed(9))).size).toBe(1);
  });

  test('leave out the longest hundredth, which would squeeze the rest', () => {
    const bars = evenBars([
      { fromMinutes: 0, toMinutes: 60, share: 0.995 },
      { fromMinutes: 90 * DAY, toMinutes: 100 * DAY, share: 0.005 },
    ]);
    expect(bars.at(-1)?.to).toBeLessThanOrEqual(60);
    expect(shareOf(bars)).toBeCloseTo(0.995, 12);
  });

  test('are none where no deal has ended', () => {
    expect(evenBars([])).toEqual([]);
  });
});
