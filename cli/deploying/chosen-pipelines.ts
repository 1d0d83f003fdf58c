/** The pipelines of the named deal types; all of them where none is named. */
import { failure, type Result, success } from '#shared/base';
import type { Pipeline } from '#shared/stage-definitions';

export type ChoiceFailure =
  | { readonly code: 'nothingToLoad' }
  | { readonly code: 'dealTypeUnknown'; readonly id: string; readonly known: string };

export function chosenPipelines(
  pipelines: readonly Pipeline[],
  ids: readonly string[] | undefined,
): Result<readonly Pipeline[], ChoiceFailure> {
  if (pipelines.length === 0) return failure({ code: 'nothingToLoad' });
  const unknown = ids?.find((id) => pipelines.every((pipeline) => pipeline.id !== id));
  if (unknown !== undefined) {
    const known = pipelines.map(({ id, name }) => `${id} (${name})`).join(', ');
    return failure({ code: 'dealTypeUnknown', id: unknown, known });
  }
  return success(ids ? pipelines.filter(({ id }) => ids.includes(id)) : pipelines);
}
