/** Scenarios of version 1: a lever on a number of people, which counted for every team of theirs. */
import { expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { type Lever, openProjectText, type Project, writeProject } from '#shared/model';
import { aProject, at, aVariant } from '#test/builders';

const petrov = idOf<'Variant'>('petrov');
const lever = {
  kind: 'headcount',
  participantId: idOf<'Participant'>('lawyer'),
  headcount: 5,
} as const;

/** Two as-is variants, those named of which staff the lawyers themselves. */
function drawn(...staffing: string[]): Project {
  const project = aProject();
  for (const id of [at.variantId, petrov]) {
    const variant = aVariant(id, { kind: 'asIs' }).stage(`${id}Stage`).lane('lawyer');
    if (staffing.includes(id)) variant.staffing('lawyer', { headcount: 4 });
    project.variant(variant);
  }
  return project.build();
}

function migrated(project: Project, variantIds: string[], levers: Lever[]): Lever[] {
  const id = idOf<'Scenario'>('asked');
  const runs = [
    { processId: at.processId, variantIds: variantIds.map((each) => idOf<'Variant'>(each)) },
  ];
  const scenario = {
    id,
    name: 'Проба',
    startsOn: '2026-01-12',
    runs,
    until: { weeks: 1 },
    warmUpWeeks: 0,
    replications: 1,
    seed: 1,
    discipline: 'firstCome',
    levers,
  } as const;
  const text = writeProject({ ...project, scenarios: { [id]: { ...scenario, runs } } });
  if (!text.ok) throw new Error(text.error.code);
  const first = text.value.replace('"formatVersion": 2', '"formatVersion": 1');
  const opened = openProjectText(first);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  expect(opened.value.migratedFrom).toBe(1);
  return present(opened.value.project.scenarios[id], 'scenario').levers;
}

test('is repeated for each team of a variant that runs beside others', () => {
  expect(migrated(drawn('petrov'), ['variant', 'petrov'], [lever])).toEqual([
    lever,
    { ...lever, variantId: petrov },
  ]);
});

test('names the variants alone where each has people of its own', () => {
  expect(migrated(drawn('variant', 'petrov'), ['variant', 'petrov'], [lever])).toEqual([
    { ...lever, variantId: at.variantId },
    { ...lever, variantId: petrov },
  ]);
});

test('stays as it is for one team, and so do the other levers', () => {
  const arrivals: Lever = { kind: 'arrivals', factor: 1.2 };
  expect(migrated(drawn('petrov'), ['petrov'], [lever, arrivals])).toEqual([lever, arrivals]);
  expect(migrated(drawn(), ['variant', 'petrov'], [arrivals, lever])).toEqual([arrivals, lever]);
});

test.each(['[]', '7', '{"asked": 7}', '{"asked": {"levers": 7}}', '{"asked": {"levers": [7]}}'])(
  'scenarios that are %s are left to the schema, which says where it is wrong',
  (scenarios) => {
    const text = writeProject(drawn());
    if (!text.ok) throw new Error(text.error.code);
    const first = text.value
      .replace('"formatVersion": 2', '"formatVersion": 1')
      .replace('"scenarios": {}', () => `"scenarios": ${scenarios}`);
    const opened = openProjectText(first);
    expect(opened.ok ? null : opened.error.code).toBe('schema');
  },
);
