/** Bars of equal width hold the same deals as those they were made of. */
import { describe, expect, test } from 'vitest';
import { createTranslate } from '#shared/i18n';
import type { HistogramBar } from '#shared/simulation';
import { answerFacts, besideFormer } from '#test/answer-facts';
import { aProject, at, aVariant } from '#test/builders';
import { cyclePanels } from '../../../../renderer/places/simulate/cycle-panels.ts';
import { axisStep, evenBars, gridOf } from '../../../../renderer/places/simulate/even-bars.ts';

const DAY = 1440;
const bar = (fromDays: number, toDays: number, share: number, wonShare = 0): HistogramBar => ({
  fromMinutes: fromDays * DAY,
  toMinutes: toDays * DAY,
  share,
  wonShare,
});
const shareOf = (bars: readonly { share: number }[]) =>
  bars.reduce((sum, { share }) => sum + share, 0);
const evened = (bars: readonly HistogramBar[]) => evenBars(bars, gridOf([bars]), (it) => it.share);

describe('evenBars', () => {
  test('have one width that is easy to read, from zero on', () => {
    const bars = evened([bar(0, 3, 0.5), bar(3, 40, 0.5)]);
    expect(bars).toHaveLength(40);
    expect(bars[0]).toMatchObject({ from: 0, to: DAY });
    expect(bars.at(-1)).toMatchObject({ from: 39 * DAY, to: 40 * DAY });
  });

  test('spread the deals of a wide bar evenly and lose none', () => {
    const bars = evened([bar(0, 4, 0.8), bar(4, 24, 0.2)]);
    expect(shareOf(bars)).toBeCloseTo(1, 12);
    expect(shareOf(bars.filter(({ to }) => to <= 4 * DAY))).toBeCloseTo(0.8, 12);
    expect(new Set(bars.slice(0, 8).map(({ share }) => share.toFixed(9))).size).toBe(1);
  });

  test('leave out the longest hundredth, which would squeeze the rest', () => {
    const bars = evened([bar(0, 1 / 24, 0.995), bar(90, 100, 0.005)]);
    expect(bars.at(-1)?.to).toBeLessThanOrEqual(60);
    expect(shareOf(bars)).toBeCloseTo(0.995, 12);
  });

  test('are none where no deal has ended', () => {
    expect(evened([])).toEqual([]);
  });
});

describe('gridOf', () => {
  test('is the same for all that stand in one chart, as wide as the longest', () => {
    const grid = gridOf([[bar(0, 2, 1)], [bar(0, 96, 1)]]);
    expect(grid).toEqual({ width: 2 * DAY, count: 48 });
    expect(evenBars([bar(0, 2, 1)], grid, ({ share }) => share)).toHaveLength(48);
  });
});

describe('axisStep', () => {
  test.each([
    [12, 2],
    [60, 10],
    [300, 60],
    [2000, 365],
  ])('of %s days is %s days: few round values on the axis', (end, step) => {
    expect(axisStep({ width: DAY, count: end })).toBe(step * DAY);
  });
});

describe('cyclePanels', () => {
  const project = aProject()
    .variant(aVariant(at.variantId))
    .variant(aVariant('as-is', { name: 'Как есть' }))
    .build();
  const words = { t: createTranslate('ru'), language: 'ru' } as const;
  const facts = answerFacts(project, ({ details }) => ({
    details: { ...details, cycleHistogram: [bar(0, 1, 0.75), bar(1, 2, 0.25, 0.25)] },
  }));

  test('show won deals as all of themselves, and all that ended below', () => {
    const [won, all] = cyclePanels(facts, words).panels;
    expect(shareOf(won?.bars ?? [])).toBeCloseTo(1, 12);
    expect(shareOf((won?.bars ?? []).filter(({ to }) => to <= DAY))).toBe(0);
    expect(shareOf((all?.bars ?? []).filter(({ to }) => to <= DAY))).toBeCloseTo(0.75, 12);
    expect(won?.marks.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'половина — до 10,0 дня',
      '85 % — до 20,0 дня',
    ]);
  });

  test('outline what is compared with on the same grid', () => {
    const change = ({ details }: typeof facts.result) => ({
      details: { ...details, cycleHistogram: [bar(0, 48, 1, 0.5)] },
    });
    const [won] = cyclePanels(besideFormer(facts, 'as-is', { change }), words).panels;
    expect(won?.former).toHaveLength(won?.bars.length ?? 0);
    expect(shareOf(won?.former ?? [])).toBeCloseTo(1, 12);
  });

  test('have none of won deals where there are none', () => {
    const lost = { ...facts, result: { ...facts.result, wonCycleMinutes: null } };
    expect(cyclePanels(lost, words).panels.map(({ tone }) => tone)).toEqual(['rest']);
  });
});
