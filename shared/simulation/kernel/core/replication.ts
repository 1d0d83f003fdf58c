/**
 * One replication from its beginning to its end, in slices. What happens at an event is said here;
 * how, in the modules beside.
 */
import {
  FINISHED,
  LEFT_QUEUE_IMPATIENT,
  LEFT_SECTION_IMPATIENT,
  RUNNING,
  TOO_FEW_DEALS,
} from '../codes';
import { arriveFrom, createSources, openSources, startSources } from './arrivals';
import { onDone, putToWork } from './completion';
import {
  nextSequence,
  openFuture,
  takeNext,
  takenPayload,
  takenSequence,
  takenTime,
} from './future';
import { leave } from './leaving';
import { closeWindow, createMeasures, measureWeek, openMeasures, openWindow } from './measure';
import { moveAll } from './moves';
import { createMoving, movingCount, openMoving } from './moving';
import {
  calendarNode,
  calendarNodeStart,
  lostExit,
  maxEvents,
  maxWeeks,
  nodesCount,
  warmUpMinutes,
  windowMinutes,
} from './network';
import { createNodes, nodeAt, openNodes } from './nodes';
import { openPages } from './pages';
import { createQueueLengths, openQueueLengths } from './queue-lengths';
import { recordLeaving, recordUnfinished } from './recording';
import { createPeople, forgetOpening, openPeople, serveEverybody } from './service';
import { closeSpreads, createSpreads, openSpreads } from './spread';
import {
  EVENT_ARRIVAL,
  EVENT_DONE,
  EVENT_ESCALATION,
  EVENT_MARK,
  EVENT_OPENING,
  EVENT_PATIENCE,
  EVENT_SECTION_PATIENCE,
  IN_WINDOW,
  indexOf,
  kindOf,
  MARK_STOP,
  MARK_WEEK,
  MARK_WINDOW_CLOSES,
  MARK_WINDOW_OPENS,
  measuredInside,
  momentFrom,
  now,
  openState,
  phase,
  RUNNING_ON,
  scheduleEvent,
  scheduleUrgentEvent,
  setNow,
  status,
  stop,
} from './state';
import { carrierByEscalation, carrierByPatience } from './stays';
import {
  countEvent,
  countOutOfPatience,
  createTally,
  openTally,
  setCensored,
  tallyNodeEntered,
  tallyNodeOutOfPatience,
  tallyNodeQueueArea,
  tallyNodeStarts,
  tallyNodeWaitMinutes,
  tallySectionOutOfPatience,
} from './tally';
import { escalate } from './timers';
import { createTokens, openTokens, Token, tokenAt } from './tokens';

const WEEK_MINUTES: f64 = 10080;

/** Room for so many bytes of the network's columns. */
export function room(bytes: i32): usize {
  return heap.alloc(bytes);
}

/** The network is in the memory: makes all that every run of it needs. */
export function load(): void {
  createNodes();
  createTokens();
  createMoving();
  createPeople();
  createSources();
  createTally();
  createSpreads();
  createQueueLengths();
  createMeasures();
}

/** A replication from its beginning. */
export function begin(replication: i32): void {
  openState(maxEvents);
  openFuture();
  openNodes();
  openTokens();
  openMoving();
  openPeople();
  openSources(replication);
  openTally();
  openSpreads();
  openQueueLengths();
  openMeasures();
  openPages();
  scheduleUrgentEvent(EVENT_MARK, MARK_WEEK, WEEK_MINUTES);
  if (warmUpMinutes > 0) scheduleUrgentEvent(EVENT_MARK, MARK_WINDOW_OPENS, warmUpMinutes);
  else openWindow();
  if (windowMinutes < Infinity) {
    scheduleUrgentEvent(EVENT_MARK, MARK_WINDOW_CLOSES, warmUpMinutes + windowMinutes);
  }
  startSources();
}

/** Runs up to so many events; whether the run goes on is in `status`. */
export function advance(events: f64): void {
  for (let left = events; left > 0 && status === RUNNING; left--) {
    if (!takeNext()) {
      finish();
      break;
    }
    setNow(takenTime, nextSequence);
    countEvent();
    happen(kindOf(takenPayload), indexOf(takenPayload));
    if (movingCount > 0) moveAll();
    if (phase === RUNNING_ON && measuredInside === 0 && status === RUNNING) finish();
  }
}

