/** Generated projects for property tests: consistent ones, of many shapes, with keys that only a newer program knows. */
import fc from 'fast-check';
import { idOf } from '#shared/base';
import type { Distribution, Project } from '#shared/model';
import { aProject, aVariant, workingDays } from './builders.ts';

/** Names as people and attackers type them. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '#eval("1")',
    '=HYPERLINK("x")',
    '"\\',
    '\u2028',
    '',
  ),
);

const finite = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0);

const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  finite.map((value): Distribution => ({ kind: 'constant', value, unit: 'hour' })),
  fc
    .tuple(finite, finite, finite)
    .map((values) => values.toSorted((a, b) => a - b))
    .map(([min = 0, mode = 0, max = 0]): Distribution => ({ kind: 'pert', min, mode, max })),
  fc
    .record({ mean: finite, sd: finite })
    .map((fields): Distribution => ({ kind: 'gamma', ...fields })),
  fc
    .array(finite, { minLength: 1, maxLength: 5 })
    .map((values): Distribution => ({ kind: 'empirical', values })),
);

/** What a newer minor version may have added anywhere. */
const newerKeys = fc.dictionary(
  fc.stringMatching(/^x[A-Za-z]{1,8}$/),
  fc
    .jsonValue({ maxDepth: 2 })
    .map((value) => JSON.stringify(value))
    // The one key that no file may have.
    .filter((json) => !json.includes('"__proto__"'))
    .map((json): unknown => JSON.parse(json)),
  { maxKeys: 2 },
);

const steps = fc.array(
  fc.record({
    name: anyName,
    effort: fc.option(anyDistribution),
    limitDays: fc.option(fc.integer({ min: 0, max: 99 })),
    lane: fc.constantFrom('manager', 'engineer', 'client'),
    stage: fc.constantFrom('leads', 'work'),
    newer: newerKeys,
  }),
  { maxLength: 6 },
);

export const anyProject: fc.Arbitrary<Project> = fc
  .record({
    title: anyName,
    logoName: anyName,
    steps,
    newer: newerKeys,
    withScenario: fc.boolean(),
  })
  .map(({ title, logoName, steps: drawn, newer, withScenario }) => {
    const variant = aVariant().stage('leads').stage('work').lane('client', { kind: 'client' });
    drawn.forEach(({ name, effort, limitDays, lane, stage, newer: stepKeys }, index) => {
      variant
        .stage(stage)
        .lane(lane)
        .step(`step${index}`, {
          name,
          ...(effort && { effort }),
          ...(limitDays !== null && { timeLimit: { duration: workingDays(limitDays) } }),
          ...stepKeys,
        });
      if (index > 0) variant.flow(`step${index - 1}`, `step${index}`, { label: name });
    });
    const project = aProject({ title, company: { name: logoName } }).variant(variant);
    if (withScenario) project.scenario(idOf('base'), { name: title });
    return { ...project.build(), ...newer };
  });
