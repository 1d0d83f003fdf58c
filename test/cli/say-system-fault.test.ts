/** What the system refuses is said in the reader's language with what to do; its code comes last. */
import { expect, test } from 'vitest';
import { saySystemFault } from '../../cli/say-system-fault.ts';

test.each([
  ['ENOENT', 'проверьте путь', 'check the path'],
  ['EACCES', 'укажите другую папку', 'name another folder'],
  ['ENOSPC', 'освободите его', 'free some space'],
  ['EROFS', 'на другом диске', 'on another disk'],
  ['EBUSY', 'закройте её', 'close it'],
])('%s: what to do, in both languages', (code, russian, english) => {
  expect(saySystemFault(code, 'ru')).toMatch(
    new RegExp(`^\\p{Ll}.*${russian}.* \\(${code}\\)$`, 'u'),
  );
  expect(saySystemFault(code, 'en')).toMatch(
    new RegExp(`^\\p{Ll}.*${english}.* \\(${code}\\)$`, 'u'),
  );
});

test('what has no words is said as it is', () => {
  expect(saySystemFault('EWHATEVER', 'ru')).toBe('EWHATEVER');
});
