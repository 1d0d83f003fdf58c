/** What every subcommand says by its exit code, and how it reads its arguments. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { z } from 'zod';

export const FINISHED = 0;
export const FAILED = 1;
export const MISUSED = 2;

/**
 * The options as the schema has them, or null when they were misused. What stands alone is
 * `file`, for a command whose schema has one; more than that is misuse.
 */
export function readOptions<Options>(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  schema: z.ZodType<Options>,
): Options | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    const parsed = schema.safeParse(file === undefined ? values : { ...values, file });
    return parsed.success && more.length === 0 ? parsed.data : null;
  } catch {
    // An option that doesn't exist, or one without its value.
    return null;
  }
}
