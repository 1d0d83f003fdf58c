/** The won stage that people chose where several are drawn: a CRM has one. */
import { failure, type Result, success } from '#shared/base';
import { type Pipeline, withWon } from '#shared/stage-definitions';

export interface WonFailure {
  readonly code: 'wonUnknown';
  readonly name: string;
  readonly known: string;
}

/** Each wish is of every pipeline that has such a won stage; of one at the least. */
export function withChosenWon(
  pipelines: readonly Pipeline[],
  wishes: readonly string[] = [],
): Result<readonly Pipeline[], WonFailure> {
  const lost = wishes.find((wish) => pipelines.every((pipeline) => !withWon(pipeline, wish)));
  if (lost !== undefined) {
    const known = pipelines.flatMap(({ stages }) =>
      stages.filter(({ semantics }) => semantics === 'won').map(({ name }) => name),
    );
    return failure({
      code: 'wonUnknown',
      name: lost,
      known: [...new Set(known)].join('; ') || '—',
    });
  }
  return success(
    pipelines.map((pipeline) => wishes.reduce((so, wish) => withWon(so, wish) ?? so, pipeline)),
  );
}
