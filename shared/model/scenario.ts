/** What a simulation runs: which variants, from when, how long, how often, with which levers. */
import { z } from 'zod';
import { dateSchema, entity } from './entity.ts';
import {
  calendarIdSchema,
  flowIdSchema,
  nodeIdSchema,
  participantIdSchema,
  processIdSchema,
  scenarioIdSchema,
  variantIdSchema,
} from './ids.ts';

/**
 * Whose people, where a participant has several teams: those whom this variant staffs itself
 * beside others of its process; without one, those whom the others share.
 */
const team = { participantId: participantIdSchema, variantId: variantIdSchema.exactOptional() };

export const leverSchema = z.discriminatedUnion('kind', [
  entity({ kind: z.literal('headcount'), ...team, headcount: z.number() }),
  entity({ kind: z.literal('calendar'), ...team, calendarId: calendarIdSchema }),
  /** Multiplies the arrivals of one source, or of all of them. */
  entity({ kind: z.literal('arrivals'), nodeId: nodeIdSchema.exactOptional(), factor: z.number() }),
  /** Multiplies the effort of one step, or of all of them. */
  entity({ kind: z.literal('effort'), nodeId: nodeIdSchema.exactOptional(), factor: z.number() }),
  /** Of one flow out of a branch; the others share what it leaves as they do on the drawing. */
  entity({ kind: z.literal('probability'), flowId: flowIdSchema, probability: z.number() }),
]);

export const scenarioSchema = entity({
  id: scenarioIdSchema,
  name: z.string(),
  /** A Monday. */
  startsOn: dateSchema,
  runs: z.array(entity({ processId: processIdSchema, variantIds: z.array(variantIdSchema) })),
  until: z.union([
    entity({ weeks: z.number() }),
    entity({ deals: z.number() }),
    /** Of the calendar quarter in which it starts. */
    entity({ quarterEnd: z.literal(true) }),
  ]),
  warmUpWeeks: z.union([z.number(), z.literal('auto')]),
  replications: z.number(),
  /** An integer of 32 bits. */
  seed: z.number(),
  discipline: z.enum(['firstCome', 'earliestLimit']),
  levers: z.array(leverSchema),
});

export type Lever = z.infer<typeof leverSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;

const NAMING_FIELDS = ['participantId', 'variantId', 'calendarId', 'nodeId', 'flowId'] as const;

type NamingField = (typeof NAMING_FIELDS)[number];

/** What a lever acts on or puts in its place: without any of them it would act on something else. */
export function namedByLever(lever: Lever): { readonly field: NamingField; readonly id: string }[] {
  const names: { readonly [Field in NamingField]?: string } = lever;
  return NAMING_FIELDS.flatMap((field) => {
    const id = names[field];
    return id === undefined ? [] : [{ field, id }];
  });
}
