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

  const contents = pdf.pages.findIndex((page) => /^Содержание/u.test(page.trim()));
  expect(contents).toBeGreaterThan(0);
  expect(pdf.outline.length).toBeGreaterThan(5);
  const listed = squeezed(pdf.pages.slice(contents, contents + 2).join('\n'));
  for (const { title, page } of pdf.outline.filter((entry) => entry.page > contents + 1)) {
    expect(squeezed(pdf.pages[page - 1] ?? '')).toContain(squeezed(title));
    expect(listed).toMatch(lineOfContents(title, page));
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

/** «2.3 Стадии . . . . 7» without its spaces. */
function lineOfContents(title: string, page: number): RegExp {
  const escaped = squeezed(title).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${escaped}\\.*${page}(?!\\d)`, 'u');
}
