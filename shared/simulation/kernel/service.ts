/**
 * Performers and queues. A deal is served once all its performers are free and on shift, and
 * takes them all at once; nobody is reserved, nothing is interrupted but by the end of the
 * shift. After every event nobody waits who could be served.
 */
import { isOpen, nextOpening } from '#shared/calendar';
import { afterMinutes, calendarOf } from './due-moments.ts';
import { draw, PURPOSE_DURATION, PURPOSE_PATIENCE, pointOf } from './luck.ts';
import { measureQueue } from './measure.ts';
import * as Node from './node-row.ts';
import { dequeue, enqueue, headOf, isBefore } from './queues.ts';
import {
  EVENT_OPENING,
  EVENT_PATIENCE,
  type Run,
  scheduleDone,
  scheduleEvent,
  scheduleUrgentEvent,
} from './run.ts';
import { sample } from './sampler.ts';
import { raisedBy } from './stays.ts';
import * as Token from './token-row.ts';
import { isMeasured, nodeOf, QUEUED, SERVED } from './tokens.ts';
import { MAY_BE_RAISED, SHARES_PEOPLE, TRIES_PATIENCE } from './traits.ts';

/** 32 bits of luck for a token at a node. */
export function luckAt(run: Run, token: number, node: number, purpose: number): number {
  const { ints } = run.tokens;
  const row = token << Token.INTS;
  const key = run.nodeInts[(node << Node.INTS) | Node.KEY] as number;
  const point = pointOf(key, purpose, ints[row | Token.VISIT] as number);
  return draw(ints[row | Token.KEY_HIGH] as number, ints[row | Token.KEY_LOW] as number, point);
}

/** Most steps need people of one pool. */
function hasFreePerformers(run: Run, node: number): boolean {
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  const pool = ints[row | Node.POOL] as number;
  if (pool < 0) return hasAllFree(run, node);
  return (run.freePeople[pool] as number) >= (ints[row | Node.PEOPLE] as number);
}

function hasAllFree(run: Run, node: number): boolean {
  const { needStart, needPool, needCount } = run.network.nodes;
  const end = needStart[node + 1] as number;
  for (let need = needStart[node] as number; need < end; need++) {
    const free = run.freePeople[needPool[need] as number] as number;
    if (free < (needCount[need] as number)) return false;
  }
  return true;
}

/** `sign` 1: they are busy from now on; -1: they are free again. */
function takePerformers(run: Run, node: number, sign: number): void {
  const { freePeople } = run;
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  const pool = ints[row | Node.POOL] as number;
  if (pool < 0) takeAll(run, node, sign);
  else {
    const people = ints[row | Node.PEOPLE] as number;
    freePeople[pool] = (freePeople[pool] as number) - sign * people;
  }
}

function takeAll({ network, freePeople }: Run, node: number, sign: number): void {
  const { needStart, needPool, needCount } = network.nodes;
  const end = needStart[node + 1] as number;
  for (let need = needStart[node] as number; need < end; need++) {
    const pool = needPool[need] as number;
    freePeople[pool] = (freePeople[pool] as number) - sign * (needCount[need] as number);
  }
}

export function releasePerformers(run: Run, node: number): void {
  takePerformers(run, node, -1);
}

/** On shift now; when not, makes sure that the opening wakes those who wait. */
function isOnShift(run: Run, node: number): boolean {
  const number = run.nodeInts[(node << Node.INTS) | Node.CALENDAR] as number;
  if (number < 0) return true;
  const calendar = calendarOf(run.network, number);
  if (isOpen(calendar, run.now)) return true;
  if (run.openingAwaited[number] === 0) {
    run.openingAwaited[number] = 1;
    scheduleUrgentEvent(run, EVENT_OPENING, number, nextOpening(calendar, run.now));
  }
  return false;
}

function countWait(run: Run, token: number, node: number): void {
  const reals = run.nodeReals;
  const row = node << Node.REALS;
  const entered = run.tokens.reals[(token << Token.REALS) | Token.ENTERED_AT] as number;
  reals[row | Node.STARTS] = (reals[row | Node.STARTS] as number) + 1;
  reals[row | Node.WAIT_MINUTES] = (reals[row | Node.WAIT_MINUTES] as number) + run.now - entered;
}

/** The performers are the token's. */
function start(run: Run, token: number, node: number): void {
  const { tokens, heap, now } = run;
  const { ints, reals } = tokens;
  const row = token << Token.INTS;
  const realsRow = token << Token.REALS;
  const nodeRow = node << Node.INTS;
  const bits = luckAt(run, token, node, PURPOSE_DURATION);
  const effort = sample(run.network.samplers, run.nodeInts[nodeRow | Node.SAMPLER] as number, bits);
  const held = effort * (run.nodeReals[(node << Node.REALS) | Node.STRETCH] as number);
  const calendar = run.nodeInts[nodeRow | Node.CALENDAR] as number;
  reals[realsRow | Token.STARTED_AT] = now;
  reals[realsRow | Token.EFFORT] = effort;
  ints[row | Token.STATE] = SERVED;
  ints[row | Token.PATIENCE_EVENT] = -1;
  if (ints[row | Token.ESCALATION] === -1 && isMeasured(tokens, token)) countWait(run, token, node);
  heap.due = calendar < 0 ? now + held : afterMinutes(run.network, calendar, now, held);
  ints[row | Token.DONE_EVENT] = scheduleDone(run, token);
}

