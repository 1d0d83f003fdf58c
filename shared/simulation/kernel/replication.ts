/**
 * One replication from beginning to end, in slices: the caller may stop between them. What
 * happens at an event is said here; how, in the modules beside.
 */
import { failure, type Result, success } from '#shared/base';
import { WEEK_MINUTES } from '#shared/calendar';
import { arriveFrom, startSources } from './arrivals.ts';
import { onDone, putToWork } from './completion.ts';
import { takeNext } from './event-heap.ts';
import { leave } from './leaving.ts';
import { add, closeWindow, measureWeek, openWindow } from './measure.ts';
import { moveAll } from './moves.ts';
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
  FINISHED,
  IN_WINDOW,
  indexOf,
  kindOf,
  MARK_STOP,
  MARK_WEEK,
  MARK_WINDOW_CLOSES,
  MARK_WINDOW_OPENS,
  RUNNING,
  RUNNING_ON,
  type Run,
  scheduleEvent,
  scheduleUrgentEvent,
} from './run.ts';
import { trimmed } from './spread.ts';
import type { RunFailure, Tally } from './tally.ts';
import { escalate } from './timers.ts';
import * as Token from './token-row.ts';
import { dealOf, isMeasured } from './tokens.ts';

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
  run.status = FINISHED;
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

function onOpening(run: Run, calendar: number): void {
  run.openingAwaited[calendar] = 0;
  const { calendarNodeStart, calendarNode } = run.network;
  const end = calendarNodeStart[calendar + 1] as number;
  for (let at = calendarNodeStart[calendar] as number; at < end; at++) {
    putToWork(run, calendarNode[at] as number, false);
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

function happen(run: Run, kind: number, index: number): void {
  if (kind === EVENT_DONE) {
    const meant = run.tokens.ints[(index << Token.INTS) | Token.DONE_EVENT];
    if (meant === run.heap.takenSequence) onDone(run, index);
  } else if (kind === EVENT_ARRIVAL) arriveFrom(run, index);
  else if (kind < EVENT_ARRIVAL) onTimer(run, kind, index);
  else if (kind === EVENT_OPENING) onOpening(run, index);
  else onMark(run, index);
}

/** Takes one event; false when the replication is over. */
function step(run: Run): boolean {
  const { heap } = run;
  if (!takeNext(heap)) {
    finish(run);
    return false;
  }
  const { payload, time } = heap;
  if (time > run.now) run.momentFrom = heap.sequence;
  run.now = time;
  run.tally.events++;
  happen(run, kindOf(payload), indexOf(payload));
  if (run.movingCount > 0) moveAll(run);
  if (run.phase === RUNNING_ON && run.measuredInside === 0 && run.status === RUNNING) finish(run);
  return run.status === RUNNING;
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
