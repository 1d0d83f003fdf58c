/**
 * Performers and queues. A deal is served once all its performers are free and on shift, and
 * takes them all at once; nobody is reserved, nothing is interrupted but by the end of the
 * shift. After every event nobody waits who could be served.
 */

import { MAY_BE_RAISED, SHARES_PEOPLE, TRIES_PATIENCE } from '../codes';
import { watchBacklog } from './backlog';
import { afterMinutes } from './due-moments';
import { NO_EVENT } from './future';
import { luckAt, PURPOSE_DURATION, PURPOSE_PATIENCE } from './luck';
import { measureQueue } from './measure';
import {
  nodesCount,
  nodesPatience,
  nodesRivalEnd,
  nodesRivalNode,
  nodesRivalStart,
  patiencesCalendar,
  patiencesSampler,
} from './network';
import { Node, nodeAt } from './nodes';
import { freeOwnPerformers, hasFreePerformers, isOnShift, takePerformers } from './people';
import { dequeue, enqueue, headOf, isBefore } from './queues';
import { sample } from './sampler';
import { EVENT_DONE, EVENT_PATIENCE, nextEntry, now, scheduleEvent } from './state';
import { raisedBy } from './stays';
import { QUEUED, SERVED, Token } from './tokens';

/** Work begins: the performers are taken already. */
function start(token: Token, node: Node): void {
  const effort = sample(node.sampler, luckAt(token, node, PURPOSE_DURATION));
  token.startedAt = now;
  token.effort = effort;
  token.state = SERVED;
  token.patienceEvent = NO_EVENT;
  if (token.isMeasured && token.escalation === -1) {
    node.starts += 1;
    node.waitMinutes += now - token.enteredAt;
  }
  const end = afterMinutes(node.calendar, now, effort * node.stretch);
  token.doneEvent = scheduleEvent(EVENT_DONE, token.index, end);
}

function setPatience(token: Token, node: Node): void {
  const patience = nodesPatience[node.index];
  const minutes = sample(patiencesSampler[patience], luckAt(token, node, PURPOSE_PATIENCE));
  const end = afterMinutes(patiencesCalendar[patience], now, minutes);
  token.patienceEvent = scheduleEvent(EVENT_PATIENCE, token.index, end);
}

/** A token has come to a service: it starts at once or waits. */
export function arrive(token: Token, node: Node): void {
  const hasFree = hasFreePerformers(node);
  if (hasFree && node.length === 0 && isOnShift(node)) {
    takePerformers(node);
    start(token, node);
    return;
  }
  measureQueue(node);
  token.state = QUEUED;
  token.priority = node.priority;
  if (node.traits & MAY_BE_RAISED) token.priority += raisedBy(token);
  token.order = nextEntry();
  enqueue(token, node);
  watchBacklog(node);
  if (node.traits & TRIES_PATIENCE) setPatience(token, node);
  // Vanished tokens may be all that stands before it; and an opening must be awaited.
  if (hasFree) serveWaiting(node);
}

function serve(token: Token, node: Node): void {
  measureQueue(node);
  dequeue(node);
  takePerformers(node);
  start(token, node);
}

/** Who waits first at this node, when they can start and come before the best so far. */
function better(node: Node, best: Token | null): Token | null {
  if (node.waiting === 0 || !hasFreePerformers(node) || !isOnShift(node)) return best;
  const head = headOf(node);
  if (best === null || head === null) return head;
  return isBefore(head, best) ? head : best;
}

/** The first in order, over all services that share people with this one; null when none can start. */
function nextToServe(node: Node): Token | null {
  const end = nodesRivalEnd[node.index];
  let best: Token | null = null;
  for (let rival = nodesRivalStart[node.index]; rival < end; rival++) {
    best = better(nodeAt(nodesRivalNode[rival]), best);
  }
  return best;
}

/** The first in order over all services: at an opening many people come at once. */
function nextAnywhere(): Token | null {
  let best: Token | null = null;
  for (let node = 0; node < nodesCount; node++) best = better(nodeAt(node), best);
  return best;
}

export function serveEverybody(): void {
  for (let token = nextAnywhere(); token !== null; token = nextAnywhere()) {
    serve(token, token.node);
  }
}

/** Nobody else wants these performers: whoever waits here comes next. */
function serveOwn(node: Node): void {
  while (node.waiting > 0 && hasFreePerformers(node)) {
    if (!isOnShift(node)) return;
    serve(<Token>headOf(node), node);
  }
}

/**
 * Performers whom nobody else wants have finished here: they take the next who waits without having been
 * given back in between, or are free.
 */
export function serveNext(node: Node): void {
  if (node.waiting === 0 || !isOnShift(node)) {
    freeOwnPerformers(node);
    return;
  }
  const token = <Token>headOf(node);
  measureQueue(node);
  dequeue(node);
  start(token, node);
}

/** Performers of this node may have become free or come on shift: serve whoever can be served. */
export function serveWaiting(node: Node): void {
  if (!(node.traits & SHARES_PEOPLE)) {
    serveOwn(node);
    return;
  }
  for (let token = nextToServe(node); token !== null; token = nextToServe(node)) {
    serve(token, token.node);
  }
}

/** Whether someone could begin at this node now, with nobody waiting for it. */
export function isIdle(node: Node): bool {
  return node.waiting === 0 && hasFreePerformers(node) && isOnShift(node);
}
