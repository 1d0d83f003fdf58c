/** What a variant and a scenario can be compared with, and under which conditions the other is run. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Scenario } from '#shared/model';
import { aProject, at, aVariant } from '#test/builders';
import {
  areUnderTheSame,
  comparedScenario,
  comparedWith,
  comparisonChoices,
  isTheSameDrawn,
} from '../../../../renderer/places/simulate/comparing.ts';
import type { Subject } from '../../../../renderer/session/index.ts';

const lever = { kind: 'arrivals', factor: 2 } as const;
const itself: Subject = { kind: 'variant', at };
const year: Subject = { kind: 'scenario', id: idOf('year') };
const half: Subject = { kind: 'scenario', id: idOf('half') };
const toBe: Subject = { kind: 'variant', at: { ...at, variantId: idOf('tobe') } };

const project = aProject()
  .variant(aVariant(at.variantId, { kind: 'asIs', name: 'Как есть' }).stage('now').lane('manager'))
  .variant(aVariant('tobe', { name: 'Как должно быть' }).stage('then').lane('manager'))
  .scenario('year', { name: 'Год', startsOn: '2026-06-01', replications: 7 })
  .scenario('half', {
    name: 'Полгода',
    until: { weeks: 26 },
    discipline: 'earliestLimit',
    levers: [lever],
  })
  .scenario('empty', { name: 'Пустой', runs: [] })
  .build();

function scenario(subject: Subject): Scenario {
  const id = subject.kind === 'scenario' ? subject.id : idOf<'Scenario'>('none');
  return present(project.scenarios[id], 'scenario');
}

describe('comparisonChoices', () => {
  const names = (subject: Subject, levers = [lever].slice(1)) =>
    comparisonChoices({ project, subject, levers }).map(({ name }) => name);

  test('of a variant: the others of its process, then the scenarios that run something', () => {
    expect(names(itself)).toEqual(['Как должно быть', 'Год', 'Полгода']);
  });

  test('with something tried out it can be compared with itself as drawn', () => {
    const choices = comparisonChoices({ project, subject: itself, levers: [lever] });
    expect(choices).toContainEqual({ subject: itself, name: 'Как есть', isItself: true });
  });

  test('of a scenario: the variants of its processes, each by itself, and other scenarios', () => {
    expect(names(year)).toEqual(['Как есть', 'Как должно быть', 'Полгода']);
  });

  test('of several processes: variants are named with theirs', () => {
    const two = aProject()
      .variant(aVariant(at.variantId, { name: 'Как есть' }).stage('a'))
      .process('returns', { name: 'Возвраты', currentVariantId: idOf('back') })
      .variant(aVariant('back', { name: 'Как есть' }).stage('b'))
      .scenario('both')
      .build();
    const both: Subject = { kind: 'scenario', id: idOf('both') };
    const choices = comparisonChoices({ project: two, subject: both, levers: [] });
    expect(choices.map(({ name }) => name)).toEqual(['Продажа: Как есть', 'Возвраты: Как есть']);
  });
});

describe('comparedWith', () => {
  const asked = { project, subject: itself, levers: [lever] };

  test('is the drawing itself while something is tried out, unless people chose otherwise', () => {
    expect(comparedWith({}, asked)).toEqual(itself);
    expect(comparedWith({ [at.variantId]: null }, asked)).toBeNull();
    expect(comparedWith({}, { ...asked, levers: [] })).toBeNull();
  });

  test('is what people chose, a scenario too', () => {
    expect(comparedWith({ [at.variantId]: year }, asked)).toEqual(year);
    expect(comparedWith({ [idOf<'Scenario'>('year')]: toBe }, { ...asked, subject: year })).toEqual(
      toBe,
    );
  });

  test('forgets a choice that is no longer there', () => {
    const chosen = { [at.variantId]: itself };
    expect(comparedWith(chosen, asked)).toEqual(itself);
    expect(comparedWith(chosen, { ...asked, levers: [] })).toBeNull();
    const gone: Subject = { kind: 'scenario', id: idOf('gone') };
    expect(comparedWith({ [at.variantId]: gone }, asked)).toBeNull();
  });
});

describe('the other one', () => {
  test('a scenario keeps what it is about and takes the weeks and the luck of the one asked about', () => {
    expect(comparedScenario(project, half, scenario(year))).toEqual({
      ...scenario(half),
      startsOn: '2026-06-01',
      until: { weeks: 52 },
      replications: 7,
    });
  });

  test('a variant is run as it is drawn', () => {
    expect(comparedScenario(project, toBe, scenario(half))).toMatchObject({
      runs: [{ processId: at.processId, variantIds: ['tobe'] }],
      until: { weeks: 26 },
      discipline: 'earliestLimit',
      levers: [],
    });
  });

  test('differs by what is tried out alone where the drawings are the same', () => {
    const drawn = comparedScenario(project, itself, scenario(half));
    expect(isTheSameDrawn(scenario(half), drawn)).toBe(true);
    expect(isTheSameDrawn(scenario(half), { ...drawn, discipline: 'firstCome' })).toBe(false);
    const other = comparedScenario(project, toBe, scenario(half));
    expect(isTheSameDrawn(scenario(half), other)).toBe(false);
  });

  test('says when its own conditions were others', () => {
    expect(areUnderTheSame(scenario(half), scenario(year))).toBe(false);
    expect(areUnderTheSame(scenario(half), { ...scenario(half), levers: [] })).toBe(true);
  });
});
