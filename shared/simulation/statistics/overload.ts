/** Who is asked for more work than there is time, by the traffic equations: known before a run, and when one breaks off. */
import type { ParticipantId } from '#shared/model';
import type { Program } from '../process/program.ts';
import { poolsByParticipant } from './reading.ts';

export interface Overload {
  readonly participantId: ParticipantId;
  /** Of their time for deals; of several teams, the one that is asked for most. */
  readonly offeredLoad: number;
}

/** Everyone whose work is known beforehand, in the order of the drawing. */
export function offeredLoads(program: Program): readonly Overload[] {
  const { offeredLoad } = program.meaning;
  return [...poolsByParticipant(program)].flatMap(([participantId, pools]) => {
    const loads = pools.flatMap((pool) => offeredLoad[pool] ?? []);
    return loads.length === 0 ? [] : [{ participantId, offeredLoad: Math.max(...loads) }];
  });
}

/** Those before whom the queue grows for ever, the most overloaded first. */
export function overloadsOf(program: Program): readonly Overload[] {
  const { isGrowing } = program.meaning;
  const pools = poolsByParticipant(program);
  return offeredLoads(program)
    .filter(({ participantId }) =>
      pools.get(participantId)?.some((pool) => isGrowing[pool] === true),
    )
    .toSorted((one, other) => other.offeredLoad - one.offeredLoad);
}
