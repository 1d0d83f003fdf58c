/** Work or a delay is done: what it took is summed, its people serve the next, the deal goes on. */

import { CLOSES_SPANS, IS_HELD, IS_LIMITED, LEFT_LET_GO, SHARES_PEOPLE } from '../codes';
import { drawFromRivals, hasBases } from './arrivals';
import { actOn } from './escalations';
import { NO_EVENT } from './future';
import { judgeNode } from './judging';
import { leave } from './leaving';
import { travel } from './moves';
import { lostExit } from './network';
import { NOWHERE, Node } from './nodes';
import { releasePerformers } from './people';
import { recordDone, recordLeaving } from './recording';
import { serveNext, serveWaiting } from './service';
import { closeSpans, isHeldBack } from './spans';
import { IN_WINDOW, phase } from './state';
import { addWastedMinutes, tallyLetGo } from './tally';
import { freeToken, MOVING, ORPHANED, SERVED, Token } from './tokens';
import { measureWork } from './work';

/** What began at the token's node is done. */
export function onDone(token: Token): void {
  recordDone(token);
  const state = token.state;
  if (state === SERVED && token.escalation === -1) finishService(token);
  else if (state === SERVED || state === ORPHANED) finishAside(token);
  else finishDelay(token);
}

/** The next in the queue is served before the deal goes on: it may come back to the same people at once. */
function finishService(token: Token): void {
  const node = token.node;
  measureWork(token);
  const next = complete(token, node);
  putToWork(node, true);
  if (next !== NOWHERE) travel(token, next);
}

/** A wait is over, or a result that was held back is due. */
function finishDelay(token: Token): void {
  const next = complete(token, token.node);
  if (next !== NOWHERE) travel(token, next);
}

/** Work that carries no deal on: what its deal no longer needs, or a supervisor's. */
function finishAside(token: Token): void {
  const node = token.node;
  measureWork(token);
  releasePerformers(node);
  if (token.state === ORPHANED) finishWasted(token);
  else finishEscalation(token);
  putToWork(node, false);
}

/** Where the token goes now: along the only flow, or NOWHERE when the result is held back. */
function complete(token: Token, node: Node): i32 {
  const traits = node.traits;
  if (traits & (IS_HELD | IS_LIMITED | CLOSES_SPANS)) {
    if (traits & IS_HELD && isHeldBack(token)) return NOWHERE;
    if (traits & IS_LIMITED) judgeNode(token, true);
    if (traits & CLOSES_SPANS) closeSpans(token, node);
  }
  token.state = MOVING;
  token.escalationEvent = NO_EVENT;
  return node.next;
}

/**
 * Performers are free at this node, or come on shift: first those who wait, then the base.
 * `areHeld`: they were busy until now.
 */
export function putToWork(node: Node, areHeld: bool): void {
  if (areHeld && !(node.traits & SHARES_PEOPLE)) serveNext(node);
  else {
    if (areHeld) releasePerformers(node);
    serveWaiting(node);
  }
  if (hasBases) drawFromRivals(node);
}

function finishWasted(token: Token): void {
  if (phase === IN_WINDOW) addWastedMinutes(token.effort);
  freeToken(token);
}

function finishEscalation(work: Token): void {
  const deal = actOn(work);
  if (deal !== null) recordLeaving(work, LEFT_LET_GO);
  const escalation = work.escalation;
  freeToken(work);
  if (deal === null) return;
  if (phase === IN_WINDOW) tallyLetGo.add(escalation, 1);
  leave(deal, lostExit);
}
