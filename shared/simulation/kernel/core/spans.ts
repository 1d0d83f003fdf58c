/** Spans between two nodes (claims): from entering the one to the first completion of the other. */
import { dueOf } from './due-moments';
import {
  nodesSpanFrom,
  nodesSpanFromStart,
  nodesSpanTo,
  nodesSpanToStart,
  promisedSpan,
  spanLimit,
  spansCount,
} from './network';
import { Node } from './nodes';
import { EVENT_DONE, now, scheduleEvent } from './state';
import { tallySpanClosed, tallySpanKept, tallySpanLeft, tallySpanMinutes } from './tally';
import { DELAYED, Token } from './tokens';

export function openSpans(token: Token, node: Node): void {
  const spans = token.deal.spans;
  const end = nodesSpanFromStart[node.index + 1];
  for (let row = nodesSpanFromStart[node.index]; row < end; row++) {
    const span = nodesSpanFrom[row];
    if (isNaN(spans[span])) spans[span] = now;
  }
}

export function closeSpans(token: Token, node: Node): void {
  const deal = token.deal;
  const end = nodesSpanToStart[node.index + 1];
  for (let row = nodesSpanToStart[node.index]; row < end; row++) {
    const span = nodesSpanTo[row];
    const openedAt = deal.spans[span];
    if (isNaN(openedAt)) continue;
    deal.spans[span] = NaN;
    if (!deal.isMeasured) continue;
    tallySpanClosed.add(span, 1);
    tallySpanMinutes.add(span, now - openedAt);
    if (now <= dueOf(spanLimit[span], openedAt)) tallySpanKept.add(span, 1);
  }
}

/** A measured deal leaves: its open spans are never closed. */
export function leaveSpans(deal: Token): void {
  if (!deal.isMeasured) return;
  for (let span = 0; span < spansCount; span++) {
    if (!isNaN(deal.spans[span])) tallySpanLeft.add(span, 1);
  }
}

/** When the promised span is due for this token's deal; Infinity where nothing is promised. */
export function promisedDue(token: Token): f64 {
  if (promisedSpan < 0) return Infinity;
  const openedAt = token.deal.spans[promisedSpan];
  return isNaN(openedAt) ? Infinity : dueOf(spanLimit[promisedSpan], openedAt);
}

/**
 * Work fills the time given: the result of a held node leaves when it was promised, while
 * its performers are free already. False when it leaves at once.
 */
export function isHeldBack(token: Token): bool {
  const due = promisedDue(token);
  if (due <= now || due === Infinity) return false;
  token.state = DELAYED;
  token.doneEvent = scheduleEvent(EVENT_DONE, token.index, due);
  return true;
}
