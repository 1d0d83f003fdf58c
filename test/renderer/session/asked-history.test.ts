/** What was tried out is taken back in turn with the edits of the project. */
import { describe, expect, test } from 'vitest';
import {
  type AskedHistory,
  changedFrom,
  isAskedLast,
  isAskedNext,
  NO_HISTORY,
  stepBack,
  stepForth,
} from '../../../renderer/session/asked-history.ts';

/** Of two engineers, then three, then four; the project had one edit when three were tried, two when four were. */
const history: AskedHistory<number> = changedFrom(
  changedFrom<number>(NO_HISTORY, { asked: 2, depth: 1 }),
  { asked: 3, depth: 2 },
);

describe('a change of the moment', () => {
  test('is taken back and brought back one after the other', () => {
    const once = stepBack(history, 4);
    const twice = once && stepBack(once.history, once.asked);
    expect([once?.asked, twice?.asked]).toEqual([3, 2]);
    expect(twice && stepBack(twice.history, twice.asked)).toBeNull();
    const again = twice && stepForth(twice.history, twice.asked);
    const last = again && stepForth(again.history, again.asked);
    expect([again?.asked, last?.asked]).toEqual([3, 4]);
    expect(last?.history).toEqual(history);
  });

  test('leaves nothing to be brought back that was taken back before it', () => {
    const back = stepBack(history, 4);
    const changed = back && changedFrom(back.history, { asked: back.asked, depth: 2 });
    expect(changed?.after).toEqual([]);
    expect(changed?.before.map(({ asked }) => asked)).toEqual([2, 3]);
  });

  test('comes before the edits that were made after it', () => {
    // Nothing was edited since four were tried; one more edit comes first.
    expect(isAskedLast(history, 2)).toBe(true);
    expect(isAskedLast(history, 3)).toBe(false);
    // Edits that were taken back elsewhere don't stand above it.
    expect(isAskedLast(history, 1)).toBe(true);
    expect(isAskedLast(NO_HISTORY, 0)).toBe(false);
  });

  test('is brought back after the edits that were made before it', () => {
    const back = stepBack(history, 4)?.history ?? NO_HISTORY;
    expect(isAskedNext(back, 1)).toBe(false);
    expect(isAskedNext(back, 2)).toBe(true);
    expect(isAskedNext(NO_HISTORY, 0)).toBe(false);
  });
});
