/** The first replication once more, this time with its log, written out as a file. */
import { failure, type Result, success } from '#shared/base';
import { eventLogText } from '#shared/exchange';
import { compileScenario, recordReplication, type SimulateFailure } from '#shared/simulation';
import type { EventLogRequest, TooLong } from './simulation-protocol.ts';

/** What hosts take in one piece, and some to spare. */
const LIMIT_BYTES = 400 * 1024 * 1024;

export function writeEventLog(
  { project, scenario, format, language }: EventLogRequest,
  limitBytes = LIMIT_BYTES,
): Result<Uint8Array<ArrayBuffer>, SimulateFailure | TooLong> {
  const program = compileScenario(project, scenario);
  if (!program.ok) return program;
  const recorded = recordReplication(program.value, 0);
  if (!recorded.ok) return recorded;
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (const text of eventLogText({ project, log: recorded.value.log, language }, format)) {
    const piece = encoder.encode(text);
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes > limitBytes) return failure({ code: 'logTooLong', limitBytes });
  }
  return success(joined(pieces, bytes));
}

function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
