/** Conditions of a run: weeks from Monday, and what is tried out besides the drawing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import { aProject, at, aVariant } from '#test/builders';
import {
  arrivalsIn,
  headcountIn,
  staffedOf,
  withArrivals,
  withHeadcount,
} from '../../../../renderer/places/simulate/settings/levers.ts';
import { mondayOf } from '../../../../renderer/places/simulate/settings/monday.ts';
import { sayLevers } from '../../../../renderer/places/simulate/settings/say-levers.ts';

describe('mondayOf', () => {
  test.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-11', '2026-01-05'],
    ['2026-03-01', '2026-02-23'],
    ['2027-01-01', '2026-12-28'],
  ])('the week of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  test.each(['', '2026-13-40', 'вчера', '2026-01'])('%j is no day', (text) => {
    expect(mondayOf(text)).toBeNull();
  });

  test('is a Monday, six days back at most', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const monday = new Date(present(mondayOf(iso), 'Monday'));
        expect(monday.getUTCDay()).toBe(1);
        const back = (Date.parse(iso) - monday.getTime()) / 86_400_000;
        expect(back).toBeGreaterThanOrEqual(0);
        expect(back).toBeLessThan(7);
      }),
    );
  });
});

const project = aProject()
  .variant(
    aVariant(at.variantId)
      .lane('client', { kind: 'client' })
      .lane('engineer', { name: 'Инженер', headcount: 2 })
      .lane('lawyer', { name: 'Юрист' })
      .staffing('lawyer', { headcount: 4 })
      .step('work'),
  )
  .build();

describe('staffedOf', () => {
  test('counts people as they are drawn in this variant, and no clients', () => {
    expect(staffedOf(project, at).map(({ name, drawn }) => [name, drawn])).toEqual([
      ['Инженер', 2],
      ['Юрист', 4],
    ]);
  });
});

describe('levers', () => {
  const engineer = present(staffedOf(project, at)[0], 'engineer');

  test('change one thing each, and are gone once it is as drawn again', () => {
    const three = withHeadcount([], engineer, 3);
    const busier = withArrivals(three, 1.2);
    expect(headcountIn(busier, engineer.id)).toBe(3);
    expect(arrivalsIn(busier)).toBe(1.2);
    expect(withArrivals(withHeadcount(busier, engineer, 2), 1)).toEqual([]);
  });

  test('are said with what is drawn', () => {
    const levers = withArrivals(withHeadcount([], engineer, 3), 1.2);
    const words = { t: createTranslate('ru'), language: 'ru' } as const;
    expect(sayLevers(levers, { project, at }, words)).toBe(
      'Инженер — 3 вместо 2, поток лидов — 120\u00a0%',
    );
  });
});
