/**
 * Work that has piled up beyond all hope. A run is given up as soon as so many wait at a node that its people,
 * if they did nothing else, couldn't serve half of them until the run is over at the latest. It is asked where it
 * can be answered: those who wait there can't leave in another way (WAITS_TO_THE_END), and there are so
 * many of them that the mean of their efforts is as good as known.
 */
import { TOO_MUCH_WORK, WAITS_TO_THE_END } from '../codes';
import {
  nodesCalendar,
  nodesMeanMinutes,
  nodesNeedCount,
  nodesNeedPool,
  nodesNeedStart,
  nodesStretch,
  poolsPeople,
  runOnMinutes,
  warmUpMinutes,
  windowMinutes,
} from './network';
import { Node } from './nodes';
import { now, phase, RUNNING_ON, stop } from './state';
import { openMinutes } from './work';

/**
 * The standard error of a mean of 2¹⁷ efforts is 0.8 % of it, even if they scatter three times as far as they are
 * long (process/erratic.ts).
 */
const LEAST_BACKLOG = 1 << 17;
/** Of those who wait, so many times as many as can be served. */
const BEYOND_HOPE: f64 = 2;

/** The node where a run was given up, and how many waited there then. */
export let backlogNode: i32 = -1;
export let backlogWaiting: f64 = 0;
export let backlogMoment: f64 = 0;

/** At the beginning of every run. */
export function openBacklog(): void {
  backlogNode = -1;
  backlogWaiting = 0;
  backlogMoment = 0;
}

/**
 * Another one has come to the queue. Asked whenever the queue is twice as long as it was when asked before, and
 * until the window closes: what was to be counted is counted then.
 */
export function watchBacklog(node: Node): void {
  const waiting = node.waiting;
  if (waiting < LEAST_BACKLOG || popcnt<i32>(waiting) !== 1 || phase === RUNNING_ON) return;
  if (!(node.traits & WAITS_TO_THE_END) || f64(waiting) < BEYOND_HOPE * servedTillEnd(node)) return;
  backlogNode = node.index;
  backlogWaiting = f64(waiting);
  backlogMoment = now;
  stop(TOO_MUCH_WORK);
}

/** How many can be served until the run is over, those whom it cuts short included; Infinity where nobody knows when that is. */
function servedTillEnd(node: Node): f64 {
  const end = warmUpMinutes + windowMinutes + runOnMinutes;
  if (end === Infinity) return Infinity;
  const open = openMinutes(nodesCalendar[node.index], now, end);
  const minutes = nodesMeanMinutes[node.index] * nodesStretch[node.index];
  return atOnce(node.index) * (1 + open / minutes);
}

/** Deals that can be served at the same time. */
function atOnce(node: i32): f64 {
  let most: f64 = Infinity;
  const end = nodesNeedStart[node + 1];
  for (let need = nodesNeedStart[node]; need < end; need++) {
    const people = poolsPeople[nodesNeedPool[need]];
    most = min<f64>(most, floor<f64>(people / f64(nodesNeedCount[need])));
  }
  return most;
}
