/** Making scenarios and saying them; telling the drawings of one apart. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { Project, Scenario } from '#shared/model';
import { type AnswerFacts, answerTable, drawingsOf, drawingWith } from '#shared/simulation';
import { at, variantOf } from '#test/builders';
import { aSimulationResult } from '#test/simulation-result';
import { twoManagers } from '#test/two-managers';
import { limitBars, lossBars } from '../../../../renderer/places/simulate/bars.ts';
import { carriedFigures } from '../../../../renderer/places/simulate/scenarios/carried-figures.ts';
import {
  freeName,
  newScenario,
} from '../../../../renderer/places/simulate/scenarios/new-scenario.ts';
import {
  handedOverTo,
  leadsTogether,
  toggledRuns,
} from '../../../../renderer/places/simulate/scenarios/runs.ts';
import { sayScenario } from '../../../../renderer/places/simulate/scenarios/say-scenario.ts';
import type { Figures } from '../../../../renderer/session/index.ts';

const ru = { t: createTranslate('ru'), language: 'ru' } as const;
const { processId } = at;
const petrov = { processId, variantId: idOf<'Variant'>('petrov') };
const toBe = { processId, variantId: idOf<'Variant'>('tobe') };
const returns = {
  processId: idOf<'Process'>('returns'),
  variantId: idOf<'Variant'>('returns-asis'),
};
const project = twoManagers();
const both: Scenario['runs'] = [{ processId, variantIds: [at.variantId, petrov.variantId] }];
const settings = {
  startsOn: '2027-01-11',
  until: { weeks: 52 },
  warmUpWeeks: 13,
  replications: 50,
  seed: 7,
  discipline: 'firstCome',
} as const;

describe('what runs', () => {
  test('goes in the order of the project, whatever was ticked first', () => {
    const first = toggledRuns(project, [], returns);
    const second = toggledRuns(project, first, petrov);
    expect(toggledRuns(project, second, at)).toEqual([
      ...both,
      { processId: returns.processId, variantIds: [returns.variantId] },
    ]);
  });

  test('a process of which nothing is ticked any more isn’t named', () => {
    expect(toggledRuns(project, toggledRuns(project, both, at), petrov)).toEqual([]);
  });

  test('variants of one process share its leads: what they have together', () => {
    const process = present(project.processes[processId], 'process');
    expect(leadsTogether(process, both)).toBe(1);
    expect(leadsTogether(process, toggledRuns(project, both, toBe))).toBe(2);
    expect(leadsTogether(process, toggledRuns(project, both, petrov))).toBeNull();
  });

  test('deals that go on elsewhere: to where, unless that is run too', () => {
    const handing = twoManagers();
    const variant = variantOf(handing);
    const outcome = present(variant.nodes[idOf<'Node'>('variant-lost')], 'outcome');
    Object.assign(outcome, { result: 'handedOver', toProcessId: returns.processId });
    expect(handedOverTo(handing, both).map(({ name }) => name)).toEqual(['Возврат клиентов']);
    expect(handedOverTo(handing, toggledRuns(handing, both, returns))).toEqual([]);
  });
});

describe('a new scenario', () => {
  test('has the conditions it is given and an id of its own', () => {
    const one = newScenario(project, { name: 'Вместе', runs: both, settings });
    const other = newScenario(project, { name: 'Вместе', runs: both, settings });
    expect(one).toMatchObject({ name: 'Вместе', runs: both, ...settings, levers: [] });
    expect(one.id).not.toBe(other.id);
  });

  test('has a name that no other has', () => {
    const named = (...names: string[]): Project => ({
      ...project,
      scenarios: Object.fromEntries(
        names.map((name) => {
          const scenario = newScenario(project, { name, runs: both, settings });
          return [scenario.id, scenario];
        }),
      ),
    });
    expect(freeName(named(), 'Год')).toBe('Год');
    expect(freeName(named('Год', 'Год 2'), 'Год')).toBe('Год 3');
  });
});

describe('an answer that is there already', () => {
  const levers = [{ kind: 'arrivals', factor: 2 }] as const;
  const result = aSimulationResult(variantOf(project));
  const tried: Figures = { result, of: project, at, conditions: { settings, levers } };
  const alone = toggledRuns(project, both, petrov);
  const asked = newScenario(project, { name: 'Проба', runs: alone, settings, levers });

  test('is a new scenario’s own when it asks the same', () => {
    expect(carriedFigures(tried, asked, project)).toEqual({
      result,
      of: project,
      at,
      scenario: asked,
    });
  });

  test('is none for another question, or once the drawing has changed', () => {
    expect(carriedFigures(undefined, asked, project)).toBeNull();
    expect(carriedFigures(tried, { ...asked, levers: [] }, project)).toBeNull();
    expect(carriedFigures(tried, { ...asked, runs: both }, project)).toBeNull();
    expect(carriedFigures(tried, asked, twoManagers())).toBeNull();
  });
});

describe('a scenario in words', () => {
  const said = (change: Partial<Scenario>) =>
    sayScenario(
      project,
      { ...newScenario(project, { name: '', runs: both, settings }), ...change },
      ru,
    ).replaceAll('\u00a0', ' ');

  test('what runs with its shares, from when, how long, how often', () => {
    expect(said({})).toBe(
      'Иванов (60 %), Петров (40 %) · с 11 января 2027 г. · 52 недели · 50 повторов',
    );
  });

  test('one variant has no share, several processes have names', () => {
    const runs = toggledRuns(project, toggledRuns(project, both, petrov), returns);
    expect(said({ runs, until: { deals: 21 } })).toBe(
      'Продажа под заказ: Иванов; Возврат клиентов: Возврат сейчас · с 11 января 2027 г. · 21 сделка · 50 повторов',
    );
  });

  test('what is tried out comes last; nothing chosen is said', () => {
    const levers: Scenario['levers'] = [
      { kind: 'headcount', participantId: idOf('estimator'), headcount: 2 },
    ];
    expect(said({ levers })).toMatch(/ · Сметчик — 2 вместо 1$/u);
    expect(said({ levers, runs: [] })).toMatch(/^ничего не выбрано · .* повторов$/u);
  });
});

describe('drawings simulated together', () => {
  const marks = (runs: Scenario['runs']) => drawingsOf(project, runs).map(({ mark }) => mark);

  test('are told apart by the variant', () => {
    expect(marks(both)).toEqual(['Иванов', 'Петров']);
    expect(marks(toggledRuns(project, both, petrov))).toEqual(['']);
    expect(marks(toggledRuns(project, both, returns))).toEqual([
      'Иванов',
      'Петров',
      'Возврат сейчас',
    ]);
  });

  test('name the process where variants are called alike', () => {
    const alike = twoManagers();
    const name = (place: typeof at, text: string) =>
      Object.assign(variantOf(alike, place), { name: text });
    name(at, 'Как есть');
    name(returns, 'Как есть');
    const marksOf = (runs: Scenario['runs']) => drawingsOf(alike, runs).map(({ mark }) => mark);
    expect(marksOf(toggledRuns(alike, both, returns))).toEqual([
      'Продажа под заказ: Как есть',
      'Петров',
      'Возврат клиентов',
    ]);
  });

  test('give their names to rows of the answer', () => {
    const drawings = drawingsOf(project, both);
    const [variant, other] = [variantOf(project), variantOf(project, petrov)];
    const [one, two] = [aSimulationResult(variant), aSimulationResult(other)];
    const estimate = { mean: 0.5, low: 0.4, high: 0.6 };
    const kept = { ...present(one.nodes[idOf<'Node'>('variant-call')], 'step') };
    const result = {
      ...one,
      nodes: {
        ...one.nodes,
        ...two.nodes,
        'variant-call': { ...kept, shareWithinLimit: estimate },
        'petrov-call': { ...kept, shareWithinLimit: { ...estimate, mean: 0.3 } },
      },
      details: {
        ...one.details,
        leaving: [
          {
            cause: 'outcome' as const,
            id: idOf<'Node'>('petrov-lost'),
            result: 'lost' as const,
            reason: 'Дорого',
            perWeek: estimate,
          },
        ],
      },
    };
    const facts: AnswerFacts = {
      ...{ result, project, variant, drawings },
      processName: 'Продажа под заказ',
      name: 'Вместе',
      former: null,
    };
    expect(limitBars(facts, ru).map(({ name }) => name)).toEqual([
      'Позвонить клиенту · Петров',
      'Позвонить клиенту · Иванов',
    ]);
    expect(lossBars(facts, ru).map(({ name }) => name)).toEqual(['Дорого · Петров']);
    const source = {
      enteredPerWeek: estimate,
      conversion: null,
      wonPerWeek: estimate,
      revenuePerWeek: estimate,
      costPerWeek: estimate,
      costPerWonDeal: null,
    };
    const sources = { 'petrov-site': source };
    const withSources = { ...result, details: { ...result.details, sources } };
    expect(answerTable('sources', { ...facts, result: withSources }, ru).rows[0]?.[0]).toBe(
      'Заявка с сайта · Петров',
    );
    expect(drawingWith(drawings, 'petrov-lost')?.at).toEqual(petrov);
  });
});
