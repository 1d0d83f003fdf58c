/** Who takes part: roles, departments, clients, contractors, systems; and the people behind them. */
import { z } from 'zod';
import { colorSchema, entity } from './entity.ts';
import { calendarIdSchema, participantIdSchema, personIdSchema } from './ids.ts';

export const personSchema = entity({
  id: personIdSchema,
  name: z.string(),
  position: z.string(),
  participantIds: z.array(participantIdSchema),
});

const normSchema = entity({
  what: z.string(),
  count: z.number(),
  per: z.enum(['day', 'week', 'month']),
});

export const participantSchema = entity({
  id: participantIdSchema,
  name: z.string(),
  kind: z.enum(['role', 'department', 'client', 'contractor', 'system']),
  departmentId: participantIdSchema.exactOptional(),
  color: colorSchema,
  calendarId: calendarIdSchema.exactOptional(),
  /** Absent means unlimited only for clients and systems; for others it is missing. */
  headcount: z.number().exactOptional(),
  /** Another participant whose people do this work too. */
  poolOf: participantIdSchema.exactOptional(),
  /** Share of working time that isn't available to deals, 0…1. */
  otherDuties: z.number(),
  /** In the project's currency. */
  hourlyCost: z.number().exactOptional(),
  norms: z.array(normSchema),
});

/** What a variant changes about a participant: a to-be may have a third engineer. */
export const staffingSchema = entity({
  headcount: z.number().exactOptional(),
  calendarId: calendarIdSchema.exactOptional(),
  otherDuties: z.number().exactOptional(),
  hourlyCost: z.number().exactOptional(),
});

export type Person = z.infer<typeof personSchema>;
export type Norm = z.infer<typeof normSchema>;
export type Participant = z.infer<typeof participantSchema>;
export type ParticipantKind = Participant['kind'];
export type Staffing = z.infer<typeof staffingSchema>;
