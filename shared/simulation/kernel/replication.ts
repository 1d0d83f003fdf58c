/**
 * One replication from beginning to end, in slices: the caller may stop between them. What
 * happens at an event is said here; how, in the modules beside.
 */
import { failure, type Result, success } from '#shared/base';
import { WEEK_MINUTES } from '#shared/calendar';
import { arriveFrom, drawFromBase, startSources } from './arrivals.ts';
import { takeNext } from './event-heap.ts';
import { leave } from './leaving.ts';
import { add, closeWindow, measureWeek, measureWork, openWindow } from './measure.ts';
import { goOn, moveAll } from './moves.ts';
import type { Network, RunPlan } from './network.ts';
import { handCounts } from './node-rows.ts';
import {
  createRun,
  EVENT_ARRIVAL,
  EVENT_DONE,
  EVENT_ESCALATION,
  EVENT_MARK,
  EVENT_OPENING,
  EVENT_PATIENCE,
  EVENT_SECTION_ESCALATION,
  IN_WINDOW,
  indexOf,
  kindOf,
  MARK_STOP,
  MARK_WEEK,
  MARK_WINDOW_CLOSES,
  MARK_WINDOW_OPENS,
  RUNNING_ON,
  type Run,
  scheduleEvent,
  scheduleUrgentEvent,
} from './run.ts';
import { releasePerformers, serveWaiting } from './service.ts';
import { isHeldBack } from './spans.ts';
import { trimmed } from './spread.ts';
import type { RunFailure, Tally } from './tally.ts';
import { actOn, escalate } from './timers.ts';
import * as Token from './token-row.ts';
import { dealOf, freeToken, isMeasured, ORPHANED, SERVED } from './tokens.ts';

export function startReplication(network: Network, plan: RunPlan, replication: number): Run {
  const run = createRun(network, plan, replication);
  scheduleUrgentEvent(run, EVENT_MARK, MARK_WEEK, WEEK_MINUTES);
  if (plan.warmUpMinutes > 0) {
    scheduleUrgentEvent(run, EVENT_MARK, MARK_WINDOW_OPENS, plan.warmUpMinutes);
  } else openWindow(run);
  if (plan.windowMinutes < Number.POSITIVE_INFINITY) {
    const closes = plan.warmUpMinutes + plan.windowMinutes;
    scheduleUrgentEvent(run, EVENT_MARK, MARK_WINDOW_CLOSES, closes);
  }
  startSources(run);
  return run;
}

function finish(run: Run): void {
  closeWindow(run);
  const { tally } = run;
  handCounts(run.nodes, tally);
  tally.censored = run.measuredInside;
  tally.cycle = trimmed(tally.cycle);
  tally.wonCycle = trimmed(tally.wonCycle);
  tally.workingCycle = trimmed(tally.workingCycle);
  run.isFinished = true;
}

function onMark(run: Run, mark: number): void {
  if (mark === MARK_WEEK) {
    measureWeek(run);
    if (run.phase !== RUNNING_ON)
      scheduleUrgentEvent(run, EVENT_MARK, MARK_WEEK, run.now + WEEK_MINUTES);
  } else if (mark === MARK_WINDOW_OPENS) openWindow(run);
  else if (mark === MARK_WINDOW_CLOSES) closeWindow(run);
  else if (mark === MARK_STOP) finish(run);
}

/** Performers came free or on shift at this node: first those who wait, then the base. */
function putToWork(run: Run, node: number): void {
  serveWaiting(run, node);
  if (!run.hasBases) return;
  const { rivalStart, rivalNode } = run.network.nodes;
  const end = rivalStart[node + 1] as number;
  for (let rival = rivalStart[node] as number; rival < end; rival++) {
    const other = rivalNode[rival] as number;
    if ((run.baseOfNode[other] as number) >= 0) drawFromBase(run, other);
  }
}

function finishEscalation(run: Run, work: number): void {
  const { tokens, tally } = run;
  const deal = actOn(run, work);
  const row = (tokens.ints[(work << Token.INTS) | Token.ESCALATION] as number) >> 1;
  freeToken(tokens, work);
  if (deal === -1) return;
  if (run.phase === IN_WINDOW) add(tally.letGo, row, 1);
  leave(run, deal, run.network.lostExit);
}

/** The token's delay is over, or its work: its performers are free. */
function onDone(run: Run, token: number): void {
  const { ints } = run.tokens;
  const row = token << Token.INTS;
  const node = ints[row | Token.NODE] as number;
  const state = ints[row | Token.STATE] as number;
  if (state !== SERVED && state !== ORPHANED) {
    if (!isHeldBack(run, token, node)) goOn(run, token, node);
    return;
  }
  measureWork(run, token);
  releasePerformers(run, node);
  if (state === ORPHANED) finishWasted(run, token);
  else if (ints[row | Token.ESCALATION] !== -1) finishEscalation(run, token);
  else {
    addEffort(run, token);
    // On the list before others are served: a deal that is let go now must still be found.
    if (!isHeldBack(run, token, node)) goOn(run, token, node);
  }
  putToWork(run, node);
}

