/** Frozen versions of a variant, comments on them, and signed verdicts. */
import { z } from 'zod';
import { collection, dateTimeSchema, entity } from './entity.ts';
import {
  elementIdSchema,
  personIdSchema,
  processIdSchema,
  reviewIdSchema,
  variantIdSchema,
  versionIdSchema,
} from './ids.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Keyed by element id. */
const elementHashes = z.record(z.string(), sha256);

const reviewSchema = entity({
  id: reviewIdSchema,
  authorId: personIdSchema,
  date: dateTimeSchema,
  elementId: elementIdSchema.exactOptional(),
  text: z.string(),
  state: z.enum(['open', 'resolved']),
});

const approvalSchema = entity({
  versionSha256: sha256,
  elementHashes,
  person: entity({ name: z.string(), position: z.string() }),
  verdict: z.enum(['approved', 'rejected']),
  comment: z.string(),
  date: dateTimeSchema,
  /** SPKI, base64. */
  publicKey: z.string(),
  /** SHA-256 of the previous record; empty for the first. */
  previous: z.union([sha256, z.literal('')]),
  /** ECDSA P-256 over the canonical record without this field, base64. */
  signature: z.string(),
});

export const versionSchema = entity({
  id: versionIdSchema,
  processId: processIdSchema,
  variantId: variantIdSchema,
  number: z.number(),
  at: dateTimeSchema,
  /** Canonical JSON (RFC 8785) of the frozen closure; never migrated in place. */
  bytes: z.string(),
  sha256,
  elementHashes,
  reviews: collection(reviewIdSchema, reviewSchema),
  /** A chain: each record names the hash of the one before it, so order is meaning. */
  approvals: z.array(approvalSchema),
});

export type Review = z.infer<typeof reviewSchema>;
export type Approval = z.infer<typeof approvalSchema>;
export type Version = z.infer<typeof versionSchema>;
