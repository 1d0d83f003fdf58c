/** Large drawings: what is made of them grows as they do, not as their square. */
import { expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { compileScenario, type Program } from '#shared/simulation';
import { aVariant, minutes } from '#test/builders';
import { aroundClock } from '#test/one-week';
import { aScenario } from '#test/simulating';

/** Half of the steps are of the manager, half of the engineer; every tenth of both together. */
function chainOf(steps: number): Program {
  const variant = aVariant().source('lead').lane('engineer').lane('manager');
  const ids = Array.from({ length: steps }, (_, at) => `step${at}`);
  ids.forEach((id, at) => {
    const helpers =
      at % 10 === 0 ? [{ participantId: idOf<'Participant'>('engineer'), count: 1 }] : [];
    variant.lane(at % 2 === 0 ? 'manager' : 'engineer').step(id, { effort: minutes(1), helpers });
  });
  variant.outcome('won').path('lead', ...ids, 'won');
  const project = aroundClock(variant);
  const compiled = compileScenario(project, aScenario(project, { replications: 1 }));
  return present(compiled.ok ? compiled.value : undefined, 'program');
}

test('services of the same people have one list of rivals', () => {
  const { network, meaning } = chainOf(200);
  const { rivalStart, rivalEnd, rivalNode } = network.nodes;
  const rivalsOf = (id: string) => {
    const node = meaning.nodeIds.indexOf(idOf(id));
    return [...rivalNode.subarray(rivalStart[node], rivalEnd[node])].map(
      (rival) => meaning.nodeIds[rival],
    );
  };
  const steps = (isThere: (at: number) => boolean) =>
    Array.from({ length: 200 }, (_, at) => at)
      .filter(isThere)
      .map((at) => `step${at}`);
  // In the order of the network, which is that of the ids.
  expect(rivalsOf('step2').toSorted()).toEqual(steps((at) => at % 2 === 0).toSorted());
  expect(rivalsOf('step1').toSorted()).toEqual(
    steps((at) => at % 2 === 1 || at % 10 === 0).toSorted(),
  );
  expect(rivalsOf('step10').toSorted()).toEqual(steps(() => true).toSorted());
  // 100 + 120 + 200; a list for each step would make 24,000.
  expect(rivalNode).toHaveLength(420);
});
