/** What storage refuses is an answer like any other, to be said where it was asked for; a fault of ours is not. */
import { failure, type Result, success } from '#shared/base';
import { isOfStorage, type StorageFailureCode, storageFailureCode } from '../storage/index.ts';

/** The local storage took nothing in, or gave nothing out: what is there already is as it was. */
export type NoRoomFailure = {
  readonly code: 'notKept';
  readonly reason: StorageFailureCode;
};

export async function heard<Answer, Failure extends { readonly code: string }>(
  asked: Promise<Result<Answer, Failure>>,
): Promise<Result<Answer, Failure | NoRoomFailure>> {
  try {
    return await asked;
  } catch (reason) {
    if (!isOfStorage(reason)) throw reason;
    return failure({ code: 'notKept', reason: storageFailureCode(reason) });
  }
}

/** The same for what has no refusals of its own. */
export function found<Answer>(asked: Promise<Answer>): Promise<Result<Answer, NoRoomFailure>> {
  return heard(asked.then((answer): Result<Answer, NoRoomFailure> => success(answer)));
}
