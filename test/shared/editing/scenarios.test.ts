/** Editing scenarios: what is kept, what is refused and why, and what deletions elsewhere leave of them. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import {
  type CommandArgs,
  type CommandName,
  createEditor,
  type Editor,
  targetOf,
} from '#shared/editing';
import { findDamage, type Lever, type Project, type Scenario } from '#shared/model';
import { aProject, at, aVariant } from '#test/builders';
import { forgetInScenarios } from '../../../shared/editing/consequences/forget-in-scenarios.ts';

const id = idOf<'Scenario'>('year');
const petrov = idOf<'Variant'>('petrov');

function aSale(fields: Partial<Scenario> = {}): Project {
  return aProject()
    .variant(
      aVariant(at.variantId, { kind: 'asIs' })
        .stage('own')
        .lane('manager')
        .source('site')
        .step('call')
        .branch('fits')
        .outcome('won')
        .outcome('lost', { result: 'lost' })
        .path('site', 'call', 'fits', 'won')
        .flow('fits', 'lost', { probability: 0.5 }),
    )
    .variant(
      aVariant(petrov, { kind: 'asIs' })
        .stage('other')
        .lane('manager')
        .source('calls')
        .step('talk'),
    )
    .scenario(id, {
      name: 'Год',
      runs: [{ processId: at.processId, variantIds: [at.variantId, petrov] }],
      ...fields,
    })
    .build();
}

function run<Name extends CommandName>(editor: Editor, name: Name, args: CommandArgs<Name>) {
  const result = editor.run(name, args);
  return result.ok ? 'done' : { code: result.error.code, ...result.error.params };
}

function scenarioIn({ project }: Editor): Scenario {
  return present(project.scenarios[id], 'scenario');
}

const setting = (field: string, value: CommandArgs<'scenario.setField'>['value']) => {
  const editor = createEditor({ project: aSale() });
  const before = editor.project;
  const answer = run(editor, 'scenario.setField', { id, field, value });
  if (answer !== 'done') expect(editor.project).toBe(before);
  return { answer, scenario: scenarioIn(editor) };
};

describe('the conditions of a scenario', () => {
  test.each([
    ['until', { weeks: 1 }],
    ['until', { deals: 500 }],
    ['until', { quarterEnd: true }],
    ['warmUpWeeks', 'auto'],
    ['warmUpWeeks', 0],
    ['replications', 10_000],
    ['seed', 4_294_967_295],
    ['discipline', 'earliestLimit'],
    ['runs', []],
  ])('%s may be %j', (field, value) => {
    const { answer, scenario } = setting(field, value);
    expect(answer).toBe('done');
    expect(scenario).toMatchObject({ [field]: value });
  });

  test.each([
    ['until', { weeks: 0 }, 'wholeNumberOutside'],
    ['until', { weeks: 1041 }, 'wholeNumberOutside'],
    ['until', { weeks: 2.5 }, 'wholeNumberOutside'],
    ['until', { deals: 0 }, 'wholeNumberOutside'],
    ['until', {}, 'badValue'],
    ['until', { quarterEnd: false }, 'badValue'],
    ['warmUpWeeks', -1, 'wholeNumberOutside'],
    ['replications', 0, 'wholeNumberOutside'],
    ['replications', 1_000_000, 'wholeNumberOutside'],
    ['seed', 0.5, 'wholeNumberOutside'],
    ['discipline', 'whoShoutsLouder', 'badValue'],
    ['startsOn', 'вчера', 'badValue'],
    ['startsOn', '0202-06-01', 'yearOutside'],
    ['levers', [], 'noSuchField'],
    ['id', 'other', 'noSuchField'],
  ])('%s can’t be %j', (field, value, code) => {
    expect(setting(field, value).answer).toMatchObject({ code });
  });

  test('the refusal says from where to where', () => {
    expect(setting('replications', 0).answer).toMatchObject({ least: 1, most: 10_000 });
  });

  test('a start within a week means the Monday of that week', () => {
    expect(setting('startsOn', '2026-06-04').scenario.startsOn).toBe('2026-06-01');
    expect(setting('startsOn', '2026-06-01').scenario.startsOn).toBe('2026-06-01');
  });

  test.each([
    ['a process that isn’t there', [{ processId: 'none', variantIds: [] }], 'noSuchProcess'],
    [
      'a variant that isn’t there',
      [{ processId: at.processId, variantIds: ['none'] }],
      'noSuchVariant',
    ],
    [
      'a variant twice',
      [{ processId: at.processId, variantIds: [petrov, petrov] }],
      'impossibleValue',
    ],
    [
      'a process twice',
      [
        { processId: at.processId, variantIds: [petrov] },
        { processId: at.processId, variantIds: [at.variantId] },
      ],
      'impossibleValue',
    ],
  ])('%s can’t be run', (_, runs, code) => {
    expect(setting('runs', runs).answer).toMatchObject({ code });
  });
});

describe('adding', () => {
  const added = (change: Partial<Scenario>) => {
    const editor = createEditor({ project: aSale() });
    const scenario = { ...scenarioIn(editor), id: idOf<'Scenario'>('new'), ...change };
    const answer = run(editor, 'scenario.add', { scenario });
    return { answer, scenario: editor.project.scenarios[idOf<'Scenario'>('new')] };
  };

  test('keeps what it is given, from its Monday', () => {
    const { answer, scenario } = added({ name: 'Лето', startsOn: '2026-06-07' });
    expect(answer).toBe('done');
    expect(scenario).toMatchObject({ name: 'Лето', startsOn: '2026-06-01' });
  });

  test.each([
    ['an id that is taken', { id: idOf<'Scenario'>('call') }, 'idTaken'],
    ['no weeks', { until: { weeks: 0 } }, 'wholeNumberOutside'],
    ['a warm-up of minus a week', { warmUpWeeks: -1 }, 'wholeNumberOutside'],
    ['too many replications', { replications: 1_000_000 }, 'wholeNumberOutside'],
    ['a seed of more than 32 bits', { seed: 2 ** 40 }, 'wholeNumberOutside'],
    [
      'a lever on nobody',
      { levers: [{ kind: 'headcount', participantId: idOf('nobody'), headcount: 1 }] },
      'noSuchParticipant',
    ],
  ] satisfies [string, Partial<Scenario>, string][])('refuses %s', (_, change, code) => {
    expect(added(change).answer).toMatchObject({ code });
  });
});

test('a copy has everything of the original and changes by itself', () => {
  const editor = createEditor({ project: aSale() });
  const copyId = idOf<'Scenario'>('copy');
  run(editor, 'scenario.duplicate', { id, copyId, name: 'Год, копия' });
  const { id: _id, name: _name, ...original } = scenarioIn(editor);
  expect(editor.project.scenarios[copyId]).toEqual({
    ...original,
    id: copyId,
    name: 'Год, копия',
  });
  run(editor, 'scenario.setField', { id: copyId, field: 'until', value: { weeks: 4 } });
  expect(scenarioIn(editor).until).toEqual({ weeks: 52 });
});

describe('levers', () => {
  const manager = idOf<'Participant'>('manager');
  const site = idOf<'Node'>('site');

  test('one for each target: the later gives the earlier one its place', () => {
    const editor = createEditor({ project: aSale() });
    run(editor, 'scenario.setLever', { id, lever: { kind: 'arrivals', factor: 1.2 } });
    run(editor, 'scenario.setLever', { id, lever: { kind: 'arrivals', nodeId: site, factor: 0 } });
    const people = { kind: 'headcount', participantId: manager } as const;
    run(editor, 'scenario.setLever', { id, lever: { ...people, headcount: 2 } });
    run(editor, 'scenario.setLever', { id, lever: { ...people, headcount: 3 } });
    expect(scenarioIn(editor).levers).toEqual([
      { kind: 'arrivals', factor: 1.2 },
      { kind: 'arrivals', nodeId: site, factor: 0 },
      { ...people, headcount: 3 },
    ]);
    run(editor, 'scenario.removeLever', { id, target: { kind: 'arrivals' } });
    run(editor, 'scenario.removeLever', { id, target: people });
    expect(scenarioIn(editor).levers).toEqual([{ kind: 'arrivals', nodeId: site, factor: 0 }]);
  });

  test.each<[string, Lever, string]>([
    [
      'no people',
      { kind: 'headcount', participantId: manager, headcount: 0 },
      'wholeNumberOutside',
    ],
    [
      'half a person',
      { kind: 'headcount', participantId: manager, headcount: 1.5 },
      'wholeNumberOutside',
    ],
    [
      'nobody’s people',
      { kind: 'headcount', participantId: idOf('nobody'), headcount: 1 },
      'noSuchParticipant',
    ],
    ['fewer leads than none', { kind: 'arrivals', factor: -1 }, 'perCentOutside'],
    ['no leads at all', { kind: 'arrivals', factor: 0 }, 'noLeadsAtAll'],
    ['a step as source', { kind: 'arrivals', nodeId: idOf('call'), factor: 2 }, 'noSuchNode'],
    [
      'people of a variant that isn’t there',
      { kind: 'headcount', participantId: manager, variantId: idOf('gone'), headcount: 2 },
      'noSuchVariant',
    ],
    [
      'hours that nobody has drawn',
      { kind: 'calendar', participantId: manager, calendarId: idOf('night') },
      'unknownReference',
    ],
    ['work that takes no time', { kind: 'effort', factor: 0 }, 'perCentOutside'],
    ['a source as step', { kind: 'effort', nodeId: site, factor: 0.5 }, 'noSuchNode'],
    [
      'a way that isn’t drawn',
      { kind: 'probability', flowId: idOf('gone'), probability: 0.5 },
      'noSuchFlow',
    ],
    [
      'a choice where there is none',
      { kind: 'probability', flowId: idOf('site-call'), probability: 0.5 },
      'shareOutsideBranch',
    ],
    [
      'more than all deals',
      { kind: 'probability', flowId: idOf('fits-won'), probability: 1.1 },
      'perCentOutside',
    ],
  ])('refuses %s', (_, lever, code) => {
    const editor = createEditor({ project: aSale() });
    expect(run(editor, 'scenario.setLever', { id, lever })).toMatchObject({ code });
    expect(scenarioIn(editor).levers).toEqual([]);
  });

  test('the people of each team, their hours, every step and every way have one of their own', () => {
    const editor = createEditor({ project: aSale() });
    const people = { kind: 'headcount', participantId: manager } as const;
    const levers: Lever[] = [
      { ...people, headcount: 2 },
      { ...people, variantId: petrov, headcount: 3 },
      { kind: 'calendar', participantId: manager, calendarId: idOf('always') },
      { kind: 'effort', factor: 0.8 },
      { kind: 'effort', nodeId: idOf('call'), factor: 0.5 },
      { kind: 'probability', flowId: idOf('fits-won'), probability: 0.5 },
      { kind: 'probability', flowId: idOf('fits-lost'), probability: 0.25 },
    ];
    for (const lever of levers) {
      expect(run(editor, 'scenario.setLever', { id, lever })).toBe('done');
    }
    expect(scenarioIn(editor).levers).toEqual(levers);
    const [, ofPetrov, hours] = levers;
    for (const lever of [ofPetrov, hours]) {
      run(editor, 'scenario.removeLever', { id, target: targetOf(present(lever, 'lever')) });
    }
    expect(scenarioIn(editor).levers).toEqual(levers.toSpliced(1, 2));
    expect(findDamage(editor.project)).toEqual([]);
  });

  test('the bounds of leads are said in per cent, as people type them', () => {
    const editor = createEditor({ project: aSale() });
    const lever = { kind: 'arrivals', factor: 1000 } as const;
    expect(run(editor, 'scenario.setLever', { id, lever })).toMatchObject({
      least: 0,
      most: 10_000,
    });
  });
});

describe('what is deleted elsewhere', () => {
  const levers: Scenario['levers'] = [
    { kind: 'arrivals', nodeId: idOf('site'), factor: 2 },
    { kind: 'arrivals', nodeId: idOf('calls'), factor: 2 },
    { kind: 'headcount', participantId: idOf('manager'), headcount: 2 },
  ];

  test('a variant takes its run and the levers on its sources along, in one edit', () => {
    const editor = createEditor({ project: aSale({ levers }) });
    expect(run(editor, 'variant.delete', { at })).toBe('done');
    const { runs, levers: kept } = scenarioIn(editor);
    expect(runs).toEqual([{ processId: at.processId, variantIds: [petrov] }]);
    expect(kept).toEqual(levers.slice(1));
    expect(findDamage(editor.project)).toEqual([]);
    editor.undo();
    expect(editor.project).toEqual(aSale({ levers }));
  });

  test('a source takes its lever along, and no other', () => {
    const editor = createEditor({ project: aSale({ levers }) });
    run(editor, 'node.delete', { at, nodeIds: [idOf('site')], flowIds: [] });
    expect(scenarioIn(editor).levers).toEqual(levers.slice(1));
  });

  test('a step, a way and a variant with people of its own take their levers along', () => {
    const people = { kind: 'headcount', participantId: idOf<'Participant'>('manager') } as const;
    const others: Scenario['levers'] = [
      { ...people, headcount: 2 },
      { ...people, variantId: petrov, headcount: 3 },
      { kind: 'effort', nodeId: idOf('call'), factor: 0.5 },
      { kind: 'probability', flowId: idOf('fits-lost'), probability: 0.25 },
    ];
    const editor = createEditor({ project: aSale({ levers: others }) });
    run(editor, 'flow.disconnect', { at, id: idOf<'Flow'>('fits-lost') });
    expect(scenarioIn(editor).levers).toEqual(others.slice(0, 3));
    run(editor, 'node.delete', { at, nodeIds: [idOf('call')], flowIds: [] });
    expect(scenarioIn(editor).levers).toEqual(others.slice(0, 2));
    run(editor, 'variant.delete', { at: { ...at, variantId: petrov } });
    expect(scenarioIn(editor).levers).toEqual(others.slice(0, 1));
    expect(findDamage(editor.project)).toEqual([]);
  });

  test('a scenario that runs nothing any more stays, with its conditions', () => {
    const runs = [{ processId: at.processId, variantIds: [at.variantId] }];
    const editor = createEditor({ project: aSale({ runs, until: { weeks: 7 } }) });
    run(editor, 'variant.delete', { at });
    expect(scenarioIn(editor)).toMatchObject({ runs: [], until: { weeks: 7 } });
  });

  test('so will processes and participants, whichever command comes to delete them', () => {
    const before = aSale({ levers });
    const now: Project = { ...before, processes: {}, participants: {} };
    const left = structuredClone(now);
    present(forgetInScenarios(now, { before, variants: [] }), 'something to mend')(left);
    expect(left.scenarios[id]).toMatchObject({ runs: [], levers: [] });
  });

  test('what was broken before is not this edit’s business', () => {
    const before = aSale({
      levers: [{ kind: 'headcount', participantId: idOf('gone'), headcount: 1 }],
    });
    const now = { ...before, processes: { ...before.processes } };
    expect(forgetInScenarios(now, { before, variants: [] })).toBeUndefined();
  });
});

test('people may not ask for more than a file may hold', () => {
  const most = aSale({
    until: { weeks: 1040 },
    warmUpWeeks: 520,
    replications: 10_000,
    seed: 4_294_967_295,
    levers: [
      { kind: 'arrivals', factor: 100 },
      { kind: 'headcount', participantId: idOf('manager'), headcount: 10_000 },
    ],
  });
  expect(findDamage(most)).toEqual([]);
});
