/**
 * One replication from its beginning to its end, in slices. What happens at an event is said here;
 * how, in the modules beside.
 */

import { FINISHED, RUNNING, TOO_FEW_DEALS } from '../codes';
import { arriveFrom, createSources, openSources, startSources } from './arrivals';
import { openBacklog } from './backlog';
import { onDone, putToWork } from './completion';
import {
  nextSequence,
  openFuture,
  takeNext,
  takenPayload,
  takenSequence,
  takenTime,
} from './future';
import { closeWindow, createMeasures, measureWeek, openMeasures, openWindow } from './measure';
import { allocated } from './memory';
import { moveAll } from './moves';
import { createMoving, movingCount, openMoving } from './moving';
import {
  calendarNode,
  calendarNodeStart,
  maxWeeks,
  nodesCount,
  warmUpMinutes,
  windowMinutes,
} from './network';
import { createNodes, nodeAt, openNodes } from './nodes';
import { openPages } from './pages';
import { createPeople, forgetOpening, openPeople } from './people';
import { createQueueLengths, openQueueLengths } from './queue-lengths';
import { recordUnfinished } from './recording';
import { serveEverybody } from './service';
import { closeSpreads, createSpreads, openSpreads } from './spread';
import {
  EVENT_ARRIVAL,
  EVENT_DONE,
  EVENT_MARK,
  EVENT_OPENING,
  indexOf,
  kindOf,
  MARK_STOP,
  MARK_WEEK,
  MARK_WINDOW_CLOSES,
  MARK_WINDOW_OPENS,
  measuredInside,
  now,
  openState,
  phase,
  RUNNING_ON,
  scheduleUrgentEvent,
  setNow,
  status,
  stop,
  WEEK_MINUTES,
} from './state';
import {
  countEvent,
  createTally,
  openTally,
  setCensored,
  tallyNodeEntered,
  tallyNodeQueueArea,
  tallyNodeStarts,
  tallyNodeWaitMinutes,
} from './tally';
import { onTimer } from './timers';
import { createTokens, openTokens, tokenAt } from './tokens';
import { createWork, openWork } from './work';

/** Room for so many bytes of the network's columns. */
export function room(bytes: i32): usize {
  return allocated(bytes);
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
  createWork();
}

/** A replication from its beginning. */
export function begin(replication: i32): void {
  openState();
  openFuture();
  openNodes();
  openTokens();
  openMoving();
  openPeople();
  openSources(replication);
  openTally();
  openSpreads();
  openQueueLengths();
  openBacklog();
  openMeasures();
  openWork();
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
