/** The samples' disputed deadlines: who says what, where they contradict, and what was settled. */
import { describe, expect, it } from 'vitest';
import { present, valuesOf } from '#shared/base';
import type { SlaClaim, Variant } from '#shared/model';
import * as proekt from './proekt.ts';
import { drawings, reachableFrom } from './sample.ts';
import * as teplo from './teplo.ts';

/** Whose demand the promise of which other department contradicts, and how many pairs agree. */
const disputes = [
  { name: 'proekt', variant: proekt.toBe, contradicted: [['sales', 'production']], agreed: 2 },
  { name: 'teplo', variant: teplo.toBe, contradicted: [['retail', 'fitting']], agreed: 1 },
];

function openClaims(variant: Variant): SlaClaim[] {
  return valuesOf(variant.slaClaims).filter(({ status }) => status === 'open');
}

function workingDays({ duration }: SlaClaim): number {
  expect(duration.unit).toBe('workingDay');
  return duration.amount;
}

const isOneStep = ({ fromNodeId, toNodeId }: SlaClaim) => fromNodeId === toNodeId;

/** Demands of one step with the promise made for it. */
function answeredDemands(variant: Variant) {
  const claims = openClaims(variant);
  return claims.flatMap((demand) => {
    const promise = claims.find(
      ({ fromNodeId, side, toNodeId }) =>
        side === 'needsAtLeast' && fromNodeId === demand.fromNodeId && toNodeId === demand.toNodeId,
    );
    return demand.side === 'demandsAtMost' && promise ? [{ demand, promise }] : [];
  });
}

/** Working days from entering a node to completing another, if every promise is used up on the longest way. */
function promisedDays(variant: Variant, from: string, to: string): number {
  const promises = openClaims(variant).filter((at) => at.side === 'needsAtLeast' && isOneStep(at));
  const own = promises.find(({ fromNodeId }) => fromNodeId === from);
  const here = own ? workingDays(own) : 0;
  if (from === to) return here;
  const ahead = valuesOf(variant.flows).filter(
    ({ fromId, maxTimes }) => fromId === from && maxTimes === undefined,
  );
  const rest = ahead.map(({ toId }) => promisedDays(variant, toId, to));
  return here + Math.max(Number.NEGATIVE_INFINITY, ...rest);
}

describe('the disputed deadlines of the samples', () => {
  it.each(drawings)('$drawing: every claim spans nodes that follow one another', ({ variant }) => {
    const spans = [...valuesOf(variant.slaClaims), ...valuesOf(variant.slaDecisions)];
    expect(spans.length).toBeGreaterThan(0);
    for (const { fromNodeId, toNodeId } of spans) {
      expect(variant.nodes).toHaveProperty(fromNodeId);
      expect(variant.nodes).toHaveProperty(toNodeId);
      if (fromNodeId === toNodeId) continue;
      expect(reachableFrom(variant, fromNodeId).has(toNodeId)).toBe(true);
    }
  });

  it.each(drawings)(
    '$drawing: departments argue through their people, in their own words',
    (at) => {
      for (const { argument, authorId, departmentId } of valuesOf(at.variant.slaClaims)) {
        expect(argument.length).toBeGreaterThan(20);
        const author = at.project.people[present(authorId, 'author')];
        expect(author, argument).toBeDefined();
        expect(at.project.participants[departmentId]?.kind).toBe('department');
      }
    },
  );

  it.each(disputes)('$name: at least three departments have their say', ({ variant }) => {
    const departments = new Set(valuesOf(variant.slaClaims).map((claim) => claim.departmentId));
    expect(departments.size).toBeGreaterThanOrEqual(3);
  });

  it.each(disputes)('$name: two departments contradict each other over one step', (dispute) => {
    const contradicted = answeredDemands(dispute.variant).filter(
      ({ demand, promise }) => workingDays(promise) > workingDays(demand),
    );
    expect(
      contradicted.map(({ demand, promise }) => [demand.departmentId, promise.departmentId]),
    ).toEqual(dispute.contradicted);
  });

  it.each(disputes)(
    '$name: what is promised step by step breaks the promise to the client',
    (at) => {
      const spans = openClaims(at.variant).filter((claim) => !isOneStep(claim));
      expect(spans).toHaveLength(1);
      const whole = present(spans[0], 'claim over the whole span');
      const promised = promisedDays(at.variant, whole.fromNodeId, whole.toNodeId);
      expect(promised).toBeGreaterThan(workingDays(whole));
      const agreed = answeredDemands(at.variant).filter(
        ({ demand, promise }) => workingDays(promise) <= workingDays(demand),
      );
      expect(agreed).toHaveLength(at.agreed);
    },
  );

  it.each(disputes)('$name: one dispute is settled, and its limit written to the step', (at) => {
    const { variant } = at;
    const decisions = valuesOf(variant.slaDecisions);
    expect(decisions).toHaveLength(1);
    const decision = present(decisions[0], 'decision');
    const settled = valuesOf(variant.slaClaims).filter(({ status }) => status === 'settled');
    expect(settled.map(({ id }) => id).toSorted()).toEqual(decision.claimIds.toSorted());
    expect(decision.rationale.length).toBeGreaterThan(100);
    const step = present(variant.nodes[decision.fromNodeId], 'step');
    expect(step.kind === 'step' && step.timeLimit?.duration).toEqual(decision.duration);
  });
});
