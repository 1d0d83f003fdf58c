/** More replications until an interval is narrow, and two scenarios twin by twin. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { compareScenarios, type RunBatch, runReplication, simulate } from '#shared/simulation';
import { aReferenceProcess, asItIs } from '#test/reference-process';
import { aScenario } from '#test/simulating';

const project = aReferenceProcess(asItIs);
const scenario = aScenario(project, { until: { weeks: 4 }, warmUpWeeks: 1, replications: 5 });

describe('sequential stopping', () => {
  const precise = async (relativeHalfWidth: number, mostReplications: number) => {
    const precision = { figure: 'cycleMean', relativeHalfWidth, mostReplications } as const;
    const answer = await simulate({ project, scenario }, { precision });
    return present(answer.ok ? answer.value : undefined, 'result');
  };

  test('ends when the interval is narrow enough, and not before', async () => {
    const { replications, cycleMinutes } = await precise(0.05, 500);
    const { mean, high } = present(cycleMinutes, 'cycle').mean;
    expect((present(high, 'high') - mean) / mean).toBeLessThanOrEqual(0.05);
    expect(replications).toBeGreaterThan(5);
    // Batches of ten after the scenario's five.
    expect(replications % 10).toBe(5);
    const fewer = await simulate({
      project,
      scenario: { ...scenario, replications: replications - 10 },
    });
    const before = present(fewer.ok ? fewer.value.cycleMinutes : null, 'cycle').mean;
    expect((present(before.high, 'high') - before.mean) / before.mean).toBeGreaterThan(0.05);
  });

  test('doesn’t depend on who runs the replications', async () => {
    const precision = {
      figure: 'cycleMean',
      relativeHalfWidth: 0.05,
      mostReplications: 500,
    } as const;
    const runBatch: RunBatch = async (program, numbers) =>
      numbers.map((replication) => runReplication(program, replication));
    const alone = await simulate({ project, scenario }, { precision });
    const threads = await simulate({ project, scenario }, { precision, runBatch, parallel: 3 });
    expect(JSON.stringify(threads)).toBe(JSON.stringify(alone));
  });

  test('ends at the ceiling', async () => {
    expect((await precise(1e-6, 22)).replications).toBe(22);
  });
});

describe('two scenarios', () => {
  const lever = {
    kind: 'headcount',
    participantId: idOf<'Participant'>('manager'),
    headcount: 5,
  } as const;

  test('paired differences are narrower than the figures', async () => {
    const latter = { ...scenario, levers: [lever], seed: 99 };
    const answer = await compareScenarios({
      project,
      former: { ...scenario, replications: 20 },
      latter,
    });
    const { former, differences } = present(answer.ok ? answer.value : undefined, 'comparison');
    const cycle = present(differences.cycleMean, 'difference');
    expect(cycle.mean).toBeLessThan(0);
    const width = present(cycle.high, 'high') - present(cycle.low, 'low');
    const apart = present(former.cycleMinutes, 'cycle').mean;
    expect(width).toBeLessThan((present(apart.high, 'high') - present(apart.low, 'low')) / 3);
    expect(differences.enteredPerWeek?.mean).toBe(0);
  });

  test('a scenario differs from itself by nothing', async () => {
    const answer = await compareScenarios({ project, former: scenario, latter: scenario });
    const { differences } = present(answer.ok ? answer.value : undefined, 'comparison');
    for (const difference of Object.values(differences)) {
      expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
    }
  });
});
