/** What the command line says of how documents look: the book's edition, parts and theme, the papers' standard. */
import { readFile } from 'node:fs/promises';
import { failure, type Result, success } from '#shared/base';
import {
  type BookPlan,
  EDITIONS,
  OFFICE_STANDARDS,
  planOf,
  planOfNames,
  type UnknownPart,
} from '#shared/documents';
import { one, oneOf, text } from '../asking/option-kinds.ts';

export const BOOK_OPTIONS = {
  edition: one(oneOf(EDITIONS)),
  parts: one(text('parts')),
  theme: one(text('file')),
  standard: one(oneOf(OFFICE_STANDARDS)),
} as const;

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
