/** What follows an edit without being asked for. */
import { describe, expect, test } from 'vitest';
import { idOf, valuesOf } from '#shared/base';
import { type CommandArgs, type CommandName, createEditor, type Editor } from '#shared/editing';
import { aProject, at, aVariant, type VariantBuilder, variantOf } from '#test/builders';
import { contractProject } from '#test/command-contract';

function editorOf(drawing: VariantBuilder): Editor {
  return createEditor({ project: aProject().variant(drawing).build() });
}

function run<Name extends CommandName>(editor: Editor, name: Name, args: CommandArgs<Name>): void {
  const result = editor.run(name, args);
  if (!result.ok) throw new Error(`${name} was refused: ${result.error.code}`);
}

/** `from>to` of every flow, with its share where it has one. */
function flowsOf(editor: Editor): string[] {
  return valuesOf(variantOf(editor.project).flows)
    .map(({ fromId, toId, probability }) =>
      probability === undefined ? `${fromId}>${toId}` : `${fromId}>${toId} ${probability}`,
    )
    .sort();
}

function deleteNodes(editor: Editor, nodeIds: string[], flowIds: string[] = []): void {
  run(editor, 'node.delete', {
    at,
    nodeIds: nodeIds.map((id) => idOf<'Node'>(id)),
    flowIds: flowIds.map((id) => idOf<'Flow'>(id)),
  });
}

function connect(editor: Editor, from: string, to: string): void {
  run(editor, 'flow.connect', {
    at,
    id: idOf<'Flow'>(`${from}-${to}`),
    fromId: idOf<'Node'>(from),
    toId: idOf<'Node'>(to),
  });
}

const chain = () =>
  aVariant().source('lead').step('a').step('b').outcome('won').path('lead', 'a', 'b', 'won');

describe('deleting cards', () => {
  test('out of a chain closes the gap', () => {
    const editor = editorOf(chain());
    deleteNodes(editor, ['a']);
    expect(flowsOf(editor)).toEqual(['b>won', 'lead>b']);
  });

  test('several in a row close one gap', () => {
    const editor = editorOf(chain());
    deleteNodes(editor, ['b', 'a']);
    expect(flowsOf(editor)).toEqual(['lead>won']);
  });

  test('at the end takes the flows along', () => {
    const editor = editorOf(chain());
    deleteNodes(editor, ['won']);
    expect(flowsOf(editor)).toEqual(['a>b', 'lead>a']);
  });

  test('with one of their flows leaves the gap open', () => {
    const editor = editorOf(chain());
    deleteNodes(editor, ['a'], ['a-b']);
    expect(flowsOf(editor)).toEqual(['b>won']);
  });

  test('never makes a flow twice, nor one back into its own card', () => {
    const editor = editorOf(
      aVariant()
        .source('lead')
        .branch('fits')
        .step('a')
        .step('back')
        .outcome('won')
        .path('lead', 'fits')
        .flow('fits', 'a', { probability: 0.2 })
        .flow('fits', 'back', { probability: 0.3 })
        .flow('fits', 'won', { probability: 0.5 })
        .path('a', 'won')
        .path('back', 'fits'),
    );
    deleteNodes(editor, ['a', 'back']);
    expect(flowsOf(editor)).toEqual(['fits>won 0.5', 'lead>fits']);
  });

  test('takes claims on them along, with what was decided about those, and frees remarks', () => {
    const project = contractProject();
    const variant = variantOf(project);
    const span = { fromNodeId: idOf<'Node'>('price'), toNodeId: idOf<'Node'>('meet') };
    variant.slaDecisions[idOf<'SlaDecision'>('decision')] = {
      id: idOf('decision'),
      claimIds: [idOf('claim')],
      ...span,
      duration: { amount: 1, unit: 'workingDay', clock: 'working' },
      share: 0.9,
      decidedById: idOf('director'),
      date: '2026-01-12T10:00:00Z',
      rationale: '',
    };
    variant.workshop.disputedPoints = [{ text: 'Кто звонит?', elementId: idOf<'Node'>('call') }];
    const editor = createEditor({ project });
    deleteNodes(editor, ['call', 'site']);
    const after = variantOf(editor.project);
    expect(after.slaClaims).toEqual({});
    expect(valuesOf(after.slaDecisions)).toMatchObject([{ id: 'decision', claimIds: [] }]);
    expect(after.workshop.disputedPoints).toEqual([{ text: 'Кто звонит?' }]);
    deleteNodes(editor, ['price']);
    expect(variantOf(editor.project).slaDecisions).toEqual({});
  });
});

