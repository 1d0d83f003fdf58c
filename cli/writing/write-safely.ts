/** Writes a whole file or none: first beside it under a name of its own, then renamed into place. */
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure, type Result, success } from '#shared/base';
import { begin, finish } from './unfinished-files.ts';

export interface WriteFailure {
  readonly code: 'notWritten';
  readonly path: string;
  readonly reason: string;
}

/** The folder is made when it isn't there. */
export async function writeSafely(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<string, WriteFailure>> {
  const path = join(folder, name);
  try {
    await makeFolder(folder);
  } catch (error) {
    return failure({ code: 'notWritten', path, reason: reasonOf(error) });
  }
  return writeFileSafely(path, bytes);
}

/** A text may come piece by piece, so that a long one is never in memory whole. */
export async function writeFileSafely(
  path: string,
  content: Uint8Array | Iterable<string>,
): Promise<Result<string, WriteFailure>> {
  const unfinished = join(dirname(path), `.${randomUUID()}.part`);
  begin(unfinished);
  try {
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, path);
    return success(path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return failure({ code: 'notWritten', path, reason: reasonOf(error) });
  } finally {
    finish(unfinished);
  }
}

/** One level only: a misspelt path shouldn't grow a tree of folders. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (reasonOf(error) !== 'EEXIST') throw error;
  });
}

/** What can be known before there is anything to write; null: nothing stands in the way. */
export async function obstacleTo(path: string): Promise<WriteFailure | null> {
  try {
    const folder = dirname(path);
    await access(folder, constants.W_OK);
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    const target = await stat(path).catch(() => null);
    if (target?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return null;
  } catch (error) {
    return { code: 'notWritten', path, reason: reasonOf(error) };
  }
}

/** The same of a folder, which is made when it isn't there. */
export async function obstacleToFolder(folder: string): Promise<WriteFailure | null> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return obstacleTo(folder);
  // Whatever is written into it is written beside its other files.
  const obstacle = await obstacleTo(join(folder, 'file'));
  return obstacle && { ...obstacle, path: folder };
}

/** `EACCES`, `ENOSPC`: what the system says, without the paths that it repeats. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  // Buffers that the machine has no memory for: what the system itself would call it.
  return error instanceof RangeError ? 'ENOMEM' : String(error);
}
