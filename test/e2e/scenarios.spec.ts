/** Scenarios: what runs, from when, how long, what is tried out; kept in the project. */
import type { Locator } from '@playwright/test';
import { twoManagers } from '#test/two-managers';
import { projectText } from './support/given-files.ts';
import type { SalesbookDriver } from './support/salesbook-driver.ts';
import { expect, test } from './support/test.ts';

const TOGETHER = 'Как есть целиком';
const LONG_RUN = { timeout: 60_000 };

test.beforeEach(async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openFile({ name: 'two.salesbook', text: projectText(twoManagers()) });
  await expect(salesbook.variant('Иванов')).toBeVisible();
  await salesbook.goTo('simulate');
});

function scenarioMenu({ page, say }: SalesbookDriver, name?: string): Locator {
  const label = name === undefined ? say('simulate.scenarios') : `Сценарий: ${name}`;
  return page.getByRole('button', { name: label, exact: true });
}

async function makeTogether(salesbook: SalesbookDriver): Promise<void> {
  await scenarioMenu(salesbook).click();
  await salesbook.page.getByRole('menuitem', { name: /^Как есть целиком: 2 варианта/u }).click();
  await expect(scenarioMenu(salesbook, TOGETHER)).toBeVisible();
}

function field({ page }: SalesbookDriver, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

function compare({ page, say }: SalesbookDriver, name: string) {
  return async () => {
    await page.getByRole('combobox', { name: say('simulate.compareWith') }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await expect(
      page.getByRole('table', { name: say('simulate.keyFigures') }).getByRole('columnheader', {
        name,
        exact: true,
      }),
    ).toBeVisible(LONG_RUN);
  };
}

test('both as-is variants in one scenario, run, beside the to-be, kept, and taken back', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await makeTogether(salesbook);
  await field(salesbook, say('simulate.scenarioName')).fill('Оба менеджера');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Оба менеджера');
  await expect(page.getByText(/^Иванов \(60\s%\), Петров \(40\s%\) · с/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await salesbook.simulate();

  await test.step('tables name the variant, and a row brings its map', async () => {
    const queues = page.getByRole('region', { name: say('simulate.queues') });
    await queues
      .getByRole('row', { name: /Рассчитать смету · Петров Сметчик/u })
      .getByRole('button')
      .click();
    const board = page.getByRole('region', { name: say('simulate.board') });
    await expect(board.getByRole('button', { name: 'Петров' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('heading', { name: 'Воронка по стадиям · Петров' })).toBeVisible();
    await board.getByRole('button', { name: 'Иванов' }).click();
    await expect(page.getByRole('heading', { name: 'Воронка по стадиям · Иванов' })).toBeVisible();
    await expect(page.getByText(/^Считали вместе: Иванов \(60/u)).toBeVisible();
  });

  await test.step('one more person and the log of deals are of the scenario as well', async () => {
    const places = page.getByRole('region', { name: say('bottlenecks.title') }).getByRole('table');
    await expect(places.getByRole('row', { name: 'Сметчик' })).toBeVisible(LONG_RUN);
    await expect(page.getByRole('radio', { name: say('simulate.heatBy_gain') })).toHaveCount(1);
    await page.getByRole('button', { name: say('simulate.eventLog') }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: say('simulate.eventLogCsv') }).click();
    expect((await downloading).suggestedFilename()).toBe('Журнал событий — Оба менеджера.csv');
  });

  await test.step('beside the to-be, twin by twin', async () => {
    await compare(salesbook, 'Как должно быть')();
    await expect(
      page.getByText(/^По сравнению с «Как должно быть» путь выигранной сделки/u),
    ).toBeVisible();
  });

  await test.step('another window has it, chosen as it was left', async () => {
    await salesbook.saved();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Оба менеджера');
    const { scenarios } = await salesbook.writtenProject();
    expect(Object.values(scenarios)).toMatchObject([
      { name: 'Оба менеджера', runs: [{ variantIds: ['variant', 'petrov'] }] },
    ]);
  });

  await test.step('undo takes back the name, then the scenario', async () => {
    await salesbook.undo();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TOGETHER);
    await salesbook.undo();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Продажа под заказ');
    await salesbook.redo();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TOGETHER);
  });
});

test('what can’t be is refused at its field in words, and what was there stays', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await makeTogether(salesbook);
  const typed = async (name: string, text: string) => {
    await field(salesbook, name).fill(text);
    await page.keyboard.press('Enter');
    return page.getByText(/Пока действует/u);
  };
  const weeks = say('simulate.weeks');
  expect(await typed(weeks, '0').then((said) => said.innerText())).toBe(
    'Нужно целое число от 1 до 1040. Пока действует 26.',
  );
  await expect(await typed(weeks, '12')).toHaveCount(0);
  for (const count of ['0', '1000000']) {
    await expect(await typed(say('simulate.replications'), count)).toHaveText(
      /^Нужно целое число от 1 до 10\s000\. Пока действует 20\.$/u,
    );
  }
  await typed(say('simulate.replications'), '20');
  await expect(await typed('Сметчик', '0')).toHaveText(
    /^Нужно целое число от 1 до 10\s000\. Пока действует 1\.$/u,
  );
  await typed('Сметчик', '1');
  await expect(await typed(say('simulate.leverArrivals'), '0')).toHaveText(
    /^Без лидов считать нечего\..* Пока действует 100\s%\.$/u,
  );
  await expect(await typed(say('simulate.leverArrivals'), '-10')).toHaveText(
    /^Нужно от 0 до 10\s000\s%\. Пока действует 100\s%\.$/u,
  );
  await typed(say('simulate.leverArrivals'), '100');
  await page.getByLabel(say('simulate.startsOn')).fill('31.06.2026');
  await page.getByLabel(say('simulate.startsOn')).press('Enter');
  // Wherever the panel ends, the reason is read at once.
  await expect(page.getByText(say('time.noSuchDay', { text: '31.06.2026' }))).toBeInViewport({
    ratio: 1,
  });
  await page.getByLabel(say('simulate.startsOn')).fill('04.06.2026');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/^4\sиюня\s2026\sг\. — не понедельник.* 1\sиюня\s2026\sг\.$/u),
  ).toBeVisible();
  await expect(page.getByLabel(say('simulate.startsOn'))).toHaveValue('01.06.2026');
  await page.keyboard.press('Escape');
  const { scenarios } = await salesbook.writtenProject();
  expect(Object.values(scenarios)).toMatchObject([
    { startsOn: '2026-06-01', until: { weeks: 12 }, replications: 20, levers: [] },
  ]);
});

