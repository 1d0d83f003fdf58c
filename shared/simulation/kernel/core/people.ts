/**
 * Who is free, and who is on shift. People of a pool are alike, so each pool is a number; a step takes
 * all it needs at once, and a shift's opening is an event only while somebody waits for it.
 */
import { isOpen, nextOpening } from './calendar';
import { Bytes, bytesOf, Reals, realsOf } from './memory';
import {
  calendarsCount,
  nodesNeedCount,
  nodesNeedPool,
  nodesNeedStart,
  poolsCount,
  poolsPeople,
} from './network';
import { Node } from './nodes';
import { EVENT_OPENING, now, scheduleUrgentEvent } from './state';

/** Performers free in each pool. */
let freePeople: Reals = changetype<Reals>(0);
/** By calendar: 1 when its opening is scheduled. */
let openingAwaited: Bytes = changetype<Bytes>(0);

/** Once for a network. */
export function createPeople(): void {
  freePeople = realsOf(poolsCount);
  openingAwaited = bytesOf(calendarsCount);
}

/** At the beginning of every run: all are free. */
export function openPeople(): void {
  for (let pool = 0; pool < poolsCount; pool++) freePeople[pool] = poolsPeople[pool];
  memory.fill(changetype<usize>(openingAwaited), 0, calendarsCount);
}

/** Most steps need people of one pool. */
export function hasFreePerformers(node: Node): bool {
  const pool = node.pool;
  if (pool < 0) return hasAllFree(node.index);
  return freePeople[pool] >= f64(node.people);
}

function hasAllFree(node: i32): bool {
  const end = nodesNeedStart[node + 1];
  for (let need = nodesNeedStart[node]; need < end; need++) {
    if (freePeople[nodesNeedPool[need]] < f64(nodesNeedCount[need])) return false;
  }
  return true;
}

/** All that the step needs are busy from now on. */
export function takePerformers(node: Node): void {
  if (node.pool < 0) addToFree(node.index, -1);
  else freePeople.add(node.pool, -f64(node.people));
}

/** They are free again. */
export function releasePerformers(node: Node): void {
  if (node.pool < 0) addToFree(node.index, 1);
  else freePeople.add(node.pool, f64(node.people));
}

/** For steps that need people of several pools; `times` 1: they come free, -1: they are taken. */
function addToFree(node: i32, times: i32): void {
  const end = nodesNeedStart[node + 1];
  for (let need = nodesNeedStart[node]; need < end; need++) {
    freePeople.add(nodesNeedPool[need], f64(times * nodesNeedCount[need]));
  }
}

/** On shift now; when not, makes sure that the opening wakes those who wait. */
export function isOnShift(node: Node): bool {
  const calendar = node.calendar;
  if (calendar < 0 || isOpen(calendar, now)) return true;
  if (openingAwaited[calendar] === 0) {
    openingAwaited[calendar] = 1;
    scheduleUrgentEvent(EVENT_OPENING, calendar, nextOpening(calendar, now));
  }
  return false;
}

/** The opening has come. */
export function forgetOpening(calendar: i32): void {
  openingAwaited[calendar] = 0;
}

/**
 * People whom nobody else wants stay with the node when they have finished: free only now, when nobody
 * waits there. All that such a node needs is of one pool (SHARES_PEOPLE is not among its traits).
 */
export function freeOwnPerformers(node: Node): void {
  freePeople.add(node.pool, f64(node.people));
}
