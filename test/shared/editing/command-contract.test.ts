/** What every command must keep to: one test over all of them. */
import { freeze } from 'immer';
import { describe, expect, test } from 'vitest';
import { type CommandName, changeSchema, commandNames, createEditor } from '#shared/editing';
import { findDamage, projectSchema, writeProject } from '#shared/model';
import { commandExamples, contractProject } from '#test/command-contract';

/** The compiler can't follow which arguments belong to which of all names; the editor parses them. */
function runExample(name: CommandName) {
  const project = freeze(contractProject(), true);
  const untouched = structuredClone(project);
  const editor = createEditor({ project });
  const result = editor.runParsed(name, freeze(commandExamples[name](project), true));
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}`);
  return { project, untouched, editor, change: result.value };
}

test('every command has an example, and every example a command', () => {
  expect(Object.keys(commandExamples).sort()).toEqual([...commandNames].sort());
});

test('the project of the examples is whole', () => {
  expect(findDamage(contractProject())).toEqual([]);
});

describe.each(commandNames)('%s', (name) => {
  test('changes the project into one that parses and has no damage', () => {
    const { editor, project, change } = runExample(name);
    expect(editor.project).not.toEqual(project);
    expect(change.patches.length).toBeGreaterThan(0);
    expect(projectSchema.safeParse(editor.project).error).toBeUndefined();
    expect(findDamage(editor.project)).toEqual([]);
  });

  test('leaves the project it was given as it was', () => {
    const { project, untouched } = runExample(name);
    expect(project).toEqual(untouched);
  });

  test('is taken back whole by undo and done again by redo', () => {
    const { editor, untouched } = runExample(name);
    const edited = editor.project;
    editor.undo();
    expect(editor.project).toEqual(untouched);
    expect(writeProject(editor.project)).toEqual(writeProject(untouched));
    editor.redo();
    expect(editor.project).toEqual(edited);
    expect(writeProject(editor.project)).toEqual(writeProject(edited));
  });

  test('makes a change that survives JSON, and no patch by index', () => {
    const { change } = runExample(name);
    const revived: unknown = JSON.parse(JSON.stringify(change));
    expect(revived).toEqual(change);
    expect(changeSchema.parse(revived)).toEqual(change);
    for (const { path } of [...change.patches, ...change.inversePatches]) {
      expect(path.every((key) => typeof key === 'string')).toBe(true);
    }
  });

  test('refuses arguments that are none, and changes nothing', () => {
    const project = contractProject();
    const editor = createEditor({ project });
    for (const args of [undefined, null, 'x', [], {}, { at: { processId: '__proto__' } }]) {
      expect(editor.runParsed(name, args)).toMatchObject({
        ok: false,
        error: { code: 'badArguments' },
      });
    }
    expect(editor.project).toBe(project);
    expect(editor.history.undo).toEqual([]);
  });

  test('refuses an argument it doesn’t know', () => {
    const project = contractProject();
    const editor = createEditor({ project });
    const args = { ...commandExamples[name](project), surprise: 1 };
    expect(editor.runParsed(name, args)).toMatchObject({ error: { code: 'badArguments' } });
  });
});
