/** Spans between two nodes (claims): from entering the one to the first completion of the other. */
import { dueOf } from './due-moments.ts';
import { add } from './measure.ts';
import { EVENT_DONE, type Run, scheduleEvent } from './run.ts';
import * as Token from './token-row.ts';
import { DELAYED, dealOf, isMeasured } from './tokens.ts';

export function openSpans(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const { spanFromStart, spanFrom } = run.network.nodes;
  const end = spanFromStart[node + 1] as number;
  for (let row = spanFromStart[node] as number; row < end; row++) {
    const at = dealOf(tokens, token) * tokens.spanCount + (spanFrom[row] as number);
    if (Number.isNaN(tokens.spans[at])) tokens.spans[at] = run.now;
  }
}

export function closeSpans(run: Run, token: number, node: number): void {
  const { tokens, tally, network } = run;
  const { spanToStart, spanTo } = network.nodes;
  const deal = dealOf(tokens, token);
  const end = spanToStart[node + 1] as number;
  for (let row = spanToStart[node] as number; row < end; row++) {
    const span = spanTo[row] as number;
    const at = deal * tokens.spanCount + span;
    const openedAt = tokens.spans[at] as number;
    if (Number.isNaN(openedAt)) continue;
    tokens.spans[at] = Number.NaN;
    if (!isMeasured(tokens, deal)) continue;
    add(tally.spanClosed, span, 1);
    add(tally.spanMinutes, span, run.now - openedAt);
    const due = dueOf(network, network.spanLimit[span] as number, openedAt);
    if (run.now <= due) add(tally.spanKept, span, 1);
  }
}

/** A measured deal leaves: its open spans are never closed. */
export function leaveSpans(run: Run, deal: number): void {
  const { tokens, tally } = run;
  if (!isMeasured(tokens, deal)) return;
  const first = deal * tokens.spanCount;
  for (let span = 0; span < tokens.spanCount; span++) {
    if (!Number.isNaN(tokens.spans[first + span])) add(tally.spanLeft, span, 1);
  }
}

/** When the promised span is due for this token's deal; Infinity where nothing is promised. */
export function promisedDue(run: Run, token: number): number {
  const { promisedSpan, spanLimit } = run.network;
  if (promisedSpan < 0) return Number.POSITIVE_INFINITY;
  const { tokens } = run;
  const openedAt = tokens.spans[dealOf(tokens, token) * tokens.spanCount + promisedSpan] as number;
  if (Number.isNaN(openedAt)) return Number.POSITIVE_INFINITY;
  return dueOf(run.network, spanLimit[promisedSpan] as number, openedAt);
}

/**
 * Work fills the time given: the result of a held node leaves when it was promised, while
 * its performers are free already. False when it leaves at once.
 */
export function isHeldBack(run: Run, token: number): boolean {
  const due = promisedDue(run, token);
  if (due <= run.now || due === Number.POSITIVE_INFINITY) return false;
  const { ints } = run.tokens;
  const row = token << Token.INTS;
  ints[row | Token.STATE] = DELAYED;
  ints[row | Token.DONE_EVENT] = scheduleEvent(run, EVENT_DONE, token, due);
  return true;
}
