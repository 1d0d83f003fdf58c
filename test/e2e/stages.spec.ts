/** Stage definitions in the Publish place: corrected there, and handed out as they are shown. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { valuesOf } from '#shared/base';
import { expect, test } from './support/test.ts';

async function opened(salesbook: Parameters<Parameters<typeof test>[2]>[0]['salesbook']) {
  const { page, say } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('publish');
  await page.getByRole('button', { name: say('stages.open') }).click();
  const dialog = page.getByRole('dialog', { name: say('stages.title') });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function handedOut(page: Page, button: Locator) {
  const downloading = page.waitForEvent('download');
  await button.click();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test('a name that is taken is refused, mended in the project, and the plan says so', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const dialog = await opened(salesbook);
  await expect(dialog.getByText(say('stages.sound'))).toBeVisible();
  const name = dialog.getByRole('textbox', { name: say('stages.nameOf', { code: 'PEREGOVORY' }) });
  await name.fill('Договор');
  await name.press('Enter');
  await expect(dialog.getByText('Название «Договор» носит ещё одна стадия')).toBeVisible();
  await dialog.getByRole('button', { name: say('stages.mendInProject') }).click();
  await expect(dialog.getByText(say('stages.sound'))).toBeVisible();
  const plan = await handedOut(
    page,
    dialog.getByRole('button', { name: say('stages.filePlan', { crm: 'Bitrix24' }) }),
  );
  expect(plan.name).toMatch(/Bitrix24.*\.json$/);
  expect(plan.text).toContain('"NAME": "Договор (2)"');
  await page.keyboard.press('Escape');
  const project = await salesbook.writtenProject();
  const stages = valuesOf(project.processes)
    .flatMap(({ variants, currentVariantId }) => variants[currentVariantId] ?? [])
    .flatMap((variant) => valuesOf(variant.stages));
  expect(stages.map((stage) => stage.name)).toContain('Договор (2)');
});

test('each CRM shows what it takes otherwise, and what is left to the administrator', async ({
  salesbook,
}) => {
  const { say } = salesbook;
  const dialog = await opened(salesbook);
  await dialog.getByText('amoCRM', { exact: true }).click();
  await dialog.getByText(new RegExp(`^${say('stages.willAlter')}`)).click();
  await expect(dialog.getByText(/Цвета #3B82F6 в CRM нет/)).toBeVisible();
  await dialog.getByText('HubSpot', { exact: true }).click();
  await expect(dialog.getByText(/Цвета #3B82F6 в CRM нет/)).toBeHidden();
  await expect(dialog.getByText(/обязательные поля — Источник, Контактное лицо/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe finds nothing serious', async ({ salesbook }) => {
      await opened(salesbook);
      const { violations } = await new AxeBuilder({ page: salesbook.page })
        .include('[role=dialog]')
        .analyze();
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
}
