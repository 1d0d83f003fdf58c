/** axe finds nothing serious on any place, in either theme. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

async function seriousIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('nothing serious on home, draw, simulate, publish', async ({ salesbook }) => {
      // Four places are looked through, and on the way to the last one a whole book is printed.
      test.slow();
      const { page, say } = salesbook;
      await salesbook.start();
      expect.soft(await seriousIn(page)).toEqual([]);
      await salesbook.openSample();
      await salesbook.board.select('Связаться с клиентом');
      expect.soft(await seriousIn(page)).toEqual([]);
      await salesbook.goTo('simulate');
      await salesbook.simulate();
      expect.soft(await seriousIn(page)).toEqual([]);
      await salesbook.goTo('publish');
      await expect(page.getByText(say('publish.upToDate'))).toBeVisible({ timeout: 60_000 });
      expect.soft(await seriousIn(page)).toEqual([]);
    });

    test('nothing serious in the panel of a scenario', async ({ salesbook }) => {
      const { page, say } = salesbook;
      await salesbook.start();
      await salesbook.openSample();
      await salesbook.goTo('simulate');
      await page.getByRole('button', { name: say('simulate.scenarios') }).click();
      await page.getByRole('menuitem', { name: /^Год работы как есть/u }).click();
      await page.getByRole('button', { name: say('simulate.editScenario') }).click();
      await page.getByText(say('simulate.leverSources')).click();
      await page.getByRole('checkbox', { name: 'Как должно быть' }).check();
      expect(await seriousIn(page)).toEqual([]);
    });
  });
}
