/**
 * Pictures of every place for people to look at: both languages, both themes, two sizes of
 * window. Nothing is compared; run it with `npm run screenshots`.
 */
import { expect } from '@playwright/test';
import { salesbookDriver } from './support/salesbook-driver.ts';
import { test } from './support/test.ts';
import { untilQuiet } from './support/until-quiet.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
/** In the sample that each language is offered first. */
const OFFER = { ru: 'Собрать и отправить предложение', en: 'Assemble and send the proposal' };
const THIRD_ENGINEER = { ru: /^Как должно быть с третьим/u, en: /^To-be with a third/u };

for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const language of ['ru', 'en'] as const) {
      const title = `${viewport.width}-${colorScheme}-${language}`;
      test.describe(title, () => {
        test.use({ viewport, colorScheme, locale: language === 'ru' ? 'ru-RU' : 'en-GB' });

        test('all places', async ({ page }) => {
          test.setTimeout(180_000);
          const salesbook = salesbookDriver(page, language);
          const shoot = (name: string) =>
            page.screenshot({ path: `out/screenshots/${title}-${name}.png` });
          await salesbook.start();
          await shoot('1-home');
          await salesbook.openSample();
          await shoot('2-draw-opened');
          await salesbook.board.showAll();
          await salesbook.board.select(OFFER[language]);
          await shoot('3-draw-step');
          await salesbook.goTo('simulate');
          await expect(page.getByText(salesbook.say('simulate.emptyTitle'))).toBeVisible();
          await shoot('4-simulate-empty');
          await salesbook.simulate();
          await untilQuiet(page);
          await shoot('5-simulate');
          const heat = page.getByRole('region', { name: salesbook.say('simulate.board') });
          await heat.scrollIntoViewIfNeeded();
          await shoot('5-simulate-heat');
          await page.getByRole('button', { name: salesbook.say('simulate.scenarios') }).click();
          await page.getByRole('menuitem', { name: THIRD_ENGINEER[language] }).click();
          await page.getByRole('button', { name: salesbook.say('simulate.editScenario') }).click();
          await shoot('5-simulate-scenario');
          await salesbook.goTo('publish');
          await expect(page.getByText(salesbook.say('publish.upToDate'))).toBeVisible({
            timeout: 90_000,
          });
          const preview = page.getByRole('region', { name: salesbook.say('publish.preview') });
          await expect.poll(() => preview.getByRole('img').first().evaluate(isPrinted)).toBe(true);
          await shoot('6-publish');
        });
      });
    }
  }
}

/** A page of the preview is paper at first; its own width comes with its print. */
function isPrinted(page: Element): boolean {
  return page instanceof HTMLCanvasElement && page.width !== 300;
}
