/** Pipelines as people might draw them on a bad day: any names, groups, colours, probabilities. */
import fc from 'fast-check';
import { type Pipeline, type StageDefinition, stageCodes } from '#shared/stage-definitions';

export function aStage(id: string, fields: Partial<StageDefinition> = {}): StageDefinition {
  return {
    id,
    origin: 'stage',
    code: id.toUpperCase(),
    name: id,
    semantics: 'open',
    color: '#3B82F6',
    probability: 0.5,
    timeLimit: null,
    limitDays: null,
    requiredFields: [],
    entryCriteria: [],
    exitCriteria: [],
    reasons: [],
    wins: 0,
    automation: [],
    ...fields,
  };
}

export function aPipeline(
  stages: readonly StageDefinition[],
  fields: Partial<Pipeline> = {},
): Pipeline {
  return {
    id: 'wholesale',
    language: 'ru',
    name: 'Опт',
    process: 'Продажа',
    variant: 'Как должно быть',
    stages: [...stages],
    groups: [],
    ...fields,
  };
}

/** Three stages in work, won, lost: nothing is wrong with it. */
export function aSoundPipeline(fields: Partial<Pipeline> = {}): Pipeline {
  return aPipeline(
    [
      aStage('lead', { name: 'Лид', probability: 0.1 }),
      aStage('offer', { name: 'Предложение', probability: 0.4 }),
      aStage('contract', { name: 'Договор', probability: 0.8 }),
      aStage('won', { name: 'Выиграна', semantics: 'won', probability: 1 }),
      aStage('lost', { name: 'Проиграна', semantics: 'lost', probability: 0 }),
    ],
    fields,
  );
}

const names = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Звонок', 'ЗВОНОК', 'Встреча 🤝', 'New', '', '  ', 'Won'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 200, maxLength: 400 }) },
);

const anyStage = fc.record({
  name: names,
  semantics: fc.constantFrom('open', 'open', 'open', 'won', 'lost'),
  color: fc.oneof(
    fc.constantFrom('red', '#12', ''),
    fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
  ),
  probability: fc.oneof(fc.constant(null), fc.double({ min: -0.5, max: 1.5, noNaN: true })),
  limitDays: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 400 })),
  requiredFields: fc.array(fc.oneof(fc.constantFrom('Бюджет', 'бюджет', 'Телефон'), names), {
    maxLength: 3,
  }),
  exitCriteria: fc.array(fc.string({ unit: 'grapheme', maxLength: 700 }), { maxLength: 3 }),
});

export const anyPipeline: fc.Arbitrary<Pipeline> = fc
  .record({ name: names, stages: fc.array(anyStage, { minLength: 1, maxLength: 12 }) })
  .map(({ name, stages }) => {
    const made = stages.map((fields, at) => aStage(`s${at}`, fields));
    const codes = stageCodes(made);
    return aPipeline(
      made.map((stage) => ({ ...stage, code: codes.get(stage.id) ?? '' })),
      { name },
    );
  });

/** A pipeline, and what people made of it later: other names, groups, orders, stages gone and come. */
export const anyRevision: fc.Arbitrary<readonly [Pipeline, Pipeline]> = fc
  .tuple(
    anyPipeline,
    fc.array(fc.record({ fields: anyStage, place: fc.nat(12), isNew: fc.boolean() }), {
      maxLength: 4,
    }),
    fc.infiniteStream(fc.nat(1000)),
    fc.subarray([...Array(12).keys()], { minLength: 6 }),
  )
  .map(([first, edits, order, kept]) => {
    const stages = first.stages.filter((_, at) => kept.includes(at));
    for (const [number, { fields, place, isNew }] of edits.entries()) {
      const at = place % (stages.length + 1);
      const changed = stages[at];
      if (isNew || !changed) stages.splice(at, 0, aStage(`e${number}`, fields));
      else stages[at] = { ...changed, ...fields };
    }
    const shuffled = stages
      .map((stage) => ({ stage, key: order.next().value ?? 0 }))
      .sort((a, b) => (edits.length > 1 ? a.key - b.key : 0))
      .map(({ stage }) => stage);
    const codes = stageCodes(shuffled);
    const renamed = shuffled.map((stage) => ({ ...stage, code: codes.get(stage.id) ?? '' }));
    return [first, { ...first, stages: renamed }] as const;
  });
