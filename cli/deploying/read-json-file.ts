/** A file with what a CRM's own list call answered; a large one is refused unread. */
import { readFile, stat } from 'node:fs/promises';
import { failure, type Result, success } from '#shared/base';

const MOST_BYTES = 16 * 1024 * 1024;

export async function readJsonFile(
  path: string,
): Promise<Result<unknown, { readonly code: 'existingUnreadable'; readonly path: string }>> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return failure({ code: 'existingUnreadable', path });
    const text = await readFile(path, 'utf8');
    return success(JSON.parse(text.replace(/^\ufeff/, '')) as unknown);
  } catch {
    return failure({ code: 'existingUnreadable', path });
  }
}
