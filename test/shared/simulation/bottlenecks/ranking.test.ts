/** Places of contenders that were tried with the same luck: who is better for certain, and who isn't told apart. */
import { describe, expect, test } from 'vitest';
import { rank } from '../../../../shared/simulation/bottlenecks/ranking.ts';

const around = (mean: number, deviations: readonly number[]) =>
  deviations.map((deviation) => mean + deviation);

const luck = [-30, 10, 25, -5];

describe('places', () => {
  test('shared luck cancels out: wide intervals that overlap are told apart all the same', () => {
    const places = rank([
      { id: 'less', tried: 1, values: around(1, luck) },
      { id: 'more', tried: 2, values: around(2, luck) },
    ]);
    expect(places).toEqual([
      { id: 'more', from: 1, to: 1, tiedWith: [] },
      { id: 'less', from: 2, to: 2, tiedWith: [] },
    ]);
  });

  test('what differs by chance alone shares its places', () => {
    const places = rank([
      { id: 'one', tried: 1, values: [1, 2, 3, 4] },
      { id: 'other', tried: 2, values: [4, 3, 2, 1] },
      { id: 'last', tried: 0, values: [-9, -9, -9, -9] },
    ]);
    expect(places).toEqual([
      { id: 'other', from: 1, to: 2, tiedWith: ['one'] },
      { id: 'one', from: 1, to: 2, tiedWith: ['other'] },
      { id: 'last', from: 3, to: 3, tiedWith: [] },
    ]);
  });

  test('the more comparisons, the more is asked of each', () => {
    // Differences of 2.02 ± 1: mean over standard error 3.5. Student's t with three degrees of
    // freedom asks 3.18 of one comparison at 95 %, and 4.86 of each where there are three.
    const one = { id: 'one', tried: 2, values: [3.02, 1.02, 3.02, 1.02] };
    const other = { id: 'other', tried: 1, values: [0, 0, 0, 0] };
    const third = { id: 'third', tried: 0, values: [-90, -90, -90, -90] };
    expect(rank([one, other])[0]).toMatchObject({ id: 'one', from: 1, to: 1 });
    expect(rank([one, other, third])[0]).toMatchObject({ id: 'one', from: 1, to: 2 });
  });

  test('places need not be shared by the same ones: the middle one is told from nobody', () => {
    const places = rank([
      { id: 'high', tried: 3, values: [9, 9, 9, 9, 9] },
      { id: 'middle', tried: 2, values: [-20, 30, 5, -10, 20] },
      { id: 'low', tried: 1, values: [1, 1, 1, 1, 1] },
    ]);
    expect(places.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['high', 1, 2],
      ['middle', 1, 3],
      ['low', 2, 3],
    ]);
  });

  test('one replication tells nobody apart', () => {
    const places = rank([
      { id: 'one', tried: 1, values: [100] },
      { id: 'other', tried: 2, values: [1] },
    ]);
    expect(places).toEqual([
      { id: 'other', from: 1, to: 2, tiedWith: ['one'] },
      { id: 'one', from: 1, to: 2, tiedWith: ['other'] },
    ]);
  });

  test('replications without a value are left out', () => {
    const places = rank([
      { id: 'one', tried: 1, values: [5, Number.NaN, 6, 5] },
      { id: 'other', tried: 2, values: [1, 1, 2, Number.NaN] },
    ]);
    expect(places.map(({ id }) => id)).toEqual(['one', 'other']);
    expect(rank([])).toEqual([]);
  });
});

describe('order', () => {
  test('among ties is that of the earlier sample, whatever this one says', () => {
    const [first] = rank([
      { id: 'lucky now', tried: 1, values: [5, 9, 1, 9] },
      { id: 'better before', tried: 2, values: [5, 1, 9, 1] },
    ]);
    expect(first?.id).toBe('better before');
  });

  test('is turned round where this sample leaves no doubt', () => {
    const ids = rank([
      { id: 'best', tried: 1, values: around(3, luck) },
      { id: 'tied with all', tried: 2, values: [-60, 90, 2, -20] },
      { id: 'better before', tried: 3, values: around(2, luck) },
    ]).map(({ id }) => id);
    expect(ids).toEqual(['tied with all', 'best', 'better before']);
  });
});
