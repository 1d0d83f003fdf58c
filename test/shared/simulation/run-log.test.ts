/** The log of a run: figures counted again from it alone, and its shape. */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import type { Project } from '#shared/model';
import {
  logBytes,
  loggedDeals,
  type RunBatch,
  type RunLog,
  runReplication,
  simulate,
} from '#shared/simulation';
import { aVariant, exponential, poisson } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { inOffice, type LoggedRun, loggedRunOf, numberOf } from '#test/logging';
import { aReferenceProcess, asItIs } from '#test/reference-process';
import { aScenario, rowOf } from '#test/simulating';

const DAY = 1440;

/** Everything that can be counted from the log, counted the plainest way. */
function recount({ deals, program }: LoggedRun) {
  const nodes = program.network.nodes.count;
  const starts = new Float64Array(nodes);
  const waits = new Float64Array(nodes);
  const exits = program.meaning.exits.map(() => 0);
  let cycle = 0;
  for (const { activities, enteredAt, left } of deals) {
    if (left) {
      cycle += left.at - enteredAt;
      const exit = program.meaning.exits.indexOf(left.result);
      exits[exit] = (exits[exit] ?? 0) + 1;
    }
    for (const { of, enteredAt: queuedAt, startedAt } of activities) {
      if (of.kind !== 'node' || startedAt === null) continue;
      const node = numberOf(program, of.id);
      starts[node] = rowOf(starts, node) + 1;
      waits[node] = rowOf(waits, node) + startedAt - queuedAt;
    }
  }
  const outOfPatience = deals.filter(({ left }) => left?.cause.endsWith('Patience')).length;
  return { starts, waits, exits, cycle, outOfPatience };
}

/** The log must say what the tally says, and the tally what it says without a log. */
function expectSame(run: LoggedRun): void {
  const { deals, tally, program } = run;
  expect(runReplication(program, 0)).toEqual({ ok: true, value: tally });
  const counted = recount(run);
  expect(deals.length).toBe(tally.entered);
  expect(deals.filter(({ left }) => left === null).length).toBe(tally.censored);
  expect(counted.exits).toEqual([...tally.measuredExits]);
  expect(counted.outOfPatience).toBe(tally.outOfPatience);
  expect(counted.cycle / tally.cycle.sum).toBeCloseTo(1, 12);
  program.meaning.nodeIds.forEach((id, node) => {
    if (program.network.nodes.needStart[node] === program.network.nodes.needStart[node + 1]) return;
    expect([id, rowOf(counted.starts, node)]).toEqual([id, rowOf(tally.nodeStarts, node)]);
    const waited = rowOf(tally.nodeWaitMinutes, node);
    expect(rowOf(counted.waits, node)).toBeCloseTo(waited, waited > 1e5 ? 4 : 6);
  });
}

describe('counted again from the log alone', () => {
  test.each([1, 2, 3])('everything at once, seed %i', (seed) => {
    const run = loggedRunOf(aBusyProject(), { warmUpWeeks: 4, until: { weeks: 20 }, seed });
    expect(run.tally.outOfPatience).toBeGreaterThan(0);
    const ends = new Set(run.deals.flatMap(({ activities }) => activities.map(({ end }) => end)));
    expect(ends.has('withdrawn') && ends.has('done')).toBe(true);
    expectSame(run);
  });

  test('the reference process, ten thousand deals', () => {
    const run = loggedRunOf(aReferenceProcess(asItIs), { until: { deals: 10_000 } });
    expect(run.deals.length).toBe(10_000);
    expectSame(run);
  });

  test('a run that is stopped with deals inside', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: poisson(2) })
        .step('call', { effort: exponential(45) })
        .wait('think', { delay: exponential(5 * DAY) })
        .outcome('won')
        .path('lead', 'call', 'think', 'won'),
    );
    const run = loggedRunOf(project, { until: { weeks: 60 } });
    expect(run.tally.censored).toBeGreaterThan(10);
    expectSame(run);
  });
});

describe('the shape of the log', () => {
  const { deals, log } = loggedRunOf(aBusyProject(), { until: { weeks: 30 } });

  test('deals in the order in which they came; each activity begins before it ends', () => {
    const entries = deals.map(({ enteredAt }) => enteredAt);
    expect(entries).toEqual(entries.toSorted((one, other) => one - other));
    for (const { enteredAt, left, activities } of deals) {
      for (const activity of activities) {
        const { enteredAt: queuedAt, startedAt, endedAt, isWasted, of } = activity;
        expect(queuedAt).toBeGreaterThanOrEqual(enteredAt);
        expect(startedAt ?? queuedAt).toBeGreaterThanOrEqual(queuedAt);
        expect(endedAt).toBeGreaterThanOrEqual(startedAt ?? queuedAt);
        if (left && !isWasted && of.kind === 'node') expect(endedAt).toBeLessThanOrEqual(left.at);
      }
    }
  });

  test('it survives the way to another thread', () => {
    const copy: RunLog = structuredClone(log);
    expect([...loggedDeals(copy)]).toEqual(deals);
  });

  test('it takes at most 40 bytes per activity, and little when there is little', () => {
    const activities = deals.reduce((sum, deal) => sum + deal.activities.length, 0);
    expect(activities).toBeGreaterThan(5000);
    expect(logBytes(log) / activities).toBeLessThan(40);
    const small = loggedRunOf(aBusyProject(), { until: { deals: 3 } });
    expect(logBytes(small.log)).toBeLessThan(3000);
  });
});

/** Whoever runs the others, the asked replication is logged, and nothing else changes. */
test.each([1, 2])('beside others, with %i workers', async (parallel) => {
  const project: Project = aBusyProject();
  const scenario = aScenario(project, { until: { weeks: 3 }, replications: 5 });
  const logs: RunLog[] = [];
  const runBatch: RunBatch = async (program, numbers) =>
    numbers.map((number) => runReplication(structuredClone(program), number));
  const record = { replication: 3, keep: (log: RunLog) => logs.push(log) };
  const threads = parallel > 1 ? { runBatch, parallel } : {};
  const result = await simulate({ project, scenario }, { ...threads, record });
  expect(result).toEqual(await simulate({ project, scenario }));
  const log = present(logs[0], 'log');
  expect([logs.length, log.replication]).toEqual([1, 3]);
  const tally = runReplication(log.program, 3);
  expect(tally.ok && tally.value.entered).toBe([...loggedDeals(log)].length);
});
