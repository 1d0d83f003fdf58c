/**
 * A run as a person sits through it: asks for it, goes on working in the window while it is
 * computed, and looks at the answer until nothing moves any more. Everything is done by mouse
 * and keys alone: to look for something in the page is work of the window's thread as well.
 */
import type { JSHandle, Locator, Page } from '@playwright/test';
import { present } from '#shared/base';
import type { WindowTask } from '#test/window-tasks';
import { recordWindow } from './record-window.ts';
import type { SalesbookDriver } from './salesbook-driver.ts';
import { untilQuiet } from './until-quiet.ts';

export interface WatchedRun {
  /** From the click until nothing moves any more. */
  readonly tasks: readonly WindowTask[];
  /** From the click to the answer's sentence and figures on the screen. */
  readonly answerMs: number;
  /** From the click to the last chart and card. */
  readonly wholeMs: number;
}

export interface Watching {
  /** Clicks whatever starts the run. */
  readonly ask: () => Promise<void>;
  /** One thing after the other, again and again until the answer is there. */
  readonly meanwhile?: readonly (() => Promise<void>)[];
}

/** Moments of the page's clock; 0: not yet. */
interface Moments {
  clickedAt: number;
  answeredAt: number;
  changedAt: number;
}

interface Watched {
  readonly moments: Moments;
  /** Is kept once the answer is on the screen, broken where none comes. */
  readonly answered: Promise<void>;
}

const PATIENCE_MS = 60_000;

export async function watchRun(
  salesbook: SalesbookDriver,
  { ask, meanwhile = [] }: Watching,
): Promise<WatchedRun> {
  const { page, say } = salesbook;
  const watched = await page.evaluateHandle(watchMoments, {
    keyFigures: say('simulate.keyFigures'),
    patienceMs: PATIENCE_MS,
  });
  const stop = await recordWindow(page);
  await ask();
  await untilAnswered(watched, meanwhile);
  await untilQuiet(page);
  const tasks = await stop();
  const { clickedAt, answeredAt, changedAt } = await watched.evaluate(({ moments }) => ({
    ...moments,
  }));
  return { tasks, answerMs: answeredAt - clickedAt, wholeMs: changedAt - clickedAt };
}

/** A click on the button that starts a run, wherever it is now. */
export async function clickToRun({ page, say }: SalesbookDriver): Promise<Watching['ask']> {
  const name = new RegExp(`^(${say('simulate.run')}|${say('simulate.runAgain')})$`, 'u');
  return clickOn(page.getByRole('button', { name }).first());
}

/** Opens the choice of other variants; a click on one of them starts a run of both. */
export async function clickToCompare(
  { page, say }: SalesbookDriver,
  variant: string,
): Promise<Watching['ask']> {
  await page.getByRole('combobox', { name: say('simulate.compareWith') }).click();
  return clickOn(page.getByRole('option', { name: variant, exact: true }));
}

async function clickOn(target: Locator): Promise<Watching['ask']> {
  const box = present(await target.boundingBox(), `${target} in the window`);
  return () => target.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** What people do to pass the time: look around, scroll, look for a command by typing. */
export function pastimes(page: Page): readonly (() => Promise<void>)[] {
  return [
    async () => {
      await page.mouse.move(150, 150);
      await page.mouse.move(1000, 620, { steps: 20 });
    },
    async () => {
      await page.mouse.wheel(0, 300);
      await page.mouse.wheel(0, -300);
    },
    async () => {
      await page.keyboard.press('ControlOrMeta+KeyK');
      for (const letter of 'шаг') await page.keyboard.insertText(letter);
      await page.keyboard.press('Escape');
    },
  ];
}

/** The page itself says when; until then people do one thing after the other. */
async function untilAnswered(
  watched: JSHandle<Watched>,
  meanwhile: NonNullable<Watching['meanwhile']>,
): Promise<void> {
  let isOver = false;
  const answered = watched
    .evaluate(({ answered: shown }) => shown)
    .finally(() => {
      isOver = true;
    });
  for (let turn = 0; !isOver && meanwhile.length > 0; turn++) {
    await meanwhile[turn % meanwhile.length]?.();
  }
  await answered;
}

/** In the page: told by the page's own changes, nothing is asked again and again. */
function watchMoments({
  keyFigures,
  patienceMs,
}: {
  readonly keyFigures: string;
  readonly patienceMs: number;
}): Watched {
  let isAnswered: () => void = () => undefined;
  const answered = new Promise<void>((resolve, reject) => {
    isAnswered = resolve;
    setTimeout(() => reject(new Error('the run has no answer')), patienceMs);
  });
  const moments: Moments = { clickedAt: 0, answeredAt: 0, changedAt: 0 };
  let hasRun = false;
  const click = ({ timeStamp }: Event) => {
    if (!hasRun) moments.clickedAt = timeStamp;
  };
  window.addEventListener('click', click, true);
  const look = () => {
    moments.changedAt = performance.now();
    const isRunning = document.querySelector('[role="status"] button, [aria-busy="true"]') !== null;
    hasRun ||= isRunning;
    if (!hasRun || isRunning || !document.querySelector(`[aria-label="${keyFigures}"]`)) return;
    window.removeEventListener('click', click, true);
    if (moments.answeredAt > 0) return;
    moments.answeredAt = performance.now();
    // On the screen it is once the frame has been drawn.
    requestAnimationFrame(() =>
      setTimeout(() => {
        moments.answeredAt = performance.now();
        isAnswered();
      }),
    );
  };
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-busy'],
  });
  return { moments, answered };
}
