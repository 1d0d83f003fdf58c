/**
 * Keeps the tally of a run: time integrals, and counts of the window. Integrals are kept
 * from the beginning and cut at the edges of the window. A mean number over time is its integral over
 * the length of time (Law & Kelton, ch. 1, time-average number in queue): whatever is to change is first
 * multiplied by how long it was what it is.
 */

import { MOST_WEEKS_KEPT, NODE_SERVICE } from '../codes';
import { Ints, intsOf, Reals, realsOf } from './memory';
import {
  commonCalendar,
  isWonExit,
  nodesCount,
  runOnMinutes,
  sectionsCount,
  sectionsMinimum,
  sectionsSlot,
} from './network';
import { Node, nodeAt } from './nodes';
import { addQueueLength } from './queue-lengths';
import { addToSpread, cycle, wonCycle, workingCycle } from './spread';
import {
  countInside,
  EVENT_MARK,
  IN_WINDOW,
  inside,
  MARK_STOP,
  now,
  phase,
  RUNNING_ON,
  scheduleUrgentEvent,
  setPhase,
  WEEK_MINUTES,
  windowFrom,
} from './state';
import {
  addInsideMinutes,
  addTouchMinutes,
  setInsideAtStart,
  setWindow,
  tallyExits,
  tallyMeasuredExits,
  tallySectionArea,
  tallySectionBelowMinutes,
  tallySectionEnded,
  tallySectionWon,
  tallySourceEnded,
  tallySourceWon,
} from './tally';
import { ORPHANED, SERVED, Token, tokenAt, tokenCount } from './tokens';
import { cutWork, measurePools, openMinutes, settleWork } from './work';

/** ∫ inside dt up to `insideSince`. */
let insideArea: f64 = 0;
let insideSince: f64 = 0;
let areaAtWeek: f64 = 0;
let areaAtWindow: f64 = 0;
/** Stays in each section, and since when there are so many. */
export let sectionInside: Ints = changetype<Ints>(0);
let sectionSince: Reals = changetype<Reals>(0);
/** Mean number inside, week by week from the start of the run. */
export let weeklyInside: Reals = changetype<Reals>(0);
export let weeksKept: i32 = 0;

/** Once for a network. */
export function createMeasures(): void {
  sectionInside = intsOf(sectionsCount);
  sectionSince = realsOf(sectionsCount);
  weeklyInside = realsOf(MOST_WEEKS_KEPT);
}

/** At the beginning of every run. */
export function openMeasures(): void {
  insideArea = 0;
  insideSince = 0;
  areaAtWeek = 0;
  areaAtWindow = 0;
  weeksKept = 0;
  memory.fill(changetype<usize>(sectionInside), 0, (<usize>sectionsCount) << 2);
  memory.fill(changetype<usize>(sectionSince), 0, (<usize>sectionsCount) << 3);
}

/** Before the number inside changes. */
export function measureInside(): void {
  insideArea += f64(inside) * (now - insideSince);
  insideSince = now;
}

/** Before the number waiting at a node changes. */
export function measureQueue(node: Node): void {
  if (phase === IN_WINDOW) {
    const minutes = now - node.queueSince;
    node.queueArea += f64(node.waiting) * minutes;
    addQueueLength(node.index, node.waiting, minutes);
  }
  node.queueSince = now;
}

/** When a deal leaves: how long it was inside, and inside the window. */
export function measureLeaving(deal: Token, exit: i32): void {
  if (phase === IN_WINDOW) {
    tallyExits.add(exit, 1);
    addInsideMinutes(now - max<f64>(deal.bornAt, windowFrom));
  }
  if (!deal.isMeasured) return;
  countInside(0, -1);
  const isWon = isWonExit[exit] === 1;
  tallyMeasuredExits.add(exit, 1);
  measureOrigin(deal, isWon);
  addTouchMinutes(deal.dealEffort);
  addToSpread(cycle, now - deal.bornAt);
  if (isWon) addToSpread(wonCycle, now - deal.bornAt);
  addToSpread(workingCycle, openMinutes(commonCalendar, deal.bornAt, now));
}

/** Where an ended deal came from, and which sections it saw. */
function measureOrigin(deal: Token, isWon: bool): void {
  tallySourceEnded.add(deal.source, 1);
  if (isWon) tallySourceWon.add(deal.source, 1);
  for (let section = 0; section < sectionsCount; section++) {
    if (deal.counters[sectionsSlot[section]] === 0) continue;
    tallySectionEnded.add(section, 1);
    if (isWon) tallySectionWon.add(section, 1);
  }
}

/** Before the number of stays in a section changes. */
export function measureSection(section: i32): void {
  const stays = sectionInside[section];
  const minutes = now - sectionSince[section];
  sectionSince[section] = now;
  if (phase !== IN_WINDOW) return;
  tallySectionArea.add(section, f64(stays) * minutes);
  if (stays < sectionsMinimum[section]) tallySectionBelowMinutes.add(section, minutes);
}

export function measureWeek(): void {
  measureInside();
  if (weeksKept < MOST_WEEKS_KEPT) {
    weeklyInside[weeksKept] = (insideArea - areaAtWeek) / WEEK_MINUTES;
    weeksKept++;
  }
  areaAtWeek = insideArea;
}

export function openWindow(): void {
  measureInside();
  for (let node = 0; node < nodesCount; node++) nodeAt(node).queueSince = now;
  for (let section = 0; section < sectionsCount; section++) sectionSince[section] = now;
  areaAtWindow = insideArea;
  setInsideAtStart(inside);
  setPhase(IN_WINDOW);
}

/** Work under way and deals inside are cut at the closing. */
function cutTokens(): void {
  for (let index = 0; index < tokenCount(); index++) {
    const token = tokenAt(index);
    if (token.state === SERVED || token.state === ORPHANED) {
      cutWork(token);
    }
    if (token.isInside) addInsideMinutes(now - max<f64>(token.bornAt, windowFrom));
  }
}

export function closeWindow(): void {
  if (phase !== IN_WINDOW) return;
  measureInside();
  for (let index = 0; index < nodesCount; index++) {
    const node = nodeAt(index);
    if (node.kind === NODE_SERVICE) measureQueue(node);
  }
  for (let section = 0; section < sectionsCount; section++) measureSection(section);
  cutTokens();
  settleWork();
  measurePools();
  setWindow(now - windowFrom, insideArea - areaAtWindow, inside);
  setPhase(RUNNING_ON);
  scheduleUrgentEvent(EVENT_MARK, MARK_STOP, now + runOnMinutes);
}
