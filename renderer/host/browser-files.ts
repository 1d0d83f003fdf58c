/** Files the way every browser has them: an input to choose one, a download to hand one out. */
import type { FileKind } from '#shared/host';

export interface PlainFiles {
  /** null when the person thought better of it. */
  choose(kinds: readonly FileKind[]): Promise<File | null>;
  download(file: Download): void;
}

export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function plainFiles(page: Document): PlainFiles {
  return {
    choose: (kinds) => chooseFile(page, kinds),
    download: (file) => downloadFile(page, file),
  };
}

function chooseFile(page: Document, kinds: readonly FileKind[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = page.createElement('input');
    input.type = 'file';
    input.accept = kinds.map((kind) => `.${kind}`).join(',');
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** The browser may read the bytes a while after the click. */
const KEEP_MILLISECONDS = 60_000;

function downloadFile(page: Document, { name, type, bytes }: Download): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MILLISECONDS);
}
