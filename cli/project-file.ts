/** Reads a project from a path on the command line; a file that is too large is refused unread. */
import { readFile, stat } from 'node:fs/promises';
import { failure, type Result } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import {
  describeOpenFailure,
  FILE_LIMIT_BYTES,
  type OpenedProject,
  type OpenFailure,
  openProjectText,
} from '#shared/model';

export type ReadFailure =
  | OpenFailure
  | { readonly code: 'fileMissing' | 'fileUnreadable' | 'notUtf8'; readonly path: string };

export async function readProjectFile(path: string): Promise<Result<OpenedProject, ReadFailure>> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT_BYTES) return failure({ code: 'tooLarge', limitBytes: FILE_LIMIT_BYTES });
    bytes = await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return failure({ code: isMissing ? 'fileMissing' : 'fileUnreadable', path });
  }
  const text = decoded(bytes);
  return text === null ? failure({ code: 'notUtf8', path }) : openProjectText(text);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A headline, and below it the details with an indent. */
export function describeReadFailure(readFailure: ReadFailure, language: Language): string {
  switch (readFailure.code) {
    case 'fileMissing':
    case 'fileUnreadable':
    case 'notUtf8': {
      const { code, path } = readFailure;
      return createTranslate(language)(`files.${code}`, { path });
    }
    default: {
      const { headline, lines } = describeOpenFailure(readFailure, language);
      return [headline, ...lines.map((line) => `  ${line}`)].join('\n');
    }
  }
}
