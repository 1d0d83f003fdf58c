/**
 * Keeps the tally of a run: time integrals, and counts of the window. Integrals are kept
 * from the beginning and cut at the edges of the window.
 */
import { WEEK_MINUTES, workingMinutesAt } from '#shared/calendar';
import { calendarOf } from './due-moments.ts';
import { NODE_SERVICE } from './network.ts';
import * as Node from './node-row.ts';
import { addQueueLength, queueQuantile } from './queue-lengths.ts';
import {
  EVENT_MARK,
  IN_WINDOW,
  MARK_STOP,
  RUNNING_ON,
  type Run,
  scheduleUrgentEvent,
} from './run.ts';
import { addToSpread } from './spread.ts';
import { MOST_WEEKS_KEPT } from './tally.ts';
import * as Token from './token-row.ts';
import { ORPHANED, SERVED } from './tokens.ts';

export function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] as number) + amount;
}

/** Before the number inside changes. */
export function measureInside(run: Run): void {
  run.insideArea += run.inside * (run.now - run.insideSince);
  run.insideSince = run.now;
}

/** Before the number waiting at a node changes. */
export function measureQueue(run: Run, node: number): void {
  const ints = run.nodeInts;
  const reals = run.nodeReals;
  const since = (node << Node.REALS) | Node.QUEUE_SINCE;
  if (run.phase === IN_WINDOW) {
    const area = (node << Node.REALS) | Node.QUEUE_AREA;
    const waiting = ints[(node << Node.INTS) | Node.WAITING] as number;
    const minutes = run.now - (reals[since] as number);
    reals[area] = (reals[area] as number) + waiting * minutes;
    addQueueLength(run.queueLengths, node, waiting, minutes);
  }
  reals[since] = run.now;
}

/** Open minutes of the node's calendar between two moments. */
function openMinutes(run: Run, node: number, from: number, to: number): number {
  const calendar = run.network.nodes.calendar[node] as number;
  if (calendar < 0) return to - from;
  const working = calendarOf(run.network, calendar);
  return workingMinutesAt(working, to) - workingMinutesAt(working, from);
}

function addWorked(run: Run, token: number, node: number, minutes: number): void {
  const source = run.tokens.ints[(token << Token.INTS) | Token.SOURCE] as number;
  add(run.worked, source * run.network.nodes.count + node, minutes);
}

/** At the closing: what was worked, by node and pool, and what it cost, by source. */
function settleWorked({ network, tally, worked }: Run): void {
  const { count, costPerMinute, needStart, needPool, needCount, needMinutes } = network.nodes;
  worked.forEach((minutes, at) => {
    const node = at % count;
    add(tally.nodeWorkedMinutes, node, minutes);
    add(tally.sourceCost, Math.floor(at / count), minutes * (costPerMinute[node] as number));
    const end = needStart[node + 1] as number;
    for (let need = needStart[node] as number; need < end; need++) {
      const given = (needCount[need] as number) * (needMinutes[need] as number);
      add(tally.poolWorkedMinutes, needPool[need] as number, given * minutes);
    }
  });
}

/** When work on a token is done: what it took the deal, and what of it lay in the window. */
export function measureWork(run: Run, token: number, node: number): void {
  const { ints, reals } = run.tokens;
  const row = token << Token.REALS;
  const effort = reals[row | Token.EFFORT] as number;
  // An orphan's deal is gone, and its slot may be another's.
  if (ints[(token << Token.INTS) | Token.STATE] === SERVED) {
    const deal = ints[(token << Token.INTS) | Token.DEAL] as number;
    const sum = (deal << Token.REALS) | Token.DEAL_EFFORT;
    reals[sum] = (reals[sum] as number) + effort;
  }
  if (run.phase !== IN_WINDOW) return;
  if ((reals[row | Token.STARTED_AT] as number) >= run.windowFrom) {
    addWorked(run, token, node, effort);
    return;
  }
  const stretch = run.network.nodes.stretch[node] as number;
  addWorked(run, token, node, openMinutes(run, node, run.windowFrom, run.now) / stretch);
}

/** When a deal leaves: how long it was inside, and inside the window. */
export function measureLeaving(run: Run, deal: number, exit: number): void {
  const { tally, now } = run;
  const { ints, reals } = run.tokens;
  const row = deal << Token.REALS;
  const bornAt = reals[row | Token.BORN_AT] as number;
  if (run.phase === IN_WINDOW) {
    add(tally.exits, exit, 1);
    tally.insideMinutes += now - Math.max(bornAt, run.windowFrom);
  }
  if (ints[(deal << Token.INTS) | Token.IS_MEASURED] === 0) return;
  run.measuredInside--;
  const isWon = run.network.isWonExit[exit] === 1;
  add(tally.measuredExits, exit, 1);
  measureOrigin(run, deal, isWon);
  tally.touchMinutes += reals[row | Token.DEAL_EFFORT] as number;
  addToSpread(tally.cycle, now - bornAt);
  if (isWon) addToSpread(tally.wonCycle, now - bornAt);
  const calendar = calendarOf(run.network, run.network.commonCalendar);
  const worked = workingMinutesAt(calendar, now) - workingMinutesAt(calendar, bornAt);
  addToSpread(tally.workingCycle, worked);
}

