/**
 * Pastes cards and the flows between them, under fresh ids. Cards whose stage or lane this
 * drawing doesn't have go to `cell`. A pasted card is a new one: it comes from nothing.
 */
import { z } from 'zod';
import { valuesOf } from '#shared/base';
import {
  type Flow,
  flowSchema,
  type Node,
  nodeSchema,
  type Project,
  participantIdSchema,
  stageIdSchema,
  type Variant,
} from '#shared/model';
import { allowed, canPlace, firstRefusal, hasFreeIds, refused, type Verdict } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { fragmentIds } from './fragment.ts';
import { freshId, freshIdsSchema } from './fresh-ids.ts';
import { positionSchema } from './new-node.ts';
import { withoutUnknownReferences } from './unknown-references.ts';

const argsSchema = z.strictObject({
  at: placeSchema,
  fragment: z.strictObject({
    nodes: z.array(nodeSchema).min(1),
    flows: z.array(flowSchema),
  }),
  /** A fresh id for every card and flow of the fragment (`freshIdsFor(fragmentIds(fragment), makeId)`). */
  ids: freshIdsSchema,
  cell: z.strictObject({ stageId: stageIdSchema, participantId: participantIdSchema }),
  /** Added to every position, so that copies don't hide what they were copied from. */
  offset: positionSchema.optional(),
});

type PasteArgs = z.output<typeof argsSchema>;

export const nodePaste = defineVariantCommand({
  name: 'node.paste',
  args: argsSchema,
  rule: (variant, { fragment, ids, cell }, project) =>
    firstRefusal(
      () => hasFreeIds(project, valuesOf(ids)),
      () => canPlace(variant, cell),
      (): Verdict => {
        const missing = fragmentIds(fragment).find((old) => !Object.hasOwn(ids, old));
        return missing === undefined ? allowed : refused('idMissing', { id: missing });
      },
      (): Verdict => {
        const nodeIds = new Set(fragment.nodes.map((node) => node.id));
        const loose = fragment.flows.find(
          (flow) => !nodeIds.has(flow.fromId) || !nodeIds.has(flow.toId),
        );
        return loose ? refused('noSuchNode', { id: loose.id }) : allowed;
      },
    ),
  apply(variant, args, project) {
    for (const node of args.fragment.nodes) {
      const pasted = pastedNode(node, args, { variant, project });
      variant.nodes[pasted.id] = pasted;
    }
    for (const flow of args.fragment.flows) {
      const pasted = pastedFlow(flow, args);
      variant.flows[pasted.id] = pasted;
    }
  },
  subject: (_variant, { fragment }) => fragment.nodes[0]?.name,
});

function pastedNode(
  node: Node,
  { ids, cell, offset = { x: 0, y: 0 } }: PasteArgs,
  into: { readonly variant: Variant; readonly project: Project },
): Node {
  const here = canPlace(into.variant, node).allowed;
  return withoutUnknownReferences(into.project, {
    ...node,
    id: freshId(ids, node.id),
    originIds: [],
    ...(here ? {} : cell),
    position: { x: node.position.x + offset.x, y: node.position.y + offset.y },
  });
}

function pastedFlow(flow: Flow, { ids }: PasteArgs): Flow {
  return {
    ...flow,
    id: freshId(ids, flow.id),
    originIds: [],
    fromId: freshId(ids, flow.fromId),
    toId: freshId(ids, flow.toId),
  };
}
