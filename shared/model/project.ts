/** The whole of one company's book: what a `.salesbook` file holds. */
import { z } from 'zod';
import { ID_PATTERN } from '#shared/base';
import { calendarSchema } from './calendar.ts';
import { collection, entity } from './entity.ts';
import {
  calendarIdSchema,
  dealTypeIdSchema,
  materialIdSchema,
  participantIdSchema,
  personIdSchema,
  processIdSchema,
  projectIdSchema,
  scenarioIdSchema,
  segmentIdSchema,
  variantIdSchema,
  versionIdSchema,
} from './ids.ts';
import { participantSchema, personSchema } from './participant.ts';
import { scenarioSchema } from './scenario.ts';
import { variantSchema } from './variant.ts';
import { versionSchema } from './version.ts';

/** Raised by a change that older programs can't read; every raise brings a migration. */
export const FORMAT_VERSION = 2;

/** Of a CRM, or of an element of any kind. */
const plainKey = z.string().regex(ID_PATTERN);

const segmentSchema = entity({
  id: segmentIdSchema,
  name: z.string(),
  /** Place on the axes of the segmentation matrix, by the axis's name. */
  coordinates: z.record(z.string(), z.string()),
  shareOfLeads: z.number(),
  processId: processIdSchema.exactOptional(),
});

const materialSchema = entity({
  id: materialIdSchema,
  name: z.string(),
  kind: z.enum(['script', 'letter', 'proposal', 'checklist', 'form']),
  /** Markdown. */
  text: z.string(),
});

const dealTypeSchema = entity({
  id: dealTypeIdSchema,
  name: z.string(),
  processId: processIdSchema,
});

export const processSchema = entity({
  id: processIdSchema,
  number: z.string(),
  name: z.string(),
  purpose: z.string(),
  result: z.string(),
  ownerId: participantIdSchema.exactOptional(),
  /** Who has the last word in disputes over this process. */
  lastWordId: personIdSchema.exactOptional(),
  industry: z.string().exactOptional(),
  status: z.enum(['draft', 'agreed', 'approved', 'retired']),
  currentVariantId: variantIdSchema,
  variants: collection(variantIdSchema, variantSchema),
  variantOrder: z.array(variantIdSchema),
});

export const projectSchema = entity({
  format: z.literal('salesbook'),
  formatVersion: z.literal(FORMAT_VERSION),
  id: projectIdSchema,
  title: z.string(),
  /** The logo is a data URI: PNG, JPEG or a harmless SVG of at most 2 MiB. */
  company: entity({ name: z.string(), logo: z.string().exactOptional() }),
  language: z.enum(['ru', 'en']),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  settings: entity({ calendarId: calendarIdSchema }),
  people: collection(personIdSchema, personSchema),
  participants: collection(participantIdSchema, participantSchema),
  calendars: collection(calendarIdSchema, calendarSchema),
  segments: collection(segmentIdSchema, segmentSchema),
  materials: collection(materialIdSchema, materialSchema),
  dealTypes: collection(dealTypeIdSchema, dealTypeSchema),
  processes: collection(processIdSchema, processSchema),
  processOrder: z.array(processIdSchema),
  /**
   * Ids of the CRM's stages that people have said to be ours, by CRM and by ids of ours: stages, or outcomes.
   * Those of ours that are gone say nothing, and are right again when an undo brings them back.
   */
  stagesInCrm: z.record(plainKey, z.record(plainKey, z.array(z.string()))).exactOptional(),
  scenarios: collection(scenarioIdSchema, scenarioSchema),
  versions: collection(versionIdSchema, versionSchema),
});

export type Segment = z.infer<typeof segmentSchema>;
export type Material = z.infer<typeof materialSchema>;
export type DealType = z.infer<typeof dealTypeSchema>;
export type Process = z.infer<typeof processSchema>;
export type Project = z.infer<typeof projectSchema>;
