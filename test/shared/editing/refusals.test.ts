/** A refused edit changes nothing and says why. */
import { expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { actionTextKey, commandNames, createEditor, gestureNames } from '#shared/editing';
import { createTranslate } from '#shared/i18n';
import { aProject, at, aVariant, minutes, variantOf } from '#test/builders';
import { commandExamples, contractProject } from '#test/command-contract';

const setField = (id: string, field: string, value?: unknown) =>
  ['node.setField', { at, id, field, value }] as const;

const refusals: readonly [string, readonly [string, unknown], object][] = [
  ['a command nobody knows', ['node.explode', {}], { code: 'unknownCommand' }],
  ['what objects inherit', ['toString', {}], { code: 'unknownCommand' }],
  [
    'another process',
    ['variant.rename', { at: { ...at, processId: 'none' }, name: 'x' }],
    { code: 'noSuchProcess' },
  ],
  [
    'another variant',
    ['variant.rename', { at: { ...at, variantId: 'none' }, name: 'x' }],
    { code: 'noSuchVariant' },
  ],
  [
    'a name that is no text',
    ['node.rename', { at, id: 'call', name: 5 }],
    { code: 'badArguments', params: { path: 'name', expected: 'string' } },
  ],
  [
    'an unknown field',
    setField('call', 'colour', 'red'),
    { code: 'noSuchField', params: { field: 'colour' } },
  ],
  ['a field of another kind', setField('call', 'arrivals', {}), { code: 'noSuchField' }],
  ['a prototype as field', setField('call', '__proto__', {}), { code: 'noSuchField' }],
  ['the id', setField('call', 'id', 'other'), { code: 'noSuchField' }],
  [
    'the place, which has an edit of its own',
    setField('call', 'stageId', 'offer'),
    { code: 'noSuchField' },
  ],
  [
    'a value of the wrong type',
    setField('call', 'effort', { kind: 'constant', value: 'long' }),
    { code: 'badValue', params: { field: 'effort', path: 'effort.value', expected: 'number' } },
  ],
  [
    'removing what must be there',
    setField('call', 'description'),
    { code: 'badValue', params: { path: 'description' } },
  ],
  ['a negative effort', setField('call', 'effort', minutes(-5)), { code: 'impossibleValue' }],
  [
    'times that fall',
    setField('call', 'effort', { kind: 'pert', min: 30, mode: 20, max: 60 }),
    { code: 'numbersNotRising' },
  ],
  [
    'a stranger as accountable',
    setField('call', 'accountableId', 'stranger'),
    { code: 'unknownReference', params: { field: 'accountableId' } },
  ],
  [
    'half a character',
    ['node.rename', { at, id: 'call', name: 'x\ud800' }],
    { code: 'brokenText' },
  ],
  [
    'a share above 1',
    ['flow.setField', { at, id: 'fits-lost', field: 'probability', value: 1.5 }],
    { code: 'impossibleValue' },
  ],
  [
    'a share out of a step',
    ['flow.setField', { at, id: 'call-fits', field: 'probability', value: 0.5 }],
    { code: 'shareOutsideBranch' },
  ],
  [
    'a second flow without saying how',
    ['flow.connect', { at, id: 'newFlow', fromId: 'call', toId: 'lost' }],
    { code: 'secondFlow' },
  ],
  [
    'a branch where none is needed',
    [
      'flow.connect',
      {
        at,
        id: 'newFlow',
        fromId: 'fits',
        toId: 'won',
        insert: { kind: 'branch', nodeId: 'n', flowId: 'f' },
      },
    ],
    { code: 'insertNotNeeded' },
  ],
  [
    'an id that is taken',
    ['flow.connect', { at, id: 'call', fromId: 'fits', toId: 'won' }],
    { code: 'idTaken', params: { id: 'call' } },
  ],
  [
    'a stage with cards',
    ['stage.delete', { at, id: 'lead' }],
    { code: 'stageHasContent', params: { name: 'lead', count: 3 } },
  ],
  ['a lane twice', ['lane.add', { at, participantId: 'manager' }], { code: 'laneExists' }],
  [
    'a lane of nobody',
    ['lane.add', { at, participantId: 'nobody' }],
    { code: 'noSuchParticipant' },
  ],
  [
    'a copy without ids',
    [
      'variant.add',
      {
        processId: at.processId,
        id: 'copy',
        kind: 'toBe',
        name: '',
        basedOn: { variantId: at.variantId, ids: {} },
      },
    ],
    { code: 'idMissing' },
  ],
  [
    'a logo with a script',
    [
      'project.setField',
      {
        field: 'company',
        value: {
          name: '',
          logo: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
        },
      },
    ],
    { code: 'unsafeImage' },
  ],
];

test.each(refusals)('%s', (_what, [name, args], error) => {
  const project = contractProject();
  const untouched = structuredClone(project);
  const editor = createEditor({ project });
  expect(editor.runParsed(name, args)).toMatchObject({ ok: false, error });
  expect(editor.project).toBe(project);
  expect(editor.project).toEqual(untouched);
  expect(editor.history).toEqual({ undo: [], redo: [] });
});

test('a retired process refuses every edit of its drawings', () => {
  const project = aProject().process('process', { status: 'retired' }).variant(aVariant()).build();
  const editor = createEditor({ project });
  for (const name of commandNames) {
    const args = commandExamples[name](contractProject());
    if (!('at' in args)) continue;
    expect(editor.runParsed(name, args), name).toMatchObject({ error: { code: 'processRetired' } });
  }
});

test('without a value an optional field is removed, and origins can be set', () => {
  const editor = createEditor({ project: contractProject() });
  const id = idOf<'Node'>('call');
  const origins = { effort: { source: 'measured', confidence: 0.8, note: 'Хронометраж' } };
  expect(editor.run('node.setField', { at, id, field: 'origins', value: origins }).ok).toBe(true);
  expect(editor.run('node.setField', { at, id, field: 'effort' }).ok).toBe(true);
  expect(variantOf(editor.project).nodes[id]).not.toHaveProperty('effort');
  expect(variantOf(editor.project).nodes[id]).toMatchObject({ origins });
});

test('text is kept as it was typed, whatever it looks like', () => {
  const editor = createEditor({ project: contractProject() });
  const id = idOf<'Node'>('call');
  for (const name of ['<script>', '#eval("x")', '=HYPERLINK("x")', 'я'.repeat(10_000)]) {
    editor.run('node.rename', { at, id, name });
    expect(variantOf(editor.project).nodes[id]?.name).toBe(name);
  }
});

test('a paste leaves off what this project doesn’t know, and keeps the card', () => {
  const project = contractProject();
  const call = variantOf(project).nodes[idOf<'Node'>('call')];
  if (call?.kind !== 'step') throw new Error('no step');
  const stranger = idOf<'Participant'>('stranger');
  const editor = createEditor({ project });
  const result = editor.run('node.paste', {
    at,
    fragment: {
      nodes: [
        {
          ...structuredClone(call),
          stageId: idOf<'Stage'>('elsewhere'),
          accountableId: stranger,
          consultedIds: [stranger, idOf<'Participant'>('manager')],
          materialIds: [idOf<'Material'>('none')],
        },
      ],
      flows: [],
    },
    ids: { call: 'pasted' },
    cell: { stageId: idOf<'Stage'>('offer'), participantId: idOf<'Participant'>('engineer') },
  });
  expect(result.ok).toBe(true);
  const pasted = variantOf(editor.project).nodes[idOf<'Node'>('pasted')];
  expect(pasted).toMatchObject({
    stageId: 'offer',
    participantId: 'engineer',
    consultedIds: ['manager'],
    materialIds: [],
    originIds: [],
  });
  expect(pasted).not.toHaveProperty('accountableId');
});

/** Keys that only a newer program knows are kept, so they come along with a paste. */
test.each([
  ['a key that would change a prototype', '{"__proto__": {"polluted": true}}'],
  ['one value inside the other without end', `${'['.repeat(99)}${']'.repeat(99)}`],
])('a paste with %s is refused: no file with it could be opened again', (_what, json) => {
  const project = contractProject();
  const call = variantOf(project).nodes[idOf<'Node'>('call')];
  const editor = createEditor({ project });
  const pasted = editor.runParsed('node.paste', {
    at,
    fragment: { nodes: [{ ...call, newer: JSON.parse(json) }], flows: [] },
    ids: { call: 'pasted' },
    cell: { stageId: 'offer', participantId: 'engineer' },
  });
  expect(pasted).toMatchObject({ ok: false, error: { code: 'impossibleValue' } });
  expect(editor.project).toBe(project);
});

test.each(['ru', 'en'] as const)('every action has its words in %s', (language) => {
  const translate = createTranslate(language);
  const texts = [...commandNames, ...gestureNames].map((name) => translate(actionTextKey(name)));
  expect(new Set(texts).size).toBeGreaterThan(30);
  for (const text of texts) expect(text).not.toMatch(/commands|unknown/);
  expect(actionTextKey('future.command')).toBe('commands.unknown');
});
