/** Names and titles inside a sentence. */
import { expect, test } from 'vitest';
import { positionInSentence } from '../../../shared/documents/content/sentences.ts';

test.each([
  ['Коммерческий директор', 'коммерческий директор'],
  ['Business Development Manager', 'Business Development Manager'],
  ['Head of Legal', 'Head of Legal'],
  ['Lawyer', 'lawyer'],
  ['CEO', 'CEO'],
  [' Юрист ', 'юрист'],
])('the position “%s” is “%s”', (position, said) => {
  expect(positionInSentence(position)).toBe(said);
});
