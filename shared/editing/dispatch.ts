/**
 * One edit from name and arguments to patches: parse, ask the rule, apply, let the
 * consequences follow. Pure: the project given stays as it is.
 */
import { type Patch, produceWithPatches } from 'immer';
import { failure, type Result, success } from '#shared/base';
import type { Project } from '#shared/model';
import type { Refusal } from '#shared/rules';
import type { HistoryEntry } from './change.ts';
import { variantChanges } from './consequences/consequence.ts';
import { consequences } from './consequences/index.ts';
import { canKeep } from './guard.ts';
import { fromImmer } from './patch.ts';
import { commandNamed } from './registry.ts';

export interface Edited {
  readonly project: Project;
  readonly entry: HistoryEntry;
}

export function dispatch(project: Project, name: string, input: unknown): Result<Edited, Refusal> {
  const command = commandNamed(name);
  if (!command) return failure({ code: 'unknownCommand', params: { name } });
  const prepared = command.prepare(project, input);
  if (!prepared.ok) return prepared;
  const outcome = settled(project, prepared.value.apply);
  if (outcome.project === project) {
    return success({ project, entry: { name, subject: '', patches: [], inversePatches: [] } });
  }
  const entry: HistoryEntry = {
    name,
    subject: prepared.value.subject(project, outcome.project),
    patches: fromImmer(outcome.patches),
    inversePatches: fromImmer(outcome.inversePatches),
  };
  const verdict = canKeep(project, outcome.project, entry.patches);
  return verdict.allowed
    ? success({ project: outcome.project, entry })
    : failure({ code: verdict.code, params: verdict.params });
}

/** The edit with everything that follows from it. */
function settled(
  before: Project,
  apply: (draft: Project) => void,
): { project: Project; patches: Patch[]; inversePatches: Patch[] } {
  const first = drafted(before, apply);
  if (first.project === before) return first;
  let { project, patches, inversePatches } = first;
  const change = { before, variants: variantChanges(before, project) };
  for (const follow of consequences) {
    const mend = follow(project, change);
    if (!mend) continue;
    const mended = drafted(project, mend);
    project = mended.project;
    patches = [...patches, ...mended.patches];
    inversePatches = [...mended.inversePatches, ...inversePatches];
  }
  return { project, patches, inversePatches };
}

function drafted(before: Project, change: (draft: Project) => void) {
  const [project, patches, inversePatches] = produceWithPatches(before, (draft) => {
    // The model's types are mutable, so a draft of one has the same type, spelt differently.
    change(draft as Project);
  });
  return { project, patches, inversePatches };
}