function finishWasted(run: Run, token: number): void {
  const effort = run.tokens.reals[(token << Token.REALS) | Token.EFFORT] as number;
  if (run.phase === IN_WINDOW) run.tally.wastedMinutes += effort;
  freeToken(run.tokens, token);
}

function addEffort({ tokens }: Run, token: number): void {
  const { reals } = tokens;
  const sum = (dealOf(tokens, token) << Token.REALS) | Token.DEAL_EFFORT;
  reals[sum] = (reals[sum] as number) + (reals[(token << Token.REALS) | Token.EFFORT] as number);
}

function onOpening(run: Run, calendar: number): void {
  run.openingAwaited[calendar] = 0;
  const { calendarNodeStart, calendarNode } = run.network;
  const end = calendarNodeStart[calendar + 1] as number;
  for (let at = calendarNodeStart[calendar] as number; at < end; at++) {
    putToWork(run, calendarNode[at] as number);
  }
}

function onPatienceEnd(run: Run, token: number, ofSection: boolean): void {
  const { tokens, tally } = run;
  const row = token << Token.INTS;
  if (isMeasured(tokens, token)) tally.outOfPatience++;
  if (run.phase === IN_WINDOW) {
    const column = ofSection ? tally.sectionOutOfPatience : tally.nodeOutOfPatience;
    const place = row | (ofSection ? Token.SECTION : Token.NODE);
    add(column, tokens.ints[place] as number, 1);
  }
  leave(run, dealOf(tokens, token), run.network.lostExit);
}

/** Where the token keeps the number of its event of this kind. */
function timerOf(kind: number, token: number): number {
  const row = token << Token.INTS;
  if (kind === EVENT_PATIENCE) return row | Token.PATIENCE_EVENT;
  if (kind === EVENT_ESCALATION) return row | Token.ESCALATION_EVENT;
  return kind === EVENT_SECTION_ESCALATION
    ? row | Token.SECTION_ESCALATION_EVENT
    : row | Token.SECTION_PATIENCE_EVENT;
}

/**
 * Timers may be stale: their number is then not the one that the token remembers. At their
 * very moment patience and limits still hold, so what else was to happen then comes first.
 */
function onTimer(run: Run, kind: number, token: number): void {
  const { ints } = run.tokens;
  const sequence = run.heap.takenSequence;
  const timer = timerOf(kind, token);
  if (ints[timer] !== sequence) return;
  if (sequence < run.momentFrom) ints[timer] = scheduleEvent(run, kind, token, run.now);
  else if (kind === EVENT_PATIENCE) onPatienceEnd(run, token, false);
  else if (kind === EVENT_ESCALATION) escalate(run, token, false);
  else if (kind === EVENT_SECTION_ESCALATION) escalate(run, token, true);
  else onPatienceEnd(run, token, true);
}

/** Takes one event; false when the replication is over. */
function step(run: Run): boolean {
  const { heap } = run;
  if (!takeNext(heap)) {
    finish(run);
    return false;
  }
  const kind = kindOf(heap.payload);
  const index = indexOf(heap.payload);
  const wasRunningOn = run.phase === RUNNING_ON;
  if (heap.time > run.now) run.momentFrom = heap.sequence;
  run.now = heap.time;
  run.tally.events++;
  if (kind === EVENT_DONE) {
    const meant = run.tokens.ints[(index << Token.INTS) | Token.DONE_EVENT];
    if (meant === heap.takenSequence) onDone(run, index);
  } else if (kind < EVENT_ARRIVAL) onTimer(run, kind, index);
  else if (kind === EVENT_ARRIVAL) arriveFrom(run, index);
  else if (kind === EVENT_OPENING) onOpening(run, index);
  else onMark(run, index);
  moveAll(run);
  if (run.phase === RUNNING_ON) {
    if (!wasRunningOn) {
      scheduleUrgentEvent(run, EVENT_MARK, MARK_STOP, run.now + run.plan.runOnMinutes);
    }
    if (run.measuredInside === 0 && !run.isFinished) finish(run);
  }
  return !run.isFinished && run.failure === null;
}

/** Runs up to so many events; true when there is nothing left to do. */
export function continueReplication(run: Run, events: number): boolean {
  for (let left = events; left > 0; left--) if (!step(run)) return true;
  return false;
}

/** What a finished replication counted, or why it was given up. */
export function tallyOf(run: Run): Result<Tally, RunFailure> {
  return run.failure ? failure(run.failure) : success(run.tally);
}
