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

/** What a CRM will be told to do, and how a file of what it has is brought beside it. */
export async function inPlanOf(salesbook: SalesbookDriver, crm: string) {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  await dialog.getByText(crm, { exact: true }).click();
  await dialog.getByRole('tab', { name: say('stages.willDo') }).click();
  const bring = async (name: string, text?: string) => {
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: say('stages.compare') }).click();
    // Without a text, a file that is there: what is large takes too long to pass along.
    const file =
      text === undefined ? name : { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await (await choosing).setFiles(file);
  };
  return { dialog, bring };
}

export function aHubspotStage(
  id: string,
  label: string,
  displayOrder: number,
  probability: string,
) {
  return { id, label, displayOrder, metadata: { probability } };
}

export function answerOfHubspot(pipelines: readonly Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify({ results: pipelines });
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
