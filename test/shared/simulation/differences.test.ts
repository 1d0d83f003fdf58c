/** Paired differences: twin by twin, and said so that people can act on them. */
import { describe, expect, test } from 'vitest';
import {
  pairFigures,
  type SimulationResult,
  sayComparison,
  sayDifference,
  sayDifferenceOfKind,
  sayFigure,
} from '#shared/simulation';
import { aProject, variantOf } from '#test/builders';
import { aSimulationResult } from '#test/simulation-result';

const DAY = 1440;
const ru = { language: 'ru', currency: 'RUB' } as const;
const en = { language: 'en', currency: 'RUB' } as const;

const variant = variantOf(aProject().build());
const alone = (mean: number) => ({ mean, low: null, high: null });

/** What one replication says by itself. */
function aReplication({ won, days }: { won: number; days: number | null }): SimulationResult {
  const plain = aSimulationResult(variant);
  const cycle = plain.cycleMinutes;
  return aSimulationResult(variant, {
    deals: { ...plain.deals, wonPerWeek: alone(won) },
    cycleMinutes: cycle && days !== null ? { ...cycle, mean: alone(days * DAY) } : null,
  });
}

describe('pairFigures', () => {
  test('takes differences twin by twin, so that shared luck cancels out', () => {
    const former = [aReplication({ won: 1, days: 10 }), aReplication({ won: 5, days: 30 })];
    const latter = [aReplication({ won: 2, days: 8 }), aReplication({ won: 6, days: 28 })];
    const differences = pairFigures(former, latter);
    expect(differences.wonPerWeek).toEqual({ mean: 1, low: 1, high: 1 });
    expect(differences.cycleMean).toEqual({ mean: -2 * DAY, low: -2 * DAY, high: -2 * DAY });
  });

  test('has the interval of Student for the differences', () => {
    const former = [1, 1, 1].map((won) => aReplication({ won, days: 10 }));
    const latter = [1, 2, 3].map((won) => aReplication({ won, days: 10 }));
    // Differences 0, 1, 2: mean 1, standard error 1/√3, t with two degrees of freedom 4.3027.
    expect(pairFigures(former, latter).wonPerWeek?.high).toBeCloseTo(
      1 + 4.302653 / Math.sqrt(3),
      5,
    );
  });

  test('says nothing of a figure that one of the two never has', () => {
    const former = [aReplication({ won: 1, days: null }), aReplication({ won: 1, days: null })];
    const latter = [aReplication({ won: 1, days: 5 }), aReplication({ won: 1, days: 6 })];
    expect(pairFigures(former, latter).cycleMean).toBeUndefined();
  });
});

const around = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

describe('sayDifference', () => {
  test('has a sign, and the margin in the unit of the difference', () => {
    expect(sayDifference('cycleMean', around(-3.1 * DAY, 0.4 * DAY), ru)).toEqual({
      value: '\u22123,1\u00a0дня',
      margin: '±0,4',
      isNoticeable: true,
    });
    expect(sayDifference('conversion', around(0.046, 0.012), ru)).toEqual({
      value: '+4,6\u00a0п.\u00a0п.',
      margin: '±1,2',
      isNoticeable: true,
    });
    expect(sayDifference('workingCycleMean', around(5 * 480, 240), en).margin).toBe('±0.5');
  });

  test('does not point anywhere when it rounds to nothing', () => {
    expect(sayDifference('wonPerWeek', around(-0.01, 0.001), ru)).toEqual({
      value: '0,0',
      margin: '±0,0',
      isNoticeable: false,
    });
  });

  test('has the digits of what it lies between', () => {
    const plain = aSimulationResult(variant);
    const of = (days: number) =>
      sayFigure(
        {
          ...plain,
          cycleMinutes: plain.cycleMinutes && { ...plain.cycleMinutes, mean: alone(days * DAY) },
        },
        'cycleMean',
        ru,
      )?.value;
    expect([of(51.4), of(29.6)]).toEqual(['51,4\u00a0дня', '29,6\u00a0дня']);
    expect(sayDifference('cycleMean', around(-21.8 * DAY, DAY), ru).value).toBe(
      '\u221221,8\u00a0дня',
    );
  });

  test('is not noticeable while the interval holds both directions', () => {
    expect(sayDifference('wonPerWeek', around(0.3, 0.4), ru).isNoticeable).toBe(false);
    expect(sayDifference('wonPerWeek', alone(0.3), ru)).toEqual({
      value: '+0,3',
      margin: null,
      isNoticeable: false,
    });
  });
});

describe('sayFigure', () => {
  test('says counts below a hundred with one decimal, as their interval is said', () => {
    const plain = aSimulationResult(variant);
    const won = (mean: number, half: number) =>
      sayFigure(
        { ...plain, deals: { ...plain.deals, wonPerWeek: around(mean, half) } },
        'wonPerWeek',
        ru,
      );
    expect(won(2, 0.1)).toMatchObject({ value: '2,0', interval: '1,9–2,1' });
    expect(won(99.97, 0.5)?.value).toBe('100');
    expect(won(140.4, 3)?.value).toBe('140');
  });
});

