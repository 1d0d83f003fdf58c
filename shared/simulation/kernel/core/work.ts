/**
 * What people worked in the window. Summed by source and node alone while the run goes on; pools and
 * costs follow from that at the closing.
 */
import { workingMinutesAt } from './calendar';
import { Reals, realsOf } from './memory';
import {
  nodesCostPerMinute,
  nodesCount,
  nodesNeedCount,
  nodesNeedMinutes,
  nodesNeedPool,
  nodesNeedStart,
  poolsCalendar,
  poolsCount,
  poolsPeople,
  sourcesCount,
} from './network';
import { IN_WINDOW, now, phase, windowFrom } from './state';
import {
  tallyNodeWorkedMinutes,
  tallyPoolAvailableMinutes,
  tallyPoolWorkedMinutes,
  tallySourceCost,
} from './tally';
import { SERVED, Token } from './tokens';

/** Minutes of effort in the window, by source and node. */
let worked: Reals = changetype<Reals>(0);

/** Once for a network. */
export function createWork(): void {
  worked = realsOf(sourcesCount * nodesCount);
}

/** At the beginning of every run. */
export function openWork(): void {
  memory.fill(changetype<usize>(worked), 0, (<usize>(sourcesCount * nodesCount)) << 3);
}

/** Open minutes of a calendar (-1: all minutes) between two moments. */
export function openMinutes(calendar: i32, from: f64, to: f64): f64 {
  if (calendar < 0) return to - from;
  return workingMinutesAt(calendar, to) - workingMinutesAt(calendar, from);
}

/** At the closing: what was worked, by node and pool, and what it cost, by source. */
export function settleWork(): void {
  for (let source = 0; source < sourcesCount; source++) {
    for (let node = 0; node < nodesCount; node++) {
      const minutes = worked[source * nodesCount + node];
      tallyNodeWorkedMinutes.add(node, minutes);
      tallySourceCost.add(source, minutes * nodesCostPerMinute[node]);
      const end = nodesNeedStart[node + 1];
      for (let need = nodesNeedStart[node]; need < end; need++) {
        const given = f64(nodesNeedCount[need]) * nodesNeedMinutes[need];
        tallyPoolWorkedMinutes.add(nodesNeedPool[need], given * minutes);
      }
    }
  }
}

function addWorked(token: Token, minutes: f64): void {
  worked.add(token.source * nodesCount + token.node.index, minutes);
}

/**
 * The effort since that moment. Performers are held for longer than the effort takes, by the node's stretch,
 * where they have other duties beside: so the hours that they were there are divided by it.
 */
function workedSince(token: Token, from: f64): f64 {
  const node = token.node;
  return openMinutes(node.calendar, from, now) / node.stretch;
}

/** When work on a token is done: what it took the deal, and what of it lay in the window. */
export function measureWork(token: Token): void {
  const effort = token.effort;
  // An orphan's deal is gone, and its slot may be another's.
  if (token.state === SERVED) token.deal.dealEffort += effort;
  if (phase !== IN_WINDOW) return;
  if (token.startedAt >= windowFrom) addWorked(token, effort);
  else addWorked(token, workedSince(token, windowFrom));
}

/** Work under way at the closing. */
export function cutWork(token: Token): void {
  addWorked(token, workedSince(token, max<f64>(token.startedAt, windowFrom)));
}

/** How long the people of each pool were there. */
export function measurePools(): void {
  for (let pool = 0; pool < poolsCount; pool++) {
    const open = openMinutes(poolsCalendar[pool], windowFrom, now);
    tallyPoolAvailableMinutes[pool] = poolsPeople[pool] * open;
  }
}
