/** Refusals as they stand under a field: numbers in the reader's way, years as years. */
import { expect, test } from 'vitest';
import { createTranslate } from '#shared/i18n';
import { canRunUnder, type SaidConditions } from '#shared/rules';
import { sayRefusal } from '../../../renderer/session/index.ts';

function said(conditions: SaidConditions): string {
  const verdict = canRunUnder(conditions);
  if (verdict.allowed) throw new Error('nothing is refused');
  return sayRefusal(verdict, { t: createTranslate('en'), language: 'en' });
}

test('a year has no thousands', () => {
  expect(said({ startsOn: '2300-01-01' })).toBe('A year from 1970 to 2199 is needed.');
});

test('a number has', () => {
  expect(said({ replications: 0 })).toMatch(/from 1 to 10,000/u);
});
