/** How deals come in: Poisson streams, gaps, fixed moments, and bases that idle performers draw from. */
import { RUNNING, SOURCE_BASE, SOURCE_SCHEDULE, TOO_MANY_DEALS } from '../codes';
import { wallAt } from './calendar';
import { afterMinutes } from './due-moments';
import { draw, mixTwo, PURPOSE_ARRIVAL, PURPOSE_SHARE, uniform } from './luck';
import { closeWindow, measureInside } from './measure';
import { Ints, intsOf } from './memory';
import { moveAll } from './moves';
import { sendTo } from './moving';
import {
  maxInside,
  nodesCount,
  nodesRivalEnd,
  nodesRivalNode,
  nodesRivalStart,
  seed,
  sourcesCalendar,
  sourcesClock,
  sourcesCount,
  sourcesKey,
  sourcesKind,
  sourcesMomentStart,
  sourcesMoments,
  sourcesNode,
  sourcesProfile,
  sourcesProfiles,
  sourcesSampler,
  sourcesShare,
  sourcesSize,
  windowDeals,
} from './network';
import { Node, nodeAt } from './nodes';
import { recordEntry } from './recording';
import { makeSureOfRoom } from './room';
import { sample } from './sampler';
import { isIdle } from './service';
import {
  countInside,
  EVENT_ARRIVAL,
  IN_WINDOW,
  inside,
  now,
  phase,
  scheduleEvent,
  status,
  stop,
  WEEK_MINUTES,
} from './state';
import { countEntered, tallyEntered, tallySourceEntered } from './tally';
import { openDeal, takeToken } from './tokens';

const HOUR_MINUTES: f64 = 60;

/** By source: the halves of its key in this run, how many have come, how many are left in the base. */
let keyHigh: Ints = changetype<Ints>(0);
let keyLow: Ints = changetype<Ints>(0);
let counts: Ints = changetype<Ints>(0);
let baseLeft: Ints = changetype<Ints>(0);
/** By node: the first base that feeds it, or -1. */
let baseOfNode: Ints = changetype<Ints>(0);
export let hasBases: bool = false;

/** Once for a network. */
export function createSources(): void {
  keyHigh = intsOf(sourcesCount);
  keyLow = intsOf(sourcesCount);
  counts = intsOf(sourcesCount);
  baseLeft = intsOf(sourcesCount);
  baseOfNode = intsOf(nodesCount);
  hasBases = false;
  for (let node = 0; node < nodesCount; node++) baseOfNode[node] = -1;
  for (let source = sourcesCount - 1; source >= 0; source--) {
    if (sourcesKind[source] !== SOURCE_BASE) continue;
    hasBases = true;
    baseOfNode[sourcesNode[source]] = source;
  }
}

/** At the beginning of every run. */
export function openSources(replication: i32): void {
  // Two halves that have nothing in common: from the run's key, and from its complement.
  const runKey = mixTwo(seed, replication);
  for (let source = 0; source < sourcesCount; source++) {
    keyHigh[source] = mixTwo(runKey, sourcesKey[source]);
    keyLow[source] = mixTwo(~runKey, sourcesKey[source]);
    counts[source] = 0;
    baseLeft[source] = sourcesKind[source] === SOURCE_BASE ? <i32>sourcesSize[source] : 0;
  }
}

function luckOfArrival(source: i32, number: i32, purpose: i32): i32 {
  return draw(keyHigh[source], keyLow[source] + number, purpose);
}

function scheduleNext(source: i32): void {
  const kind = sourcesKind[source];
  if (kind === SOURCE_BASE) return;
  let time: f64 = Infinity;
  if (kind === SOURCE_SCHEDULE) {
    const at = sourcesMomentStart[source] + counts[source];
    if (at < sourcesMomentStart[source + 1]) time = sourcesMoments[at];
  } else {
    const gap = sample(
      sourcesSampler[source],
      luckOfArrival(source, counts[source], PURPOSE_ARRIVAL),
    );
    time = afterMinutes(sourcesCalendar[source], now, gap);
  }
  scheduleEvent(EVENT_ARRIVAL, source, time);
}

export function startSources(): void {
  for (let source = 0; source < sourcesCount; source++) {
    scheduleNext(source);
    if (sourcesKind[source] === SOURCE_BASE) drawFromBase(nodeAt(sourcesNode[source]));
  }
}

/** Thinning (Lewis & Shedler 1979): candidates at the peak rate, kept by the weight of their hour. */
function isKept(source: i32, number: i32): bool {
  const profile = sourcesProfile[source];
  let chance = sourcesShare[source];
  if (profile >= 0) {
    // West of the company the first hours are still those of the Sunday before.
    const minute = wallAt(sourcesClock[source], now) + WEEK_MINUTES;
    const hour = <i32>((minute % WEEK_MINUTES) / HOUR_MINUTES);
    chance *= sourcesProfiles[profile + hour];
  }
  return chance >= 1 || uniform(luckOfArrival(source, number, PURPOSE_SHARE)) < chance;
}

export function arriveFrom(source: i32): void {
  const number = counts[source];
  counts[source] = number + 1;
  scheduleNext(source);
  if (sourcesKind[source] !== SOURCE_SCHEDULE) {
    if (isKept(source, number)) admit(source, number);
    return;
  }
  const size = <i32>sourcesSize[source];
  for (let member = 0; member < size && status === RUNNING; member++) {
    const lead = number * size + member;
    if (!isKept(source, lead)) continue;
    admit(source, lead);
    moveAll();
  }
}

/** One new deal; it is measured when it comes in the window. */
function admit(source: i32, number: i32): void {
  if (f64(inside) >= maxInside) {
    stop(TOO_MANY_DEALS);
    return;
  }
  if (!makeSureOfRoom(1)) return;
  const isMeasured = phase === IN_WINDOW;
  measureInside();
  countInside(1, i32(isMeasured));
  const deal = takeToken();
  openDeal(deal);
  deal.bornAt = now;
  deal.source = source;
  deal.keyHigh = mixTwo(keyHigh[source], number);
  deal.keyLow = mixTwo(keyLow[source], number);
  deal.isMeasured = isMeasured;
  recordEntry(deal, number);
  if (isMeasured) {
    countEntered();
    tallySourceEntered.add(source, 1);
  }
  sendTo(deal, sourcesNode[source]);
  if (isMeasured && tallyEntered >= windowDeals) closeWindow();
}

/** Idle performers of a service that bases feed take the next of them, one after the other. */
function drawFromBase(node: Node): void {
  for (let source = baseOfNode[node.index]; source < sourcesCount; source++) {
    if (sourcesNode[source] !== node.index || sourcesKind[source] !== SOURCE_BASE) continue;
    while (baseLeft[source] > 0 && status === RUNNING && isIdle(node)) {
      const left = baseLeft[source] - 1;
      baseLeft[source] = left;
      admit(source, <i32>sourcesSize[source] - 1 - left);
      moveAll();
    }
  }
}

/** Performers of this node are free: the bases of all services that share people with it. */
export function drawFromRivals(node: Node): void {
  const end = nodesRivalEnd[node.index];
  for (let rival = nodesRivalStart[node.index]; rival < end; rival++) {
    const other = nodeAt(nodesRivalNode[rival]);
    if (baseOfNode[other.index] >= 0) drawFromBase(other);
  }
}
