/** Reading the answer: two variants side by side, what is tried out, links with the board, files. */
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('simulate');
});

test('a variant beside another: the difference as a sentence and a column', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  await page.getByRole('combobox', { name: say('simulate.compareWith') }).click();
  await page.getByRole('option', { name: 'Как есть', exact: true }).click();
  const figures = page.getByRole('table', { name: say('simulate.keyFigures') });
  await expect(figures).toBeVisible({ timeout: 60_000 });
  await expect(
    page.getByText(/^По сравнению с «Как есть» путь сделки на .+ короче/u),
  ).toBeVisible();
  const won = figures.getByRole('row', { name: say('simulate.figure_wonPerWeek') });
  await expect(won).toContainText(/\+\d[\d,]* ±\d[\d,]*\s*лучше/u);
});

test('one more engineer is tried out against the map, and said so', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await page.getByRole('textbox', { name: 'Инженер' }).fill('3');
  await page.keyboard.press('Escape');
  await salesbook.startSimulating();
  await expect(page.getByText(/^Инженер — 3 вместо 2: /u)).toBeVisible({ timeout: 60_000 });
  const figures = page.getByRole('table', { name: say('simulate.keyFigures') });
  await expect(
    figures.getByRole('columnheader', { name: say('simulate.compareItself') }),
  ).toBeVisible();
});

test('a queue that grows for ever has no mean, and the place says why', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await page.getByRole('textbox', { name: say('simulate.leverArrivals') }).fill('300');
  await page.keyboard.press('Escape');
  await salesbook.startSimulating();
  await expect(page.getByRole('heading', { name: say('simulate.growingTitle') })).toBeVisible({
    timeout: 60_000,
  });
  const cycle = page.getByRole('row', { name: say('simulate.figure_cycleMean') });
  await expect(cycle).toContainText('—');
});

test('a row of a table brings its card into view, and back again', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const row = page.getByRole('row', { name: /Подготовить техническое решение/u });
  await row.getByRole('button').click();
  const board = page.getByRole('region', { name: say('simulate.board') });
  await expect(board.getByLabel(/^Шаг: Подготовить техническое решение\. /u)).toBeInViewport();
  await expect(row).toHaveAttribute('data-lit', 'true');
  await board.getByLabel(/^Шаг: Рассчитать смету\. /u).click();
  const other = page.getByRole('row', { name: /Рассчитать смету/u });
  await expect(other).toHaveAttribute('data-lit', 'true');
  await expect(row).not.toHaveAttribute('data-lit');
});

test('charts and tables go to files', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const take = async (title: string, item: string): Promise<Buffer> => {
    await page.getByRole('button', { name: say('simulate.export', { title }) }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    const pieces: Uint8Array[] = [];
    for await (const piece of await (await downloading).createReadStream()) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const load = say('simulate.load');
  expect((await take(load, say('simulate.exportSvg'))).toString()).toMatch(/^<svg[\s\S]*Инженер/u);
  const png = await take(load, say('simulate.exportPng'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width of the picture: 960 px at three times the sharpness.
  expect(png.readUInt32BE(16)).toBe(2880);
  const table = (await take(say('simulate.queues'), say('simulate.exportCsv'))).toString();
  expect(table.charCodeAt(0)).toBe(0xfeff);
  expect(table).toMatch(/^Подготовить техническое решение;Инженер;\d+,\d+;/mu);
});

test('the way of every deal goes to programs that mine processes', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const take = async (item: string): Promise<{ name: string; text: string }> => {
    await page.getByRole('button', { name: say('simulate.eventLog') }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    const download = await downloading;
    const pieces: Uint8Array[] = [];
    for await (const piece of await download.createReadStream()) pieces.push(piece);
    return { name: download.suggestedFilename(), text: Buffer.concat(pieces).toString() };
  };
  const csv = await take(say('simulate.eventLogCsv'));
  expect(csv.name).toBe('Журнал событий — Как должно быть.csv');
  expect(csv.text).toMatch(/^case:concept:name,concept:name,time:timestamp,start_timestamp,/u);
  expect(csv.text).toMatch(/^[^,]+ \d+,Связаться с\s?клиентом,2026-\d\d-\d\dT[\d:.]+\+03:00,/mu);
  const xes = await take(say('simulate.eventLogXes'));
  expect(xes.name).toBe('Журнал событий — Как должно быть.xes');
  expect(xes.text).toMatch(/^<\?xml [^>]+>\n<log xes\.version="1\.0"/u);
  const cases = new Set(
    csv.text
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[0]),
  );
  cases.delete('');
  expect(xes.text.match(/<trace>/gu)?.length).toBe(cases.size);
});

test('the window answers while it simulates', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.setReplications(1000);
  await salesbook.startSimulating();
  const progress = page.getByText(/^Считаем: \d+ из 1\s?000/u);
  await expect(progress).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+KeyK');
  const search = page.getByRole('combobox', { name: say('app.paletteSearch') });
  await search.fill('тёмн');
  await expect(search).toHaveValue('тёмн');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  // All of that happened beside the run, which is still going on and can still be stopped.
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: say('common.cancel') }).click();
  await expect(progress).toBeHidden();
});
