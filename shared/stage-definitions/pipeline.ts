/**
 * What was agreed about the stages of one deal type, in words that belong to no CRM. The adapters
 * read nothing else, the files of stage definitions hold nothing else; the JSON Schema of these is
 * published in `resources/schema`.
 */
import { z } from 'zod';

const lines = z.array(z.string());

const durationSchema = z.strictObject({
  amount: z.number(),
  unit: z.enum(['minute', 'hour', 'workingDay', 'day', 'week']),
  clock: z.enum(['working', 'elapsed']),
});

/** What happens by itself; people are named by their participant. */
const automationSchema = z.discriminatedUnion('kind', [
  /** Before the stage's time limit ends; too early is more than the whole limit before. */
  z.strictObject({
    kind: z.literal('reminder'),
    before: durationSchema,
    isTooEarly: z.boolean(),
  }),
  /** Past the time limit of the stage. */
  z.strictObject({
    kind: z.literal('escalation'),
    after: durationSchema,
    to: z.string(),
    action: z.enum(['remind', 'raisePriority', 'decideOnClient']),
  }),
  /** With fewer deals in the stage, these are told. */
  z.strictObject({ kind: z.literal('threshold'), minimumDeals: z.number(), notify: lines }),
  /** A step of the stage that has a time limit of its own. */
  z.strictObject({
    kind: z.literal('task'),
    step: z.string(),
    performer: z.string(),
    limit: durationSchema,
  }),
  /** Deals go on in another process. */
  z.strictObject({ kind: z.literal('handOver'), reason: z.string(), toProcess: z.string() }),
]);

const stageDefinitionSchema = z.strictObject({
  /** Of the stage in the project; of the outcome, where the stage was derived from one. */
  id: z.string(),
  origin: z.enum(['stage', 'outcome', 'mend']),
  /** Capital Latin letters, digits and `_`, unique in the pipeline; doesn't depend on the order. */
  code: z.string(),
  name: z.string(),
  semantics: z.enum(['open', 'won', 'lost']),
  /** `#RRGGBB`. */
  color: z.string(),
  /** Of winning, 0…1; null where nobody has said it. */
  probability: z.number().nullable(),
  timeLimit: durationSchema.nullable(),
  /** The time limit in calendar days, rounded up, as CRMs count them. */
  limitDays: z.number().nullable(),
  requiredFields: lines,
  entryCriteria: lines,
  exitCriteria: lines,
  /** Why deals end here. */
  reasons: lines,
  /** How many outcomes of won deals stand here. */
  wins: z.number(),
  automation: z.array(automationSchema),
});

const groupSchema = z.strictObject({
  participantId: z.string(),
  name: z.string(),
  department: z.string(),
  people: lines,
  /** Codes of the stages where it does the work: may change the deal. */
  works: lines,
  /** Codes of the stages where it is asked or told: may read the deal. */
  reads: lines,
  /** Answers for the process, or deals past their limits come to it. */
  manages: z.boolean(),
});

export const pipelineSchema = z.strictObject({
  /** Of the deal type; of the process, where it has none. */
  id: z.string(),
  /** Of the names. */
  language: z.enum(['ru', 'en']),
  name: z.string(),
  process: z.string(),
  variant: z.string(),
  stages: z.array(stageDefinitionSchema),
  groups: z.array(groupSchema),
});

export type Pipeline = z.infer<typeof pipelineSchema>;
export type StageDefinition = z.infer<typeof stageDefinitionSchema>;
export type Semantics = StageDefinition['semantics'];
export type Automation = z.infer<typeof automationSchema>;
export type Group = z.infer<typeof groupSchema>;

/** The order that every CRM keeps: stages in work, then won ones, then lost ones. */
const SEMANTICS_ORDER: readonly Semantics[] = ['open', 'won', 'lost'];

export function inCrmOrder(stages: readonly StageDefinition[]): StageDefinition[] {
  return SEMANTICS_ORDER.flatMap((semantics) =>
    stages.filter((stage) => stage.semantics === semantics),
  );
}