/** Where an ended deal came from, and which sections it saw. */
function measureOrigin(run: Run, deal: number, isWon: boolean): void {
  const { tokens, tally, network } = run;
  const source = tokens.ints[(deal << Token.INTS) | Token.SOURCE] as number;
  add(tally.sourceEnded, source, 1);
  if (isWon) add(tally.sourceWon, source, 1);
  const { count, slot } = network.sections;
  const counters = deal * tokens.counterSlots;
  for (let section = 0; section < count; section++) {
    if (tokens.counters[counters + (slot[section] as number)] === 0) continue;
    add(tally.sectionEnded, section, 1);
    if (isWon) add(tally.sectionWon, section, 1);
  }
}

/** Before the number of stays in a section changes. */
export function measureSection(run: Run, section: number): void {
  const inside = run.sectionInside[section] as number;
  const minutes = run.now - (run.sectionSince[section] as number);
  run.sectionSince[section] = run.now;
  if (run.phase !== IN_WINDOW) return;
  add(run.tally.sectionArea, section, inside * minutes);
  if (inside < (run.network.sections.minimum[section] as number)) {
    add(run.tally.sectionBelowMinutes, section, minutes);
  }
}

export function measureWeek(run: Run): void {
  measureInside(run);
  const { weeklyInside } = run.tally;
  if (weeklyInside.length < MOST_WEEKS_KEPT) {
    weeklyInside.push((run.insideArea - run.areaAtWeek) / WEEK_MINUTES);
  }
  run.areaAtWeek = run.insideArea;
}

export function openWindow(run: Run): void {
  measureInside(run);
  for (let node = 0; node < run.network.nodes.count; node++) {
    run.nodeReals[(node << Node.REALS) | Node.QUEUE_SINCE] = run.now;
  }
  run.sectionSince.fill(run.now);
  run.windowFrom = run.now;
  run.areaAtWindow = run.insideArea;
  run.tally.insideAtStart = run.inside;
  run.phase = IN_WINDOW;
}

/** Work under way and deals inside are cut at the closing. */
function cutTokens(run: Run): void {
  const { ints, reals, capacity } = run.tokens;
  const sinceOpening = (moment: number) => Math.max(moment, run.windowFrom);
  for (let token = 0; token < capacity; token++) {
    const row = token << Token.INTS;
    const realsRow = token << Token.REALS;
    const state = ints[row | Token.STATE] as number;
    if (state === SERVED || state === ORPHANED) {
      const node = ints[row | Token.NODE] as number;
      const from = sinceOpening(reals[realsRow | Token.STARTED_AT] as number);
      const stretch = run.network.nodes.stretch[node] as number;
      addWorked(run, token, node, openMinutes(run, node, from, run.now) / stretch);
    }
    if (ints[row | Token.IS_INSIDE] === 1) {
      run.tally.insideMinutes += run.now - sinceOpening(reals[realsRow | Token.BORN_AT] as number);
    }
  }
}

export function closeWindow(run: Run): void {
  if (run.phase !== IN_WINDOW) return;
  const { network, tally } = run;
  measureInside(run);
  for (let node = 0; node < network.nodes.count; node++) {
    if (network.nodes.kind[node] !== NODE_SERVICE) continue;
    measureQueue(run, node);
    tally.nodeQueue95[node] = queueQuantile(run.queueLengths, node, 0.95);
  }
  for (let section = 0; section < network.sections.count; section++) measureSection(run, section);
  cutTokens(run);
  settleWorked(run);
  tally.windowMinutes = run.now - run.windowFrom;
  tally.insideArea = run.insideArea - run.areaAtWindow;
  tally.insideAtEnd = run.inside;
  for (let pool = 0; pool < network.pools.count; pool++) {
    const calendar = calendarOf(network, network.pools.calendar[pool] as number);
    const open = workingMinutesAt(calendar, run.now) - workingMinutesAt(calendar, run.windowFrom);
    tally.poolAvailableMinutes[pool] = (network.pools.people[pool] as number) * open;
  }
  run.phase = RUNNING_ON;
  scheduleUrgentEvent(run, EVENT_MARK, MARK_STOP, run.now + run.plan.runOnMinutes);
}
