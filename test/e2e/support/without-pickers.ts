/** The browser's own pickers of files are no part of the page; an input for files can be answered. */
import type { Page } from '@playwright/test';

/** Without its own pickers the browser asks with a file input, which tests can answer. */
export async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}
