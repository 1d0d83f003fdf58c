/**
 * While it simulates, and while the answer comes, no task of the window's thread is so long that
 * people would feel it. Counted is the work of the thread: on a busy machine the clock also tells
 * how long other programs had the processor.
 */
import { describeTask, type WindowTask } from '#test/window-tasks';
import { expect, test } from './support/test.ts';
import { clickToCompare, clickToRun, pastimes, watchRun } from './support/watch-run.ts';

/** From here on a browser calls a task long. */
const LONG_MS = 50;

// What is counted doesn't depend on who else uses the machine; how long it takes does.
test.slow();
// The runner's own record of a test copies the page after every step, in the page's thread.
test.use({ trace: 'off' });

test.beforeEach(async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('simulate');
});

function longOnes(tasks: readonly WindowTask[]): string[] {
  return tasks.filter(({ processorMs }) => processorMs >= LONG_MS).map(describeTask);
}

test('no long task from the click to the last chart, alone and compared', async ({ salesbook }) => {
  const meanwhile = pastimes(salesbook.page);
  await salesbook.setReplications(100);
  const alone = await watchRun(salesbook, { ask: await clickToRun(salesbook), meanwhile });
  expect.soft(longOnes(alone.tasks)).toEqual([]);
  const ask = await clickToCompare(salesbook, 'Как есть');
  const compared = await watchRun(salesbook, { ask, meanwhile });
  expect.soft(longOnes(compared.tasks)).toEqual([]);
});

test('60 ms of work in one piece beside a run would be found', async ({ salesbook }) => {
  const { page } = salesbook;
  const work = await page.evaluateHandle(workOf, 60);
  const meanwhile = [() => work.evaluate((inOnePiece) => inOnePiece())];
  const run = await watchRun(salesbook, { ask: await clickToRun(salesbook), meanwhile });
  expect(longOnes(run.tasks)).not.toEqual([]);
});

/** In the page: as much work as a processor that nobody else uses does in this time. */
async function workOf(milliseconds: number): Promise<() => void> {
  const chunk = () => {
    let sum = 0;
    for (let step = 0; step < 200_000; step++) sum += Math.sqrt(step);
    return sum;
  };
  // The shortest of many: those in which nobody else had the processor.
  let shortest = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < 200; trial++) {
    const from = performance.now();
    chunk();
    shortest = Math.min(shortest, performance.now() - from);
    if (trial % 5 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return () => {
    for (let done = 0; done < milliseconds; done += shortest) chunk();
  };
}
