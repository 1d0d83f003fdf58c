/** Kinds of files in a browser's words: endings, media types, and a name that every system takes. */
import type { FileKind } from '#shared/host';
import type { PickerOptions } from './file-system-access.ts';

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  salesbook: 'application/json',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
  json: 'application/json',
};

const LONGEST_STEM = 120;

export function mediaType(kind: FileKind): string {
  return MEDIA_TYPES[kind];
}

export function pickerTypes(kinds: readonly FileKind[]): PickerOptions['types'] {
  return kinds.map((kind) => ({
    description: kind === 'salesbook' ? 'Salesbook' : kind.toUpperCase(),
    accept: { [MEDIA_TYPES[kind]]: [`.${kind}`] },
  }));
}

export function fileName(suggested: string, kind: FileKind): string {
  const ending = `.${kind}`;
  const stem = (suggested.endsWith(ending) ? suggested.slice(0, -ending.length) : suggested)
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...stem].slice(0, LONGEST_STEM).join('').trim();
  return (short || 'salesbook') + ending;
}
