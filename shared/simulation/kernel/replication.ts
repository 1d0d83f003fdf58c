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
import { releasePerformers, serveEverybody, serveWaiting } from './service.ts';
import { isHeldBack } from './spans.ts';
import type { RunFailure, Tally } from './tally.ts';
import { actOn, escalate } from './timers.ts';
import { freeToken, ORPHANED, SERVED, type Tokens } from './tokens.ts';

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
  run.tally.censored = run.measuredInside;
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
  const row = (tokens.escalation[work] as number) >> 1;
  freeToken(tokens, work);
  if (deal === -1) return;
  if (run.phase === IN_WINDOW) add(tally.letGo, row, 1);
  leave(run, deal, run.network.lostExit);
}

function onDone(run: Run, token: number): void {
  const { tokens, tally } = run;
  const node = tokens.node[token] as number;
  const state = tokens.state[token] as number;
  if (state !== SERVED && state !== ORPHANED) {
    if (!isHeldBack(run, token, node)) goOn(run, token);
    return;
  }
  measureWork(run, token);
  releasePerformers(run, node);
  if (state === ORPHANED) {
    if (run.phase === IN_WINDOW) tally.wastedMinutes += tokens.effort[token] as number;
    freeToken(tokens, token);
  } else if (tokens.escalation[token] !== -1) {
    finishEscalation(run, token);
  } else {
    const deal = tokens.deal[token] as number;
    tokens.dealEffort[deal] =
      (tokens.dealEffort[deal] as number) + (tokens.effort[token] as number);
    // On the list before others are served: a deal that is let go now must still be found.
    if (!isHeldBack(run, token, node)) goOn(run, token);
  }
  putToWork(run, node);
}

function onOpening(run: Run, calendar: number): void {
  run.openingAwaited[calendar] = 0;
  serveEverybody(run);
  const { calendarNodeStart, calendarNode } = run.network;
  const end = calendarNodeStart[calendar + 1] as number;
  for (let at = calendarNodeStart[calendar] as number; at < end; at++) {
    putToWork(run, calendarNode[at] as number);
  }
}

function onPatienceEnd(run: Run, token: number, ofSection: boolean): void {
  const { tokens, tally } = run;
  const deal = tokens.deal[token] as number;
  if (tokens.isMeasured[deal] === 1) tally.outOfPatience++;
  if (run.phase === IN_WINDOW) {
    if (ofSection) add(tally.sectionOutOfPatience, tokens.section[token] as number, 1);
    else add(tally.nodeOutOfPatience, tokens.node[token] as number, 1);
  }
  leave(run, deal, run.network.lostExit);
}

function timersOf(tokens: Tokens, kind: number): Float64Array {
  if (kind === EVENT_PATIENCE) return tokens.patienceEvent;
  if (kind === EVENT_ESCALATION) return tokens.escalationEvent;
  return kind === EVENT_SECTION_ESCALATION
    ? tokens.sectionEscalationEvent
    : tokens.sectionPatienceEvent;
}

/**
 * Timers may be stale: their number is then not the one that the token remembers. At their
 * very moment patience and limits still hold, so what else was to happen then comes first.
 */
function onTokenEvent(run: Run, kind: number, token: number): void {
  const { tokens } = run;
  const sequence = run.heap.takenSequence;
  if (kind === EVENT_DONE) {
    if (tokens.doneEvent[token] === sequence) onDone(run, token);
    return;
  }
  const timers = timersOf(tokens, kind);
  if (timers[token] !== sequence) return;
  if (sequence < run.momentFrom) timers[token] = scheduleEvent(run, kind, token, run.now);
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
  if (kind < EVENT_ARRIVAL) onTokenEvent(run, kind, index);
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
