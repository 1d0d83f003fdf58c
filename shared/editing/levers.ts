/** What a lever acts on: the people of a team or their hours, sources, steps, a flow out of a branch. */
import { z } from 'zod';
import { unreachable } from '#shared/base';
import {
  flowIdSchema,
  type Lever,
  nodeIdSchema,
  participantIdSchema,
  variantIdSchema,
} from '#shared/model';

/** No variant named: those whom the variants share. */
const team = { participantId: participantIdSchema, variantId: variantIdSchema.exactOptional() };
/** None named: all of them. */
const node = { nodeId: nodeIdSchema.exactOptional() };

export const leverTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('headcount'), ...team }),
  z.strictObject({ kind: z.literal('calendar'), ...team }),
  z.strictObject({ kind: z.literal('arrivals'), ...node }),
  z.strictObject({ kind: z.literal('effort'), ...node }),
  z.strictObject({ kind: z.literal('probability'), flowId: flowIdSchema }),
]);

export type LeverTarget = z.infer<typeof leverTargetSchema>;

/** The levers but those on the same target. */
export function withoutLever(levers: readonly Lever[], target: LeverTarget | Lever): Lever[] {
  return levers.filter((lever) => !isOnTarget(lever, target));
}

export function isOnTarget(lever: Lever, target: LeverTarget | Lever): boolean {
  const { kind, ...names } = targetOf(lever);
  const { kind: asked, ...others } = targetOf(target);
  return kind === asked && Object.values(names).join(' ') === Object.values(others).join(' ');
}

export function targetOf(lever: LeverTarget | Lever): LeverTarget {
  switch (lever.kind) {
    case 'headcount':
    case 'calendar': {
      const { kind, participantId, variantId } = lever;
      return { kind, participantId, ...(variantId === undefined ? {} : { variantId }) };
    }
    case 'arrivals':
    case 'effort':
      return { kind: lever.kind, ...(lever.nodeId === undefined ? {} : { nodeId: lever.nodeId }) };
    case 'probability':
      return { kind: 'probability', flowId: lever.flowId };
    default:
      return unreachable(lever);
  }
}
