/** What a lever acts on: the people of one participant, one source, or all sources. */
import { z } from 'zod';
import { type Lever, nodeIdSchema, participantIdSchema } from '#shared/model';

export const leverTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('headcount'), participantId: participantIdSchema }),
  /** No source named: all of them. */
  z.strictObject({ kind: z.literal('arrivals'), nodeId: nodeIdSchema.optional() }),
]);

export type LeverTarget = z.infer<typeof leverTargetSchema>;

/** The levers but those on the same target. */
export function withoutLever(levers: readonly Lever[], target: LeverTarget | Lever): Lever[] {
  return levers.filter((lever) => !isOnSameTarget(lever, target));
}

function isOnSameTarget(lever: Lever, target: LeverTarget | Lever): boolean {
  if (lever.kind === 'headcount') {
    return target.kind === 'headcount' && lever.participantId === target.participantId;
  }
  return target.kind === 'arrivals' && lever.nodeId === target.nodeId;
}
