/** The pipelines of a CRM as a file tells them: for a look without a connection. */
import { failure, type Result, success } from '#shared/base';
import {
  type Account,
  adapterOf,
  type Crm,
  type ExistingPipeline,
  type Pipeline,
} from '#shared/stage-definitions';
import type { KnownSame } from './known-same.ts';
import { type JsonFileFailure, readJsonFile } from './read-json-file.ts';

export type ExistingFileFailure =
  | JsonFileFailure
  /** `at`: where in the file it isn't what the CRM answers. */
  | { readonly code: 'existingNotAnswer'; readonly path: string; readonly at: string }
  | { readonly code: 'pipelineMissing'; readonly name: string; readonly found: string }
  | { readonly code: 'existingOfOne'; readonly path: string; readonly known: string };

/** By the ids of the agreed ones. */
export async function accountsInFile(
  agreed: readonly Pipeline[],
  { path, crm, same }: { readonly path: string; readonly crm: Crm; readonly same: KnownSame },
): Promise<Result<Readonly<Record<string, Account>>, ExistingFileFailure>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const found: [Pipeline, ExistingPipeline][] = [];
  for (const pipeline of agreed) {
    const existing = adapterOf(crm).existing(json.value, pipeline.name);
    if (existing.ok) found.push([pipeline, existing.value]);
    else if (existing.error.code === 'pipelineMissing') return failure(existing.error);
    else return failure({ code: 'existingNotAnswer', path, at: existing.error.path || '—' });
  }
  // An answer may know no name: it is one pipeline, and can't be several of the agreed ones.
  if (new Set(found.map(([, { id }]) => id)).size < found.length) {
    const known = agreed.map(({ id, name }) => `${id} (${name})`).join(', ');
    return failure({ code: 'existingOfOne', path, known });
  }
  return success(
    Object.fromEntries(
      found.map(([ours, pipeline]) => [
        ours.id,
        { ...asAccount(pipeline), known: same.known(ours, pipeline) },
      ]),
    ),
  );
}

/** Nothing is known of fields, nor of an earlier loading. */
function asAccount(pipeline: ExistingPipeline): Omit<Account, 'known'> {
  return { pipeline, fields: null, isNew: false };
}
