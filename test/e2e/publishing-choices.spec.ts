/** What is printed is what was chosen: parts, their order, a theme; and it is remembered. */
import { squeezed } from '#test/printed-pdf';
import { inPublish } from './support/in-publish.ts';
import { expect, test } from './support/test.ts';

/** A book with the runs it needs, on a machine that does other things too. */
const LONG_WORK = { timeout: 90_000 };

test.beforeEach(() => test.slow());

test('parts are left out and moved by the keyboard, taken back, and remembered', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await inPublish(salesbook);
  await page.getByRole('switch', { name: say('publish.part_foreword') }).uncheck({ force: true });
  const glossary = say('publish.part_glossary');
  const grip = page.getByRole('button', { name: say('publish.movePart', { part: glossary }) });
  await grip.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowUp');
  await expect(grip).toBeFocused();
  await expect(page.getByText(say('publish.upToDate'))).toBeVisible(LONG_WORK);
  const titles = async () =>
    (await salesbook.publish()).outline.map(({ title }) =>
      title.replace(/^[\d.]+\s/u, '').replaceAll('\u00a0', ' '),
    );
  const printed = await titles();
  expect(printed).not.toContain(say('book.foreword'));
  const place = (title: string) => printed.indexOf(title);
  expect(place(say('documents.glossary'))).toBeGreaterThan(0);
  expect(place(say('documents.glossary'))).toBeLessThan(place(say('documents.materialsChapter')));

  await page.reload();
  await salesbook.goTo('publish');
  await expect(page.getByRole('switch', { name: say('publish.part_foreword') })).not.toBeChecked();
  await page.getByRole('button', { name: say('publish.resetParts') }).click();
  await expect(page.getByRole('switch', { name: say('publish.part_foreword') })).toBeChecked();
  await page.getByRole('button', { name: say('publish.undoParts') }).click();
  await expect(page.getByRole('switch', { name: say('publish.part_foreword') })).not.toBeChecked();
});

test('a part is dragged to another place', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await inPublish(salesbook);
  const gripOf = (key: 'publish.part_overview' | 'publish.part_contents') =>
    page.getByRole('button', { name: say('publish.movePart', { part: say(key) }) });
  const from = await gripOf('publish.part_overview').boundingBox();
  const to = await gripOf('publish.part_contents').boundingBox();
  if (!from || !to) throw new Error('the grips are not on the screen');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + 2, { steps: 5 });
  await page.mouse.up();
  const grips = page.getByRole('button', { name: say('publish.movePart', { part: '' }) });
  await expect(grips.first()).toHaveAccessibleName(
    say('publish.movePart', { part: say('publish.part_overview') }),
  );
});

test('a theme with a mistake is told with its line, a good one is used', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await inPublish(salesbook);
  const choose = page.locator('input[type="file"][accept=".typ"]');
  const theme = (text: string) => ({
    name: 'company.typ',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await choose.setInputFiles(theme('#let accent = red\n#let ink = )'));
  await expect(page.getByText(say('publish.themeNotUsed'))).toContainText('строка 2', LONG_WORK);
  await page.getByRole('button', { name: say('publish.usualTheme') }).click();
  await expect(page.getByText(say('publish.themeNotUsed'))).toHaveCount(0, LONG_WORK);
  await choose.setInputFiles(theme('#let footer(number) = [Снизу #number]'));
  await expect(page.getByText('company.typ')).toBeVisible();
  const { pages } = await salesbook.publish();
  expect(squeezed(pages[1] ?? '')).toContain('Снизу2');
});
