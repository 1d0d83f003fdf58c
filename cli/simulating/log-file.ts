/** `--log FILE`: what the deals of one replication went through, as a file for process mining. */
import { extname } from 'node:path';
import type { Result } from '#shared/base';
import {
  EVENT_LOG_FORMATS,
  type EventLogFormat,
  type EventLogSubject,
  eventLogText,
} from '#shared/exchange';
import { createTranslate, type Language, type MessageKey } from '#shared/i18n';
import type { Recording, RunLog } from '#shared/simulation';
import { type WriteFailure, writeFileSafely } from '../publishing/write-safely.ts';

export interface LogFile {
  readonly path: string;
  readonly format: EventLogFormat;
}

/** By the ending of the path; null when that names no format. */
export function logFileAt(path: string): LogFile | null {
  const ending = extname(path).slice(1).toLowerCase();
  const format = EVENT_LOG_FORMATS.find((each) => each === ending);
  return format ? { path, format } : null;
}

export interface LogTaker extends Recording {
  /** null before the replication has run. */
  readonly taken: () => RunLog | null;
}

/** Counted from 0. */
export function logTaker(replication: number): LogTaker {
  let log: RunLog | null = null;
  return {
    replication,
    keep: (kept) => {
      log = kept;
    },
    taken: () => log,
  };
}

export function writeLog(
  { path, format }: LogFile,
  subject: EventLogSubject,
): Promise<Result<string, WriteFailure>> {
  return writeFileSafely(path, eventLogText(subject, format));
}

/** What the system says, in words where there are some. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  EACCES: 'simulation.logForbidden',
  EPERM: 'simulation.logForbidden',
  EROFS: 'simulation.logReadOnly',
  ENOSPC: 'simulation.logDiskFull',
  EDQUOT: 'simulation.logDiskFull',
  EISDIR: 'simulation.logIsFolder',
  ENOENT: 'simulation.logNoFolder',
  ENOTDIR: 'simulation.logNoFolder',
};

export function describeLogFailure({ path, reason }: WriteFailure, language: Language): string {
  const t = createTranslate(language);
  const known = REASONS[reason];
  return t('simulation.logNotWritten', { path, reason: known ? t(known) : reason });
}
