/** What figures are of, and when they are old: variants as drawn, and scenarios of several drawings. */
import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { idOf, present } from '#shared/base';
import type { Project, Scenario, ScenarioId } from '#shared/model';
import { SCENARIO_DEFAULTS } from '#shared/simulation';
import { found } from '#test/bottlenecks';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { aSimulationResult } from '#test/simulation-result';
import {
  areAsAsked,
  areCurrent,
  createFigureStore,
  type Figures,
  ranScenario,
} from '../../../renderer/session/index.ts';
import type { OpenProject, ProjectState } from '../../../renderer/session/project-state.ts';

const petrov = { ...at, variantId: idOf<'Variant'>('petrov') };
const id = idOf<'Scenario'>('together');

const project = aProject()
  .variant(aVariant(at.variantId, { kind: 'asIs' }).stage('own').lane('manager').step('call'))
  .variant(aVariant('petrov', { kind: 'asIs' }).stage('other').lane('manager').step('talk'))
  .scenario('together', {
    name: 'Вместе',
    runs: [{ processId: at.processId, variantIds: [at.variantId, petrov.variantId] }],
  })
  .build();
const scenario = scenarioIn(project);
const result = aSimulationResult(variantOf(project));
const { weeks, ...others } = SCENARIO_DEFAULTS;
const settings = { ...others, until: { weeks } };
const ofVariant: Figures = { result, of: project, at, conditions: { settings, levers: [] } };
const ofScenario: Figures = { result, of: project, at, scenario };

function scenarioIn({ scenarios }: Project, scenarioId: ScenarioId = id): Scenario {
  return present(scenarios[scenarioId], 'scenario');
}

function withScenario(change: Partial<Scenario>): Project {
  return { ...project, scenarios: { [id]: { ...scenario, ...change } } };
}

function redrawn(place: typeof at): Project {
  const process = present(project.processes[place.processId], 'process');
  const variant = { ...variantOf(project, place), name: 'Иначе' };
  const variants = { ...process.variants, [place.variantId]: variant };
  return { ...project, processes: { [process.id]: { ...process, variants } } };
}

describe('the store', () => {
  function aStore() {
    return createFigureStore(createStore<ProjectState>(() => ({ open: null })));
  }

  test('asks in the weeks of the project’s own scenarios, once it is open', () => {
    const open: OpenProject = {
      ...{ documentId: idOf<'Document'>('one'), access: 'write', saving: { kind: 'saved' } },
      ...{ undoable: null, redoable: null, undoDepth: 0, file: null, lostChanges: 0 },
      project: withScenario({ startsOn: '2027-01-11' }),
    };
    const opened = createStore<ProjectState>(() => ({ open: null }));
    const store = createFigureStore(opened);
    opened.setState({ open });
    expect(store.getState().settings.startsOn).toBe('2027-01-11');
  });

  test('keeps the answers of a variant and of a scenario apart, though both show one drawing', () => {
    const store = aStore();
    store.getState().keep(ofVariant);
    store.getState().keep(ofScenario);
    const { latest, byVariant } = store.getState();
    expect(latest[at.variantId]).toBe(ofVariant);
    expect(latest[id]).toBe(ofScenario);
    expect(byVariant).toEqual({ [at.variantId]: ofVariant });
  });

  test('keeps the bottlenecks of a variant and of a scenario apart as well', () => {
    const store = aStore();
    const rankings = { cycleMean: [], wonPerWeek: [], revenuePerWeek: null };
    const ofOne = { figures: ofVariant, found: found({ rankings, replications: 20, seed: 1 }) };
    const ofBoth = { figures: ofScenario, found: found({ rankings, replications: 50, seed: 7 }) };
    store.getState().keepBottlenecks(ofOne);
    store.getState().keepBottlenecks(ofBoth);
    expect(store.getState().bottlenecks).toEqual({ [at.variantId]: ofOne, [id]: ofBoth });
  });

  test('knows what each of them is compared with', () => {
    const store = aStore();
    store.getState().compare(id, { kind: 'variant', at });
    store.getState().compare(at.variantId, { kind: 'scenario', id });
    expect(store.getState().compareWith).toEqual({
      [id]: { kind: 'variant', at },
      [at.variantId]: { kind: 'scenario', id },
    });
  });
});

describe('figures of a scenario', () => {
  test('are old once any of its drawings has changed, those of a variant once its own has', () => {
    expect(areCurrent(ofScenario, project)).toBe(true);
    expect(areCurrent(ofScenario, redrawn(petrov))).toBe(false);
    expect(areCurrent(ofVariant, redrawn(petrov))).toBe(true);
    expect(areCurrent(ofVariant, redrawn(at))).toBe(false);
  });

  test('are old once a drawing of what they are compared with has changed', () => {
    const beside = { scenario, at, result, differences: {}, rowDifferences: {} };
    const figures = { ...ofVariant, compared: beside };
    expect(areCurrent(figures, project)).toBe(true);
    expect(areCurrent(figures, redrawn(petrov))).toBe(false);
  });

  test.each([
    ['other weeks', { until: { weeks: 4 } }],
    ['another lever', { levers: [{ kind: 'arrivals', factor: 2 }] }],
    ['another variant', { runs: [] }],
    ['who is served first', { discipline: 'earliestLimit' }],
    ['another start', { startsOn: '2026-06-01' }],
    ['another warm-up', { warmUpWeeks: 'auto' }],
    ['more replications', { replications: 99 }],
    ['another seed', { seed: 99 }],
  ] satisfies [string, Partial<Scenario>][])('are no longer as asked: %s', (_, change) => {
    const { scenarios } = withScenario(change);
    expect(areAsAsked(ofScenario, { settings, levers: [], scenarios })).toBe(false);
    const beside = { scenario, at, result, differences: {}, rowDifferences: {} };
    const compared = { ...ofVariant, compared: beside };
    expect(areAsAsked(compared, { settings, levers: [], scenarios })).toBe(false);
  });

  test('are still as asked under another name, and whatever is tried out for the moment', () => {
    const { scenarios } = withScenario({ name: 'Иначе' });
    const levers = [{ kind: 'arrivals', factor: 2 }] as const;
    expect(areAsAsked(ofScenario, { settings, levers, scenarios })).toBe(true);
    expect(areAsAsked(ofVariant, { settings, levers, scenarios })).toBe(false);
  });
});

test('what was run is the scenario as it was, or the drawing with what was tried out', () => {
  expect(ranScenario(ofScenario)).toBe(scenario);
  const levers = [{ kind: 'arrivals', factor: 2 }] as const;
  expect(ranScenario({ ...ofVariant, conditions: { settings, levers } })).toMatchObject({
    runs: [{ processId: at.processId, variantIds: [at.variantId] }],
    until: { weeks: 26 },
    levers,
  });
});
