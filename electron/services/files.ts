/**
 * Files for the page: it asks, a dialog of the system decides, and the page holds a
 * token, never a path. Only paths that a dialog or the system gave are ever touched.
 */
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/base';
import {
  type FileHandle,
  type FileKind,
  type FileStamp,
  type HostCalls,
  type HostFailure,
  type OpenedFile,
  safeFileName,
} from '#shared/host';
import { FILE_LIMIT_BYTES } from '#shared/model';
import { keepBackup, writeWhole } from './write-file.ts';

export interface FileDialogs {
  /** Path of an existing file, or null. */
  askWhatToOpen(extensions: readonly string[]): Promise<string | null>;
  /** Path to write to, or null; the person has agreed to replace what is there. */
  askWhereToSave(suggested: string, extension: string): Promise<string | null>;
}

export interface FileService
  extends Pick<HostCalls, 'file.open' | 'file.read' | 'file.saveAs' | 'file.save'> {
  /** For files that the system asks to open; the path comes from the system, not from the page. */
  openPath(path: string): Promise<Result<OpenedFile, HostFailure>>;
}

export function createFileService(options: {
  readonly dialogs: FileDialogs;
  readonly backupFolder: string;
  readonly now: () => Date;
}): FileService {
  const { dialogs, backupFolder, now } = options;
  const paths = new Map<string, string>();

  function handleFor(path: string): FileHandle {
    const token = randomUUID();
    paths.set(token, path);
    return { token, name: basename(path) };
  }

  async function openPath(path: string): Promise<Result<OpenedFile, HostFailure>> {
    return read(path, handleFor(path));
  }

  /** What stands there, before it is written over. */
  async function keep(path: string): Promise<Result<null, HostFailure>> {
    try {
      await keepBackup(path, backupFolder, now());
      return success(null);
    } catch (error) {
      return failure(hostFailure(error, basename(path)));
    }
  }

  return {
    openPath,
    'file.open': async (kinds) => {
      const path = await dialogs.askWhatToOpen(kinds);
      return path === null ? success(null) : openPath(path);
    },
    'file.read': async (handle) => {
      const path = paths.get(handle.token);
      return path === undefined
        ? failure({ code: 'fileGone', name: handle.name })
        : read(path, handle);
    },
    'file.saveAs': async ({ kind, suggestedName, bytes }) => {
      const path = await askPath(dialogs, suggestedName, kind);
      if (path === null) return success(null);
      if (kind === 'salesbook' && (await stampOf(path)) !== null) {
        const kept = await keep(path);
        if (!kept.ok) return kept;
      }
      const written = await write(path, bytes);
      if (!written.ok) return written;
      return success({ handle: handleFor(path), stamp: written.value });
    },
    'file.save': async ({ handle, stamp, bytes }) => {
      const path = paths.get(handle.token);
      if (path === undefined) return failure({ code: 'fileGone', name: handle.name });
      const current = await stampOf(path);
      if (current === null) return failure({ code: 'fileGone', name: handle.name });
      if (current !== stamp) return failure({ code: 'fileChanged', name: handle.name });
      const kept = await keep(path);
      if (!kept.ok) return kept;
      const written = await write(path, bytes);
      return written.ok ? success({ handle, stamp: written.value }) : written;
    },
  };
}

/** The name that the system asked about is the one that is written: it alone was allowed to be replaced. */
async function askPath(
  dialogs: FileDialogs,
  suggestedName: string,
  kind: FileKind,
): Promise<string | null> {
  let suggestion = safeFileName(suggestedName, kind);
  while (true) {
    const path = await dialogs.askWhereToSave(suggestion, kind);
    if (path === null || path.toLowerCase().endsWith(`.${kind}`)) return path;
    const completed = `${path}.${kind}`;
    if ((await stampOf(completed)) === null) return completed;
    suggestion = completed;
  }
}

/** Size and time of the last change, which together change whenever the file does. */
async function stampOf(path: string): Promise<FileStamp | null> {
  try {
    const { mtimeNs, size } = await stat(path, { bigint: true });
    return `${size}-${mtimeNs}`;
  } catch {
    return null;
  }
}

async function read(path: string, handle: FileHandle): Promise<Result<OpenedFile, HostFailure>> {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT_BYTES) {
      return failure({
        code: 'fileTooLarge',
        name: handle.name,
        bytes: size,
        limitBytes: FILE_LIMIT_BYTES,
      });
    }
    const stamp = await stampOf(path);
    if (stamp === null) return failure({ code: 'fileGone', name: handle.name });
    return success({ handle, stamp, bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    return failure(hostFailure(error, handle.name));
  }
}

async function write(path: string, bytes: Uint8Array): Promise<Result<FileStamp, HostFailure>> {
  try {
    await writeWhole(path, bytes);
    const stamp = await stampOf(path);
    return stamp === null ? failure({ code: 'fileGone', name: basename(path) }) : success(stamp);
  } catch (error) {
    return failure(hostFailure(error, basename(path)));
  }
}

function hostFailure(error: unknown, name: string): HostFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return { code: 'fileGone', name };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return { code: 'notPermitted', name };
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'diskFull', name };
  return { code: 'notWritten', name, reason: code };
}
