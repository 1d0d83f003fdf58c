/** Visits of a chain: by hand, against the sum over all walks, and where nobody ever leaves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainVisits } from '../../../../shared/simulation/process/chain-visits.ts';

type Ways = readonly (readonly [from: number, to: number, share: number])[];

function visits(coming: readonly number[], ways: Ways): number[] | null {
  const found = chainVisits({
    coming: Float64Array.from(coming),
    ways: (each) => {
      for (const [from, to, share] of ways) each(from, to, share);
    },
  });
  return found && [...found];
}

test('a chain hands on what comes', () => {
  expect(
    visits(
      [5, 0, 0],
      [
        [0, 1, 1],
        [1, 2, 0.4],
      ],
    ),
  ).toEqual([5, 5, 2]);
});

test('a loop of one, a loop of two, and two ways to the same place', () => {
  // Each visit is repeated with 0.2: 1 / (1 − 0.2).
  expect(visits([1], [[0, 0, 0.2]])).toEqual([1.25]);
  // Back from the second with a half: each is visited twice.
  expect(
    visits(
      [1, 0],
      [
        [0, 1, 1],
        [1, 0, 0.5],
      ],
    ),
  ).toEqual([2, 2]);
  expect(
    visits(
      [1, 0],
      [
        [0, 1, 0.25],
        [0, 1, 0.25],
      ],
    ),
  ).toEqual([1, 0.5]);
});

test('a split sends more on than came: three parts, of which a join makes one', () => {
  const third = 1 / 3;
  const [, a, b, c, join] =
    visits(
      [6, 0, 0, 0, 0],
      [
        [0, 1, 1],
        [0, 2, 1],
        [0, 3, 1],
        [1, 4, 1],
        [2, 4, 1],
        [3, 4, 1],
        // Half of those that the join lets go come once more.
        [4, 0, third / 2],
      ],
    ) ?? [];
  // v = 6 + v / 2: twelve splits, and three times as many parts at the join.
  for (const part of [a, b, c]) expect(part).toBeCloseTo(12, 9);
  expect(join).toBeCloseTo(36, 9);
});

test('who can’t leave is visited for ever', () => {
  expect(visits([1], [[0, 0, 1]])).toBeNull();
  expect(
    visits(
      [1, 0, 0],
      [
        [0, 1, 0.5],
        [1, 2, 1],
        [2, 1, 1],
      ],
    ),
  ).toBeNull();
});

test('any chain: the visits are what comes in, and what goes on from them', () => {
  const someWays = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.record({
      coming: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }),
      ways: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 9 })), {
        maxLength: 30,
      }),
    }),
  );
  fc.assert(
    fc.property(someWays, ({ coming, ways }) => {
      // At most nine tenths of those that are anywhere go on: everybody leaves.
      const sums = coming.map((_, node) =>
        ways.filter(([from]) => from === node).reduce((sum, [, , weight]) => sum + weight, 0),
      );
      const shared: Ways = ways.map(([from, to, weight]) => [
        from,
        to,
        (0.9 * weight) / (sums[from] ?? 1),
      ]);
      const found = visits(coming, shared) ?? [];
      const back = [...coming];
      for (const [from, to, share] of shared) {
        back[to] = (back[to] ?? 0) + (found[from] ?? 0) * share;
      }
      for (const [node, visited] of found.entries()) {
        expect(visited).toBeCloseTo(back[node] ?? 0, 8);
      }
      // So many come in that so many must leave: nobody is lost.
      const left = found.reduce((all, visited, node) => all + visited * (sums[node] ? 0.1 : 1), 0);
      expect(left).toBeCloseTo(
        coming.reduce((all, each) => all + each, 0),
        8,
      );
    }),
  );
});
