/** What `simulate` may be asked for. */
import { z } from 'zod';
import { processIdSchema, variantIdSchema } from '#shared/model';
import type { Range } from '#shared/simulation';

const MOST_WORKERS = 64;

export const OPTIONS = {
  process: { type: 'string' },
  variant: { type: 'string' },
  scenario: { type: 'string' },
  weeks: { type: 'string' },
  deals: { type: 'string' },
  until: { type: 'string' },
  lever: { type: 'string', multiple: true },
  'warm-up': { type: 'string' },
  replications: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  precision: { type: 'string' },
  bottlenecks: { type: 'boolean' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  tables: { type: 'string' },
  log: { type: 'string' },
  language: { type: 'string' },
} as const;

/** `51..100`: these replications of a larger study, as a part that `merge` reads. */
const rangeSchema = z
  .string()
  .regex(/^\d{1,6}\.\.\d{1,6}$/)
  .transform((text): Range => {
    const [first = 0, last = 0] = text.split('..').map(Number);
    return { first, last };
  })
  .refine(({ first, last }) => first >= 1 && first <= last);

export const optionsSchema = z
  .strictObject({
    file: z.string().min(1),
    process: processIdSchema.optional(),
    variant: variantIdSchema.optional(),
    scenario: z.string().min(1).optional(),
    weeks: z.coerce.number().positive().max(5200).optional(),
    deals: z.coerce.number().int().min(1).max(1_000_000).optional(),
    until: z.literal('quarter-end').optional(),
    /** What is tried out besides what the scenario tries: see asked-levers.ts. */
    lever: z.array(z.string()).optional(),
    'warm-up': z.union([z.literal('auto'), z.coerce.number().min(0).max(5200)]).optional(),
    replications: z.union([z.coerce.number().int().min(1).max(10_000), rangeSchema]).optional(),
    seed: z.coerce.number().int().min(0).max(0xffffffff).optional(),
    workers: z.coerce.number().int().min(1).max(MOST_WORKERS).optional(),
    /** Half of the cycle time's interval over its mean, to be reached by more replications. */
    precision: z.coerce.number().min(0.001).max(1).optional(),
    /** What one more person would bring, participant by participant. */
    bottlenecks: z.boolean().optional(),
    json: z.boolean().optional(),
    csv: z.boolean().optional(),
    /** Folder for the tables of the window, as a workbook and as CSV. */
    tables: z.string().min(1).optional(),
    log: z.string().min(1).optional(),
    language: z.enum(['ru', 'en']).optional(),
  })
  // A part of a study can't know when the whole is precise enough; and there is one answer.
  .refine(
    ({ replications, precision, json, csv }) =>
      !(precision !== undefined && typeof replications === 'object') && !(json && csv),
  )
  // A run has one length.
  .refine(
    ({ weeks, deals, until }) =>
      [weeks, deals, until].filter((length) => length !== undefined).length <= 1,
  )
  // A scenario says itself what it runs.
  .refine(({ scenario, process, variant }) => scenario === undefined || !(process ?? variant));
export type Options = z.infer<typeof optionsSchema>;
