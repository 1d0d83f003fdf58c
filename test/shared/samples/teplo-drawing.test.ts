/** The drawings of the sample teplo: two ways of work side by side, and what became of them. */
import { describe, expect, it } from 'vitest';
import { present, valuesOf } from '#shared/base';
import { nodesOf, variantsOf } from './sample.ts';
import { egorov, lapshina, returns, toBe } from './teplo.ts';

const arrivalsOf = (variant: typeof toBe) =>
  nodesOf(variant, 'source').map(({ arrivals, name }) => ({ arrivals, name }));

describe('the drawing of the sample teplo', () => {
  it('shows the same leads coming in, whoever serves them', () => {
    expect(arrivalsOf(egorov).length).toBe(4);
    expect(arrivalsOf(lapshina)).toEqual(arrivalsOf(egorov));
    expect(arrivalsOf(toBe)).toEqual(arrivalsOf(egorov));
    const patterns = arrivalsOf(toBe).map(({ arrivals }) =>
      arrivals.kind === 'poisson' && arrivals.profile ? 'weekly rhythm' : arrivals.kind,
    );
    expect(new Set(patterns)).toEqual(new Set(['weekly rhythm', 'interval', 'poisson']));
  });

  it('lets each manager work alone in their own variant', () => {
    for (const variant of [egorov, lapshina]) {
      expect(variant.kind).toBe('asIs');
      expect(Object.values(variant.staffing)).toEqual([{ headcount: 1 }]);
      expect(nodesOf(variant, 'step').some(({ valueKind }) => valueKind === 'waste')).toBe(true);
    }
    const names = (variant: typeof toBe) => nodesOf(variant, 'step').map(({ name }) => name);
    const common = names(egorov).filter((name) => names(lapshina).includes(name));
    expect(common.length).toBeLessThan(names(egorov).length / 2);
  });

  it('derives the to-be from both, and drops what was waste', () => {
    const derived = valuesOf(toBe.nodes).filter(({ originIds }) => originIds.length > 0);
    expect(derived.length).toBeGreaterThanOrEqual(15);
    const drawn = new Set([...Object.keys(egorov.nodes), ...Object.keys(lapshina.nodes)]);
    for (const { originIds } of derived) for (const id of originIds) expect(drawn).toContain(id);
    const fromBoth = derived.filter(
      ({ originIds }) =>
        originIds.some((id) => id in egorov.nodes) && originIds.some((id) => id in lapshina.nodes),
    );
    expect(fromBoth.length).toBeGreaterThanOrEqual(8);
    expect(nodesOf(toBe, 'step').filter(({ valueKind }) => valueKind === 'waste')).toEqual([]);
  });

  it('has a dispatcher who appoints the responsible person with a deadline and a comment', () => {
    const [assign, ...others] = nodesOf(toBe, 'step').filter(
      ({ participantId }) => participantId === 'dispatcher',
    );
    expect(others).toEqual([]);
    expect(present(assign, 'assignment').informedIds).toContain('manager');
    expect(assign?.conditions).toContain('Задача поставлена со сроком и комментарием');
  });

  it('has the date of the next call among the fields that a deal needs to go on', () => {
    const asked = valuesOf(toBe.stages).filter(({ requiredFields }) =>
      requiredFields.includes('Дата следующего звонка'),
    );
    expect(asked.length).toBeGreaterThanOrEqual(3);
  });

  it('looks after returns: the supplier compensates, lawyers answer, the client is asked', () => {
    const [variant, ...more] = variantsOf(returns);
    expect(more).toEqual([]);
    const performers = nodesOf(present(variant, 'variant'), 'step').map((at) => at.participantId);
    expect(performers).toEqual(expect.arrayContaining(['manager', 'buyer', 'lawyer']));
    expect(nodesOf(present(variant, 'variant'), 'wait')).toHaveLength(1);
  });
});
