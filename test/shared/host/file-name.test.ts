/** Names of files that people's words become. */

import { expect, test } from 'vitest';
import { safeFileName } from '#shared/host';

test.each([
  ['Книга продаж «Тепло».pdf', 'Книга продаж «Тепло».pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['Чек-лист новичка: Менеджер', 'Чек-лист новичка. Менеджер.pdf'],
  ['12:30', '12 30.pdf'],
  ['a\u0000b\nc', 'a b c.pdf'],
  ['CON', 'CON_.pdf'],
  ['...', 'salesbook.pdf'],
  ['', 'salesbook.pdf'],
  ['я'.repeat(300), `${'я'.repeat(80)}.pdf`],
])('the suggested name %j becomes a safe one', (suggested, safe) => {
  expect(safeFileName(suggested, 'pdf')).toBe(safe);
});
