/**
 * The parts of the browsers' file access that the standard library of types lacks. Only
 * Chromium has the pickers; the host asks before it relies on them.
 */
export interface PickerOptions {
  readonly suggestedName?: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

export interface LocalFile extends FileSystemFileHandle {
  queryPermission?(wish: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

export interface FilePickers {
  showOpenFilePicker(options: PickerOptions): Promise<LocalFile[]>;
  showSaveFilePicker(options: PickerOptions): Promise<LocalFile>;
}

export function filePickers(page: object): FilePickers | null {
  return hasPickers(page) ? page : null;
}

function hasPickers(page: object): page is FilePickers {
  return 'showOpenFilePicker' in page && 'showSaveFilePicker' in page;
}

export function isLocalFile(stored: unknown): stored is LocalFile {
  return typeof FileSystemFileHandle === 'function' && stored instanceof FileSystemFileHandle;
}
