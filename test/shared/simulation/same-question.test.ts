/** Other words are no other question: the simulation is given the same program, and is told of every other change. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valuesOf } from '#shared/base';
import { openProjectText, type Project, type Variant } from '#shared/model';
import { asksTheSame, compileScenario, defaultScenario } from '#shared/simulation';
import { aProject, at, aVariant, minutes, poisson, workingDays } from '#test/builders';

function theSample(): Project {
  const path = new URL('../../../resources/samples/proekt.salesbook', import.meta.url);
  const opened = openProjectText(readFileSync(path, 'utf8'));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.project;
}

const WORDS = [
  ...['name', 'author', 'color', 'entryCriteria', 'exitCriteria', 'requiredFields', 'question'],
  ...['text', 'channel', 'description', 'inputs', 'outputs', 'tools', 'checklist', 'conditions'],
  ...['materialIds', 'label'],
];

/** Every text and every list of texts that people write on a drawing says something else. */
function reworded(element: object): void {
  for (const key of WORDS) {
    const words: unknown = Reflect.get(element, key);
    if (typeof words === 'string') Reflect.set(element, key, `${words} иначе`);
    if (Array.isArray(words)) Reflect.set(element, key, [...words, 'иначе']);
  }
}

function placesOf(project: Project) {
  return valuesOf(project.processes).flatMap(({ id: processId, variants }) =>
    valuesOf(variants).map(({ id: variantId }) => ({ processId, variantId })),
  );
}

test('a project in other words is the same question, and compiles to the same program', () => {
  const project = theSample();
  const other = structuredClone(project);
  valuesOf(other.participants).forEach(reworded);
  for (const variant of valuesOf(other.processes).flatMap(({ variants }) => valuesOf(variants))) {
    reworded(variant);
    valuesOf(variant.stages).forEach(reworded);
    valuesOf(variant.nodes).forEach(reworded);
    valuesOf(variant.flows).forEach(reworded);
  }
  expect(other).not.toEqual(project);
  const places = placesOf(project);
  expect(places.length).toBeGreaterThan(1);
  expect(asksTheSame(project, other, places)).toBe(true);
  for (const { processId, variantId } of places) {
    const programOf = (of: Project) =>
      compileScenario(of, defaultScenario(project, processId, variantId));
    expect(programOf(other)).toEqual(programOf(project));
  }
});

const drawn = () =>
  aProject()
    .variant(
      aVariant(at.variantId)
        .stage('own')
        .lane('manager')
        .source('lead', { arrivals: poisson(1) })
        .step('call', { effort: minutes(30) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();

function redrawn(change: (variant: Variant, project: Project) => void): Project {
  const project = structuredClone(drawn());
  const variant = project.processes[at.processId]?.variants[at.variantId];
  if (!variant) throw new Error('no drawing');
  change(variant, project);
  return project;
}

test('the same drawing, written anew, is the same question', () => {
  expect(
    asksTheSame(
      drawn(),
      redrawn(() => undefined),
      [at],
    ),
  ).toBe(true);
});

test.each<[string, (variant: Variant, project: Project) => void]>([
  ['more work in a step', ({ nodes }) => valuesOf(nodes).forEach(twiceTheEffort)],
  [
    'a time limit',
    ({ stages }) =>
      valuesOf(stages).forEach((stage) => {
        stage.timeLimit = { duration: workingDays(1) };
      }),
  ],
  [
    'another place on the board',
    ({ nodes }) =>
      valuesOf(nodes).forEach((node) => {
        node.position.x += 8;
      }),
  ],
  [
    'a way less',
    (variant) => {
      variant.flows = {};
    },
  ],
  [
    'another staffing',
    (variant) => {
      for (const id of variant.laneOrder) variant.staffing[id] = { headcount: 7 };
    },
  ],
  [
    'one more person',
    (_, project) =>
      valuesOf(project.participants).forEach((participant) => {
        participant.headcount = 9;
      }),
  ],
  [
    'the drawing is gone',
    (_, project) => {
      project.processes = {};
    },
  ],
])('another question: %s', (_, change) => {
  expect(asksTheSame(drawn(), redrawn(change), [at])).toBe(false);
});

function twiceTheEffort(node: Variant['nodes'][keyof Variant['nodes']]): void {
  if (node.kind === 'step') node.effort = minutes(60);
}
