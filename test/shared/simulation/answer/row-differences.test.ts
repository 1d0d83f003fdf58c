/** Differences row by row: twin by twin, with Student's interval; nothing for what has no twin. */
import { describe, expect, test } from 'vitest';
import { entriesOf, idOf, present } from '#shared/base';
import type { NodeId, Variant } from '#shared/model';
import {
  compareScenarios,
  type Estimate,
  pairRows,
  type SimulationResult,
  twinsOf,
} from '#shared/simulation';
import { aVariant } from '#test/builders';
import { aReferenceProcess, asItIs } from '#test/reference-process';
import { aScenario } from '#test/simulating';
import { aSimulationResult } from '#test/simulation-result';

const call = idOf<'Node'>('call');
const former = aVariant('as-is').lane('manager').step('call').build();
const latter = aVariant()
  .lane('manager')
  .step('phone', { originIds: [call] })
  .step('new')
  .build();
const twins = twinsOf([former], [latter]);

/** One replication in which every step's queue is so long. */
function queuesOf(variant: Variant, mean: number): SimulationResult {
  const plain = aSimulationResult(variant);
  const nodes = entriesOf<NodeId, SimulationResult['nodes'][NodeId]>(plain.nodes).map(
    ([id, node]) => [id, { ...node, queue: { mean, low: null, high: null } }],
  );
  return { ...plain, nodes: Object.fromEntries(nodes) };
}

describe('pairRows', () => {
  const { stepQueue } = pairRows(
    {
      former: [1, 5, 3].map((mean) => queuesOf(former, mean)),
      latter: [2, 7, 6].map((mean) => queuesOf(latter, mean)),
    },
    twins,
  );

  test('subtracts the twin of the same replication', () => {
    // Differences 1, 2, 3: mean 2, standard error 1/√3, t with two degrees of freedom 4.3027.
    const found = present(stepQueue?.phone, 'difference');
    expect(found.mean).toBeCloseTo(2, 12);
    expect(found.high).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 5);
  });

  test('has nothing for a step that the former drawing lacks', () => {
    expect(stepQueue?.new).toBeUndefined();
  });
});

test('of two runs: what lies between their means, and surer than the means are', async () => {
  const project = aReferenceProcess(asItIs);
  const manager = idOf<'Participant'>('manager');
  const scenario = aScenario(project, { until: { weeks: 4 }, warmUpWeeks: 1, replications: 20 });
  const answer = await compareScenarios({
    project,
    former: scenario,
    latter: {
      ...scenario,
      levers: [{ kind: 'headcount', participantId: manager, headcount: 5 }],
    },
  });
  const {
    former: before,
    latter: after,
    rowDifferences,
  } = present(answer.ok ? answer.value : undefined, 'comparison');
  const load = (result: SimulationResult) => present(result.participants[manager]?.load, 'load');
  const difference = present(rowDifferences.load?.[manager], 'difference');
  expect(difference.mean).toBeCloseTo(load(after).mean - load(before).mean, 12);
  expect(widthOf(difference)).toBeLessThan(widthOf(load(before)) / 2);
  // Nobody else has more or less to do.
  for (const [id, other] of Object.entries(rowDifferences.sourceEntered ?? {})) {
    expect([id, other.mean]).toEqual([id, 0]);
  }
});

function widthOf({ low, high }: Estimate): number {
  return present(high, 'high') - present(low, 'low');
}