function setPatience(run: Run, token: number, node: number): void {
  const { network } = run;
  const patience = network.nodes.patience[node] as number;
  const bits = luckAt(run, token, node, PURPOSE_PATIENCE);
  const minutes = sample(network.samplers, network.patiences.sampler[patience] as number, bits);
  const calendar = network.patiences.calendar[patience] as number;
  const end = afterMinutes(network, calendar, run.now, minutes);
  if (end === Number.POSITIVE_INFINITY) return;
  const event = scheduleEvent(run, EVENT_PATIENCE, token, end);
  run.tokens.ints[(token << Token.INTS) | Token.PATIENCE_EVENT] = event;
}

/** A token has come to a service: it starts at once or waits. */
export function arrive(run: Run, token: number, node: number): void {
  const ints = run.nodeInts;
  const reals = run.nodeReals;
  const row = node << Node.INTS;
  const hasFree = hasFreePerformers(run, node);
  if (hasFree && ints[row | Node.LENGTH] === 0 && isOnShift(run, node)) {
    takePerformers(run, node, 1);
    start(run, token, node);
    return;
  }
  const { tokens } = run;
  const realsRow = token << Token.REALS;
  measureQueue(run, node);
  tokens.ints[(token << Token.INTS) | Token.STATE] = QUEUED;
  let priority = reals[(node << Node.REALS) | Node.PRIORITY] as number;
  if ((ints[row | Node.TRAITS] as number) & MAY_BE_RAISED) priority += raisedBy(tokens, token);
  tokens.reals[realsRow | Token.PRIORITY] = priority;
  tokens.reals[realsRow | Token.ORDER] = run.entries++;
  enqueue(run, token, node);
  if ((ints[row | Node.TRAITS] as number) & TRIES_PATIENCE) setPatience(run, token, node);
  // Vanished tokens may be all that stands before it; and an opening must be awaited.
  if (hasFree) serveWaiting(run, node);
}

function serve(run: Run, token: number, node: number): void {
  measureQueue(run, node);
  dequeue(run, node);
  takePerformers(run, node, 1);
  start(run, token, node);
}

/** Who waits first at this node, when they can start and come before the best so far. */
function better(run: Run, node: number, best: number): number {
  if (run.nodeInts[(node << Node.INTS) | Node.WAITING] === 0) return best;
  if (!hasFreePerformers(run, node) || !isOnShift(run, node)) return best;
  const head = headOf(run, node);
  return best === -1 || isBefore(run.tokens, head, best) ? head : best;
}

/** The first in order, over all services that share people with this one; -1 when none can start. */
function nextToServe(run: Run, node: number): number {
  const { rivalStart, rivalNode } = run.network.nodes;
  const end = rivalStart[node + 1] as number;
  let best = -1;
  for (let rival = rivalStart[node] as number; rival < end; rival++) {
    best = better(run, rivalNode[rival] as number, best);
  }
  return best;
}

/** The first in order over all services: at an opening many people come at once. */
function nextAnywhere(run: Run): number {
  let best = -1;
  for (let node = 0; node < run.network.nodes.count; node++) best = better(run, node, best);
  return best;
}

export function serveEverybody(run: Run): void {
  for (let token = nextAnywhere(run); token !== -1; token = nextAnywhere(run)) {
    serve(run, token, nodeOf(run.tokens, token));
  }
}

/** Nobody else wants these performers: whoever waits here comes next. */
function serveOwn(run: Run, node: number): void {
  const ints = run.nodeInts;
  const waiting = (node << Node.INTS) | Node.WAITING;
  while ((ints[waiting] as number) > 0 && hasFreePerformers(run, node)) {
    if (!isOnShift(run, node)) return;
    serve(run, headOf(run, node), node);
  }
}

/** Performers whom nobody else wants have finished here: they take the next who waits, or are free. */
export function serveNext(run: Run, node: number): void {
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  if (ints[row | Node.WAITING] === 0 || !isOnShift(run, node)) {
    const pool = ints[row | Node.POOL] as number;
    run.freePeople[pool] = (run.freePeople[pool] as number) + (ints[row | Node.PEOPLE] as number);
    return;
  }
  const token = headOf(run, node);
  measureQueue(run, node);
  dequeue(run, node);
  start(run, token, node);
}

/** Performers of this node may have become free or come on shift: serve whoever can be served. */
export function serveWaiting(run: Run, node: number): void {
  const traits = run.nodeInts[(node << Node.INTS) | Node.TRAITS] as number;
  if (!(traits & SHARES_PEOPLE)) {
    serveOwn(run, node);
    return;
  }
  for (let token = nextToServe(run, node); token !== -1; token = nextToServe(run, node)) {
    serve(run, token, nodeOf(run.tokens, token));
  }
}

/** Whether someone could begin at this node now, with nobody waiting for it. */
export function isIdle(run: Run, node: number): boolean {
  const waiting = run.nodeInts[(node << Node.INTS) | Node.WAITING];
  return waiting === 0 && hasFreePerformers(run, node) && isOnShift(run, node);
}
