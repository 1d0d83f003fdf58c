/** The distance of colours against the published test data, and the nearest of a palette. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMOCRM_COLORS, colorDistance, nearestColor } from '#shared/stage-definitions';
import { AMO_COLORS } from '../../support/crm/amo-colors.ts';

/** Sharma, Wu and Dalal (2005), table 1: two colours in CIELAB and ΔE₀₀. */
const TABLE: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
  [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
  [50, 2.8361, -74.02, 50, 0, -82.7485, 3.4412],
  [50, -1.3802, -84.2814, 50, 0, -82.7485, 1],
  [50, 0, 0, 50, -1, 2, 2.3669],
  [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
  [50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195],
  [50, -0.001, 2.49, 50, 0.0009, -2.49, 4.8045],
  [50, 2.5, 0, 50, 0, -2.5, 4.3065],
  [50, 2.5, 0, 73, 25, -18, 27.1492],
  [50, 2.5, 0, 61, -5, 29, 22.8977],
  [50, 2.5, 0, 56, -27, -3, 31.903],
  [50, 2.5, 0, 58, 24, 15, 19.4535],
  [50, 2.5, 0, 50, 3.1736, 0.5854, 1],
  [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  [63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.263],
  [61.2901, 3.7196, -5.3901, 61.4292, 2.248, -4.962, 1.8731],
  [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
  [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
];

describe('the distance of two colours', () => {
  test.each(TABLE)('(%f, %f, %f) and (%f, %f, %f): %f', (l1, a1, b1, l2, a2, b2, distance) => {
    const one = { l: l1, a: a1, b: b1 };
    const two = { l: l2, a: a2, b: b2 };
    expect(colorDistance(one, two)).toBeCloseTo(distance, 4);
    expect(colorDistance(two, one)).toBeCloseTo(distance, 4);
  });
});

describe('the nearest colour', () => {
  test('amoCRM’s palette is the documented one', () => {
    expect([...AMOCRM_COLORS].sort()).toEqual([...AMO_COLORS].sort());
    expect(new Set(AMOCRM_COLORS).size).toBe(21);
  });

  test.each([
    ['a strong blue', '#3B82F6', '#98cbff'],
    ['a strong green', '#16A34A', '#87f2c0'],
    ['an orange', '#F59E0B', '#ffce5a'],
    ['a red', '#EF4444', '#ff8f92'],
    ['white', '#FFFFFF', '#f2f3f4'],
  ])('of %s', (_name, color, nearest) => {
    expect(nearestColor(color, AMOCRM_COLORS)).toBe(nearest);
  });

  test('of an allowed colour is itself, of any other an allowed one', () => {
    for (const color of AMOCRM_COLORS) expect(nearestColor(color, AMOCRM_COLORS)).toBe(color);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const color = `#${value.toString(16).padStart(6, '0')}`;
        expect(AMOCRM_COLORS).toContain(nearestColor(color, AMOCRM_COLORS));
      }),
    );
  });
});
