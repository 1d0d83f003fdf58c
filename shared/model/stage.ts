/** Stages (columns of the pipeline), and the time limits and patience that stages and steps share. */
import { z } from 'zod';
import { colorSchema, entity, linesSchema } from './entity.ts';
import { participantIdSchema, stageIdSchema } from './ids.ts';
import { distributionSchema, durationSchema, originsSchema } from './time.ts';

const escalationSchema = entity({
  /** Time past the limit. */
  after: durationSchema,
  toParticipantId: participantIdSchema,
  /** What the escalation takes of the supervisor. */
  effort: distributionSchema,
  action: z.enum(['remind', 'raisePriority', 'decideOnClient']),
  /** With `decideOnClient`: the share of deals that go on, 0…1. */
  continueShare: z.number().exactOptional(),
});

export const timeLimitSchema = entity({
  duration: durationSchema,
  remindBefore: durationSchema.exactOptional(),
  escalation: escalationSchema.exactOptional(),
});

export const patienceSchema = entity({
  distribution: distributionSchema,
  clock: z.enum(['working', 'elapsed']),
});

export const stageSchema = entity({
  id: stageIdSchema,
  originIds: z.array(stageIdSchema),
  name: z.string(),
  color: colorSchema,
  semantics: z.enum(['open', 'won', 'lost']),
  entryCriteria: linesSchema,
  exitCriteria: linesSchema,
  requiredFields: linesSchema,
  timeLimit: timeLimitSchema.exactOptional(),
  patience: patienceSchema.exactOptional(),
  minimumDeals: entity({
    count: z.number(),
    notify: z.array(participantIdSchema),
  }).exactOptional(),
  /** Of winning, as the CRM shows it, 0…1. */
  probability: z.number().exactOptional(),
  origins: originsSchema.exactOptional(),
});

export type Escalation = z.infer<typeof escalationSchema>;
export type TimeLimit = z.infer<typeof timeLimitSchema>;
export type Patience = z.infer<typeof patienceSchema>;
export type Stage = z.infer<typeof stageSchema>;
