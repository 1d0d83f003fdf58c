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
import {
  createRun,
  EVENT_ARRIVAL,
  EVENT_DONE,
  EVENT_ESCALATION,
  EVENT_MARK,
  EVENT_OPENING,
  EVENT_PATIENCE,
  EVENT_SECTION_ESCALATION,
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
  handCounts(run.nodes, tally);
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

type Handler = (run: Run, index: number) => void;

/** At the very moment of a timer patience and limits still hold: what else was to happen then comes first. */
function isTooEarly(run: Run): boolean {
  return run.heap.takenSequence < run.momentFrom;
}

/** Of a token. It may be stale: its number is then not the one that the token remembers. */
function timer(kind: number, field: number, due: Handler): Handler {
  return (run, token) => {
    const { ints } = run.tokens;
    const place = (token << Token.INTS) | field;
    if (ints[place] !== run.heap.takenSequence) return;
    if (isTooEarly(run)) ints[place] = scheduleEvent(run, kind, token, run.now);
    else due(run, token);
  };
}

/** Of a deal's stay in a section, which any of its tokens may carry. */
function stayTimer(kind: number, field: number, due: Handler): Handler {
  return (run, deal) => {
    const token = carrierByTimer(run.tokens, deal, field, run.heap.takenSequence);
    if (token === -1) return;
    const place = (token << Token.INTS) | field;
    if (isTooEarly(run)) run.tokens.ints[place] = scheduleEvent(run, kind, deal, run.now);
    else due(run, token);
  };
}

/**
 * What happens at an event, by its kind. A table rather than a chain of conditions: the
 * compiler then optimizes each handler for itself, whatever else there is.
 */
const HANDLERS: readonly Handler[] = Object.entries({
  [EVENT_DONE]: onDone,
  [EVENT_PATIENCE]: timer(EVENT_PATIENCE, Token.PATIENCE_EVENT, (run, token) =>
    onPatienceEnd(run, token, false),
  ),
  [EVENT_SECTION_PATIENCE]: stayTimer(
    EVENT_SECTION_PATIENCE,
    Token.SECTION_PATIENCE_EVENT,
    (run, token) => onPatienceEnd(run, token, true),
  ),
  [EVENT_ESCALATION]: timer(EVENT_ESCALATION, Token.ESCALATION_EVENT, (run, token) =>
    escalate(run, token, false),
  ),
  [EVENT_SECTION_ESCALATION]: stayTimer(
    EVENT_SECTION_ESCALATION,
    Token.SECTION_ESCALATION_EVENT,
    (run, token) => escalate(run, token, true),
  ),
  [EVENT_ARRIVAL]: arriveFrom,
  [EVENT_OPENING]: onOpening,
  [EVENT_MARK]: onMark,
}).map(([, handler]) => handler);

/** Runs up to so many events; true when there is nothing left to do. */
export function continueReplication(run: Run, events: number): boolean {
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
    (HANDLERS[kindOf(payload)] as Handler)(run, indexOf(payload));
    if (run.movingCount > 0) moveAll(run);
    if (run.phase === RUNNING_ON && run.measuredInside === 0 && run.status === RUNNING) finish(run);
  }
  return run.status !== RUNNING;
}

/** What a finished replication counted, or why it was given up. */
export function tallyOf(run: Run): Result<Tally, RunFailure> {
  return run.failure ? failure(run.failure) : success(run.tally);
}
