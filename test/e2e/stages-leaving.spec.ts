/** What was typed into the stages and can't be kept: told below, and asked about before it is lost. */
import type { Locator } from '@playwright/test';
import { handedOutBy, inStages } from './support/in-stages.ts';
import type { SalesbookDriver } from './support/salesbook-driver.ts';
import { expect, test } from './support/test.ts';

const LEAD = { name: 'Новый лид' };

async function typedWrongly(dialog: Locator, { say }: SalesbookDriver, text: string) {
  const limit = dialog.getByRole('textbox', { name: say('stages.limitOf', LEAD) });
  await limit.fill(text);
  await limit.press('Tab');
  return limit;
}

test('a field that isn’t understood is told below, and closing asks first', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  const limit = await typedWrongly(dialog, salesbook, 'скоро');
  await expect(dialog.getByText(say('time.notALimit', { text: 'скоро' }))).toBeVisible();
  await expect(dialog.getByText(say('stages.unkept', { count: 1 }))).toBeVisible();
  await expect(dialog.getByText(/^План готов/u)).toBeHidden();

  const close = dialog.getByRole('button', { name: say('stages.close') });
  const back = dialog.getByRole('button', { name: say('stages.backToField') });
  await close.click();
  await expect(dialog.getByText(say('stages.leavingLoses'))).toBeVisible();
  await expect(back).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(back).toBeHidden();
  await close.click();
  await back.click();
  await expect(limit).toBeFocused();
  await expect(limit).toHaveValue('скоро');

  // Put right, it is no question any more.
  await limit.fill('3 часа');
  await limit.press('Tab');
  await expect(dialog.getByText(/^План готов/u)).toBeVisible();
  await close.click();
  await expect(dialog).toBeHidden();
});

test('a tap on the cross straight out of the field asks, too', async ({ salesbook }) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  const limit = dialog.getByRole('textbox', { name: say('stages.limitOf', LEAD) });
  await limit.click();
  await limit.fill('скоро');
  // Of a tap, leaving the field and the click come one right after the other.
  await dialog.getByRole('button', { name: say('stages.close') }).evaluate(async (close) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await Promise.resolve();
    if (close instanceof HTMLElement) close.click();
  });
  await expect(dialog.getByText(say('stages.leavingLoses'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(limit).toHaveValue('скоро');
});

test('so do the other tabs and the other deal types', async ({ salesbook }) => {
  const { say } = salesbook;
  const dialog = await inStages(salesbook);
  const limit = await typedWrongly(dialog, salesbook, 'скоро');
  const back = dialog.getByRole('button', { name: say('stages.backToField') });
  await dialog.getByRole('tab', { name: say('stages.willDo') }).click();
  await expect(back).toBeVisible();
  await back.click();
  await dialog.getByRole('button', { name: 'Контакт с мероприятия' }).click();
  await expect(back).toBeVisible();

  // The question goes with its reason.
  await limit.fill('3 часа');
  await limit.press('Tab');
  await expect(back).toBeHidden();
});

test('whoever leaves anyway leaves without it', async ({ salesbook }) => {
  const { say } = salesbook;
  const dialog = await inStages(salesbook);
  await typedWrongly(dialog, salesbook, '0');
  await expect(dialog.getByText(say('time.zeroLimit', { text: '0' }))).toBeVisible();
  await dialog.getByRole('button', { name: say('stages.close') }).click();
  await dialog.getByRole('button', { name: say('stages.leaveAnyway') }).click();
  await expect(dialog).toBeHidden();
});

test('a field beside the table asks, too, before another stage takes its place', async ({
  salesbook,
}) => {
  const { say } = salesbook;
  const dialog = await inStages(salesbook);
  await dialog.getByRole('button', { name: say('stages.openDetails', LEAD) }).click();
  const details = dialog.getByRole('complementary');
  const limit = details.getByRole('textbox', { name: say('inspector.timeLimit') });
  await limit.fill('никогда');
  await limit.press('Tab');
  const other = { name: 'Договор' };
  await dialog.getByRole('button', { name: say('stages.openDetails', other) }).click();
  await dialog.getByRole('button', { name: say('stages.backToField') }).click();
  await expect(limit).toBeFocused();
  await limit.press('Escape');
  await dialog.getByRole('button', { name: say('stages.openDetails', other) }).click();
  await expect(details.getByRole('heading', { name: 'Договор' })).toBeVisible();
});

test('what was saved for one CRM isn’t said of another one', async ({ salesbook }) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  const plan = dialog.getByRole('button', { name: say('stages.filePlan', { crm: 'Bitrix24' }) });
  const { name } = await handedOutBy(page, plan);
  const said = dialog.getByRole('status').filter({ hasText: name });
  await expect(said).toBeVisible();
  await dialog.getByText('HubSpot', { exact: true }).click();
  await expect(said).toBeHidden();
});
