/** Papers beside the book: looked at as they are printed, handed out in the format that was chosen. */
import { strFromU8, unzipSync } from 'fflate';
import { readPdf, squeezed } from '#test/printed-pdf';
import { readDocx } from '#test/read-docx';
import { inPublish } from './support/in-publish.ts';
import { expect, test } from './support/test.ts';

/** Fifteen documents with the runs they need, on a machine that does other things too. */
const LONG_WORK = { timeout: 150_000 };

test.beforeEach(() => test.slow());

test('the regulation is looked at and handed out as a Word file', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await inPublish(salesbook);
  await page.getByRole('radio', { name: say('papers.regulation'), exact: true }).press('Space');
  await page
    .getByRole('radiogroup', { name: say('publish.format') })
    .getByText('DOCX')
    .click();
  await expect(page.getByText(say('publish.upToDate'))).toBeVisible(LONG_WORK);
  const preview = page.getByRole('region', { name: say('publish.preview') });
  await expect(preview.getByRole('img').first()).toBeVisible();

  const docx = readDocx(await salesbook.saveDocument('DOCX'));
  const body = squeezed(docx.lines.join(''));
  expect(body).toContain(squeezed(say('papers.generalProvisions')));
  // Drawn in the worker: the map's picture for programs without vector graphics.
  expect([...docx.parts.keys()].some((name) => name.endsWith('.png'))).toBe(true);
  await page
    .getByRole('radiogroup', { name: say('publish.format') })
    .getByText('Markdown')
    .click();
  const text = new TextDecoder().decode(await salesbook.saveDocument('Markdown'));
  expect(text).toContain('# ');
  expect(squeezed(text)).toContain(squeezed(say('papers.finalProvisions')));
});

test('an instruction is chosen by its participant, and the choice is remembered', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await inPublish(salesbook);
  await page.getByRole('radio', { name: say('papers.instruction'), exact: true }).press('Space');
  const choice = page.getByRole('combobox', { name: say('publish.ofParticipant') });
  await choice.click();
  await page.getByRole('option').last().click();
  const name = await choice.inputValue();
  await expect(page.getByText(say('publish.upToDate'))).toBeVisible(LONG_WORK);
  const { pages } = await readPdf(await salesbook.saveDocument('PDF'));
  expect(squeezed(pages[0] ?? '')).toContain(squeezed(name));
  // Nothing in it is simulated.
  await expect(page.getByRole('switch', { name: say('publish.withFigures') })).toHaveCount(0);

  await page.reload();
  await salesbook.goTo('publish');
  await expect(choice).toHaveValue(name);
});

test('everything as one archive: each document once, and a page that leads to them', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await inPublish(salesbook);
  await page.locator('input[type="file"][accept=".typ"]').setInputFiles({
    name: 'company.typ',
    mimeType: 'text/plain',
    buffer: Buffer.from('#let ink = )'),
  });
  const downloading = page.waitForEvent('download', LONG_WORK);
  await page.getByRole('button', { name: say('publish.saveAll') }).click();
  const pieces: Uint8Array[] = [];
  for await (const piece of await (await downloading).createReadStream()) pieces.push(piece);
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)));
  const names = Object.keys(files)
    .map((name) => name.replaceAll('\u00a0', ' '))
    .filter((name) => name.endsWith('.pdf'));
  const beginning = (words: string) => names.filter((name) => name.startsWith(words)).length;
  expect(beginning(say('documents.salesBook'))).toBe(2);
  // One for each of the two processes.
  expect(beginning(say('papers.regulation'))).toBe(2);
  expect(beginning(say('papers.instruction'))).toBeGreaterThan(2);
  expect(beginning(say('papers.checklist'))).toBeGreaterThan(2);
  expect(beginning(say('papers.raciMatrix'))).toBe(1);
  expect(beginning(say('papers.acquaintanceSheet'))).toBe(1);
  const index = strFromU8(files['index.html'] ?? new Uint8Array());
  // Both books were printed without the theme: said once, on the screen and on the page.
  const warning = say('documents.themeNotUsed').replaceAll('\u00a0', ' ');
  expect(index.replaceAll('\u00a0', ' ').split(warning)).toHaveLength(2);
  await expect(page.getByText(warning)).toHaveCount(1);
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link = '']) =>
    decodeURIComponent(link),
  );
  expect(links.toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'index.html')
      .toSorted(),
  );
});

test('an archive that takes too long is stopped, and nothing is handed out', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await inPublish(salesbook);
  await expect(page.getByText(say('publish.upToDate'))).toBeVisible(LONG_WORK);
  await page.getByRole('button', { name: say('publish.saveAll') }).click();
  const progress = page.getByText(/^Собираем архив/u);
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: say('publish.cancel') }).click();
  await expect(progress).toHaveCount(0);
  await expect(page.getByText(say('publish.handedOut', { name: '' }))).toHaveCount(0);
  await expect(page.getByRole('button', { name: say('publish.saveAll') })).toBeEnabled();
});
