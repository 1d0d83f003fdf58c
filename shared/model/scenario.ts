/** What a simulation runs: which variants, from when, how long, how often, with which levers. */
import { z } from 'zod';
import { dateSchema, entity } from './entity.ts';
import {
  nodeIdSchema,
  participantIdSchema,
  processIdSchema,
  scenarioIdSchema,
  variantIdSchema,
} from './ids.ts';

export const leverSchema = z.discriminatedUnion('kind', [
  entity({
    kind: z.literal('headcount'),
    participantId: participantIdSchema,
    headcount: z.number(),
  }),
  /** Multiplies the arrivals of one source, or of all of them. */
  entity({ kind: z.literal('arrivals'), nodeId: nodeIdSchema.exactOptional(), factor: z.number() }),
]);

export const scenarioSchema = entity({
  id: scenarioIdSchema,
  name: z.string(),
  /** A Monday. */
  startsOn: dateSchema,
  runs: z.array(entity({ processId: processIdSchema, variantIds: z.array(variantIdSchema) })),
  until: z.union([entity({ weeks: z.number() }), entity({ deals: z.number() })]),
  warmUpWeeks: z.union([z.number(), z.literal('auto')]),
  replications: z.number(),
  /** An integer of 32 bits. */
  seed: z.number(),
  discipline: z.enum(['firstCome', 'earliestLimit']),
  levers: z.array(leverSchema),
});

export type Lever = z.infer<typeof leverSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
