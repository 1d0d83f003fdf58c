/**
 * One loading of a project at a time: two that run side by side would both see that a pipeline isn't
 * there, and both make it. A process that was killed leaves its lock behind; the next one takes it.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { failure, type Result, success } from '#shared/base';

export type LockFailure =
  | {
      readonly code: 'alreadyRunning';
      readonly path: string;
      readonly pid: number;
      readonly machine: string;
    }
  | { readonly code: 'notWritten'; readonly path: string; readonly reason: string };

export interface Lock {
  readonly release: () => Promise<void>;
  /** A loading that ended without letting go had it. */
  readonly isTakenOver: boolean;
}

/** Each time another one was quicker. */
const MOST_ATTEMPTS = 20;

const holderSchema = z.object({ pid: z.int().positive(), machine: z.string().max(300) });
type Holder = z.infer<typeof holderSchema>;

export async function lock(journalPath: string): Promise<Result<Lock, LockFailure>> {
  const path = `${journalPath}.lock`;
  const own = JSON.stringify({ pid: process.pid, machine: hostname() } satisfies Holder);
  let isTakenOver = false;
  for (let attempt = 1; ; attempt++) {
    const reason = await place(path, own);
    if (reason === null) {
      return success({ isTakenOver, release: () => rm(path, { force: true }) });
    }
    if (reason !== 'EEXIST' || attempt === MOST_ATTEMPTS) {
      return failure({ code: 'notWritten', path, reason });
    }
    // null: let go of in this very moment.
    const text = await readFile(path, 'utf8').catch(() => null);
    const holder = text === null ? null : holderOf(text);
    if (holder && isAlive(holder)) return failure({ code: 'alreadyRunning', path, ...holder });
    if (text !== null) isTakenOver = await takeAway(path, text);
  }
}

/** Whole at once: nobody may find it empty. Answers why it couldn't be done. */
async function place(path: string, text: string): Promise<string | null> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await link(draft, path).catch((error: unknown) => {
      // A file system without links: its files appear before they are written.
      if (codeOf(error) === 'EEXIST') throw error;
      return writeFile(path, text, { flag: 'wx' });
    });
    return null;
  } catch (error) {
    return codeOf(error);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Another one may have taken it over in between: then it is given back. */
async function takeAway(path: string, text: string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    const isTheSame = (await readFile(aside, 'utf8')) === text;
    if (!isTheSame) await link(aside, path);
    return isTheSame;
  } catch (error) {
    // Gone, or placed anew: the next attempt looks.
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Locks of former versions hold the number only. */
function holderOf(text: string): Holder | null {
  const plain = Number(text);
  if (Number.isInteger(plain) && plain > 0) return { pid: plain, machine: hostname() };
  try {
    const parsed = holderSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Of another machine nobody knows: then it is taken for alive. */
function isAlive({ pid, machine }: Holder): boolean {
  if (machine !== hostname()) return true;
  try {
    // Signal 0 asks only whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
