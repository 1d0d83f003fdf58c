/** Conditions of a run: weeks from Monday, and what is tried out besides the drawing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { leversOn } from '#shared/simulation';
import { teamAt } from '#test/bottlenecks';
import { alone, project, together } from '#test/two-teams';
import {
  calendarIn,
  factorIn,
  headcountIn,
} from '../../../../renderer/places/simulate/settings/levers.ts';
import { mondayOf } from '../../../../renderer/places/simulate/settings/monday.ts';

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

describe('levers', () => {
  const people = {
    kind: 'headcount',
    participantId: idOf<'Participant'>('engineer'),
    headcount: 3,
  } as const;
  const all = { kind: 'arrivals', factor: 1.2 } as const;
  const calls = { kind: 'arrivals', nodeId: idOf<'Node'>('calls'), factor: 0 } as const;
  const step = { kind: 'effort', nodeId: idOf<'Node'>('work'), factor: 0.5 } as const;
  const hours = {
    kind: 'calendar',
    participantId: idOf<'Participant'>('lawyer'),
    variantId: idOf<'Variant'>('variant'),
    calendarId: idOf<'Calendar'>('always'),
  } as const;
  const levers = [people, all, calls, step, hours];

  test('are found by what they act on; what has none is as drawn', () => {
    expect(headcountIn(levers, teamAt('engineer'))).toBe(3);
    expect(headcountIn(levers, teamAt('engineer', 'variant'))).toBeNull();
    expect(headcountIn(levers, teamAt('lawyer'))).toBeNull();
    expect(calendarIn(levers, teamAt('lawyer', 'variant'))).toBe('always');
    expect(calendarIn(levers, teamAt('lawyer'))).toBeNull();
    expect(factorIn(levers, 'arrivals')).toBe(1.2);
    expect(factorIn(levers, 'arrivals', calls.nodeId)).toBe(0);
    expect(factorIn(levers, 'arrivals', idOf('visit'))).toBe(1);
    expect(factorIn(levers, 'effort')).toBe(1);
    expect(factorIn(levers, 'effort', step.nodeId)).toBe(0.5);
  });

  test('act on what is run, and wait where it isn’t', () => {
    expect(leversOn(project, together, levers)).toBe(levers);
    // Alone the variant has one team of lawyers, which isn't the one beside others.
    expect(leversOn(project, alone, levers)).toEqual([people, all, step]);
  });
});
