/** Writes a whole file or none: first beside it under a name of its own, then renamed into place. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, type Result, success } from '#shared/base';

export interface WriteFailure {
  readonly code: 'notWritten';
  readonly path: string;
  readonly reason: string;
}

export async function writeSafely(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<string, WriteFailure>> {
  const path = join(folder, name);
  const unfinished = join(folder, `.${randomUUID()}.part`);
  try {
    await makeFolder(folder);
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, path);
    return success(path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return failure({ code: 'notWritten', path, reason: reasonOf(error) });
  }
}

/** One level only: a misspelt path shouldn't grow a tree of folders. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (reasonOf(error) !== 'EEXIST') throw error;
  });
}

/** `EACCES`, `ENOSPC`: what the system says, without the paths that it repeats. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return String(error);
}
