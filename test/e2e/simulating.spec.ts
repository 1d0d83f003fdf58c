/** Simulating: the answer in words, in figures and on the board; a run that is taken back. */
import { expect, test } from './support/test.ts';
import { beginningWith } from './support/wording.ts';

test.beforeEach(async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('simulate');
});

test('a run answers with a sentence, figures, load, queues and heat', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  await expect(page.getByText(/Выигрываем \d[\d,]* сдел\S+ в неделю/u)).toBeVisible();
  const figures = page.getByLabel(say('simulate.keyFigures'));
  // Five terms of the sum of deals, and ten figures beside it.
  await expect(figures.getByRole('term')).toHaveCount(15);
  await expect(figures.getByText(/95\s%: /u)).not.toHaveCount(0);
  const load = page.getByRole('listbox', { name: say('simulate.load') });
  await expect(load.getByRole('option', { name: /^Инженер \d+\s%/u })).toBeVisible();
  for (const name of [say('simulate.queues'), say('results.escalations')]) {
    const table = page.getByRole('table', { name });
    await expect(
      table.getByRole('row', { name: /Подготовить техническое решение/u }),
    ).toBeVisible();
  }
  const heated = page.getByRole('region', { name: say('simulate.board') });
  await heated.scrollIntoViewIfNeeded();
  await expect(heated.getByLabel(/^Шаг: Подготовить техническое решение\. /u)).toContainText('%');
});

test('figures of an edited drawing are marked as old', async ({ salesbook }) => {
  await salesbook.simulate();
  await salesbook.goTo('draw');
  await salesbook.board.rename('Связаться с клиентом', 'Позвонить клиенту');
  await salesbook.goTo('simulate');
  await expect(salesbook.page.getByText(salesbook.say('simulate.stale'))).toBeVisible();
});

test('a long run is cancelled and leaves the program ready', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.setReplications(10_000);
  await salesbook.startSimulating();
  await page.getByRole('button', { name: say('common.cancel') }).click();
  await expect(page.getByText(say('simulate.emptyTitle'))).toBeVisible();
  await salesbook.setReplications(5);
  await salesbook.simulate();
});

test('a run is started from the palette, and by its keys', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.runCommand(say('simulate.run'));
  await expect(page.getByLabel(say('simulate.keyFigures'))).toBeVisible({ timeout: 60_000 });
  await salesbook.setReplications(10_000);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('button', { name: say('common.cancel') })).toBeVisible();
  await salesbook.runCommand(say('simulate.cancelRun'));
  await expect(page.getByText(say('simulate.cancelled'))).toBeVisible();
});

test('a participant who is chosen is seen on the board in what they do', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const heated = page.getByRole('region', { name: say('simulate.board') });
  await heated.scrollIntoViewIfNeeded();
  const hottest = page.getByRole('list', { name: say('results.hottest') });
  await hottest.getByRole('button', { name: /^Юрист/u }).click();
  for (const step of ['Проверить контрагента', 'Подготовить договор по шаблону']) {
    await expect(heated.getByLabel(beginningWith(`Шаг: ${step}. `))).toBeInViewport({ ratio: 0.9 });
  }
});
