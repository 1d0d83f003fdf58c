/** `--log FILE`: what the deals of one replication went through, as a file for process mining. */
import { extname } from 'node:path';
import type { Result } from '#shared/base';
import {
  EVENT_LOG_FORMATS,
  type EventLogFormat,
  type EventLogSubject,
  eventLogText,
} from '#shared/exchange';
import { createTranslate, type Language } from '#shared/i18n';
import type { Recording, RunLog } from '#shared/simulation';
import { saySystemFault } from '../say-system-fault.ts';
import { type WriteFailure, writeFileSafely } from '../writing/write-safely.ts';

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

export function describeLogFailure({ path, reason }: WriteFailure, language: Language): string {
  const said = { path, reason: saySystemFault(reason, language) };
  return createTranslate(language)('simulation.logNotWritten', said);
}
