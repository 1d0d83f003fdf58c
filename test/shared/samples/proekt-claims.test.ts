/** The sample's disputed deadlines: who says what, where they contradict, and what was settled. */
import { describe, expect, it } from 'vitest';
import { present, valuesOf } from '#shared/base';
import type { SlaClaim } from '#shared/model';
import { bothVariants, proekt, toBe } from './proekt.ts';
import { reachableFrom } from './sample.ts';

const open = valuesOf(toBe.slaClaims).filter(({ status }) => status === 'open');

function workingDays({ duration }: SlaClaim): number {
  expect(duration.unit).toBe('workingDay');
  return duration.amount;
}

const isOneStep = ({ fromNodeId, toNodeId }: SlaClaim) => fromNodeId === toNodeId;

/** The promise made for the step of this demand. */
function promiseFor(demand: SlaClaim): SlaClaim | undefined {
  return open.find(
    ({ fromNodeId, side, toNodeId }) =>
      side === 'needsAtLeast' && fromNodeId === demand.fromNodeId && toNodeId === demand.toNodeId,
  );
}

describe('the disputed deadlines of the sample proekt', () => {
  it.each(bothVariants)('$name: every claim spans nodes that follow one another', (variant) => {
    const spans = [...valuesOf(variant.slaClaims), ...valuesOf(variant.slaDecisions)];
    expect(spans.length).toBeGreaterThan(0);
    for (const { fromNodeId, toNodeId } of spans) {
      expect(variant.nodes).toHaveProperty(fromNodeId);
      expect(variant.nodes).toHaveProperty(toNodeId);
      if (fromNodeId === toNodeId) continue;
      expect(reachableFrom(variant, fromNodeId).has(toNodeId)).toBe(true);
    }
  });

  it('is argued by people of at least three departments, in their own words', () => {
    const claims = valuesOf(toBe.slaClaims);
    expect(new Set(claims.map(({ departmentId }) => departmentId)).size).toBeGreaterThanOrEqual(3);
    for (const { argument, authorId } of claims) {
      expect(argument.length).toBeGreaterThan(20);
      expect(proekt.people).toHaveProperty(present(authorId, 'author'));
    }
  });

  it('has sales and production contradict each other over one step', () => {
    const contradicted = open.filter((demand) => {
      const promise = demand.side === 'demandsAtMost' && promiseFor(demand);
      return promise && workingDays(promise) > workingDays(demand);
    });
    const departments = contradicted.map((demand) => [
      demand.departmentId,
      promiseFor(demand)?.departmentId,
    ]);
    expect(departments).toEqual([['sales', 'production']]);
  });

  it('has neighbours who agree pair by pair and still break the promise to the client', () => {
    const whole = present(
      open.find((claim) => !isOneStep(claim)),
      'claim over the whole span',
    );
    const promises = open.filter((claim) => claim.side === 'needsAtLeast' && isOneStep(claim));
    const inside = reachableFrom(toBe, whole.fromNodeId);
    expect(promises.every(({ fromNodeId }) => inside.has(fromNodeId))).toBe(true);
    const total = promises.reduce((sum, claim) => sum + workingDays(claim), 0);
    expect(total).toBeGreaterThan(workingDays(whole));
    const agreed = open.filter((demand) => {
      const promise = demand.side === 'demandsAtMost' && promiseFor(demand);
      return promise && workingDays(promise) <= workingDays(demand);
    });
    expect(agreed.length).toBeGreaterThanOrEqual(2);
  });

  it('has one dispute settled, with a reason and the limit written to the step', () => {
    const [decision, ...others] = valuesOf(toBe.slaDecisions);
    expect(others).toEqual([]);
    const settled = valuesOf(toBe.slaClaims).filter(({ status }) => status === 'settled');
    expect(settled.map(({ id }) => id).toSorted()).toEqual(decision?.claimIds.toSorted());
    expect(decision?.rationale.length).toBeGreaterThan(100);
    const step = present(toBe.nodes[present(decision, 'decision').fromNodeId], 'step');
    expect(step.kind === 'step' && step.timeLimit?.duration).toEqual(decision?.duration);
  });
});
