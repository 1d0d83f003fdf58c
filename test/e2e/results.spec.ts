/** Reading the answer: two variants side by side, what is tried out, links with the board, files. */
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from './support/test.ts';
import type { Wording } from './support/wording.ts';

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
    page.getByText(
      /^По сравнению с «Как есть» путь выигранной сделки на .+ короче.+; путь любой сделки/u,
    ),
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

test('what is tried out beside another variant is said to be in one of them alone', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await page.getByRole('combobox', { name: say('simulate.compareWith') }).click();
  await page.getByRole('option', { name: 'Как есть', exact: true }).click();
  // Whoever compares is answered without asking.
  const figures = page.getByRole('table', { name: say('simulate.keyFigures') });
  await expect(figures).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await page.getByRole('textbox', { name: say('simulate.leverArrivals') }).fill('130');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('simulate.runAgain') }).click();
  await expect(
    page.getByText(/^Проба: поток лидов\s— 130\s%\. «Как есть»\s— без неё$/u),
  ).toBeVisible({ timeout: 60_000 });
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
  const queues = page.getByRole('table', { name: say('simulate.queues') });
  const row = queues.getByRole('row', { name: /Подготовить техническое решение/u });
  await row.getByRole('button').click();
  const board = page.getByRole('region', { name: say('simulate.board') });
  await expect(board.getByLabel(/^Шаг: Подготовить техническое решение\. /u)).toBeInViewport();
  await expect(row).toHaveAttribute('data-lit', 'true');
  await board.getByLabel(/^Шаг: Рассчитать смету\. /u).click();
  const other = queues.getByRole('row', { name: /Рассчитать смету/u });
  await expect(other).toHaveAttribute('data-lit', 'true');
  await expect(row).not.toHaveAttribute('data-lit');
});

test('pointing at a bar lights its card, and Enter on it brings the card into view', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const board = page.getByRole('region', { name: say('simulate.board') });
  const limits = page.getByRole('listbox', { name: say('simulate.limits') });
  const first = limits.getByRole('option').first();
  await expect(first).toHaveText(/^Принять\sзапрос\sв\sработу\s\d+\s%$/u);
  await limits.scrollIntoViewIfNeeded();
  const box = await limits.boundingBox();
  if (!box) throw new Error('the limits are not in the window');
  // The whole row answers, not the bar alone: here is the name.
  await page.mouse.move(box.x + 40, box.y + 12);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(salesbook.board.selectedWords()).toHaveText(/^Шаг: Принять\sзапрос\sв\sработу\./u);
  await page.mouse.move(0, 0);
  await expect(first).toHaveAttribute('aria-selected', 'false');

  await limits.focus();
  await page.keyboard.press('ArrowDown');
  const second = limits.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(board.getByLabel(/^Шаг: Подготовить техническое решение\. /u)).toBeInViewport();
});

test('the map is heated by load, by waiting, by queues and by losses', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const board = page.getByRole('region', { name: say('simulate.board') });
  const legend = board.getByRole('list', { name: say('results.heatLegend') });
  const hottest = board.getByRole('list', { name: say('results.hottest') });
  await expect(legend).toHaveText(/^Доля рабочего времени:меньше 60\s%.*от 95\s%$/u);
  await expect(hottest.getByRole('button').first()).toHaveText(/^Инженер \d+\s%$/u);
  for (const [heat, words] of [
    ['wait', /\d+\sч$/u],
    ['queue', /сделк[аи]$/u],
    ['loss', /в\sнеделю$/u],
  ] as const) {
    await board.getByText(say(`simulate.heatBy_${heat}`), { exact: true }).click();
    await expect(legend).toContainText(say(`results.heatOf_${heat}`));
    await expect(hottest.getByRole('button').first()).toHaveText(words);
  }
});

test('the map is as high as it needs, is spread over the page, and says where nothing is hot', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const board = page.getByRole('region', { name: say('simulate.board') });
  const frame = board.getByRole('application').first();
  const widthOf = async () => (await frame.boundingBox())?.width ?? 0;
  const narrow = await widthOf();
  await board.getByRole('button', { name: say('results.widenMap') }).click();
  await expect.poll(widthOf).toBeGreaterThan(1.5 * narrow);
  // It opens where it is the hottest, so large that the card's own words can be read.
  const card = board.getByLabel(/^Шаг: Подготовить техническое решение\. /u);
  await expect(card).toBeInViewport();
  await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBeGreaterThan(120);
  // All of the map's frame is in the window.
  await expect(frame).toBeInViewport({ ratio: 1 });
  const small = board.getByRole('button', { name: say('results.narrowMap') });
  await expect(small).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(widthOf).toBe(narrow);
  await expect(board.getByRole('button', { name: say('results.widenMap') })).toBeFocused();
});

interface Taking {
  readonly page: Page;
  readonly say: Wording;
}

