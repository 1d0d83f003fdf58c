/**
 * One replication from beginning to end, in slices: the caller may stop between them. What
 * happens at an event is said here; how, in the modules beside.
 */
import { failure, type Result, success } from '#shared/base';
import { WEEK_MINUTES } from '#shared/calendar';
import { LEFT_QUEUE_IMPATIENT, LEFT_SECTION_IMPATIENT } from './activity-log.ts';
import { arriveFrom, startSources } from './arrivals.ts';
import { onDone, putToWork } from './completion.ts';
import { takeNext } from './event-heap.ts';
import { leave } from './leaving.ts';
import { add, closeWindow, measureWeek, openWindow } from './measure.ts';
import { moveAll } from './moves.ts';
import type { Network, RunPlan } from './network.ts';
import { handCounts } from './node-rows.ts';
import { recordLeaving, recordUnfinished } from './recording.ts';
import { MOST_BEFORE_RENUMBERING, renumber } from './renumber.ts';
import {
  createRun,
  EVENT_ARRIVAL,
  EVENT_DONE,
  EVENT_ESCALATION,
  EVENT_MARK,
  EVENT_OPENING,
  EVENT_PATIENCE,
  EVENT_SECTION_PATIENCE,
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
import { serveEverybody } from './service.ts';
import { carrierByTimer } from './stays.ts';
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
  if (run.recorder !== null) recordUnfinished(run);
  closeWindow(run);
  const { tally } = run;
  handCounts(run.nodeReals, tally);
  tally.censored = run.measuredInside;
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
  serveEverybody(run);
  const { calendarNodeStart, calendarNode } = run.network;
  const end = calendarNodeStart[calendar + 1] as number;
  for (let at = calendarNodeStart[calendar] as number; at < end; at++) {
    putToWork(run, calendarNode[at] as number, false);
  }
}

function onPatienceEnd(run: Run, token: number, ofSection: boolean): void {
  const { tokens, tally } = run;
  const row = token << Token.INTS;
  const way = ofSection ? LEFT_SECTION_IMPATIENT : LEFT_QUEUE_IMPATIENT;
  if (run.recorder !== null) recordLeaving(run, token, way);
  if (isMeasured(tokens, token)) tally.outOfPatience++;
  if (run.phase === IN_WINDOW) {
    const column = ofSection ? tally.sectionOutOfPatience : tally.nodeOutOfPatience;
    const place = row | (ofSection ? Token.SECTION : Token.NODE);
    add(column, tokens.ints[place] as number, 1);
  }
  leave(run, dealOf(tokens, token), run.network.lostExit);
}

/** Patience and limits still hold at the very moment of their end: what else was to happen then comes first. */
function isTooEarly(run: Run): boolean {
  return run.heap.takenSequence < run.momentFrom;
}

/** Of a token. It may be stale: its number is then not the one that the token remembers. */
function isDue(run: Run, kind: number, token: number, field: number): boolean {
  const { ints } = run.tokens;
  const place = (token << Token.INTS) | field;
  if (ints[place] !== run.heap.takenSequence) return false;
  if (!isTooEarly(run)) return true;
  ints[place] = scheduleEvent(run, kind, token, run.now);
  return false;
}

/** Of a deal's stay in a section: the token that carries it when it is due, or -1. */
function carrierWhenDue(run: Run, kind: number, deal: number, field: number): number {
  const token = carrierByTimer(run.tokens, deal, field, run.heap.takenSequence);
  if (token === -1 || !isTooEarly(run)) return token;
  run.tokens.ints[(token << Token.INTS) | field] = scheduleEvent(run, kind, deal, run.now);
  return -1;
}

function onStayTimer(run: Run, kind: number, deal: number): void {
  const isPatience = kind === EVENT_SECTION_PATIENCE;
  const field = isPatience ? Token.SECTION_PATIENCE_EVENT : Token.SECTION_ESCALATION_EVENT;
  const token = carrierWhenDue(run, kind, deal, field);
  if (token === -1) return;
  if (isPatience) onPatienceEnd(run, token, true);
  else escalate(run, token, true);
}

function onTimer(run: Run, kind: number, index: number): void {
  if (kind === EVENT_PATIENCE) {
    if (isDue(run, kind, index, Token.PATIENCE_EVENT)) onPatienceEnd(run, index, false);
  } else if (kind === EVENT_ESCALATION) {
    if (isDue(run, kind, index, Token.ESCALATION_EVENT)) escalate(run, index, false);
  } else onStayTimer(run, kind, index);
}

/** What happens at an event; `index` is of a token, a deal, a source, a calendar or a mark, by its kind. */
function happen(run: Run, kind: number, index: number): void {
  if (kind === EVENT_DONE) onDone(run, index);
  else if (kind === EVENT_ARRIVAL) arriveFrom(run, index);
  else if (kind === EVENT_OPENING) onOpening(run, index);
  else if (kind === EVENT_MARK) onMark(run, index);
  else onTimer(run, kind, index);
}

/** Events after which it is seen to that their numbers don't run out. */
const SLICE = 2 ** 16;

/** Runs up to so many events; true when there is nothing left to do. */
export function continueReplication(run: Run, events: number): boolean {
  for (let left = events; left > 0 && run.status === RUNNING; left -= SLICE) {
    if (run.heap.sequence > MOST_BEFORE_RENUMBERING) renumber(run);
    runSlice(run, Math.min(left, SLICE));
  }
  return run.status !== RUNNING;
}

function runSlice(run: Run, events: number): void {
  const { heap } = run;
  for (let left = events; left > 0 && run.status === RUNNING; left--) {
    if (!takeNext(heap)) {
      finish(run);
      break;
    }
    const { payload, time } = heap;
    if (time > run.now) run.momentFrom = heap.sequence;
    run.now = time;
    run.tally.events++;
    happen(run, kindOf(payload), indexOf(payload));
    if (run.movingCount > 0) moveAll(run);
    if (run.phase === RUNNING_ON && run.measuredInside === 0 && run.status === RUNNING) finish(run);
  }
}

/** What a finished replication counted, or why it was given up. */
export function tallyOf(run: Run): Result<Tally, RunFailure> {
  return run.failure ? failure(run.failure) : success(run.tally);
}
