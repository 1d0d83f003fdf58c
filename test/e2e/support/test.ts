/**
 * The test function of the end-to-end tests: a fresh window with the driver in it. A test
 * in which the program threw anything fails, whatever else it asserts.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { type SalesbookDriver, salesbookDriver } from './salesbook-driver.ts';
import { withoutPickers } from './without-pickers.ts';

/** Everything the program threw or complained of in this window. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

export const test = base.extend<{ salesbook: SalesbookDriver }>({
  salesbook: async ({ page }, use) => {
    const complaints = complaintsOf(page);
    await withoutPickers(page);
    await use(salesbookDriver(page));
    expect(complaints).toEqual([]);
  },
});

export { expect };
