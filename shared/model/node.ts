/** What stands on the board: sources, steps, branches, forks, joins, waits, outcomes, notes; and the flows between them. */
import { z } from 'zod';
import { dateTimeSchema, entity, linesSchema } from './entity.ts';
import {
  calendarIdSchema,
  flowIdSchema,
  materialIdSchema,
  nodeIdSchema,
  participantIdSchema,
  processIdSchema,
  segmentIdSchema,
  stageIdSchema,
} from './ids.ts';
import { patienceSchema, timeLimitSchema } from './stage.ts';
import { distributionSchema, originsSchema } from './time.ts';

/** How leads arrive. Open hours are those of the calendar; none means around the clock. */
const arrivalsSchema = z.discriminatedUnion('kind', [
  entity({
    kind: z.literal('poisson'),
    perHour: z.number(),
    calendarId: calendarIdSchema.exactOptional(),
    /** Relative intensity of the 168 hours of the week, Monday 00:00 first; its mean counts as 1. */
    profile: z.array(z.number()).exactOptional(),
  }),
  entity({
    kind: z.literal('interval'),
    gap: distributionSchema,
    calendarId: calendarIdSchema.exactOptional(),
  }),
  entity({ kind: z.literal('batch'), at: z.array(dateTimeSchema), size: z.number() }),
  /** A finite base that idle performers draw from. */
  entity({ kind: z.literal('base'), size: z.number() }),
]);

const common = {
  id: nodeIdSchema,
  /** Elements of another variant that this one was derived from; several after a merge. */
  originIds: z.array(nodeIdSchema),
  name: z.string(),
  stageId: stageIdSchema,
  participantId: participantIdSchema,
  /** Of the top left corner inside the node's cell, in board units. */
  position: entity({ x: z.number(), y: z.number() }),
  origins: originsSchema.exactOptional(),
};

const sourceNodeSchema = entity({
  ...common,
  kind: z.literal('source'),
  channel: z.string(),
  arrivals: arrivalsSchema,
  /** In the project's currency. */
  dealValue: distributionSchema.exactOptional(),
  segmentId: segmentIdSchema.exactOptional(),
});

const stepNodeSchema = entity({
  ...common,
  kind: z.literal('step'),
  description: z.string(),
  inputs: linesSchema,
  outputs: linesSchema,
  tools: linesSchema,
  checklist: linesSchema,
  materialIds: z.array(materialIdSchema),
  /** Working time of each performer; absent while nobody has said it. */
  effort: distributionSchema.exactOptional(),
  /** Besides the lane's participant, who performs with one person. */
  helpers: z.array(entity({ participantId: participantIdSchema, count: z.number() })),
  accountableId: participantIdSchema.exactOptional(),
  consultedIds: z.array(participantIdSchema),
  informedIds: z.array(participantIdSchema),
  /** «The deal may go on only if …» */
  conditions: linesSchema,
  timeLimit: timeLimitSchema.exactOptional(),
  /** Of the client, while queueing for this step. */
  patience: patienceSchema.exactOptional(),
  /** Larger first. */
  priority: z.number(),
  valueKind: z.enum(['value', 'necessary', 'waste']),
});

const branchNodeSchema = entity({
  ...common,
  kind: z.literal('branch'),
  question: z.string(),
});
const forkNodeSchema = entity({ ...common, kind: z.literal('fork') });
const joinNodeSchema = entity({ ...common, kind: z.literal('join') });

const waitNodeSchema = entity({
  ...common,
  kind: z.literal('wait'),
  /** The name says what is waited for; absent while nobody has said how long. */
  delay: distributionSchema.exactOptional(),
  clock: z.enum(['working', 'elapsed']),
});

const outcomeNodeSchema = entity({
  ...common,
  kind: z.literal('outcome'),
  result: z.enum(['won', 'lost', 'disqualified', 'handedOver']),
  reason: z.string(),
  toProcessId: processIdSchema.exactOptional(),
});

const noteNodeSchema = entity({ ...common, kind: z.literal('note'), text: z.string() });

export const nodeSchema = z.discriminatedUnion('kind', [
  sourceNodeSchema,
  stepNodeSchema,
  branchNodeSchema,
  forkNodeSchema,
  joinNodeSchema,
  waitNodeSchema,
  outcomeNodeSchema,
  noteNodeSchema,
]);

export const flowSchema = entity({
  id: flowIdSchema,
  originIds: z.array(flowIdSchema),
  fromId: nodeIdSchema,
  toId: nodeIdSchema,
  label: z.string().exactOptional(),
  /** 0…1; only out of a branch. */
  probability: z.number().exactOptional(),
  /** How often one deal may take this flow in its life. */
  maxTimes: z.number().exactOptional(),
  origins: originsSchema.exactOptional(),
});

export type Arrivals = z.infer<typeof arrivalsSchema>;
export type SourceNode = z.infer<typeof sourceNodeSchema>;
export type StepNode = z.infer<typeof stepNodeSchema>;
export type BranchNode = z.infer<typeof branchNodeSchema>;
export type ForkNode = z.infer<typeof forkNodeSchema>;
export type JoinNode = z.infer<typeof joinNodeSchema>;
export type WaitNode = z.infer<typeof waitNodeSchema>;
export type OutcomeNode = z.infer<typeof outcomeNodeSchema>;
export type NoteNode = z.infer<typeof noteNodeSchema>;
export type Node = z.infer<typeof nodeSchema>;
export type NodeKind = Node['kind'];
export type Flow = z.infer<typeof flowSchema>;
