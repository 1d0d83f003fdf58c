/** Whatever people do in whatever order: the project stays whole, undo leads back, the journal leads forth. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandNames, createEditor, type Editor, restoreEditor } from '#shared/editing';
import { findDamage, type Project, projectSchema, writeProject } from '#shared/model';
import { commandExamples, contractProject } from '#test/command-contract';
import { randomEdit } from './random-edit.ts';

const start: Project = contractProject();

type Deed =
  | { readonly kind: 'example'; readonly name: (typeof commandNames)[number] }
  | { readonly kind: 'random'; readonly picks: readonly number[] }
  | { readonly kind: 'undo' | 'redo' | 'squash' | 'bail' };

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...commandNames)
        .map((name) => ({ kind: 'example' as const, name })),
    },
    {
      weight: 8,
      arbitrary: fc
        .array(fc.nat(997), { minLength: 6, maxLength: 6 })
        .map((picks) => ({ kind: 'random' as const, picks })),
    },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...(['undo', 'undo', 'redo', 'squash', 'bail'] as const).map((kind) => ({ kind })),
      ),
    },
  ),
  { minLength: 8, maxLength: 24 },
);

function perform(editor: Editor, all: readonly Deed[]): { changes: unknown[]; edits: number } {
  const changes: unknown[] = [];
  let edits = 0;
  let mark = editor.mark();
  const keep = (change: unknown) => {
    if (change) changes.push(JSON.parse(JSON.stringify(change)));
  };
  for (const [index, deed] of all.entries()) {
    switch (deed.kind) {
      case 'example':
      case 'random': {
        const [name, args] =
          deed.kind === 'example'
            ? [deed.name, examplesOn(editor.project, deed.name)]
            : randomEdit(editor.project, deed.picks, `fresh${index}x`);
        const result = editor.runParsed(name, args);
        if (result.ok) {
          keep(result.value);
          edits += 1;
        }
        break;
      }
      case 'undo':
        keep(editor.undo());
        break;
      case 'redo':
        keep(editor.redo());
        break;
      case 'squash':
        keep(editor.squash(mark, 'elements.edit'));
        mark = editor.mark();
        break;
      case 'bail':
        keep(editor.bail(mark));
        mark = editor.mark();
        break;
    }
  }
  return { changes, edits };
}

/** On a project that has moved on, some examples name what is no longer there: then they must be refused. */
function examplesOn(project: Project, name: (typeof commandNames)[number]): unknown {
  try {
    return commandExamples[name](project);
  } catch {
    return commandExamples[name](start);
  }
}

test('random sessions', () => {
  let edits = 0;
  fc.assert(
    fc.property(deeds, (all) => {
      const editor = createEditor({ project: structuredClone(start) });
      const session = perform(editor, all);
      edits += session.edits;

      expect(projectSchema.safeParse(editor.project).error).toBeUndefined();
      expect(findDamage(editor.project)).toEqual([]);

      const restored = restoreEditor({ project: structuredClone(start), changes: session.changes });
      expect(restored.problems).toEqual([]);
      expect(restored.editor.project).toEqual(editor.project);
      expect(restored.editor.history).toEqual(editor.history);

      const last = editor.project;
      let steps = 0;
      while (editor.undo()) steps += 1;
      expect(editor.project).toEqual(start);
      expect(writeProject(editor.project)).toEqual(writeProject(start));
      for (let step = 0; step < steps; step += 1) editor.redo();
      // What could still be redone before stays where it was.
      expect(editor.project).toEqual(last);
    }),
    { numRuns: 150, seed: 20261123 },
  );
  expect(edits).toBeGreaterThan(500);
});
