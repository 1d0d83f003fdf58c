/**
 * Keeps the tally of a run: time integrals, and counts of the window. Integrals are kept
 * from the beginning and cut at the edges of the window.
 */
import { WEEK_MINUTES, workingMinutesAt } from '#shared/calendar';
import { calendarOf } from './due-moments.ts';
import { addQueueLength, queueQuantile } from './queue-lengths.ts';
import { IN_WINDOW, RUNNING_ON, type Run } from './run.ts';
import { addToSpread } from './spread.ts';
import { MOST_WEEKS_KEPT } from './tally.ts';
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
  const since = run.queueSince[node] as number;
  if (run.phase === IN_WINDOW) {
    const waiting = run.queues.waiting[node] as number;
    const minutes = run.now - since;
    add(run.tally.nodeQueueArea, node, waiting * minutes);
    addQueueLength(run.queueLengths, node, waiting, minutes);
  }
  run.queueSince[node] = run.now;
}

/** Open minutes of the node's calendar between two moments. */
function openMinutes(run: Run, node: number, from: number, to: number): number {
  const calendar = run.network.nodes.calendar[node] as number;
  if (calendar < 0) return to - from;
  const working = calendarOf(run.network, calendar);
  return workingMinutesAt(working, to) - workingMinutesAt(working, from);
}

function addWorked(run: Run, token: number, minutes: number): void {
  const { source, node } = run.tokens;
  const row = (source[token] as number) * run.network.nodes.count;
  add(run.worked, row + (node[token] as number), minutes);
}

/** At the closing: what was worked, by node and pool, and what it cost, by source. */
function settleWorked({ network, tally, worked }: Run): void {
  const { count, costPerMinute, needStart, needPool, needCount } = network.nodes;
  worked.forEach((minutes, at) => {
    const node = at % count;
    add(tally.nodeWorkedMinutes, node, minutes);
    add(tally.sourceCost, Math.floor(at / count), minutes * (costPerMinute[node] as number));
    const end = needStart[node + 1] as number;
    for (let need = needStart[node] as number; need < end; need++) {
      const people = needCount[need] as number;
      add(tally.poolWorkedMinutes, needPool[need] as number, people * minutes);
    }
  });
}

/** When work on a token is done: what of it lay in the window. */
export function measureWork(run: Run, token: number): void {
  if (run.phase !== IN_WINDOW) return;
  const { tokens } = run;
  const node = tokens.node[token] as number;
  if ((tokens.startedAt[token] as number) >= run.windowFrom) {
    addWorked(run, token, tokens.effort[token] as number);
    return;
  }
  const stretch = run.network.nodes.stretch[node] as number;
  addWorked(run, token, openMinutes(run, node, run.windowFrom, run.now) / stretch);
}

/** When a deal leaves: how long it was inside, and inside the window. */
export function measureLeaving(run: Run, deal: number, exit: number): void {
  const { tokens, tally, network } = run;
  const bornAt = tokens.bornAt[deal] as number;
  if (run.phase === IN_WINDOW) {
    add(tally.exits, exit, 1);
    tally.insideMinutes += run.now - Math.max(bornAt, run.windowFrom);
  }
  if (tokens.isMeasured[deal] === 0) return;
  run.measuredInside--;
  add(tally.measuredExits, exit, 1);
  measureOrigin(run, deal, network.isWonExit[exit] === 1);
  tally.touchMinutes += tokens.dealEffort[deal] as number;
  addToSpread(tally.cycle, run.now - bornAt);
  if (network.isWonExit[exit] === 1) addToSpread(tally.wonCycle, run.now - bornAt);
  const calendar = calendarOf(network, network.commonCalendar);
  addToSpread(
    tally.workingCycle,
    workingMinutesAt(calendar, run.now) - workingMinutesAt(calendar, bornAt),
  );
}

/** Where an ended deal came from, and which sections it saw. */
function measureOrigin(run: Run, deal: number, isWon: boolean): void {
  const { tokens, tally, network } = run;
  const source = tokens.source[deal] as number;
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
  run.queueSince.fill(run.now);
  run.sectionSince.fill(run.now);
  run.windowFrom = run.now;
  run.areaAtWindow = run.insideArea;
  run.tally.insideAtStart = run.inside;
  run.phase = IN_WINDOW;
}

/** Work under way and deals inside are cut at the closing. */
function cutTokens(run: Run): void {
  const { tokens, tally } = run;
  for (let token = 0; token < tokens.capacity; token++) {
    const state = tokens.state[token] as number;
    if (state === SERVED || state === ORPHANED) {
      const node = tokens.node[token] as number;
      const from = Math.max(tokens.startedAt[token] as number, run.windowFrom);
      const stretch = run.network.nodes.stretch[node] as number;
      addWorked(run, token, openMinutes(run, node, from, run.now) / stretch);
    }
    if (tokens.isInside[token] === 1) {
      tally.insideMinutes += run.now - Math.max(tokens.bornAt[token] as number, run.windowFrom);
    }
  }
}

export function closeWindow(run: Run): void {
  if (run.phase !== IN_WINDOW) return;
  const { network, tally } = run;
  measureInside(run);
  for (let node = 0; node < network.nodes.count; node++) {
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
}
