/** The pipelines of the deal types named by their ids or names; all of them where none is named. */
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
  const isMeant = ({ id, name }: Pipeline, wish: string) =>
    id === wish || name.trim().toLowerCase() === wish.trim().toLowerCase();
  const unknown = ids?.find((wish) => !pipelines.some((pipeline) => isMeant(pipeline, wish)));
  if (unknown !== undefined) {
    const known = pipelines.map(({ id, name }) => `${id} (${name})`).join(', ');
    return failure({ code: 'dealTypeUnknown', id: unknown, known });
  }
  if (!ids) return success(pipelines);
  return success(pipelines.filter((pipeline) => ids.some((wish) => isMeant(pipeline, wish))));
}
