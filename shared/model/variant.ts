/** One drawing of a process, as-is or to-be, with the workshop it came from. */
import { z } from 'zod';
import { collection, entity, linesSchema } from './entity.ts';
import {
  elementIdSchema,
  flowIdSchema,
  nodeIdSchema,
  participantIdSchema,
  personIdSchema,
  slaClaimIdSchema,
  slaDecisionIdSchema,
  stageIdSchema,
  variantIdSchema,
} from './ids.ts';
import { flowSchema, nodeSchema } from './node.ts';
import { staffingSchema } from './participant.ts';
import { slaClaimSchema, slaDecisionSchema } from './sla.ts';
import { stageSchema } from './stage.ts';

const elementRemark = entity({ text: z.string(), elementId: elementIdSchema.exactOptional() });

const workshopSchema = entity({
  attendees: z.array(personIdSchema),
  agenda: z.array(entity({ topic: z.string(), minutes: z.number().exactOptional() })),
  disputedPoints: z.array(elementRemark),
  openQuestions: z.array(elementRemark),
  parkingLot: linesSchema,
});

export const variantSchema = entity({
  id: variantIdSchema,
  kind: z.enum(['asIs', 'toBe']),
  name: z.string(),
  author: z.string().exactOptional(),
  basedOnId: variantIdSchema.exactOptional(),
  /** 1 unless as-is variants of several managers share the leads. */
  leadShare: z.number(),
  staffing: collection(participantIdSchema, staffingSchema),
  stages: collection(stageIdSchema, stageSchema),
  stageOrder: z.array(stageIdSchema),
  laneOrder: z.array(participantIdSchema),
  /** Heights of lanes and widths of stages in board units, where people set them. */
  laneSizes: collection(participantIdSchema, z.number()),
  stageSizes: collection(stageIdSchema, z.number()),
  nodes: collection(nodeIdSchema, nodeSchema),
  flows: collection(flowIdSchema, flowSchema),
  slaClaims: collection(slaClaimIdSchema, slaClaimSchema),
  slaDecisions: collection(slaDecisionIdSchema, slaDecisionSchema),
  workshop: workshopSchema,
});

export type Workshop = z.infer<typeof workshopSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type VariantKind = Variant['kind'];
