/** What a variant can be compared with. */
import { describe, expect, test } from 'vitest';
import { aProject, at } from '#test/builders';
import { comparedWith, comparisonChoices } from '../../../../renderer/places/simulate/comparing.ts';

const project = aProject().build();
const lever = { kind: 'arrivals', factor: 2 } as const;

describe('comparisonChoices', () => {
  test('a variant as it is drawn has nothing to be compared with but others', () => {
    const names = comparisonChoices({ project, at, levers: [] }).map(({ at: other }) => other);
    expect(names).not.toContainEqual(at);
  });

  test('with something tried out it can be compared with itself as drawn', () => {
    expect(comparisonChoices({ project, at, levers: [lever] })).toContainEqual(
      expect.objectContaining({ at, isItself: true }),
    );
  });
});

describe('comparedWith', () => {
  test('is the drawing itself while something is tried out, unless people chose otherwise', () => {
    expect(comparedWith({}, { project, at, levers: [lever] })).toEqual(at);
    expect(comparedWith({ [at.variantId]: null }, { project, at, levers: [lever] })).toBeNull();
    expect(comparedWith({}, { project, at, levers: [] })).toBeNull();
  });

  test('forgets a choice that is no longer there', () => {
    const chosen = { [at.variantId]: at };
    expect(comparedWith(chosen, { project, at, levers: [lever] })).toEqual(at);
    expect(comparedWith(chosen, { project, at, levers: [] })).toBeNull();
  });
});
