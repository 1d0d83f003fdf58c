/** A file with what a CRM's own list call answered; a large one is refused unread. */
import { readFile, stat } from 'node:fs/promises';
import { failure, type Result, success } from '#shared/base';

const MOST_BYTES = 16 * 1024 * 1024;

export interface JsonFileFailure {
  readonly code: 'existingMissing' | 'existingClosed' | 'existingTooLarge' | 'existingUnreadable';
  readonly path: string;
}

export async function readJsonFile(path: string): Promise<Result<unknown, JsonFileFailure>> {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return failure({ code: 'existingTooLarge', path });
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return failure({ code: isMissing ? 'existingMissing' : 'existingClosed', path });
  }
  try {
    return success(JSON.parse(text.replace(/^\ufeff/, '')) as unknown);
  } catch {
    return failure({ code: 'existingUnreadable', path });
  }
}
