/** Publishing: the book that is handed out is read back. */
import { squeezed } from '#test/printed-pdf';
import { expect, test } from './support/test.ts';

const NEW_STEP = 'Записать итоги разговора';

test('the PDF holds the new step, and its contents name the real pages', async ({ salesbook }) => {
  const { board } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await board.addStepUnder('Связаться с клиентом', NEW_STEP);
  await board.connect('Связаться с клиентом', NEW_STEP, 'branch');
  const pdf = await salesbook.publish();

  expect(squeezed(pdf.pages.join(''))).toContain(squeezed(NEW_STEP));
  expect(pdf.isTagged).toBe(true);
  expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);

  const contents = linesOfContents(pdf.pages);
  expect(contents.length).toBeGreaterThan(10);
  const bookmarks = pdf.outline.map(({ title, page }) => `${squeezed(title)} → ${page}`);
  for (const { heading, page } of contents) {
    expect(squeezed(pdf.pages[page - 1] ?? '')).toContain(squeezed(heading));
    expect(bookmarks).toContain(`${squeezed(heading)} → ${page}`);
  }
});

test('from a fresh start the PDF of the sample is five clicks away', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.start();
  const clicks = await salesbook.countClicks();
  await salesbook.openSample();
  const pdf = await salesbook.publish();
  expect(pdf.pages.length).toBeGreaterThan(5);
  expect(await clicks()).toBeLessThanOrEqual(5);
  await expect(page.getByText(say('publish.handedOut', { name: '' }))).toBeVisible();
});

/** «2.1 Рабочее время . . . . 4», wherever in the first pages the contents are. */
function linesOfContents(pages: readonly string[]): { heading: string; page: number }[] {
  const lines = pages
    .slice(0, 4)
    .join('\n')
    .matchAll(/^(\d[\d.]* .+?)(?: \.){3,} (\d+)$/gmu);
  return [...lines].map(([, heading = '', page]) => ({ heading, page: Number(page) }));
}