describe('sayComparison', () => {
  test('says how much shorter the ways are, of won deals and of all, and how many more are won', () => {
    const differences = {
      wonCycleMean: around(-12.3 * DAY, 1.5 * DAY),
      cycleMean: around(-3.1 * DAY, 0.4 * DAY),
      wonPerWeek: around(0.5, 0.2),
    };
    expect(sayComparison(differences, { formerName: 'Как есть', language: 'ru' })).toBe(
      'По сравнению с «Как есть» путь выигранной сделки на 12,3\u00a0дня короче (±1,5); путь любой сделки, считая потерянные, на 3,1\u00a0дня короче (±0,4); выигрываем на 0,5\u00a0сделки в\u00a0неделю больше (±0,2).',
    );
    expect(sayComparison(differences, { formerName: 'As is', language: 'en' })).toBe(
      'Compared with “As is”, a won deal takes 12.3\u00a0days less (±1.5); any deal, lost ones included, takes 3.1\u00a0days less (±0.4); you win 0.5 more deals a week (±0.2).',
    );
  });

  test('tells won deals from all where only one of the two differs', () => {
    const differences = {
      wonCycleMean: around(0, DAY),
      cycleMean: around(2 * DAY, 0.4 * DAY),
      wonPerWeek: around(0, 0.2),
    };
    expect(sayComparison(differences, { formerName: 'Как есть', language: 'ru' })).toBe(
      'По сравнению с «Как есть» в длительности пути выигранных сделок разницы не видно; путь любой сделки, считая потерянные, на 2,0\u00a0дня длиннее (±0,4); в числе выигранных сделок разницы не видно.',
    );
  });

  test('says a margin as finely as the difference it belongs to, but never as nothing', () => {
    const saidWith = (mean: number, half: number) =>
      sayComparison({ wonPerWeek: around(mean, half) }, { formerName: 'As is', language: 'en' });
    expect(saidWith(2.9, 0.22)).toContain('2.9 more deals a week (±0.2)');
    expect(saidWith(2.9, 0.04)).toContain('2.90 more deals a week (±0.04)');
    // As the table below it says the same difference.
    expect(saidWith(0.52, 0.22)).toContain('0.5 more deals a week (±0.2)');
    expect(sayDifference('wonPerWeek', around(0.52, 0.22), en)).toMatchObject({
      value: '+0.5',
      margin: '±0.2',
    });
  });

  test('says what trying something out on the same drawing changes', () => {
    const differences = { cycleMean: around(-900, 200), wonPerWeek: around(0.5, 0.2) };
    const words = { formerName: '', tried: 'Инженер — 3 вместо 2', language: 'ru' } as const;
    expect(sayComparison(differences, words)).toBe(
      'Инженер — 3 вместо 2: путь любой сделки, считая потерянные, на 15\u00a0ч короче (±3); выигрываем на 0,5\u00a0сделки в\u00a0неделю больше (±0,2).',
    );
  });

  test('admits that chance is larger than any difference', () => {
    const differences = { cycleMean: around(10, 400), wonPerWeek: around(0.1, 0.2) };
    expect(sayComparison(differences, { formerName: 'Как есть', language: 'ru' })).toMatch(
      /^Разницы с «Как есть» не видно/u,
    );
  });

  test('does not call chance what one replication cannot know', () => {
    const differences = { cycleMean: alone(-DAY), wonPerWeek: alone(0.5) };
    expect(sayComparison(differences, { formerName: 'Как есть', language: 'ru' })).toBe(
      'Случайна ли разница с «Как есть», не понять: повторов слишком мало.',
    );
  });

  test('speaks of deals alone where queues grow for ever', () => {
    expect(
      sayComparison({ wonPerWeek: around(-1, 0.2) }, { formerName: 'Как есть', language: 'ru' }),
    ).toBe('По сравнению с «Как есть» выигрываем на 1,0\u00a0сделки в\u00a0неделю меньше (±0,2).');
  });
});

describe('sayDifferenceOfKind', () => {
  test('says whole shares in points, and little things with two decimals', () => {
    expect(sayDifferenceOfKind('wholeShare', around(-0.16, 0.026), ru)).toMatchObject({
      value: '\u221216,0\u00a0п.\u00a0п.',
      margin: '±2,6',
    });
    expect(sayDifferenceOfKind('rate', around(-0.14, 0.09), ru)).toMatchObject({
      value: '\u22120,14',
      margin: '±0,09',
    });
    expect(sayDifferenceOfKind('rate', around(0.001, 0.0005), ru)).toMatchObject({
      value: '0',
      isNoticeable: false,
    });
  });
});
