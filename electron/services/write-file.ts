/**
 * Writing without ever leaving half a file: into a temporary file beside the target,
 * flushed to the disk, renamed over it. What stood there before is kept as a backup.
 */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const BACKUPS_KEPT = 5;

export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Copies the file as it stands into the folder of backups and drops the oldest beyond five. */
export async function keepBackup(path: string, backupFolder: string, at: Date): Promise<void> {
  await mkdir(backupFolder, { recursive: true });
  const name = basename(path);
  const stamp = at.toISOString().replace(/[:.]/g, '-');
  await copyFile(path, join(backupFolder, `${stamp} ${name}`));
  const kept = (await readdir(backupFolder)).filter((file) => file.endsWith(` ${name}`)).sort();
  for (const old of kept.slice(0, -BACKUPS_KEPT)) {
    await rm(join(backupFolder, old), { force: true });
  }
}
