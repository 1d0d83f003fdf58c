/** Bottlenecks: found behind the figures, told as a sentence and places, linked with the board; a long search is asked for. */
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('simulate');
});

test('after a run the place says where one more person helps the most', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.variant('Как есть').click();
  await salesbook.simulate();
  const section = page.getByRole('region', { name: say('bottlenecks.title') });
  const places = section.getByRole('table');
  await expect(places).toBeVisible({ timeout: 60_000 });
  await expect(
    section.getByText(/^Узкое место — Инженер\. С ещё одним человеком путь сделки на .+ короче/u),
  ).toBeVisible();
  // A heading, and everybody whose number is limited.
  await expect(places.getByRole('row')).toHaveCount(8);
  await expect(places.getByRole('row').nth(1)).toHaveText(/^1Инженерсейчас 2 человека\d/u);
  await expect(places.getByRole('row', { name: 'Юрист' })).toContainText(/не отличить от \d/u);
  await expect(section.getByRole('option').first()).toHaveText(/^Инженер\s\d+\sч/u);
  await expect(section.getByRole('option')).toHaveCount(7);

  await section.getByText(say('bottlenecks.by_wonPerWeek'), { exact: true }).click();
  await expect(section.getByText(say('bottlenecks.help_wonPerWeek'))).toBeVisible();

  await page.getByText(say('simulate.heatBy_gain'), { exact: true }).last().click();
  await places.getByRole('button', { name: 'Инженер' }).press('Enter');
  const board = page.getByRole('region', { name: say('simulate.board') });
  await expect(board.getByText('Инженер', { exact: true })).toBeInViewport();
  await expect(places.getByRole('row', { name: 'Инженер' })).toHaveAttribute('data-lit', 'true');
});

test('the ranking goes to a file', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const title = say('bottlenecks.title');
  const section = page.getByRole('region', { name: title });
  await expect(section.getByRole('table')).toBeVisible({ timeout: 60_000 });
  await section.getByRole('button', { name: say('simulate.export', { title }) }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: say('simulate.exportCsv') }).click();
  const pieces: Uint8Array[] = [];
  for await (const piece of await (await downloading).createReadStream()) pieces.push(piece);
  const [head = '', first = ''] = Buffer.concat(pieces).toString().split('\r\n');
  expect(head.split(';')).toHaveLength(4 + 3 * 3 + 1);
  expect(first).toMatch(/^1;\d;Инженер;2;\d+,\d+;/u);
});

test('a long search waits to be asked for, and stops when told to', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.setReplications(200);
  await salesbook.simulate();
  const section = page.getByRole('region', { name: say('bottlenecks.title') });
  await expect(section.getByText(say('bottlenecks.long'))).toBeVisible();
  await section.getByRole('button', { name: say('bottlenecks.find') }).click();
  await expect(section.getByText(/^Пробуем добавить по человеку: \d+ из /u)).toBeVisible({
    timeout: 30_000,
  });
  await section.getByRole('button', { name: say('bottlenecks.stop') }).click();
  await expect(section.getByText(say('bottlenecks.stopped'))).toBeVisible();
  await expect(page.getByLabel(say('simulate.keyFigures'))).toBeVisible();
});

test('a queue that grows has no mean cycle: deals won are compared', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await page.getByRole('textbox', { name: say('simulate.leverArrivals') }).fill('300');
  await page.keyboard.press('Escape');
  await salesbook.startSimulating();
  const section = page.getByRole('region', { name: say('bottlenecks.title') });
  await expect(section.getByRole('table')).toBeVisible({ timeout: 60_000 });
  await expect(
    section.getByText(/^Чтобы очередь перестала расти, хватит ещё одного человека: Юрист/u),
  ).toBeVisible();
  await expect(section.getByText(say('bottlenecks.help_wonPerWeek'))).toBeVisible();
  await expect(section.getByRole('radio')).toHaveCount(2);
});