describe('shares of a branch', () => {
  const board = () =>
    aVariant().source('lead').branch('fits').step('a').step('b').step('c').path('lead', 'fits');

  test('are dealt evenly while nobody has said otherwise', () => {
    const editor = editorOf(board());
    connect(editor, 'fits', 'a');
    expect(flowsOf(editor)).toContain('fits>a 1');
    connect(editor, 'fits', 'b');
    expect(flowsOf(editor)).toEqual(['fits>a 0.5', 'fits>b 0.5', 'lead>fits']);
    connect(editor, 'fits', 'c');
    expect(flowsOf(editor)).toEqual(['fits>a 0.34', 'fits>b 0.33', 'fits>c 0.33', 'lead>fits']);
    run(editor, 'flow.disconnect', { at, id: idOf<'Flow'>('fits-a') });
    expect(flowsOf(editor)).toEqual(['fits>b 0.5', 'fits>c 0.5', 'lead>fits']);
  });

  test('once said they stand: a new flow gets what is left', () => {
    const editor = editorOf(
      board().flow('fits', 'a', { probability: 0.6 }).flow('fits', 'b', { probability: 0.1 }),
    );
    connect(editor, 'fits', 'c');
    expect(flowsOf(editor)).toContain('fits>c 0.3');
    run(editor, 'flow.disconnect', { at, id: idOf<'Flow'>('fits-a') });
    expect(flowsOf(editor)).toEqual(['fits>b 0.1', 'fits>c 0.3', 'lead>fits']);
  });

  test('equal shares with an origin were said', () => {
    const said = {
      origins: { probability: { source: 'measured', confidence: 1, note: '' } },
    } as const;
    const editor = editorOf(
      board()
        .flow('fits', 'a', { probability: 0.5, ...said })
        .flow('fits', 'b', { probability: 0.5, ...said }),
    );
    connect(editor, 'fits', 'c');
    expect(flowsOf(editor)).toEqual(['fits>a 0.5', 'fits>b 0.5', 'fits>c 0', 'lead>fits']);
  });

  test('of two, saying one says the other', () => {
    const editor = editorOf(
      board().flow('fits', 'a', { probability: 0.5 }).flow('fits', 'b', { probability: 0.5 }),
    );
    const id = idOf<'Flow'>('fits-a');
    run(editor, 'flow.setField', { at, id, field: 'probability', value: 0.7 });
    expect(flowsOf(editor)).toEqual(['fits>a 0.7', 'fits>b 0.3', 'lead>fits']);
  });

  test('leave a flow that no longer comes out of a branch', () => {
    const editor = editorOf(board().flow('fits', 'a', { probability: 1 }));
    run(editor, 'flow.reconnect', {
      at,
      id: idOf<'Flow'>('fits-a'),
      fromId: idOf<'Node'>('b'),
      toId: idOf<'Node'>('a'),
    });
    expect(flowsOf(editor)).toEqual(['b>a', 'lead>fits']);
  });
});

describe('a second flow out of a step', () => {
  const insertInto = (kind: 'branch' | 'fork') => {
    const editor = editorOf(chain().outcome('lost'));
    run(editor, 'flow.connect', {
      at,
      id: idOf<'Flow'>('second'),
      fromId: idOf<'Node'>('a'),
      toId: idOf<'Node'>('lost'),
      insert: { kind, nodeId: idOf<'Node'>('new'), flowId: idOf<'Flow'>('between') },
    });
    return editor;
  };

  test('puts a branch between, and both ways are equally likely', () => {
    const editor = insertInto('branch');
    expect(flowsOf(editor)).toEqual(['a>new', 'b>won', 'lead>a', 'new>b 0.5', 'new>lost 0.5']);
    const nodes = variantOf(editor.project).nodes;
    const [step, branch] = [nodes[idOf<'Node'>('a')], nodes[idOf<'Node'>('new')]];
    expect(branch).toMatchObject({ kind: 'branch', stageId: step?.stageId });
    expect(branch?.position.x).toBeGreaterThan(step?.position.x ?? 0);
  });

  test('puts a fork between, and shares don’t come into it', () => {
    expect(flowsOf(insertInto('fork'))).toEqual(['a>new', 'b>won', 'lead>a', 'new>b', 'new>lost']);
  });
});

test('deleting a drawing: another one is current, nothing is based on it', () => {
  const editor = createEditor({ project: contractProject() });
  run(editor, 'variant.delete', { at });
  const process = editor.project.processes[at.processId];
  expect(process?.currentVariantId).toBe('other');
  expect(process?.variants[idOf<'Variant'>('other')]).not.toHaveProperty('basedOnId');
});
