/** The scenarios of a project: their order, finding one, what one runs, and comparing under the same conditions. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import {
  asIsRuns,
  compileScenario,
  findScenario,
  scenariosByName,
  simulate,
  underConditionsOf,
  variantsRun,
} from '#shared/simulation';
import { aProject, at, aVariant, minutes, poisson } from '#test/builders';
import { aScenario } from '#test/simulating';

const petrov = idOf<'Variant'>('petrov');

/** Two managers sell in their own ways and share the leads; the to-be is one for both. */
const project = aProject()
  .variant(drawing(at.variantId, 'asIs', 0.6))
  .variant(drawing(petrov, 'asIs', 0.4))
  .variant(drawing('tobe', 'toBe', 1))
  .scenario('b', { name: 'Неделя 10' })
  .scenario('a', { name: 'Неделя 2', levers: [{ kind: 'arrivals', factor: 2 }] })
  .scenario('d', { name: 'Год' })
  .scenario('c', { name: 'Год' })
  .build();

function drawing(id: string, kind: 'asIs' | 'toBe', leadShare: number) {
  return aVariant(id, { kind, leadShare })
    .stage(`${id}-stage`)
    .lane('manager', { headcount: 3 })
    .source(`${id}-lead`, { arrivals: poisson(1) })
    .step(`${id}-call`, { effort: minutes(30) })
    .outcome(`${id}-won`)
    .path(`${id}-lead`, `${id}-call`, `${id}-won`);
}

test('come by name as people count, and by id where names are the same', () => {
  expect(scenariosByName(project).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
});

describe('findScenario', () => {
  test.each([
    ['an id', 'a', 'a'],
    ['a name', 'Неделя 2', 'a'],
    ['a name in another case', ' неделя 10 ', 'b'],
    ['an id that others have as name', 'd', 'd'],
  ])('by %s', (_, asked, id) => {
    expect(findScenario(project, asked)).toMatchObject({ ok: true, value: { id } });
  });

  test('a name of two is none, and says which two', () => {
    expect(findScenario(project, 'Год')).toMatchObject({
      error: { code: 'ambiguous', known: [{ id: 'c' }, { id: 'd' }] },
    });
  });

  test('one that isn’t there: all that are', () => {
    expect(findScenario(project, 'Лето')).toMatchObject({
      error: { code: 'unknown', known: [{}, {}, {}, {}] },
    });
  });
});

describe('as is, as a whole', () => {
  const runs = asIsRuns(project, at.processId);

  test('is every as-is variant of the process, in its order, and no to-be', () => {
    expect(variantsRun(runs).map(({ variantId }) => variantId)).toEqual([at.variantId, petrov]);
    expect(asIsRuns(project, idOf('none'))).toEqual([]);
  });

  test('gives each manager the share of the leads that is theirs', async () => {
    const scenario = aScenario(project, { runs, until: { weeks: 52 }, replications: 10 });
    const run = await simulate({ project, scenario });
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    const { sources } = run.value.details;
    const entered = (id: string) => present(sources[idOf<'Node'>(id)], id).enteredPerWeek.mean;
    // One lead an hour is 168 a week, divided 60 to 40. Five standard errors of the mean of
    // 520 Poisson weeks: 5 √(100.8 / 520) = 2.2 and 5 √(67.2 / 520) = 1.8.
    expect(Math.abs(entered(`${at.variantId}-lead`) - 100.8)).toBeLessThan(2.2);
    expect(Math.abs(entered('petrov-lead') - 67.2)).toBeLessThan(1.8);
  });

  test('named twice, a variant is there once', () => {
    const twice = [...runs, { processId: at.processId, variantIds: [petrov] }];
    expect(compileScenario(project, aScenario(project, { runs: twice }))).toEqual(
      compileScenario(project, aScenario(project, { runs })),
    );
  });
});

test('under the conditions of another a scenario keeps what it is about', () => {
  const own = aScenario(project, {
    discipline: 'earliestLimit',
    levers: [{ kind: 'arrivals', factor: 2 }],
  });
  const asked = aScenario(project, {
    startsOn: '2026-06-01',
    until: { deals: 100 },
    warmUpWeeks: 'auto',
    replications: 7,
    seed: 9,
    runs: asIsRuns(project, at.processId),
  });
  expect(underConditionsOf(own, asked)).toEqual({
    ...asked,
    id: own.id,
    name: own.name,
    runs: own.runs,
    discipline: 'earliestLimit',
    levers: own.levers,
  });
});
