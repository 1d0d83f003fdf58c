/** Reads a project from a path on the command line; a file that is too large is refused unread. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import {
  describeOpenFailure,
  FILE_LIMIT_BYTES,
  type OpenedProject,
  type OpenFailure,
  openProjectText,
} from '#shared/model';
import { helpHint } from './asking/misuse.ts';
import { nearest } from './asking/nearest.ts';

export type ReadFailure =
  | OpenFailure
  | { readonly code: 'fileMissing'; readonly path: string; readonly near: string | null }
  | { readonly code: 'fileIsFolder' | 'fileUnreadable' | 'notUtf8'; readonly path: string };

export async function readProjectFile(path: string): Promise<Result<OpenedProject, ReadFailure>> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT_BYTES) return failure({ code: 'tooLarge', limitBytes: FILE_LIMIT_BYTES });
    bytes = await readFile(path);
  } catch (error) {
    return failure(await obstacle(path, error));
  }
  const text = decoded(bytes);
  return text === null ? failure({ code: 'notUtf8', path }) : openProjectText(text);
}

async function obstacle(path: string, error: unknown): Promise<ReadFailure> {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'fileMissing', path, near: await neighbour(path) };
    case 'EISDIR':
      return { code: 'fileIsFolder', path };
    default:
      return { code: 'fileUnreadable', path };
  }
}

/** A project beside it whose name is spelt nearly the same. */
async function neighbour(path: string): Promise<string | null> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const projects = names.filter((name) => name.endsWith('.salesbook'));
  const near = nearest(basename(path), projects);
  return near === null ? null : join(folder, near);
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
    case 'fileMissing': {
      const { path, near } = readFailure;
      const t = createTranslate(language);
      const said =
        near === null ? t('files.fileMissing', { path }) : t('files.fileMisspelt', { path, near });
      return `${said}\n${helpHint(null, language)}`;
    }
    case 'fileIsFolder': {
      const said = createTranslate(language)('files.fileIsFolder', { path: readFailure.path });
      return `${said}\n${helpHint(null, language)}`;
    }
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
