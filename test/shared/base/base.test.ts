/** The ground floor: ids, results, records, broken invariants. */
import { describe, expect, test } from 'vitest';
import {
  assert,
  entriesOf,
  failure,
  idOf,
  isId,
  present,
  success,
  unreachable,
} from '#shared/base';

describe('ids', () => {
  test.each(['a', '1', 'Stage_2-b', 'x'.repeat(64)])('«%s» is one', (text) => {
    expect(isId(text)).toBe(true);
    expect(idOf(text)).toBe(text);
  });

  test.each([
    '',
    'x'.repeat(65),
    'a b',
    'стадия',
    '-a',
    '_a',
    '__proto__',
    'constructor',
    'prototype',
    'a.b',
    'a/b',
    'a\n',
    '<b>',
  ])('«%s» is none', (text) => {
    expect(isId(text)).toBe(false);
    expect(() => idOf(text)).toThrow(/not an id/);
  });
});

test('a broken invariant throws with what was expected', () => {
  expect(() => assert(0, 'the sum is positive')).toThrow('Invariant broken: the sum is positive');
  expect(() => present(null, 'stage')).toThrow('Invariant broken: no stage');
  expect(present(0, 'number')).toBe(0);
  expect(present('', 'text')).toBe('');
  expect(() => unreachable('x' as never)).toThrow('unexpected "x"');
});

test('a result is either a value or a failure with its code', () => {
  expect(success(5)).toEqual({ ok: true, value: 5 });
  expect(failure({ code: 'tooLarge', bytes: 7 })).toEqual({
    ok: false,
    error: { code: 'tooLarge', bytes: 7 },
  });
});

test('entries of a record keep its keys', () => {
  expect(entriesOf({ a: 1, b: 2 })).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});
