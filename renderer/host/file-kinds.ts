/** Kinds of files in a browser's words: endings and media types. */
import type { FileKind } from '#shared/host';
import type { PickerOptions } from './file-system-access.ts';

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  salesbook: 'application/json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  svg: 'image/svg+xml',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  xes: 'application/xml',
  json: 'application/json',
  md: 'text/markdown',
  zip: 'application/zip',
};

export function mediaType(kind: FileKind): string {
  return MEDIA_TYPES[kind];
}

export function pickerTypes(kinds: readonly FileKind[]): PickerOptions['types'] {
  return kinds.map((kind) => ({
    description: kind === 'salesbook' ? 'Salesbook' : kind.toUpperCase(),
    accept: { [MEDIA_TYPES[kind]]: [`.${kind}`] },
  }));
}
