/**
 * One loading of a project at a time: two that run side by side would both see that a pipeline isn't
 * there, and both make it. A process that was killed leaves its lock behind; the next one takes it.
 */
import { open, readFile, rm } from 'node:fs/promises';
import { failure, type Result, success } from '#shared/base';

export type LockFailure =
  | { readonly code: 'alreadyRunning'; readonly path: string }
  | { readonly code: 'notWritten'; readonly path: string; readonly reason: string };

/** The answer lets go of it again. */
export async function lock(journalPath: string): Promise<Result<() => Promise<void>, LockFailure>> {
  const path = `${journalPath}.lock`;
  for (let attempt = 1; ; attempt++) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return success(() => rm(path, { force: true }));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code !== 'EEXIST') return failure({ code: 'notWritten', path, reason: code });
      if (attempt > 1 || (await isHeld(path))) return failure({ code: 'alreadyRunning', path });
      await rm(path, { force: true });
    }
  }
}

async function isHeld(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = Number(text);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    // Signal 0 asks only whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
