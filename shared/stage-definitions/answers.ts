/** Answers of CRMs are strangers' data: parsed, never trusted. */
import { z } from 'zod';
import { failure, type Result, success } from '#shared/base';
import type { AnswerFailure, ExistingFailure, Page } from './adapter.ts';
import { sameName } from './match-stages.ts';
import type { ExistingPipeline } from './plan.ts';

/** More than any account holds; keeps a hostile answer from being gone through for hours. */
const MOST_ROWS = 10_000;

export function rows<Row extends z.ZodType>(row: Row) {
  return z.array(row).max(MOST_ROWS);
}

/** Ids come as numbers or as their digits. */
export const numericId = z
  .union([z.int().nonnegative(), z.string().regex(/^\d{1,15}$/)])
  .transform(Number);
export const shortText = z.string().max(10_000);
export const wholeNumber = z
  .union([z.number(), z.string().regex(/^-?\d{1,15}$/)])
  .transform(Number);

export function understood<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
): Result<z.output<Schema>, AnswerFailure> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  // Never the value that was found: an answer may repeat what was sent, secrets too.
  const path = (issue?.path ?? []).map(String).join('.').slice(0, 200);
  return failure({ code: 'notUnderstood', path });
}

export const NOTHING: Page = { pipelines: [], stages: [], fields: [], next: null };

export function pipelineNamed(
  pipelines: readonly ExistingPipeline[],
  name: string,
): Result<ExistingPipeline, ExistingFailure> {
  const found = pipelines.find((pipeline) => sameName(pipeline.name, name));
  if (found) return success(found);
  const names = pipelines.map((pipeline) => pipeline.name).join(', ');
  return failure({ code: 'pipelineMissing', name, found: names.slice(0, 500) });
}
