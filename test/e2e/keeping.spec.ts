/** Nothing is lost: by reloading, by a killed browser, by a second window. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './support/browser-process.ts';
import { salesbookDriver } from './support/salesbook-driver.ts';
import { expect, test } from './support/test.ts';

const CONTACT = 'Связаться с клиентом';
const RENAMED = 'Позвонить клиенту';

test('after reloading everything is there, what can be undone too', async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.board.rename(CONTACT, RENAMED);
  await salesbook.saved();
  await salesbook.reload();
  await expect(salesbook.board.card(RENAMED)).toBeVisible();
  await salesbook.undo();
  await expect(salesbook.board.card(CONTACT)).toBeVisible();
  await salesbook.redo();
  await expect(salesbook.board.card(RENAMED)).toBeVisible();
});

test('after the browser was killed everything is there', async ({ baseURL: address = '' }) => {
  const profile = await mkdtemp(join(tmpdir(), 'salesbook-profile-'));
  try {
    const first = await startBrowser(profile);
    const before = salesbookDriver(first.page);
    await first.page.goto(address);
    await before.openSample();
    await before.board.rename(CONTACT, RENAMED);
    await before.saved();
    await first.kill();

    const second = await startBrowser(profile);
    const after = salesbookDriver(second.page);
    await second.page.goto(address);
    await after.wentOnWith('Продажа проектов');
    await expect(after.board.card(RENAMED)).toBeVisible();
    await after.undo();
    await expect(after.board.card(CONTACT)).toBeVisible();
    await second.kill();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a second window only reads, and takes over when the first one closes', async ({
  salesbook,
}) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.board.rename(CONTACT, RENAMED);
  await salesbook.saved();
  const page = await salesbook.page.context().newPage();
  const second = salesbookDriver(page);
  await second.start();
  await second.openRecent('Продажа проектов');
  await expect(page.getByText(second.say('app.readOnlyExplanation'))).toBeVisible();
  await second.board.select(RENAMED);
  await page.keyboard.press('Delete');
  await expect(second.board.card(RENAMED)).toBeVisible();

  await salesbook.page.close();
  await expect(page.getByText(second.say('app.readOnlyExplanation'))).toHaveCount(0);
  await second.board.rename(RENAMED, CONTACT);
});
