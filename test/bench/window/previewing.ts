/** How soon the preview of the sales book shows an edit: from the key to the new page on the screen. */
import { expect, type Page } from '@playwright/test';
import type { SalesbookDriver } from '../../e2e/support/salesbook-driver.ts';
import type { Row } from '../table.ts';
import type { Part } from './window.ts';

/** The figures of every variant are simulated first. */
const FIRST_BOOK = { timeout: 120_000 };
/** After the first, which the press has not warmed up for, like a person who goes on editing. */
const EDITS = ['Первая правка', 'Вторая правка', 'Третья правка'];

/** In the page: from the latest key to the moment when a page of the preview was drawn anew and shown. */
function watchPages() {
  const moments = { shownMs: 0 };
  let pressedAt = 0;
  const press = ({ timeStamp }: Event) => {
    pressedAt = timeStamp;
    moments.shownMs = 0;
  };
  window.addEventListener('keydown', press, true);
  new MutationObserver((changes) => {
    const isDrawn = changes.some(({ target }) => target instanceof HTMLCanvasElement);
    if (!isDrawn || moments.shownMs > 0) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        moments.shownMs = performance.now() - pressedAt;
      }),
    );
  }).observe(document.body, { subtree: true, attributeFilter: ['width'] });
  return moments;
}

async function shownAfter(page: Page, edit: () => Promise<void>): Promise<number> {
  const moments = await page.evaluateHandle(watchPages);
  await edit();
  const shown = await page.waitForFunction(({ shownMs }) => shownMs, moments);
  return shown.jsonValue();
}

async function atPreview(salesbook: SalesbookDriver): Promise<() => Promise<void>> {
  const { page, say } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('publish');
  const upToDate = page.getByText(say('publish.upToDate'));
  const settled = () => expect(upToDate).toBeVisible(FIRST_BOOK);
  await settled();
  return settled;
}

export const previewingRows: Part = {
  async measure(inWindow, samples) {
    await inWindow(async (salesbook) => {
      const { page, say } = salesbook;
      const settled = await atPreview(salesbook);
      const [beforeTitle = ''] = say('app.renameProject', { title: '@' }).split('@');
      for (const title of EDITS) {
        await page.getByRole('button', { name: beforeTitle }).click();
        await page.keyboard.insertText(title);
        samples.keep('title', await shownAfter(page, () => page.keyboard.press('Enter')));
        await settled();
        samples.keep('undone', await shownAfter(page, salesbook.undo));
        await settled();
      }
    });
  },
  rows(samples) {
    const soon = { unit: 's', bound: 'atMost', must: 1, reachFor: 0.5 } as const;
    const row = (name: string, what: string): Row => ({
      ...soon,
      what: `proekt: ${what}, key to the new page on the screen`,
      value: samples.value(name) / 1000,
      note: 'the whole book is set, read and drawn again',
    });
    return [row('title', 'a new title beside the preview'), row('undone', 'the same undone')];
  },
};
