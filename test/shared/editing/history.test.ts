/** Marks, squash and bail; undo and redo; what comes back after a restart. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { type Change, createEditor, type Editor, restoreEditor } from '#shared/editing';
import { at, variantOf } from '#test/builders';
import { contractProject } from '#test/command-contract';

function rename(editor: Editor, name: string): Change {
  const result = editor.run('node.rename', { at, id: idOf<'Node'>('call'), name });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function nameOfCall(editor: Editor): string | undefined {
  return variantOf(editor.project).nodes[idOf<'Node'>('call')]?.name;
}

function stored<Value>(value: Value): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('undo and redo', () => {
  test('with nothing to take back there is nothing', () => {
    const editor = createEditor({ project: contractProject() });
    expect(editor.undo()).toBeNull();
    expect(editor.redo()).toBeNull();
  });

  test('a new edit forgets what could be redone', () => {
    const editor = createEditor({ project: contractProject() });
    rename(editor, 'Раз');
    editor.undo();
    rename(editor, 'Два');
    expect(editor.redo()).toBeNull();
    expect(nameOfCall(editor)).toBe('Два');
  });

  test('an edit that changes nothing is no step back, and forgets nothing', () => {
    const editor = createEditor({ project: contractProject() });
    rename(editor, 'Раз');
    editor.undo();
    const project = editor.project;
    expect(rename(editor, 'call').patches).toEqual([]);
    expect(editor.project).toBe(project);
    expect(editor.history.undo).toEqual([]);
    expect(editor.history.redo).toHaveLength(1);
  });

  test('each entry is named for its command and for what it edited', () => {
    const editor = createEditor({ project: contractProject() });
    rename(editor, 'Раз');
    expect(editor.history.undo).toMatchObject([{ name: 'node.rename', subject: 'call' }]);
  });
});

describe('marks', () => {
  test('squash makes one step back of everything since the mark', () => {
    const editor = createEditor({ project: contractProject() });
    rename(editor, 'До');
    const mark = editor.mark();
    for (const name of ['Р', 'Ра', 'Раз']) rename(editor, name);
    expect(editor.squash(mark, 'steps.type')).toMatchObject({ kind: 'squash', entries: 3 });
    expect(editor.history.undo.map((entry) => entry.name)).toEqual(['node.rename', 'steps.type']);
    editor.undo();
    expect(nameOfCall(editor)).toBe('До');
    editor.redo();
    expect(nameOfCall(editor)).toBe('Раз');
  });

  test('bail takes back everything since the mark and leaves no trace', () => {
    const editor = createEditor({ project: contractProject() });
    rename(editor, 'До');
    const before = editor.project;
    const mark = editor.mark();
    for (const name of ['Р', 'Ра', 'Раз']) rename(editor, name);
    expect(editor.bail(mark)).toMatchObject({ kind: 'bail', entries: 3 });
    expect(editor.project).toEqual(before);
    expect(editor.history.undo).toHaveLength(1);
    expect(editor.redo()).toBeNull();
  });

  test('nothing since the mark: neither does anything', () => {
    const editor = createEditor({ project: contractProject() });
    rename(editor, 'До');
    const mark = editor.mark();
    expect(editor.squash(mark, 'steps.type')).toBeNull();
    expect(editor.bail(mark)).toBeNull();
    editor.undo();
    expect(editor.squash(mark, 'steps.type')).toBeNull();
    expect(editor.bail(mark)).toBeNull();
  });
});

describe('after a restart', () => {
  /** A session with every kind of change in it. */
  function session(): { editor: Editor; changes: unknown[] } {
    const editor = createEditor({ project: contractProject() });
    const changes: (Change | null)[] = [rename(editor, 'Раз'), rename(editor, 'Два')];
    changes.push(editor.undo(), editor.redo());
    const typed = editor.mark();
    changes.push(rename(editor, 'Т'), rename(editor, 'Три'), editor.squash(typed, 'steps.type'));
    const dropped = editor.mark();
    changes.push(rename(editor, 'Зря'), editor.bail(dropped));
    changes.push(rename(editor, 'Четыре'), editor.undo());
    return { editor, changes: changes.map(stored) };
  }

  test('the journal brings back the project and its history', () => {
    const { editor, changes } = session();
    const restored = restoreEditor({ project: contractProject(), changes });
    expect(restored.problems).toEqual([]);
    expect(restored.editor.project).toEqual(editor.project);
    expect(restored.editor.history).toEqual(editor.history);
    const names = [nameOfCall(restored.editor)];
    while (restored.editor.undo()) names.push(nameOfCall(restored.editor));
    expect(names).toEqual(['Три', 'Два', 'Раз', 'call']);
    while (restored.editor.redo()) names.push(nameOfCall(restored.editor));
    expect(nameOfCall(restored.editor)).toBe('Четыре');
  });

  test('a stored project with its history, and the changes since', () => {
    const { editor } = session();
    const at0 = { project: editor.project, history: stored(editor.history) };
    const change = stored(rename(editor, 'Пять'));
    const restored = restoreEditor({ ...at0, changes: [change] });
    expect(restored.problems).toEqual([]);
    expect(restored.editor.history).toEqual(editor.history);
    restored.editor.undo();
    expect(nameOfCall(restored.editor)).toBe('Три');
  });

  test('a journal is followed as far as it goes, and what is lost is said', () => {
    const { changes } = session();
    const torn = [changes[0], changes[1], { kind: 'edit' }, ...changes.slice(2)];
    const restored = restoreEditor({ project: contractProject(), changes: torn });
    expect(nameOfCall(restored.editor)).toBe('Два');
    expect(restored.problems).toEqual([
      { code: 'journalBroken', index: 2, lost: changes.length - 1 },
    ]);
    restored.editor.undo();
    expect(nameOfCall(restored.editor)).toBe('Раз');
  });

  test('an undo without its edit still changes the project; undo starts anew there', () => {
    const { changes } = session();
    const restored = restoreEditor({ project: contractProject(), changes: [changes[3]] });
    expect(restored.problems).toEqual([{ code: 'historyInterrupted', index: 0 }]);
    expect(nameOfCall(restored.editor)).toBe('Два');
  });

  const nodePath = ['processes', 'process', 'variants', 'variant', 'nodes'];
  const hostile: readonly [string, { op: string; path: unknown[]; value?: unknown }][] = [
    ['into a prototype', { op: 'add', path: ['__proto__', 'polluted'], value: 1 }],
    ['of a prototype', { op: 'add', path: [...nodePath, '__proto__'], value: {} }],
    ['through a constructor', { op: 'add', path: ['constructor', 'prototype', 'x'], value: 1 }],
    ['through what is inherited', { op: 'add', path: ['toString', 'x'], value: 1 }],
    ['into a list', { op: 'replace', path: ['processOrder', '0'], value: 'x' }],
    ['by a number', { op: 'replace', path: ['processOrder', 0], value: 'x' }],
    ['of everything', { op: 'replace', path: [], value: {} }],
    ['to nowhere', { op: 'add', path: ['processes', 'none', 'name'], value: 'x' }],
    ['removing what isn’t there', { op: 'remove', path: ['processes', 'none'] }],
    ['breaking the schema', { op: 'replace', path: ['title'], value: 5 }],
    ['dropping a required field', { op: 'remove', path: ['participants'] }],
    ['adding half a node', { op: 'add', path: [...nodePath, 'half'], value: { id: 'half' } }],
  ];

  test.each(hostile)('a patch %s is not applied', (_what, patch) => {
    const change = {
      kind: 'edit',
      entries: 1,
      name: 'node.rename',
      subject: '',
      patches: [patch],
      inversePatches: [],
    };
    const project = contractProject();
    const { changes } = session();
    const restored = restoreEditor({ project, changes: [changes[0], change, changes[1]] });
    expect(restored.problems).toEqual([{ code: 'journalBroken', index: 1, lost: 2 }]);
    expect(nameOfCall(restored.editor)).toBe('Раз');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each(hostile)('a history with a patch %s is left out', (_what, patch) => {
    const entry = { name: 'node.rename', subject: '', patches: [], inversePatches: [patch] };
    const restored = restoreEditor({
      project: contractProject(),
      history: { undo: [entry], redo: [] },
    });
    expect(restored.problems).toEqual([{ code: 'historyUnreadable' }]);
    expect(restored.editor.undo()).toBeNull();
    expect(restored.editor.project).toEqual(contractProject());
  });
});
