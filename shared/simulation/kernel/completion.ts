/** Work or a delay is done: what it took is summed, its people serve the next, the deal goes on. */
import { LEFT_LET_GO } from './activity-log.ts';
import { drawFromBase } from './arrivals.ts';
import { judgeNode } from './judging.ts';
import { leave } from './leaving.ts';
import { add, measureWork } from './measure.ts';
import { NOWHERE, travel } from './moves.ts';
import * as Node from './node-row.ts';
import { recordDone, recordLeaving } from './recording.ts';
import { IN_WINDOW, type Run } from './run.ts';
import { releasePerformers, serveNext, serveWaiting } from './service.ts';
import { closeSpans, isHeldBack } from './spans.ts';
import { actOn } from './timers.ts';
import * as Token from './token-row.ts';
import { freeToken, MOVING, ORPHANED, SERVED } from './tokens.ts';
import { CLOSES_SPANS, IS_HELD, IS_LIMITED, SHARES_PEOPLE } from './traits.ts';

/** Unless the event is stale: its number is then not the one that the token remembers. */
export function onDone(run: Run, token: number): void {
  const { ints } = run.tokens;
  const row = token << Token.INTS;
  if (ints[row | Token.DONE_EVENT] !== run.heap.takenSequence) return;
  if (run.recorder !== null) recordDone(run, token);
  const state = ints[row | Token.STATE] as number;
  const node = ints[row | Token.NODE] as number;
  if (state === SERVED && ints[row | Token.ESCALATION] === -1) {
    measureWork(run, token, node);
    const next = complete(run, token, node);
    putToWork(run, node, true);
    if (next !== NOWHERE) travel(run, token, next);
  } else if (state === SERVED || state === ORPHANED) {
    measureWork(run, token, node);
    releasePerformers(run, node);
    if (state === ORPHANED) finishWasted(run, token);
    else finishEscalation(run, token);
    putToWork(run, node, false);
  } else {
    const next = complete(run, token, node);
    if (next !== NOWHERE) travel(run, token, next);
  }
}

/** Where the token goes now: along the only flow, or NOWHERE when the result is held back. */
function complete(run: Run, token: number, node: number): number {
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  const tokenRow = token << Token.INTS;
  const traits = ints[row | Node.TRAITS] as number;
  if (traits & (IS_HELD | IS_LIMITED | CLOSES_SPANS)) {
    if (traits & IS_HELD && isHeldBack(run, token)) return NOWHERE;
    if (traits & IS_LIMITED) judgeNode(run, token, node, true);
    if (traits & CLOSES_SPANS) closeSpans(run, token, node);
  }
  run.tokens.ints[tokenRow | Token.STATE] = MOVING;
  run.tokens.ints[tokenRow | Token.ESCALATION_EVENT] = -1;
  return ints[row | Node.NEXT_NODE] as number;
}

/**
 * Performers are free at this node, or come on shift: first those who wait, then the base.
 * `areHeld`: they were busy until now.
 */
export function putToWork(run: Run, node: number, areHeld: boolean): void {
  const traits = run.nodeInts[(node << Node.INTS) | Node.TRAITS] as number;
  if (areHeld && !(traits & SHARES_PEOPLE)) serveNext(run, node);
  else {
    if (areHeld) releasePerformers(run, node);
    serveWaiting(run, node);
  }
  if (run.hasBases) drawFromBases(run, node);
}

function drawFromBases(run: Run, node: number): void {
  const { rivalStart, rivalNode } = run.network.nodes;
  const end = rivalStart[node + 1] as number;
  for (let rival = rivalStart[node] as number; rival < end; rival++) {
    const other = rivalNode[rival] as number;
    if ((run.baseOfNode[other] as number) >= 0) drawFromBase(run, other);
  }
}

function finishWasted(run: Run, token: number): void {
  const effort = run.tokens.reals[(token << Token.REALS) | Token.EFFORT] as number;
  if (run.phase === IN_WINDOW) run.tally.wastedMinutes += effort;
  freeToken(run.tokens, token);
}

function finishEscalation(run: Run, work: number): void {
  const { tokens, tally } = run;
  const deal = actOn(run, work);
  if (run.recorder !== null && deal !== -1) recordLeaving(run, work, LEFT_LET_GO);
  const row = (tokens.ints[(work << Token.INTS) | Token.ESCALATION] as number) >> 1;
  freeToken(tokens, work);
  if (deal === -1) return;
  if (run.phase === IN_WINDOW) add(tally.letGo, row, 1);
  leave(run, deal, run.network.lostExit);
}
