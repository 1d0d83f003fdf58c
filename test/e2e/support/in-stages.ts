/** The dialog of stage definitions, opened in the Publish place, and what is handed out there. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { valuesOf } from '#shared/base';
import type { Project, Stage } from '#shared/model';
import { inPublish } from './in-publish.ts';
import type { GivenFile, SalesbookDriver } from './salesbook-driver.ts';
import { expect } from './test.ts';

/** Of the sample, unless another project is given. */
export async function inStages(salesbook: SalesbookDriver, file?: GivenFile): Promise<Locator> {
  const { page, say } = salesbook;
  if (file === undefined) await inPublish(salesbook);
  else {
    await salesbook.start();
    await salesbook.openFile(file);
    await salesbook.goTo('publish');
  }
  await page.getByRole('button', { name: say('stages.open') }).click();
  const dialog = page.getByRole('dialog', { name: say('stages.title') });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function handedOutBy(page: Page, button: Locator) {
  const downloading = page.waitForEvent('download');
  await button.click();
  const download = await downloading;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Of the variants that are current. */
export function stagesOf(project: Project): Stage[] {
  return valuesOf(project.processes)
    .flatMap(({ variants, currentVariantId }) => variants[currentVariantId] ?? [])
    .flatMap((variant) => valuesOf(variant.stages));
}
