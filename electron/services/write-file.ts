/**
 * Writing without ever leaving half a file: into a temporary file beside the target,
 * flushed to the disk, renamed over it. What stood there before is kept as a backup.
 */
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const BACKUPS_KEPT = 5;
/** In characters; at four bytes each it still fits where a name may have 255 bytes. */
const LONGEST_BACKUP_NAME = 50;
const NEW_FILE_MODE = 0o644;

/** A link stays a link: what it leads to is written. The file keeps its permissions. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  // Not the target's name with something added: that may be as long as names can be.
  const temporary = join(dirname(target), `.salesbook-${randomUUID()}.tmp`);
  const mode = await modeOf(target);
  try {
    const file = await open(temporary, 'wx', mode ?? NEW_FILE_MODE);
    try {
      // Some disks know no permissions: that is no reason not to save.
      if (mode !== null) await file.chmod(mode).catch(() => undefined);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return null;
  }
}

/** Copies the file as it stands into the folder of backups and drops its oldest beyond five. */
export async function keepBackup(path: string, backupFolder: string, at: Date): Promise<void> {
  await mkdir(backupFolder, { recursive: true });
  const stamp = at.toISOString().replace(/[:.]/g, '-');
  const suffix = backupSuffix(await realpath(path));
  await copyFile(path, join(backupFolder, `${stamp}${suffix}`));
  const kept = (await readdir(backupFolder))
    .filter((file) => file.slice(stamp.length) === suffix)
    .sort();
  for (const old of kept.slice(0, -BACKUPS_KEPT)) {
    await rm(join(backupFolder, old), { force: true });
  }
}

/** Files of the same name in different folders are different files. */
function backupSuffix(path: string): string {
  const place = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const name = [...basename(path)].slice(-LONGEST_BACKUP_NAME).join('');
  return ` ${place} ${name}`;
}