test('a pasted number is read as a whole, with either decimal mark', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  const effort = field(salesbook, say('simulate.leverEffort'));
  const pasted = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+KeyA');
    await page.keyboard.press('ControlOrMeta+KeyV');
    return effort;
  };
  // The library puts the caret where it belongs a moment after a click, over a selection made meanwhile.
  await effort.focus();
  await expect(effort).toBeFocused();
  for (const text of ['50,5', '50.5', ' 50,5 % ']) {
    await expect(await pasted('80')).toHaveValue(/^80/u);
    await expect(await pasted(text)).toHaveValue('50,5\u00a0%');
  }
  await pasted('1e3');
  await expect(page.getByText(say('simulate.numberNeeded'))).toBeVisible();
  await expect(effort).toHaveValue('50,5\u00a0%');
});

test('without a variant nothing runs, and the place says what to do', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await makeTogether(salesbook);
  for (const name of ['Иванов', 'Петров']) await page.getByRole('checkbox', { name }).uncheck();
  await expect(page.getByRole('alert')).toHaveText(say('simulate.nothingRuns'));
  await expect(page.getByRole('heading', { name: say('simulate.nothingRunsTitle') })).toBeVisible();
  await expect(page.getByRole('button', { name: say('simulate.run') })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Петров' }).check();
  await page.getByRole('checkbox', { name: 'Как должно быть' }).check();
  await expect(page.getByText(/^Вместе — 140\s% лидов/u)).toBeVisible();
});

test('what was tried out becomes a scenario by one click, and says what it changes', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await field(salesbook, 'Сметчик').fill('2');
  await page.getByText(say('simulate.leverSources')).click();
  await field(salesbook, 'Выставка').fill('0');
  await page.keyboard.press('Escape');
  await salesbook.simulate();
  const said = page.getByText(/^Сметчик — 2 вместо 1, Выставка — 0\s%: /u);
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: say('simulate.saveTried') }).click();
  const name = 'Иванов: Сметчик — 2 вместо 1, Выставка — 0\u00a0%';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  // It asks what was just answered: nothing has to be run once more.
  await expect(said).toBeVisible();
  await expect(page.getByText(say('simulate.otherConditions'))).toBeHidden();
  await expect(page.getByRole('combobox', { name: say('simulate.compareWith') })).toHaveValue(
    'Иванов',
  );
});

