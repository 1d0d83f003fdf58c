/** What departments say about a turnaround, and what was decided. */
import { z } from 'zod';
import { dateTimeSchema, entity } from './entity.ts';
import {
  nodeIdSchema,
  participantIdSchema,
  personIdSchema,
  slaClaimIdSchema,
  slaDecisionIdSchema,
} from './ids.ts';
import { durationSchema } from './time.ts';

/** The span runs from entering `fromNodeId` to completing `toNodeId`; equal for one step. */
const span = { fromNodeId: nodeIdSchema, toNodeId: nodeIdSchema };

export const slaClaimSchema = entity({
  id: slaClaimIdSchema,
  ...span,
  departmentId: participantIdSchema,
  side: z.enum(['demandsAtMost', 'needsAtLeast']),
  duration: durationSchema,
  /** 0.9 = nine deals of ten. */
  share: z.number(),
  argument: z.string(),
  authorId: personIdSchema.exactOptional(),
  date: z.iso.date(),
  status: z.enum(['open', 'settled', 'withdrawn']),
});

const evidenceSchema = entity({
  /** Key figures as they were, by name. */
  figures: z.record(z.string(), z.number()),
  /** SHA-256 of the drawing at that moment, hexadecimal. */
  drawingSha256: z.string(),
});

export const slaDecisionSchema = entity({
  id: slaDecisionIdSchema,
  claimIds: z.array(slaClaimIdSchema),
  ...span,
  duration: durationSchema,
  share: z.number(),
  decidedById: personIdSchema,
  date: dateTimeSchema,
  rationale: z.string(),
  evidence: evidenceSchema.exactOptional(),
});

export type SlaClaim = z.infer<typeof slaClaimSchema>;
export type SlaDecision = z.infer<typeof slaDecisionSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
