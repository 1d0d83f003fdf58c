/**
 * Draws a flow. A second one out of a card that passes the deal on by one needs `insert`:
 * a branch (the deal chooses) or a fork (both happen) goes between, and the flow that was
 * there leads out of it.
 */
import { z } from 'zod';
import { present } from '#shared/base';
import { flowIdSchema, nodeIdSchema, type Variant } from '#shared/model';
import {
  allowed,
  canConnect,
  firstRefusal,
  hasFreeIds,
  outgoingFlows,
  refused,
  type Verdict,
} from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { newNode, positionSchema } from './new-node.ts';
import { canHaveShare, shareSchema } from './share.ts';

/** Board units to the right of the card, when the board doesn't say where the new one goes. */
const DEFAULT_OFFSET = 240;

const argsSchema = z.strictObject({
  at: placeSchema,
  id: flowIdSchema,
  fromId: nodeIdSchema,
  toId: nodeIdSchema,
  label: z.string().optional(),
  probability: shareSchema.optional(),
  insert: z
    .strictObject({
      kind: z.enum(['branch', 'fork']),
      nodeId: nodeIdSchema,
      /** Of the flow from the card to what is inserted. */
      flowId: flowIdSchema,
      /** Inside the card's own cell. */
      position: positionSchema.optional(),
    })
    .optional(),
});

type ConnectArgs = z.output<typeof argsSchema>;

export const flowConnect = defineVariantCommand({
  name: 'flow.connect',
  args: argsSchema,
  rule: (variant, args, project) =>
    firstRefusal(
      () =>
        hasFreeIds(project, [
          args.id,
          ...(args.insert ? [args.insert.nodeId, args.insert.flowId] : []),
        ]),
      () => canConnectSo(variant, args),
      () => canHaveShare(args.insert?.kind ?? variant.nodes[args.fromId]?.kind, args.probability),
    ),
  apply(variant, { id, fromId, toId, label, probability, insert }, project) {
    let startId = fromId;
    if (insert) {
      const from = present(variant.nodes[fromId], 'node');
      for (const flow of outgoingFlows(variant, fromId)) flow.fromId = insert.nodeId;
      variant.nodes[insert.nodeId] = newNode(project, {
        id: insert.nodeId,
        kind: insert.kind,
        name: '',
        stageId: from.stageId,
        participantId: from.participantId,
        position: insert.position ?? { x: from.position.x + DEFAULT_OFFSET, y: from.position.y },
      });
      variant.flows[insert.flowId] = {
        id: insert.flowId,
        originIds: [],
        fromId,
        toId: insert.nodeId,
      };
      startId = insert.nodeId;
    }
    variant.flows[id] = {
      id,
      originIds: [],
      fromId: startId,
      toId,
      ...(label === undefined ? {} : { label }),
      ...(probability === undefined ? {} : { probability }),
    };
  },
  subject: (variant, { toId }) => variant.nodes[toId]?.name,
});

function canConnectSo(variant: Variant, { fromId, toId, insert }: ConnectArgs): Verdict {
  const verdict = canConnect(variant, fromId, toId);
  if (!verdict.allowed) return verdict;
  const name = variant.nodes[fromId]?.name ?? '';
  if (verdict.asks && !insert) return refused('secondFlow', { name });
  if (!verdict.asks && insert) return refused('insertNotNeeded', { name });
  return allowed;
}
