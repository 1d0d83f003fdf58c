/** The sample's two drawings: complete, and the one derived from the other. */
import { describe, expect, it } from 'vitest';
import { present } from '#shared/base';
import type { Variant } from '#shared/model';
import { asIs, bothVariants, proekt, sale, toBe } from './proekt.ts';
import { nodesOf } from './sample.ts';

function performersOf(variant: Variant) {
  return new Set(nodesOf(variant, 'step').map((step) => step.participantId));
}

describe('the drawing of the sample proekt', () => {
  it.each(bothVariants)(
    '$name: has 20 to 30 nodes and three sources of their own pattern',
    (variant) => {
      const count = Object.keys(variant.nodes).length;
      expect(count).toBeGreaterThanOrEqual(20);
      expect(count).toBeLessThanOrEqual(30);
      const patterns = nodesOf(variant, 'source').map(({ arrivals }) =>
        arrivals.kind === 'poisson' && arrivals.profile ? 'daily rhythm' : arrivals.kind,
      );
      expect(patterns.toSorted()).toEqual(['daily rhythm', 'interval', 'poisson']);
    },
  );

  it.each(bothVariants)('$name: people of five departments and the client take part', (variant) => {
    const lanes = variant.laneOrder.map((id) => present(proekt.participants[id], id));
    const departments = new Set(lanes.flatMap(({ departmentId }) => departmentId ?? []));
    expect(departments.size).toBe(5);
    expect(lanes.some(({ kind }) => kind === 'client')).toBe(true);
  });

  it.each(bothVariants)('$name: deals are won, lost or found to be nobody’s', (variant) => {
    expect(new Set(nodesOf(variant, 'outcome').map(({ result }) => result))).toEqual(
      new Set(['won', 'lost', 'disqualified']),
    );
  });

  it.each(bothVariants)('$name: offers come back for rework', (variant) => {
    const loops = Object.values(variant.flows).filter(({ maxTimes }) => maxTimes !== undefined);
    expect(loops.length).toBeGreaterThanOrEqual(2);
  });

  it('derives the to-be from elements that the as-is has', () => {
    expect(toBe.basedOnId).toBe(asIs.id);
    const derived = Object.values(toBe.nodes).filter(({ originIds }) => originIds.length > 0);
    expect(derived.length).toBeGreaterThanOrEqual(20);
    for (const { originIds } of derived) {
      for (const id of originIds) expect(asIs.nodes).toHaveProperty(id);
    }
    for (const { originIds } of Object.values(toBe.flows)) {
      for (const id of originIds) expect(asIs.flows).toHaveProperty(id);
    }
    for (const { originIds } of Object.values(toBe.stages)) {
      for (const id of originIds) expect(asIs.stages).toHaveProperty(id);
    }
  });

  it('splits, merges, adds and removes steps on the way from as-is to to-be', () => {
    const origins = Object.values(toBe.nodes).map(({ originIds }) => originIds);
    const used = origins.flat();
    expect(new Set(used).size).toBeLessThan(used.length);
    expect(origins.some((ids) => ids.length > 1)).toBe(true);
    expect(origins.some((ids) => ids.length === 0)).toBe(true);
  });

  it('changes who works how much, not only the arrows', () => {
    expect(Object.keys(toBe.staffing).length).toBeGreaterThan(0);
    expect(performersOf(toBe)).not.toEqual(performersOf(asIs));
  });

  it('has the to-be as the current variant and its director as the last word', () => {
    expect(sale.currentVariantId).toBe(toBe.id);
    const lastWord = present(proekt.people[present(sale.lastWordId, 'last word')], 'person');
    expect(lastWord.participantIds).toContain(sale.ownerId);
  });
});
