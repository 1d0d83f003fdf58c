/**
 * Setting one field of an element so that the whole element stays valid, or a refusal.
 * Works from the schema: a field that a new file format adds can be set at once.
 */
import { z } from 'zod';
import { failure, type Result, success } from '#shared/base';
import { type Node, nodeSchema } from '#shared/model';
import { allowed, type Refusal, type Verdict } from '#shared/rules';
import { describeIssue } from './describe-issue.ts';

/** Absent (or undefined) removes an optional field. */
export const fieldArgs = { field: z.string(), value: z.json().optional() };

export interface FieldChange {
  readonly field: string;
  readonly value?: unknown;
}

interface FieldsOf {
  readonly schema: z.ZodObject;
  /** Fields that have an edit of their own, or that nobody may change. */
  readonly closed: readonly string[];
}

/** The element with the field set, or why not. */
function withField(
  element: object,
  { schema, closed }: FieldsOf,
  { field, value }: FieldChange,
): Result<Readonly<Record<string, unknown>>, Refusal> {
  if (!Object.hasOwn(schema.shape, field) || closed.includes(field)) {
    return failure({ code: 'noSuchField', params: { field } });
  }
  const { [field]: _before, ...others } = element as Readonly<Record<string, unknown>>;
  const next = value === undefined ? others : { ...others, [field]: value };
  const parsed = schema.safeParse(next);
  if (parsed.success) return success(parsed.data);
  return failure({ code: 'badValue', params: { field, ...describeIssue(parsed.error) } });
}

/** The same answer as a verdict, for a command's rule. */
export function canSetField(element: object, of: FieldsOf, change: FieldChange): Verdict {
  const result = withField(element, of, change);
  return result.ok ? allowed : { allowed: false, ...result.error };
}

/** Sets the field in a draft that `canSetField` has allowed. */
export function setField(draft: object, of: FieldsOf, { field, value }: FieldChange): void {
  const target = draft as Record<string, unknown>;
  if (value === undefined) delete target[field];
  else target[field] = of.schema.shape[field]?.parse(value) ?? value;
}

/** The schema of a node depends on its kind. Place and kind have edits of their own. */
export function fieldsOfNode(kind: Node['kind']): FieldsOf {
  const schema = nodeSchema.options.find((option) => option.shape.kind.value === kind);
  if (!schema) throw new Error(`Invariant broken: no schema of ${kind}`);
  return {
    schema,
    closed: ['id', 'kind', 'originIds', 'stageId', 'participantId', 'position'],
  };
}