function finish(): void {
  recordUnfinished();
  closeWindow();
  for (let index = 0; index < nodesCount; index++) {
    const node = nodeAt(index);
    tallyNodeEntered[index] = node.entered;
    tallyNodeStarts[index] = node.starts;
    tallyNodeWaitMinutes[index] = node.waitMinutes;
    tallyNodeQueueArea[index] = node.queueArea;
  }
  closeSpreads();
  setCensored(measuredInside);
  stop(FINISHED);
}

/** What happens at an event; `index` is of a token, a deal, a source, a calendar or a mark, by its kind. */
function happen(kind: i32, index: i32): void {
  if (kind === EVENT_DONE) {
    // Unless the event is stale: its number is then not the one that the token remembers.
    const token = tokenAt(index);
    if (token.doneEvent === takenSequence) onDone(token);
  } else if (kind === EVENT_ARRIVAL) arriveFrom(index);
  else if (kind === EVENT_OPENING) onOpening(index);
  else if (kind === EVENT_MARK) onMark(index);
  else onTimer(kind, tokenAt(index));
}

function onMark(mark: i32): void {
  if (mark === MARK_WEEK) {
    measureWeek();
    if (windowMinutes === Infinity && phase !== RUNNING_ON && now >= maxWeeks * WEEK_MINUTES) {
      stop(TOO_FEW_DEALS);
    } else if (phase !== RUNNING_ON) scheduleUrgentEvent(EVENT_MARK, MARK_WEEK, now + WEEK_MINUTES);
  } else if (mark === MARK_WINDOW_OPENS) openWindow();
  else if (mark === MARK_WINDOW_CLOSES) closeWindow();
  else if (mark === MARK_STOP) finish();
}

function onOpening(calendar: i32): void {
  forgetOpening(calendar);
  serveEverybody();
  const end = calendarNodeStart[calendar + 1];
  for (let at = calendarNodeStart[calendar]; at < end; at++) {
    putToWork(nodeAt(calendarNode[at]), false);
  }
}

/** Patience and limits still hold at the very moment of their end: what else was to happen then comes first. */
function isTooEarly(): bool {
  return takenSequence < momentFrom;
}

/** Timers may be stale: their number is then not the one that the token remembers. */
function onTimer(kind: i32, token: Token): void {
  if (kind === EVENT_PATIENCE) {
    if (token.patienceEvent !== takenSequence) return;
    if (isTooEarly()) token.patienceEvent = scheduleEvent(kind, token.index, now);
    else onPatienceEnd(token, false);
  } else if (kind === EVENT_ESCALATION) {
    if (token.escalationEvent !== takenSequence) return;
    if (isTooEarly()) token.escalationEvent = scheduleEvent(kind, token.index, now);
    else escalate(token, false);
  } else onStayTimer(kind, token);
}

/** Those of stays name the deal: whichever of its tokens carries the stay by now is meant. */
function onStayTimer(kind: i32, deal: Token): void {
  if (kind === EVENT_SECTION_PATIENCE) {
    const carrier = carrierByPatience(deal, takenSequence);
    if (carrier === null) return;
    if (isTooEarly()) carrier.sectionPatienceEvent = scheduleEvent(kind, deal.index, now);
    else onPatienceEnd(carrier, true);
  } else {
    const carrier = carrierByEscalation(deal, takenSequence);
    if (carrier === null) return;
    if (isTooEarly()) carrier.sectionEscalationEvent = scheduleEvent(kind, deal.index, now);
    else escalate(carrier, true);
  }
}

function onPatienceEnd(token: Token, ofSection: bool): void {
  recordLeaving(token, ofSection ? LEFT_SECTION_IMPATIENT : LEFT_QUEUE_IMPATIENT);
  if (token.isMeasured) countOutOfPatience();
  if (phase === IN_WINDOW) {
    if (ofSection) tallySectionOutOfPatience.add(token.section, 1);
    else tallyNodeOutOfPatience.add(token.node.index, 1);
  }
  leave(token.deal, lostExit);
}
