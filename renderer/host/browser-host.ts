/**
 * An ordinary browser as a Host. Where the browser can hand out files to be written again
 * (Chromium), projects are saved in place; elsewhere a file is chosen with an input and
 * saved as a download. The tokens are ours, the browser's handles stay behind them.
 */
import { failure, type Result, success } from '#shared/base';
import {
  type FileHandle,
  type FileStamp,
  type Host,
  type HostFailure,
  isExternalAddress,
  type OpenedFile,
  type SavedFile,
  safeFileName,
} from '#shared/host';
import type { PlainFiles } from './browser-files.ts';
import { mediaType, pickerTypes } from './file-kinds.ts';
import { filePickers, isLocalFile, type LocalFile } from './file-system-access.ts';

/** Where the browser's handles are kept, so that a file can be saved in place after a restart too. */
export interface HandleStore {
  read(token: string): Promise<unknown>;
  write(token: string, handle: unknown): Promise<void>;
}

/** What is asked of a window. One that has pickers besides saves files in place. */
export interface BrowserPage {
  readonly document: { title: string };
  open(address: string, target: string, features: string): unknown;
}

export interface BrowserMachine {
  readonly page: BrowserPage;
  readonly plainFiles: PlainFiles;
  readonly fileHandles: HandleStore;
  /** Larger files are refused by their size, before they are read. */
  readonly limitBytes: number;
}

export function createBrowserHost(machine: BrowserMachine): Host {
  const { page, plainFiles } = machine;
  const pickers = filePickers(page);
  const files = createHandles(machine);

  return {
    abilities: { savesInPlace: pickers !== null, nativeMenu: false },
    async openFile(kinds) {
      if (!pickers) {
        const chosen = await plainFiles.choose(kinds);
        return chosen ? readWhole(chosen, null, machine.limitBytes) : success(null);
      }
      const chosen = await unlessAborted(() =>
        pickers.showOpenFilePicker({ types: pickerTypes(kinds) }),
      );
      const local = chosen?.[0];
      return local ? files.read(await files.keep(local), local) : success(null);
    },
    async readFile(handle) {
      const local = await files.find(handle);
      if (!local) return failure({ code: 'fileGone', name: handle.name });
      return files.read(handle, local);
    },
    async saveFileAs({ kind, suggestedName, bytes }) {
      const name = safeFileName(suggestedName, kind);
      const handOver = () => {
        plainFiles.download({ name, type: mediaType(kind), bytes });
        return success({ handle: null, stamp: null });
      };
      if (!pickers) return handOver();
      const local = await unlessAborted(() =>
        ifStillAsking(() =>
          pickers.showSaveFilePicker({ suggestedName: name, types: pickerTypes([kind]) }),
        ),
      );
      if (local === TOO_LATE) return handOver();
      return local ? files.write(await files.keep(local), local, bytes) : success(null);
    },
    async saveFile({ handle, stamp, bytes }) {
      const local = await files.find(handle);
      if (!local) return failure({ code: 'fileGone', name: handle.name });
      if (!(await mayWrite(local))) return failure({ code: 'notPermitted', name: handle.name });
      const there = await local.getFile().catch(() => null);
      if (!there) return failure({ code: 'fileGone', name: handle.name });
      if (stampOf(there) !== stamp) return failure({ code: 'fileChanged', name: handle.name });
      return files.write(handle, local, bytes);
    },
    async openExternal(address) {
      if (!isExternalAddress(address)) return failure({ code: 'addressRefused', address });
      page.open(address, '_blank', 'noopener,noreferrer');
      return success(null);
    },
    setTitle: (title) => {
      page.document.title = title;
    },
    setMenu: () => undefined,
    onMenuCommand: () => () => undefined,
    onFileOpened: () => () => undefined,
  };
}

function createHandles({ fileHandles, limitBytes }: BrowserMachine) {
  const known = new Map<string, LocalFile>();
  return {
    async keep(local: LocalFile): Promise<FileHandle> {
      const token = crypto.randomUUID();
      known.set(token, local);
      // Not remembered, the file is asked for again after a restart; that must not keep it from being written.
      await fileHandles.write(token, local).catch(() => undefined);
      return { token, name: local.name };
    },
    async find({ token }: FileHandle): Promise<LocalFile | null> {
      const here = known.get(token);
      if (here) return here;
      const stored = await fileHandles.read(token);
      return isLocalFile(stored) ? stored : null;
    },
    async read(handle: FileHandle, local: LocalFile): Promise<Result<OpenedFile, HostFailure>> {
      try {
        return await readWhole(await local.getFile(), handle, limitBytes);
      } catch (reason) {
        return failure(readingFailure(reason, handle.name));
      }
    },
    async write(
      handle: FileHandle,
      local: LocalFile,
      bytes: Uint8Array,
    ): Promise<Result<SavedFile, HostFailure>> {
      try {
        // The browser writes beside the file and puts it in place on close.
        const stream = await local.createWritable();
        await stream.write(new Uint8Array(bytes));
        await stream.close();
        return success({ handle, stamp: stampOf(await local.getFile()) });
      } catch (reason) {
        return failure(writingFailure(reason, handle.name));
      }
    },
  };
}

function stampOf(file: File): FileStamp {
  return `${file.lastModified}-${file.size}`;
}

/** Without a handle the file can be read once and never written: its token opens nothing. */
async function readWhole(
  file: File,
  handle: FileHandle | null,
  limitBytes: number,
): Promise<Result<OpenedFile, HostFailure>> {
  const { name, size } = file;
  if (size > limitBytes) return failure({ code: 'fileTooLarge', name, bytes: size, limitBytes });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return success({ handle: handle ?? { token: '', name }, stamp: stampOf(file), bytes });
  } catch (reason) {
    return failure(readingFailure(reason, name));
  }
}

async function mayWrite(local: LocalFile): Promise<boolean> {
  const wish = { mode: 'readwrite' } as const;
  if ((await local.queryPermission?.(wish)) === 'granted') return true;
  return (await local.requestPermission?.(wish)) === 'granted';
}

/** Closing a picker is an answer, not a failure. */
async function unlessAborted<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch (reason) {
    if (nameOf(reason) === 'AbortError') return null;
    throw reason;
  }
}

const TOO_LATE = 'tooLate';

/** A picker opens within seconds after a click; what took longer to make is downloaded instead. */
async function ifStillAsking<Value>(ask: () => Promise<Value>): Promise<Value | typeof TOO_LATE> {
  try {
    return await ask();
  } catch (reason) {
    if (nameOf(reason) === 'SecurityError') return TOO_LATE;
    throw reason;
  }
}

function nameOf(reason: unknown): string {
  return reason instanceof DOMException || reason instanceof Error ? reason.name : '';
}

function readingFailure(reason: unknown, name: string): HostFailure {
  return nameOf(reason) === 'NotAllowedError'
    ? { code: 'notPermitted', name }
    : { code: 'fileGone', name };
}

function writingFailure(reason: unknown, name: string): HostFailure {
  switch (nameOf(reason)) {
    case 'QuotaExceededError':
      return { code: 'diskFull', name };
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
      return { code: 'notPermitted', name };
    case 'NotFoundError':
      return { code: 'fileGone', name };
    default:
      return { code: 'notWritten', name, reason: nameOf(reason) };
  }
}
