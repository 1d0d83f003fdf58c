/** What must hold in every run, whatever the luck; and that luck depends on the seed alone. */
import { expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { simulate, summarize } from '#shared/simulation';
import { aBusyProject } from '#test/busy-project';
import { aScenario, type RunOf, rowOf, runOf, shuffledRunner } from '#test/simulating';

const plan = { warmUpWeeks: 4, until: { weeks: 20 }, replications: 6 };

let ran: RunOf | undefined;
/** One run, looked at from several sides. */
const busy = () => (ran ??= runOf(aBusyProject(), plan));

test('what came in is what went out and what is still inside', () => {
  for (const tally of busy().tallies) {
    const left = tally.exits.reduce((sum, count) => sum + count, 0);
    expect(tally.insideAtStart + tally.entered).toBe(left + tally.insideAtEnd);
    const ended = tally.measuredExits.reduce((sum, count) => sum + count, 0);
    expect(ended + tally.censored).toBe(tally.entered);
    expect(tally.cycle.count).toBe(ended);
  }
});

test('the integral of deals inside is the time that each of them spent there', () => {
  for (const tally of busy().tallies) {
    expect(tally.insideArea / tally.insideMinutes).toBeCloseTo(1, 9);
  }
});

test('people worked as long as work was done on their steps', () => {
  const run = busy();
  for (const { nodeWorkedMinutes, poolWorkedMinutes } of run.tallies) {
    const worked = (id: string) => rowOf(nodeWorkedMinutes, run.node(id));
    // Managers have a fifth of other duties: whoever checks with them is held a quarter longer.
    const engineers = worked('solution') + worked('check') / 0.8;
    expect(rowOf(poolWorkedMinutes, run.pool('engineer')) / engineers).toBeCloseTo(1, 9);
    const managers = worked('call') + worked('price') + worked('check');
    expect(rowOf(poolWorkedMinutes, run.pool('manager')) / managers).toBeCloseTo(1, 9);
    expect(managers).toBeGreaterThan(1000);
  }
});

test('nobody works more than there is time', () => {
  const run = runOf(aBusyProject(), { ...plan, until: { weeks: 10 } });
  for (const { poolWorkedMinutes, poolAvailableMinutes } of run.tallies) {
    poolWorkedMinutes.forEach((worked, pool) => {
      expect(worked).toBeLessThanOrEqual(rowOf(poolAvailableMinutes, pool) * (1 + 1e-9));
    });
  }
});

test('one, two and three workers give the same figures to the last bit', async () => {
  const project = aBusyProject();
  const scenario = aScenario(project, { ...plan, until: { weeks: 5 }, replications: 11 });
  const here = JSON.stringify(await simulate({ project, scenario }));
  for (const parallel of [1, 2, 3]) {
    const options = { runBatch: shuffledRunner(), parallel };
    expect(JSON.stringify(await simulate({ project, scenario }, options))).toBe(here);
  }
  const run = runOf(project, scenario);
  expect(JSON.stringify({ ok: true, value: summarize(run.program, run.tallies) })).toBe(here);
  const other = JSON.stringify(await simulate({ project, scenario: { ...scenario, seed: 2 } }));
  expect(other).not.toBe(here);
});

test('cancelling is an answer', async () => {
  const project = aBusyProject();
  const scenario = aScenario(project, plan);
  const result = await simulate({ project, scenario }, { isCancelled: () => true });
  expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
});

test('progress goes up to all replications, with figures on the way', async () => {
  const project = aBusyProject();
  const scenario = aScenario(project, { ...plan, until: { weeks: 2 } });
  const seen: number[] = [];
  await simulate(
    { project, scenario },
    {
      onProgress: ({ done, total, partial }) => {
        seen.push(done / total);
        expect(partial()?.replications).toBe(done);
      },
    },
  );
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
});

test('one more manager shortens the cycle of the very same deals', () => {
  const project = aBusyProject();
  const lever = {
    kind: 'headcount',
    participantId: idOf<'Participant'>('manager'),
    headcount: 4,
  } as const;
  const before = runOf(project, plan).tallies;
  const after = runOf(project, { ...plan, levers: [lever] }).tallies;
  before.forEach((tally, replication) => {
    expect(after[replication]?.entered).toBe(tally.entered);
  });
});
