/** Processes that nobody means but somebody draws, simulated in the window: an answer, and no frozen board. */
import type { Page } from '@playwright/test';
import type { Calendar, Distribution, Project } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  exponential,
  minutes,
  officeCalendar,
  poisson,
} from '#test/builders';
import { projectText } from './support/given-files.ts';
import { expect, test } from './support/test.ts';

const FILE = 'проект.salesbook';
const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

interface Odd {
  readonly perHour?: number;
  readonly effort?: Distribution;
  readonly delay?: number;
  readonly headcount?: number;
  readonly calendar?: Calendar;
  readonly title?: string;
}

function aProcess({ perHour = 1, effort, delay = 0, headcount = 1, calendar }: Odd): Project {
  return aProject({ title: 'Странный процесс' })
    .calendar(calendar ?? aroundTheClock)
    .variant(
      aVariant()
        .lane('manager', { name: 'Менеджер', headcount })
        .source('lead', { name: 'Заявка', arrivals: poisson(perHour) })
        .step('call', { name: 'Позвонить', effort: effort ?? exponential(30) })
        .wait('answer', { name: 'Ответ клиента', delay: minutes(delay) })
        .outcome('won', { name: 'Продажа' })
        .path('lead', 'call', 'answer', 'won'),
    )
    .build();
}

/** Remembers how long the window's thread was busy without a break. */
async function watchWindow(page: Page): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle(() => {
    const busy = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) busy.longest = Math.max(busy.longest, duration);
    }).observe({ type: 'longtask' });
    return busy;
  });
  return () => seen.evaluate(({ longest }) => longest);
}

const ANSWERED: readonly (readonly [string, Odd, RegExp])[] = [
  ['nothing ever finishes', { delay: 1e12 }, /ни одна сделка не дошла до исхода/u],
  ['nothing takes any time', { effort: minutes(0) }, /Выигрываем \d+ сдел\S+ в неделю/u],
  ['an effort without end', { effort: minutes(1e12) }, /Не успевает Менеджер/u],
  ['leads much faster than work', { perHour: 20 }, /Не успевает Менеджер/u],
];

const REFUSED: readonly (readonly [string, Odd, RegExp])[] = [
  ['leads faster than any machine', { perHour: 1e6 }, /не закончится за разумное время/u],
  [
    'so many that memory would fill',
    { perHour: 900, delay: 1e7, headcount: 1000 },
    /больше 300.000 сделок/u,
  ],
  [
    'a calendar that is never open',
    { calendar: { ...officeCalendar, name: 'Никогда', week: closed } },
    /В календаре «Никогда» нет рабочего времени/u,
  ],
  ['nobody to work', { headcount: 0 }, /У участника «Менеджер» нет ни одного человека/u],
];

test.beforeEach(async ({ salesbook }) => salesbook.start());

for (const [what, odd, message] of ANSWERED) {
  test(`${what}: answered`, async ({ salesbook }) => {
    await salesbook.openFile({ name: FILE, text: projectText(aProcess(odd)) });
    await salesbook.wentOnWith('Странный процесс');
    await salesbook.goTo('simulate');
    await salesbook.simulate();
    await expect(salesbook.page.getByText(message).first()).toBeVisible();
    await expect(salesbook.page.getByText('NaN')).toHaveCount(0);
  });
}

for (const [what, odd, message] of REFUSED) {
  test(`${what}: refused with the reason`, async ({ salesbook }) => {
    await salesbook.openFile({ name: FILE, text: projectText(aProcess(odd)) });
    await salesbook.wentOnWith('Странный процесс');
    await salesbook.goTo('simulate');
    await salesbook.startSimulating();
    await expect(salesbook.page.getByRole('alert')).toContainText(message, { timeout: 30_000 });
    await salesbook.goTo('draw');
    await expect(salesbook.board.card('Позвонить')).toBeVisible();
  });
}

test('whoever is missing is shown where they are taken on', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.openFile({ name: FILE, text: projectText(aProcess({ headcount: 0 })) });
  await salesbook.wentOnWith('Странный процесс');
  await salesbook.goTo('simulate');
  await salesbook.startSimulating();
  await page
    .getByRole('alert')
    .getByRole('button', { name: say('simulate.fix') })
    .click();
  const panel = page.getByRole('complementary', { name: say('inspector.title') });
  // Everywhere, before the variant's own.
  const headcount = panel.getByRole('textbox', { name: say('inspector.headcount') }).first();
  await expect(headcount).toHaveValue('0');
});

test('work that nobody could do leads to the step where it waits', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.openFile({ name: FILE, text: projectText(aProcess({ perHour: 900 })) });
  await salesbook.wentOnWith('Странный процесс');
  await salesbook.goTo('simulate');
  await salesbook.startSimulating();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(/«Менеджер» не справится/u, { timeout: 30_000 });
  await alert.getByRole('button', { name: say('simulate.fix') }).click();
  const panel = page.getByRole('complementary', { name: say('inspector.title') });
  await expect(panel.getByRole('heading', { name: 'Позвонить' })).toBeVisible();
});

test('a run of half an hour: the window stays free, and cancelling is heard at once', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const busy = aProcess({ perHour: 2000, headcount: 400, effort: exponential(10) });
  await salesbook.openFile({ name: FILE, text: projectText(busy) });
  await salesbook.wentOnWith('Странный процесс');
  await salesbook.goTo('simulate');
  const longest = await watchWindow(page);
  for (let turn = 0; turn < 3; turn++) {
    await salesbook.startSimulating();
    const cancel = page.getByRole('button', { name: say('common.cancel') });
    await expect(cancel).toBeVisible();
    await cancel.click();
    await expect(page.getByText(say('simulate.emptyTitle'))).toBeVisible({ timeout: 5000 });
  }
  // Far more than is promised for a quiet machine, far less than a frozen window.
  expect(await longest()).toBeLessThan(1000);
});
