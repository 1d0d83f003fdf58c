/** What turns an account into what was agreed, as far as the ids of now allow: made, renamed, filled. */
import type { CrmAdapter } from './adapter.ts';
import type { Pipeline } from './pipeline.ts';
import type { Account, Changes } from './plan.ts';

export function changesOf(
  { create, rename, update }: CrmAdapter,
  pipeline: Pipeline,
  account: Account,
): Changes {
  const { pipeline: existing } = account;
  if (existing === null) {
    return { calls: [create(pipeline)], pairs: new Map(), leftOver: [], isOutOfOrder: false };
  }
  const changes = update(pipeline, { ...account, pipeline: existing });
  if (existing.name === pipeline.name) return changes;
  return { ...changes, calls: [rename(pipeline, existing), ...changes.calls] };
}
