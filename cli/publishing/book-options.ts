/** What the command line says of how documents look: the book's edition, parts and theme, the papers' standard. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { failure, type Result, success } from '#shared/base';
import {
  type BookPlan,
  EDITIONS,
  OFFICE_STANDARDS,
  planOf,
  planOfNames,
  type UnknownPart,
} from '#shared/documents';

export const BOOK_OPTIONS = {
  edition: { type: 'string' },
  parts: { type: 'string' },
  theme: { type: 'string' },
  standard: { type: 'string' },
} as const;

export const bookOptionSchemas = {
  edition: z.enum(EDITIONS).optional(),
  parts: z.string().min(1).optional(),
  theme: z.string().min(1).optional(),
  standard: z.enum(OFFICE_STANDARDS).optional(),
};

export type BookOptionFailure =
  | UnknownPart
  | { readonly code: 'themeNotRead'; readonly path: string; readonly reason: string };

interface BookOptions {
  readonly edition?: BookPlan['edition'] | undefined;
  readonly parts?: string | undefined;
  readonly theme?: string | undefined;
}

export async function readBookWishes({
  edition = 'full',
  parts,
  theme,
}: BookOptions): Promise<
  Result<{ readonly plan: BookPlan; readonly theme: string | undefined }, BookOptionFailure>
> {
  const names = parts?.split(',').map((name) => name.trim());
  const plan = names ? planOfNames(edition, names) : success(planOf(edition));
  if (!plan.ok) return plan;
  if (theme === undefined) return success({ plan: plan.value, theme: undefined });
  try {
    return success({ plan: plan.value, theme: await readFile(theme, 'utf8') });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failure({ code: 'themeNotRead', path: theme, reason });
  }
}
