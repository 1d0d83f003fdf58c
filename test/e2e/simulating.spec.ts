/** Simulating: the answer in words, in figures and on the board; a run that is taken back. */
import { expect, test } from './support/test.ts';

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
  await expect(figures.getByRole('term')).toHaveCount(12);
  await expect(figures.getByText(/95 %: /u)).not.toHaveCount(0);
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