async function bytesOf(page: Page, ask: () => Promise<void>): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await ask();
  const pieces: Uint8Array[] = [];
  for await (const piece of await (await downloading).createReadStream()) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function take({ page, say }: Taking, title: string, item: string): Promise<Buffer> {
  await page.getByRole('button', { name: say('simulate.export', { title }) }).click();
  return bytesOf(page, () => page.getByRole('menuitem', { name: item }).click());
}

/** A picture as whoever gets the file sees it: XML forgives less than the page it was drawn on. */
async function openedAlone(page: Page, svg: Buffer): Promise<Page> {
  const opened = await page.context().newPage();
  await opened.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
  return opened;
}

test('charts and tables go to files', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const load = say('simulate.load');
  const svg = (await take(salesbook, load, say('simulate.exportSvg'))).toString();
  expect(svg).toMatch(/^<svg[\s\S]*Инженер/u);
  // On paper nobody sees the page: the picture says what it is of.
  expect(svg).toContain('Загрузка участников');
  expect(svg).toContain('Продажа проекта с техническим решением · Как должно быть');
  for (const title of [load, say('simulate.cycleTimes'), say('simulate.inProgress')]) {
    const opened = await openedAlone(page, await take(salesbook, title, say('simulate.exportSvg')));
    await expect(opened.getByText(title, { exact: true })).toBeVisible();
    await expect(opened.locator('parsererror')).toHaveCount(0);
    await opened.close();
  }
  const png = await take(salesbook, load, say('simulate.exportPng'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width of the picture: 960 px at three times the sharpness.
  expect(png.readUInt32BE(16)).toBe(2880);
  const table = (
    await take(salesbook, say('simulate.queues'), say('simulate.exportCsv'))
  ).toString();
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
  expect(csv.text).toMatch(/^[^,]+ \d+,Связаться с\s?клиентом,2027-\d\d-\d\dT[\d:.]+\+03:00,/mu);
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

test('all that is compared goes to files, with the same numbers everywhere', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  await page.getByRole('combobox', { name: say('simulate.compareWith') }).click();
  await page.getByRole('option', { name: 'Как есть', exact: true }).click();
  const figures = page.getByRole('table', { name: say('simulate.keyFigures') });
  await expect(figures).toBeVisible({ timeout: 60_000 });
  const bottlenecks = page.getByRole('region', { name: say('bottlenecks.title') });
  await expect(bottlenecks.getByRole('table')).toBeVisible({ timeout: 60_000 });

  const workbook = await readXlsxFile(
    await bytesOf(page, () =>
      page.getByRole('button', { name: say('results.takeAllTables') }).click(),
    ),
  );
  expect(workbook.map(({ sheet }) => sheet)).toEqual([
    say('results.about'),
    say('simulate.figures'),
    say('simulate.load'),
    say('simulate.queues'),
    say('simulate.funnel'),
    say('simulate.limits'),
    say('results.escalations'),
    say('results.supervisors'),
    say('simulate.losses'),
    say('simulate.cycleTimes'),
    say('simulate.inProgress'),
    say('results.costsOfWork'),
    say('simulate.sources'),
    say('bottlenecks.title'),
  ]);
  const sheet = (name: string) => workbook.find((each) => each.sheet === name)?.data ?? [];
  expect(sheet(say('results.about'))).toContainEqual(['Сравнивается с', 'Как есть']);

  // The table of key figures: what was, what is, what lies between; rounded, it is the screen's.
  const won = sheet(say('simulate.figures')).find(
    ([name]) => name === say('simulate.figure_wonPerWeek'),
  );
  const [was, is, between] = [2, 5, 8].map((at) => Number(won?.[at]));
  // Files hold seven significant digits: of each of two numbers up to ten half of the sixth decimal is unknown.
  expect(Math.abs(Number(between) - (Number(is) - Number(was)))).toBeLessThan(1.1e-6);
  const rounded = (value: number | undefined) => Number(value).toFixed(1).replace('.', ',');
  const row = figures.getByRole('row', { name: say('simulate.figure_wonPerWeek') });
  await expect(row).toContainText(rounded(was));
  await expect(row).toContainText(rounded(is));
  await expect(row).toContainText(`+${rounded(between)}`);

  // One table alone, as CSV, has every digit of the same numbers.
  const csv = (await take(salesbook, say('simulate.load'), say('simulate.exportCsv'))).toString();
  const cells = csv.split('\r\n').map((line) => line.split(';'));
  const load = sheet(say('simulate.load'));
  expect(cells[0]).toEqual([`\ufeff${load[0]?.[0]}`, ...(load[0] ?? []).slice(1)]);
  expect(cells[1]?.slice(1).map((cell) => Number(cell.replace(',', '.')))).toEqual(
    load[1]?.slice(1).map(Number),
  );
  const alone = await readXlsxFile(
    await take(salesbook, say('simulate.load'), say('results.exportXlsx')),
  );
  expect(alone.map(({ data }) => data)).toEqual([load]);

  // Pictures show both.
  const svg = (await take(salesbook, say('simulate.load'), say('simulate.exportSvg'))).toString();
  expect(svg).toContain('было');
  const png = await take(salesbook, say('simulate.cycleTimes'), say('simulate.exportPng'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
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
