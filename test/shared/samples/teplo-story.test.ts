/** What the sample is there to show: two managers as they work, and what one common way changes. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '#shared/base';
import type { Variant } from '#shared/model';
import { figuresOf, isSurelyMore, loadOf, offeredLoads, shareKept, wonCycleOf } from './figures.ts';
import { nodesOf } from './sample.ts';
import { egorov, lapshina, teplo, toBe } from './teplo.ts';

const [asIs, alone, other, common, season, withReturns] = await Promise.all(
  ['asis', 'egorov', 'lapshina', 'tobe', 'season', 'both'].map((name) =>
    figuresOf(teplo, `scenario-${name}`),
  ),
).then((all) => {
  const [first, second, third, fourth, fifth, sixth] = all;
  if (!(first && second && third && fourth && fifth && sixth)) throw new Error('a run is missing');
  return [first, second, third, fourth, fifth, sixth] as const;
});

/** Of the deals at the branch of the client's answer, those won in the end for each that is lost there. */
function wonForEachLost(variant: Variant, branch: string): number {
  const out = valuesOf(variant.flows).filter(({ fromId }) => fromId === branch);
  const shareTo = (end: string) =>
    out.find(({ toId }) => toId.endsWith(end))?.probability ?? Number.NaN;
  return shareTo('-contract') / shareTo('-refused');
}

describe('what the simulation says of the sample teplo', () => {
  it.each(Object.keys(teplo.scenarios))(
    '%s: nobody is asked for more than there are hours',
    (id) => {
      const loads = offeredLoads(teplo, id);
      expect(loads.length).toBeGreaterThan(2);
      for (const load of loads) expect(load).toBeLessThan(1);
    },
  );

  it('shares the leads of the as-is between two managers, each with their own losses', () => {
    expect(egorov.leadShare + lapshina.leadShare).toBe(1);
    const halves = alone.deals.enteredPerWeek.mean + other.deals.enteredPerWeek.mean;
    expect(halves).toBeCloseTo(asIs.deals.enteredPerWeek.mean, 0);
    // The one rides to every site, the other is asked for a price by all: each wins in their own way.
    expect(isSurelyMore(other.deals.wonPerWeek, alone.deals.wonPerWeek)).toBe(true);
    expect(isSurelyMore(loadOf(other, 'manager'), loadOf(alone, 'manager'))).toBe(true);
  });

  it('wins more deals and money in the to-be, sooner, with less load on the same people', () => {
    expect(isSurelyMore(common.deals.wonPerWeek, asIs.deals.wonPerWeek)).toBe(true);
    expect(isSurelyMore(common.money.revenuePerWeek, asIs.money.revenuePerWeek)).toBe(true);
    expect(isSurelyMore(loadOf(asIs, 'manager'), loadOf(common, 'manager'))).toBe(true);
    expect(wonCycleOf(common).mean).toBeLessThan(0.6 * wonCycleOf(asIs).mean);
  });

  it('does not make clients more willing on paper: fewer are lost while they wait', () => {
    const answers = [
      wonForEachLost(egorov, 'egorov-answer'),
      wonForEachLost(lapshina, 'lapshina-answer'),
    ];
    expect(wonForEachLost(toBe, 'tobe-answer')).toBeLessThan(Math.max(...answers));
    const patience = (variant: Variant) =>
      new Set(nodesOf(variant, 'step').flatMap((step) => step.patience ?? []));
    expect(patience(toBe)).toEqual(patience(egorov));
    expect(patience(toBe)).toEqual(patience(lapshina));
    const [before, after] = [asIs, common].map(({ notes }) => notes.outOfPatienceShare);
    expect(before && after && isSurelyMore(before, after)).toBe(true);
    expect(before?.mean).toBeGreaterThan(2 * (after?.mean ?? Number.NaN));
  });

  it('keeps the promise on the site in the to-be, where Egorov breaks every fourth', () => {
    expect(shareKept(asIs, 'egorov-claim-whole-retail')).toBeLessThan(0.8);
    expect(shareKept(common, 'tobe-claim-whole-retail')).toBeGreaterThan(0.95);
  });

  it('leaves the director a real choice over the measuring', () => {
    // Two days hold on paper; with returns to look after, or in the season, only three do.
    expect(shareKept(common, 'tobe-claim-measure-retail')).toBeGreaterThan(0.9);
    expect(shareKept(withReturns, 'tobe-claim-measure-retail')).toBeLessThan(0.9);
    expect(shareKept(season, 'tobe-claim-measure-retail')).toBeLessThan(0.85);
    for (const run of [common, withReturns, season]) {
      expect(shareKept(run, 'tobe-claim-measure-fitting')).toBeGreaterThan(0.9);
    }
  });
});
