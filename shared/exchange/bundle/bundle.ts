/** Several documents as one archive, with the page that leads to them. The same files give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Its name is safe on every system, and has its ending. */
export interface BundledFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface BundlePage<File> {
  readonly fileName: string;
  /** Leads to the files under the names that they have in the archive. */
  readonly write: (files: readonly File[]) => string;
}

/** Files in the archive have a date; it says nothing of when they were made. */
const NO_DATE = '2000-01-01T00:00:00';

export function bundleOf<File extends BundledFile>(
  files: readonly File[],
  page: BundlePage<File>,
): Uint8Array {
  const zipped: Zippable = {};
  const named = withOwnNames(files, page.fileName);
  const first = { fileName: page.fileName, bytes: strToU8(page.write(named)) };
  for (const { fileName, bytes } of [first, ...named]) {
    zipped[fileName] = [bytes, { mtime: NO_DATE }];
  }
  return zipSync(zipped, { level: 6 });
}

/** Two documents of one name would be one file, and on some systems «A» and «a» are one name. */
function withOwnNames<File extends BundledFile>(files: readonly File[], page: string): File[] {
  const taken = new Set([page.toLowerCase()]);
  return files.map((file) => {
    let { fileName } = file;
    for (let count = 2; taken.has(fileName.toLowerCase()); count += 1) {
      fileName = file.fileName.replace(/(\.\w+)?$/, ` (${count})$1`);
    }
    taken.add(fileName.toLowerCase());
    return { ...file, fileName };
  });
}
