/** The preview follows every edit: what is on the screen is the document of the project as it is. */
import type { Page } from '@playwright/test';
import { squeezed } from '#test/printed-pdf';
import type { SalesbookDriver } from './support/salesbook-driver.ts';
import { expect, test } from './support/test.ts';

const WITH_RUNS = { timeout: 60_000 };
const NEW_TITLE = 'Книга нового года';
const NEW_STEP = 'Позвонить клиенту лично';

/** The first page as it is drawn; the same document draws the same. */
function firstPage(page: Page, label: string): Promise<string> {
  return page
    .getByRole('img', { name: label })
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}

async function atPreview(salesbook: SalesbookDriver): Promise<void> {
  const { page, say } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('publish');
  await expect(page.getByText(say('publish.upToDate'))).toBeVisible(WITH_RUNS);
}

/** «Страница 1 из 35», whatever their number. */
async function labelOfFirstPage({ page, say }: SalesbookDriver): Promise<string> {
  const pages = page.getByLabel(say('publish.preview')).getByRole('img');
  await expect(pages.first()).toBeVisible();
  return say('publish.pageOf', { page: '1', count: String(await pages.count()) });
}

test('a new title is on the first page without leaving the place, and gone again when undone', async ({
  salesbook,
}) => {
  // Whole books are set on the way.
  test.slow();
  const { page, say } = salesbook;
  await atPreview(salesbook);
  const label = await labelOfFirstPage(salesbook);
  const seen = () => firstPage(page, label);
  const before = await seen();
  const [beforeTitle = ''] = say('app.renameProject', { title: '@' }).split('@');
  await page.getByRole('button', { name: beforeTitle }).click();
  await page.keyboard.insertText(NEW_TITLE);
  await page.keyboard.press('Enter');
  await expect.poll(seen).not.toBe(before);
  const renamed = await seen();
  await salesbook.undo();
  await expect.poll(seen).toBe(before);
  await salesbook.redo();
  await expect.poll(seen).toBe(renamed);
});

test('a step in other words is printed without simulating anew; more work in it is not', async ({
  salesbook,
}) => {
  // Whole books are set on the way.
  test.slow();
  const { page, say, board } = salesbook;
  await atPreview(salesbook);
  const said = say('publish.simulating', { variant: '@', done: 0, total: 0 });
  const [beforeVariant = ''] = said.split('@');
  const runs = await page.evaluateHandle(countRuns, beforeVariant);
  await salesbook.goTo('draw');
  await board.rename('Связаться с клиентом', NEW_STEP);
  const pdf = await salesbook.publish();
  expect(squeezed(pdf.pages.join(''))).toContain(squeezed(NEW_STEP));
  expect(await runs.evaluate(({ seen }) => seen)).toBe(false);

  await salesbook.goTo('draw');
  await board.addStepUnder(NEW_STEP, 'Ещё один звонок');
  await board.connect(NEW_STEP, 'Ещё один звонок', 'branch');
  await salesbook.publish();
  expect(await runs.evaluate(({ seen }) => seen)).toBe(true);
});

/** In the page: whether the place ever said that it simulates. */
function countRuns(words: string): { seen: boolean } {
  const runs = { seen: false };
  new MutationObserver(() => {
    const said = [...document.querySelectorAll('[role="status"]')].map((each) => each.textContent);
    if (said.some((text) => text?.includes(words))) runs.seen = true;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return runs;
}
