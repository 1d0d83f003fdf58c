/** The log of a run as a file for process mining, piece by piece: a long one is never in memory whole. */
import { csvLines } from './csv.ts';
import type { EventLogSubject } from './subject.ts';
import { xesLines } from './xes.ts';

export const EVENT_LOG_FORMATS = ['csv', 'xes'] as const;
export type EventLogFormat = (typeof EVENT_LOG_FORMATS)[number];

/** Characters at least in each piece but the last. */
const PIECE = 1 << 16;

export function* eventLogText(
  subject: EventLogSubject,
  format: EventLogFormat,
): Generator<string, void> {
  let piece = '';
  for (const line of format === 'csv' ? csvLines(subject) : xesLines(subject)) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
