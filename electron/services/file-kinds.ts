/** The kinds of files that dialogs offer, and a safe name for a new one. */
import type { FileKind } from '#shared/host';

export const EXTENSIONS: Readonly<Record<FileKind, string>> = {
  salesbook: 'salesbook',
  pdf: 'pdf',
  svg: 'svg',
  png: 'png',
  csv: 'csv',
  json: 'json',
};

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_STEM = 120;

/** A name without folders, control characters and characters that some system refuses. */
export function safeFileName(suggested: string, kind: FileKind): string {
  const extension = `.${EXTENSIONS[kind]}`;
  const stem = (suggested.endsWith(extension) ? suggested.slice(0, -extension.length) : suggested)
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...stem].slice(0, LONGEST_STEM).join('').trim();
  const usable =
    short === '' || RESERVED_ON_WINDOWS.test(short) ? `salesbook ${short}`.trim() : short;
  return usable + extension;
}
