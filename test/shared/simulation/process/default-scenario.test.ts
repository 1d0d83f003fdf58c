/** In which weeks a variant runs when nobody has described a scenario of it. */
import { expect, test } from 'vitest';
import { defaultScenario } from '#shared/simulation';
import { aProject, at, aVariant } from '#test/builders';

const drawn = () => aProject().variant(aVariant(at.variantId).stage('own').step('call'));
const runs = [{ processId: at.processId, variantIds: [at.variantId] }];

function startOf(project: ReturnType<ReturnType<typeof drawn>['build']>): string {
  return defaultScenario(project, at.processId, at.variantId).startsOn;
}

test('from a fixed Monday where the project has no scenario', () => {
  expect(startOf(drawn().build())).toBe('2026-01-05');
});

test('from the earliest day from which a scenario of the project runs', () => {
  const project = drawn()
    .scenario('autumn', { name: 'Осень', runs, startsOn: '2027-09-06' })
    .scenario('year', { name: 'Год', runs, startsOn: '2027-01-11' })
    .build();
  expect(startOf(project)).toBe('2027-01-11');
});