test('figures are kept for each thing that was simulated, and say when they are old', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  await makeTogether(salesbook);
  await page.keyboard.press('Escape');
  await expect(page.getByText(say('simulate.emptyScenarioTitle'))).toBeVisible();
  await salesbook.simulate();
  const together = page.getByText(/^Считали вместе/u);
  await expect(together).toBeVisible();
  await salesbook.variant('Иванов').click();
  await expect(page.getByLabel(say('simulate.keyFigures'))).toBeVisible();
  await expect(together).toBeHidden();

  await salesbook.goTo('draw');
  await salesbook.variant('Петров').click();
  await salesbook.board.rename('Рассчитать смету', 'Собрать смету');
  await salesbook.goTo('simulate');
  await scenarioMenu(salesbook).click();
  await page.getByRole('menuitem', { name: /^Как есть целиком Иванов/u }).click();
  await expect(together).toBeVisible();
  await expect(page.getByText(say('simulate.stale'))).toBeVisible();
  await salesbook.variant('Иванов').click();
  await expect(page.getByText(say('simulate.stale'))).toBeHidden();

  await scenarioMenu(salesbook).click();
  await page.getByRole('menuitem', { name: /^Как есть целиком Иванов/u }).click();
  await page.getByRole('button', { name: say('simulate.runAgain') }).click();
  await expect(page.getByText(say('simulate.stale'))).toBeHidden(LONG_RUN);
  await page.getByRole('button', { name: say('simulate.editScenario') }).click();
  await field(salesbook, say('simulate.weeks')).fill('30');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('simulate.otherConditions'))).toBeVisible();
});

test('a copy differs by one thing, and the two stand side by side', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await makeTogether(salesbook);
  await page.getByRole('button', { name: say('simulate.duplicateScenario') }).click();
  const copy = `${TOGETHER} (копия)`;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy);
  await field(salesbook, say('simulate.leverArrivals')).fill('150');
  await field(salesbook, say('simulate.weeks')).fill('10');
  await page.keyboard.press('Escape');
  await compare(salesbook, TOGETHER)();
  await expect(
    page.getByText(new RegExp(`^Сценарий «${TOGETHER}» посчитан на условиях`, 'u')),
  ).toBeVisible();
  await page.getByRole('button', { name: say('simulate.editScenario') }).click();
  await page.getByRole('button', { name: say('simulate.deleteScenario') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Продажа под заказ');
  await salesbook.undo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy);
});

test('till the quarter ends, with less effort, another choice and other hours', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await makeTogether(salesbook);
  const start = page.getByLabel(say('simulate.startsOn'));
  await start.fill('2026-01-12');
  await start.press('Enter');
  await page.getByText(say('simulate.untilQuarterEnd')).click();
  await expect(page.getByText(/^Последний день расчёта — 31\sмарта\s2026\sг\.$/u)).toBeVisible();
  await expect(page.getByText(/ · до\sконца\sквартала,\sпо\s31\sмарта/u)).toBeVisible();

  const typed = async (name: string, text: string) => {
    await field(salesbook, name).fill(text);
    await field(salesbook, name).press('Enter');
  };
  await typed(say('simulate.leverEffort'), '80');
  await page.getByText(say('simulate.leverFlows'), { exact: true }).click();
  const flows = page.getByRole('group').filter({ hasText: say('simulate.leverFlowsHelp') });
  // Two ways in each of the two variants.
  await expect(flows.getByRole('textbox')).toHaveCount(4);
  const [first, second] = [flows.getByRole('textbox').nth(0), flows.getByRole('textbox').nth(1)];
  await first.fill('10');
  await first.press('Enter');
  // Two ways: the other one has what is left.
  await expect(second).toHaveValue(/^90\s%$/u);
  await page.getByText(say('simulate.leverHours'), { exact: true }).click();
  await page
    .getByRole('combobox', { name: /, календарь$/u })
    .first()
    .selectOption({ index: 0 });
  await expect(page.getByText(/^на карте — «/u)).toBeVisible();
  await page.keyboard.press('Escape');

  await salesbook.simulate();
  await expect(
    page.getByText(/^До конца квартала, по 31\sмарта\s2026\sг\., выигрываем /u),
  ).toBeVisible();
  await expect(page.getByText(/трудоёмкость шагов — 80\s%/u).first()).toBeVisible();
  const { scenarios } = await salesbook.writtenProject();
  expect(Object.values(scenarios)).toMatchObject([
    {
      until: { quarterEnd: true },
      levers: [
        { kind: 'effort', factor: 0.8 },
        { kind: 'probability', probability: 0.1 },
        { kind: 'calendar' },
      ],
    },
  ]);
});
