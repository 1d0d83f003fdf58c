/**
 * One edit from name and arguments to patches: parse, ask the rule, apply, let the
 * consequences follow. Pure: the project given stays as it is.
 */
import { produceWithPatches } from 'immer';
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
  const [edited, patches, inverse] = produceWithPatches(project, (draft) =>
    prepared.value.apply(draft as Project),
  );
  if (edited === project) {
    return success({ project, entry: { name, subject: '', patches: [], inversePatches: [] } });
  }
  const changes = variantChanges(project, edited);
  const [settled, morePatches, moreInverse] = produceWithPatches(edited, (draft) => {
    for (const follow of consequences) {
      follow(draft as Project, { before: project, variants: changes });
    }
  });
  const entry: HistoryEntry = {
    name,
    subject: prepared.value.subject(project, settled),
    patches: fromImmer([...patches, ...morePatches]),
    inversePatches: fromImmer([...moreInverse, ...inverse]),
  };
  const verdict = canKeep(project, settled, entry.patches);
  return verdict.allowed
    ? success({ project: settled, entry })
    : failure({ code: verdict.code, params: verdict.params });
}
