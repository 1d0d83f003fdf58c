/** The answer on the screen is the one to what is asked now, if it was ever given. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Lever } from '#shared/model';
import { SCENARIO_DEFAULTS } from '#shared/simulation';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { aSimulationResult } from '#test/simulation-result';
import {
  answersWhatIsAsked,
  shownAnswer,
} from '../../../../renderer/places/simulate/shown-answer.ts';
import type { ComparedFigures, Figures } from '../../../../renderer/session/index.ts';

const project = aProject()
  .variant(aVariant(at.variantId).lane('manager').step('call'))
  .variant(aVariant('as-is', { kind: 'asIs' }).lane('manager').step('talk'))
  .build();
const asIs = { ...at, variantId: idOf<'Variant'>('as-is') };
const { weeks, ...others } = SCENARIO_DEFAULTS;
const settings = { ...others, until: { weeks } };
const three: Lever = { kind: 'headcount', participantId: idOf('manager'), headcount: 3 };
const result = aSimulationResult(variantOf(project));
const beside = (place: typeof at): ComparedFigures => ({
  at: place,
  result,
  differences: {},
  rowDifferences: {},
});

const asDrawn: Figures = { result, of: project, at, conditions: { settings, levers: [] } };
const tried: Figures = {
  ...asDrawn,
  conditions: { settings, levers: [three] },
  compared: beside(at),
};
const besideAsIs: Figures = { ...asDrawn, compared: beside(asIs) };
const now = { project, settings, levers: [], compareWith: {} };

describe('shownAnswer', () => {
  test('of a trial that was taken back is the one before it', () => {
    const answers = { latest: tried, earlier: [asDrawn] };
    expect(shownAnswer(answers, { ...now, levers: [three] })).toBe(tried);
    expect(shownAnswer(answers, now)).toBe(asDrawn);
  });

  test('is the latest where what is asked was never answered', () => {
    const answers = { latest: tried, earlier: [asDrawn] };
    expect(shownAnswer(answers, { ...now, settings: { ...settings, seed: 5 } })).toBe(tried);
    expect(shownAnswer({ latest: tried, earlier: undefined }, now)).toBe(tried);
    expect(shownAnswer({ latest: undefined, earlier: undefined }, now)).toBeUndefined();
  });
});

describe('answersWhatIsAsked', () => {
  const comparedTo = (subject: typeof at | null) => ({
    ...now,
    compareWith: { [at.variantId]: subject && ({ kind: 'variant', at: subject } as const) },
  });

  test('asks for the comparison that was chosen', () => {
    expect(answersWhatIsAsked(asDrawn, comparedTo(asIs))).toBe(false);
    expect(answersWhatIsAsked(besideAsIs, comparedTo(asIs))).toBe(true);
  });

  test('is content with one that nobody wants to see any more', () => {
    expect(answersWhatIsAsked(besideAsIs, comparedTo(null))).toBe(true);
    expect(answersWhatIsAsked(tried, now)).toBe(false);
  });
});
