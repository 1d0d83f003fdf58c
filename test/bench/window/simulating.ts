/** What a simulation asks of the window's thread, and how soon its answer is on the screen. */
import type { SalesbookDriver } from '../../e2e/support/salesbook-driver.ts';
import { clickToCompare, clickToRun, pastimes, watchRun } from '../../e2e/support/watch-run.ts';
import type { Row } from '../table.ts';
import type { Part } from './window.ts';

/** Long enough to work beside it. */
const LONG = 300;
const PAIRS = 50;
const WEEKS_OF_YEAR = 52;
const OTHER_VARIANT = 'Как есть';

async function atSimulation(salesbook: SalesbookDriver): Promise<void> {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('simulate');
}

/** From the click to the run's end on the screen. */
async function timeOfCancelling(salesbook: SalesbookDriver): Promise<number> {
  const { page, say } = salesbook;
  await salesbook.setReplications(1000);
  await salesbook.startSimulating();
  const stop = page.getByRole('button', { name: say('common.cancel') });
  const box = await stop.boundingBox();
  if (!box) throw new Error('nothing to cancel');
  const gone = await page.evaluateHandle(() => {
    const moments = { tookMs: 0 };
    let clickedAt = 0;
    const click = (event: Event) => {
      clickedAt = event.timeStamp;
    };
    window.addEventListener('click', click, true);
    new MutationObserver(() => {
      if (clickedAt === 0 || document.querySelector('[role="status"] button')) return;
      const from = clickedAt;
      clickedAt = 0;
      requestAnimationFrame(() =>
        setTimeout(() => {
          moments.tookMs = performance.now() - from;
        }),
      );
    }).observe(document.body, { childList: true, subtree: true });
    return moments;
  });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const took = await page.waitForFunction(({ tookMs }) => tookMs, gone);
  return took.jsonValue();
}

export const simulatingRows: Part = {
  async measure(inWindow, samples) {
    await inWindow(async (salesbook) => {
      await atSimulation(salesbook);
      await salesbook.setReplications(LONG);
      const meanwhile = pastimes(salesbook.page);
      const first = await watchRun(salesbook, { ask: await clickToRun(salesbook), meanwhile });
      samples.keepTasks('alone', first.tasks);
      const again = await watchRun(salesbook, { ask: await clickToRun(salesbook), meanwhile });
      samples.keepTasks('again', again.tasks);
    });
    await inWindow(async (salesbook) => {
      await atSimulation(salesbook);
      await salesbook.setReplications(LONG);
      const meanwhile = pastimes(salesbook.page);
      const run = await watchRun(salesbook, {
        ask: await clickToCompare(salesbook, OTHER_VARIANT),
        meanwhile,
      });
      samples.keepTasks('compared', run.tasks);
    });
    await inWindow(async (salesbook) => {
      await atSimulation(salesbook);
      await salesbook.setRun({ weeks: WEEKS_OF_YEAR, replications: PAIRS });
      const run = await watchRun(salesbook, {
        ask: await clickToCompare(salesbook, OTHER_VARIANT),
      });
      samples.keepTasks('year', run.tasks);
      samples.keep('year: answer', run.answerMs);
      samples.keep('year: whole', run.wholeMs);
      const again = await watchRun(salesbook, { ask: await clickToRun(salesbook) });
      samples.keep('year again: answer', again.answerMs);
    });
    await inWindow(async (salesbook) => {
      await atSimulation(salesbook);
      samples.keep('cancel', await timeOfCancelling(salesbook));
    });
  },
  rows(samples) {
    const times = { unit: 'ms', bound: 'atMost', must: 50, reachFor: 30 } as const;
    const answer = { unit: 's', bound: 'atMost', must: 2, reachFor: 1 } as const;
    const seconds = (name: string) => (samples.value(name) / 1000).toFixed(2);
    const task = (name: string, what: string): Row[] => [
      { ...times, what: `longest task: ${what}`, value: samples.value(name), note: '' },
      {
        ...times,
        what: '… of the processor',
        value: samples.value(`${name}: processor`),
        note: samples.worst(name),
      },
    ];
    return [
      ...task('alone', 'a run, typing and scrolling beside it'),
      ...task('again', 'the same again, the answer there already'),
      ...task('compared', 'two variants, typing and scrolling beside it'),
      ...task('year', 'a year, 50 pairs'),
      {
        ...answer,
        what: 'proekt: a year, 50 pairs, click to answer on the screen',
        value: samples.value('year: answer') / 1000,
        note: `the first run of a window; charts and board too: ${seconds('year: whole')} s`,
      },
      {
        ...answer,
        what: '… the same once more',
        value: samples.value('year again: answer') / 1000,
        note: 'compiled and loaded already',
      },
      {
        what: 'cancel: click to gone from the screen',
        value: samples.value('cancel'),
        unit: 'ms',
        bound: 'atMost',
        must: 100,
        reachFor: null,
        note: '',
      },
    ];
  },
};
