/**
 * What the program needs from the machine it runs on. The desktop shell and the browser
 * both satisfy it; the renderer never asks which of them it has, only what it can do.
 * Files are opaque handles that came from a dialog; a path never reaches the renderer.
 */
import type { Result } from '#shared/base';

/** Opaque: only the host that gave it can turn it back into a file. */
export interface FileHandle {
  readonly token: string;
  /** The file's name without its folder, for titles and messages. */
  readonly name: string;
}

export type FileKind =
  | 'salesbook'
  | 'pdf'
  | 'docx'
  | 'svg'
  | 'png'
  | 'csv'
  | 'xlsx'
  | 'xes'
  | 'json'
  | 'md'
  | 'zip';

export type HostFailure =
  | {
      readonly code: 'fileTooLarge';
      readonly name: string;
      readonly bytes: number;
      readonly limitBytes: number;
    }
  | { readonly code: 'fileGone'; readonly name: string }
  | { readonly code: 'fileChanged'; readonly name: string }
  | { readonly code: 'notPermitted'; readonly name: string }
  | { readonly code: 'diskFull'; readonly name: string }
  | { readonly code: 'notWritten'; readonly name: string; readonly reason: string }
  | { readonly code: 'addressRefused'; readonly address: string };

/** Changes whenever the file does; compared, never read. */
export type FileStamp = string;

export interface OpenedFile {
  readonly handle: FileHandle;
  readonly stamp: FileStamp;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  /** null where the machine only hands files out (a browser's download). */
  readonly handle: FileHandle | null;
  readonly stamp: FileStamp | null;
}

/** A menu as data: labels are already in the reader's language, commands are ids of the app. */
export type MenuItem =
  | {
      readonly kind: 'command';
      readonly commandId: string;
      readonly label: string;
      readonly accelerator?: string;
      readonly enabled: boolean;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly MenuItem[] };

export interface HostAbilities {
  /** Saves again into a file that was opened or saved before. */
  readonly savesInPlace: boolean;
  /** Shows the program's menu itself, so that the page need not. */
  readonly nativeMenu: boolean;
}

export interface Host {
  readonly abilities: HostAbilities;
  /** Asks for a file; null when the person thought better of it. */
  openFile(kinds: readonly FileKind[]): Promise<Result<OpenedFile | null, HostFailure>>;
  /** Reads a file again that a handle was given for. */
  readFile(handle: FileHandle): Promise<Result<OpenedFile, HostFailure>>;
  /** Asks where, then writes; null when the person thought better of it. */
  saveFileAs(request: {
    readonly kind: FileKind;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
  }): Promise<Result<SavedFile | null, HostFailure>>;
  /** Writes in place; refuses with `fileChanged` when the file isn't what `stamp` says any more. */
  saveFile(request: {
    readonly handle: FileHandle;
    readonly stamp: FileStamp;
    readonly bytes: Uint8Array;
  }): Promise<Result<SavedFile, HostFailure>>;
  /** https and mailto only. */
  openExternal(address: string): Promise<Result<null, HostFailure>>;
  setTitle(title: string): void;
  setMenu(items: readonly MenuItem[]): void;
  /** Calls back with the command chosen in a native menu; returns what stops that. */
  onMenuCommand(listener: (commandId: string) => void): () => void;
  /** A file the system asked the program to open (double click, recent files). */
  onFileOpened(listener: (file: Result<OpenedFile, HostFailure>) => void): () => void;
}
