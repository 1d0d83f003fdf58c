/** What was tried out is taken back like any edit; what is on the screen always says what it is of. */
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('simulate');
});

const ENGINEERS = 'Инженер';

test('a trial is taken back after its run, and the figures with it', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.simulate();
  const compared = page.getByRole('combobox', { name: say('simulate.compareWith') });
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await page.getByRole('textbox', { name: ENGINEERS }).fill('3');
  await page.keyboard.press('Escape');
  const again = page.getByRole('button', { name: say('simulate.runAgain') });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Проба: Инженер — 3 вместо 2$/u).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(compared).toHaveValue(say('simulate.compareItself'));
  // Whoever pressed the button is still on it.
  await expect(again).toBeFocused();

  await salesbook.undo();
  await expect(page.getByText(/Инженер — 3 вместо 2/u)).toHaveCount(0);
  await expect(compared).toHaveValue('');
  await expect(page.getByRole('table', { name: say('simulate.keyFigures') })).toHaveCount(0);
  await expect(page.getByText(say('simulate.otherConditions'))).toHaveCount(0);
  await expect(page.getByRole('region', { name: say('simulate.keyFigures') })).toBeVisible();

  await salesbook.redo();
  await expect(page.getByText(/^Проба: Инженер — 3 вместо 2$/u).first()).toBeVisible();
  await expect(compared).toHaveValue(say('simulate.compareItself'));
});

test('what isn’t asked any more, and was never answered otherwise, is said to be so', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await page.getByRole('textbox', { name: ENGINEERS }).fill('3');
  await page.keyboard.press('Escape');
  await salesbook.startSimulating();
  await expect(page.getByText(/^Проба: Инженер — 3 вместо 2$/u).first()).toBeVisible({
    timeout: 60_000,
  });
  await salesbook.undo();
  await expect(page.getByText(say('simulate.otherConditions'))).toBeVisible();
  await expect(
    page.getByText(/^Цифры ниже\s— с прежней пробой: Инженер — 3 вместо 2$/u),
  ).toBeVisible();
  // The table still stands beside the map as it is drawn, and the field says so.
  await expect(page.getByRole('combobox', { name: say('simulate.compareWith') })).toHaveValue(
    say('simulate.compareItself'),
  );
});

test('focus never falls out of the place, whichever button goes away', async ({ salesbook }) => {
  const { page, say } = salesbook;
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await salesbook.setReplications(1000);
  await page
    .getByRole('button', { name: say('simulate.run') })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  const cancel = page.getByRole('button', { name: say('common.cancel') });
  await expect(cancel).toBeVisible({ timeout: 30_000 });
  await expect.poll(isLost).toBe(false);
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(cancel).toBeHidden();
  await expect.poll(isLost).toBe(false);
  // The last change of the place was the number of replications; keys are heard where focus is.
  await salesbook.undo();
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  await expect(page.getByRole('textbox', { name: say('simulate.replications') })).toHaveValue('20');
});

test('a number that was kept is taken back in its own field and from a list of choices, too', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  await page.getByRole('button', { name: say('simulate.settings') }).click();
  const engineers = page.getByRole('textbox', { name: ENGINEERS });
  await engineers.fill('3');
  await engineers.press('Enter');
  await salesbook.undo();
  await expect(engineers).toHaveValue('2');
  await salesbook.redo();
  await expect(engineers).toHaveValue('3');
  await page.getByRole('combobox', { name: say('simulate.compareWith') }).focus();
  await salesbook.undo();
  await expect(engineers).toHaveValue('2');
  // While letters are typed, undo is the field's own.
  await engineers.fill('7');
  await salesbook.undo();
  await expect(engineers).toHaveValue('2');
});
