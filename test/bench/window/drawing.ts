/** What edits on a large board ask of the window's thread, and how soon its lines are right again. */
import type { Page } from '@playwright/test';
import { present } from '#shared/base';
import { writeProject } from '#shared/model';
import type { WindowTask } from '#test/window-tasks';
import { recordWindow } from '../../e2e/support/record-window.ts';
import type { SalesbookDriver } from '../../e2e/support/salesbook-driver.ts';
import { untilQuiet } from '../../e2e/support/until-quiet.ts';
import { aLargeBoard, CARD_TO_TAKE } from '../models/large-board.ts';
import type { Row } from '../table.ts';
import type { Part } from './window.ts';

const SIZES = [300, 1000] as const;
/** Down into free room; the card's flows run anew around its neighbours. */
const DROP_PX = 56;
const QUIET_MS = 900;

interface Edited {
  readonly tasks: readonly WindowTask[];
  /** From the last input to the last change of a line. */
  readonly linesMs: number;
}

async function opened(salesbook: SalesbookDriver, cards: number) {
  const text = writeProject(aLargeBoard(cards));
  if (!text.ok) throw new Error(text.error.code);
  await salesbook.start();
  const { page, say } = salesbook;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('home.openFile') }).click();
  await (await choosing).setFiles({
    name: 'large.salesbook',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text.value),
  });
  const card = salesbook.board.card(CARD_TO_TAKE);
  return present(await card.boundingBox(), 'the card in the window');
}

/** In the page: when people last did something, and when a line last changed. */
function watchLines() {
  const moments = { inputAt: 0, linesAt: 0 };
  for (const name of ['pointerup', 'keydown']) {
    window.addEventListener(
      name,
      ({ timeStamp }) => {
        moments.inputAt = timeStamp;
      },
      true,
    );
  }
  const see = (changes: MutationRecord[]) => {
    const isOfLines = ({ target }: MutationRecord) =>
      target instanceof Element && target.closest('[data-board-flows]') !== null;
    if (changes.some(isOfLines)) moments.linesAt = performance.now();
  };
  new MutationObserver(see).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['d', 'style'],
  });
  return moments;
}

async function edited(page: Page, edit: () => Promise<void>): Promise<Edited> {
  await untilQuiet(page, QUIET_MS);
  const moments = await page.evaluateHandle(watchLines);
  const stop = await recordWindow(page);
  await edit();
  await untilQuiet(page, QUIET_MS);
  const tasks = await stop();
  const { inputAt, linesAt } = await moments.evaluate((seen) => ({ ...seen }));
  return { tasks, linesMs: Math.max(0, linesAt - inputAt) };
}

async function measureBoard(salesbook: SalesbookDriver, cards: number) {
  const { page } = salesbook;
  const box = await opened(salesbook, cards);
  const grip = { x: box.x + box.width / 4, y: box.y + box.height / 2 };
  const drop = await edited(page, async () => {
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x, grip.y + DROP_PX, { steps: 12 });
    await page.mouse.up();
  });
  const rename = await edited(page, async () => {
    await page.keyboard.press('F2');
    for (const letter of 'Имя') await page.keyboard.insertText(letter);
    await page.keyboard.press('Escape');
  });
  const undo = await edited(page, () => page.keyboard.press('ControlOrMeta+KeyZ'));
  return { drop, rename, undo };
}

const SAID = { drop: 'a card is dragged and dropped', rename: 'a card is renamed', undo: 'undone' };

export const drawingRows: Part = {
  async measure(inWindow, samples) {
    for (const cards of SIZES) {
      await inWindow(async (salesbook) => {
        for (const [name, { tasks, linesMs }] of Object.entries(
          await measureBoard(salesbook, cards),
        )) {
          samples.keepTasks(`${cards} ${name}`, tasks);
          samples.keep(`${cards} ${name}: lines`, linesMs);
        }
      });
    }
  },
  rows(samples) {
    const times = { unit: 'ms', bound: 'atMost' } as const;
    return SIZES.flatMap((cards) =>
      (['drop', 'rename', 'undo'] as const).flatMap((name): Row[] => [
        {
          ...times,
          what: `${cards} cards, ${SAID[name]}: longest task`,
          value: samples.value(`${cards} ${name}`),
          must: 50,
          reachFor: 30,
          note: `lines right after ${samples.value(`${cards} ${name}: lines`).toFixed(0)} ms`,
        },
        {
          ...times,
          what: '… of the processor',
          value: samples.value(`${cards} ${name}: processor`),
          must: 50,
          reachFor: 30,
          note: samples.worst(`${cards} ${name}`),
        },
      ]),
    );
  },
};
