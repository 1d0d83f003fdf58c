/** Random processes: what the kernel does is what a slow, plain simulation does, deal by deal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present } from '#shared/base';
import { anyProcess, drawnProcess, type RandomProcess } from '#test/arbitrary-process';
import { poisson } from '#test/builders';
import { type NaiveFigures, simulateNaively } from '#test/naive-simulation';
import { rowOf, runOf } from '#test/simulating';

const WEEK = 10_080;

function expectSameFigures(process: RandomProcess, naive: NaiveFigures): void {
  const weeks = Math.ceil(naive.lastMoment / WEEK) + 1;
  const run = runOf(drawnProcess(process), {
    startsOn: '2026-01-12',
    until: { weeks },
    replications: 1,
  });
  const tally = present(run.tallies[0], 'tally');
  expect([...tally.exits]).toEqual([naive.won, naive.lost, 0, 0]);
  expect(tally.outOfPatience).toBe(naive.outOfPatience);
  expect(tally.escalations.reduce((sum, count) => sum + count, 0)).toBe(naive.escalations);
  expect(tally.cycle.sum).toBeCloseTo(naive.cycleMinutes, 4);
  expect(tally.wastedMinutes).toBeCloseTo(naive.wastedMinutes, 6);
  for (const [id, { started, waited, worked }] of naive.steps) {
    const node = run.node(id);
    expect([id, rowOf(tally.nodeStarts, node)]).toEqual([id, started]);
    expect(rowOf(tally.nodeWaitMinutes, node)).toBeCloseTo(waited, 4);
    expect(rowOf(tally.nodeWorkedMinutes, node)).toBeCloseTo(worked, 6);
  }
  expect(tally.insideAtEnd).toBe(0);
  expect(tally.insideArea).toBeCloseTo(naive.cycleMinutes, 4);
}

test('as a plain simulation finds them', () => {
  fc.assert(
    fc.property(anyProcess, (process) => {
      const naive = simulateNaively(process);
      fc.pre(!naive.isAmbiguous);
      expectSameFigures(process, naive);
    }),
    { numRuns: 100 },
  );
});

test('what must hold in every run holds in them, whatever the window cuts', () => {
  fc.assert(
    fc.property(anyProcess, (process) => {
      const run = runOf(drawnProcess(process, poisson(0.2)), {
        startsOn: '2026-01-12',
        warmUpWeeks: 1,
        until: { weeks: 2 },
        replications: 2,
      });
      const { needStart, needPool, needCount } = run.program.network.nodes;
      for (const tally of run.tallies) {
        const sum = (column: Float64Array) => column.reduce((all, value) => all + value, 0);
        expect(tally.insideAtStart + tally.entered).toBe(sum(tally.exits) + tally.insideAtEnd);
        expect(sum(tally.measuredExits) + tally.censored).toBe(tally.entered);
        expect(tally.cycle.count).toBe(sum(tally.measuredExits));
        expect(tally.insideArea).toBeCloseTo(tally.insideMinutes, 4);
        // A deal is in one stage at least, and once in each however many parts it has there.
        const stays = sum(tally.sectionArea) / tally.insideArea;
        expect(stays).toBeGreaterThan(1 - 1e-9);
        expect(stays).toBeLessThan(3 + 1e-9);
        tally.poolWorkedMinutes.forEach((worked, pool) => {
          expect(worked).toBeLessThanOrEqual(rowOf(tally.poolAvailableMinutes, pool) * (1 + 1e-9));
          let asked = 0;
          for (const [node, minutes] of tally.nodeWorkedMinutes.entries()) {
            for (let need = needStart[node] ?? 0; need < (needStart[node + 1] ?? 0); need++) {
              if (needPool[need] === pool) asked += minutes * (needCount[need] ?? 0);
            }
          }
          expect(worked).toBeCloseTo(asked, 4);
        });
      }
    }),
    { numRuns: 60 },
  );
});
