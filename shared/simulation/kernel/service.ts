/**
 * Performers and queues. A deal is served once all its performers are free and on shift, and
 * takes them all at once; nobody is reserved, nothing is interrupted but by the end of the
 * shift. After every event nobody waits who could be served.
 */
import { isOpen, nextOpening } from '#shared/calendar';
import { afterMinutes, calendarOf } from './due-moments.ts';
import { draw, PURPOSE_DURATION, PURPOSE_PATIENCE, pointOf } from './luck.ts';
import { add, measureQueue } from './measure.ts';
import { dequeue, enqueue, headOf, isBefore } from './queues.ts';
import {
  EVENT_DONE,
  EVENT_OPENING,
  EVENT_PATIENCE,
  type Run,
  scheduleEvent,
  scheduleUrgentEvent,
} from './run.ts';
import { sample } from './sampler.ts';
import { QUEUED, SERVED } from './tokens.ts';

/** 32 bits of luck for a token at its node. */
export function luckOf(run: Run, token: number, purpose: number): number {
  const { tokens } = run;
  const deal = tokens.deal[token] as number;
  const key = run.network.nodes.key[tokens.node[token] as number] as number;
  const point = pointOf(key, purpose, tokens.visit[token] as number);
  return draw(tokens.keyHigh[deal] as number, tokens.keyLow[deal] as number, point);
}

function hasFreePerformers(run: Run, node: number): boolean {
  const { needStart, needPool, needCount } = run.network.nodes;
  const end = needStart[node + 1] as number;
  for (let need = needStart[node] as number; need < end; need++) {
    const free = run.freePeople[needPool[need] as number] as number;
    if (free < (needCount[need] as number)) return false;
  }
  return true;
}

/** On shift now; when not, makes sure that the opening wakes those who wait. */
function isOnShift(run: Run, node: number): boolean {
  const number = run.network.nodes.calendar[node] as number;
  if (number < 0) return true;
  const calendar = calendarOf(run.network, number);
  if (isOpen(calendar, run.now)) return true;
  if (run.openingAwaited[number] === 0) {
    run.openingAwaited[number] = 1;
    scheduleUrgentEvent(run, EVENT_OPENING, number, nextOpening(calendar, run.now));
  }
  return false;
}

function takePerformers(run: Run, node: number, sign: number): void {
  const { needStart, needPool, needCount } = run.network.nodes;
  const end = needStart[node + 1] as number;
  for (let need = needStart[node] as number; need < end; need++) {
    add(run.freePeople, needPool[need] as number, -sign * (needCount[need] as number));
  }
}

export function releasePerformers(run: Run, node: number): void {
  takePerformers(run, node, -1);
}

function start(run: Run, token: number, node: number): void {
  const { tokens, network, tally } = run;
  takePerformers(run, node, 1);
  const bits = luckOf(run, token, PURPOSE_DURATION);
  const effort = sample(network.samplers, network.nodes.sampler[node] as number, bits);
  const held = effort * (network.nodes.stretch[node] as number);
  tokens.state[token] = SERVED;
  tokens.startedAt[token] = run.now;
  tokens.effort[token] = effort;
  tokens.patienceEvent[token] = -1;
  if (tokens.isMeasured[tokens.deal[token] as number] === 1 && tokens.escalation[token] === -1) {
    add(tally.nodeStarts, node, 1);
    add(tally.nodeWaitMinutes, node, run.now - (tokens.enteredAt[token] as number));
  }
  const done = afterMinutes(network, network.nodes.calendar[node] as number, run.now, held);
  tokens.doneEvent[token] = scheduleEvent(run, EVENT_DONE, token, done);
}

function setPatience(run: Run, token: number, node: number): void {
  const { network, tokens } = run;
  const patience = network.nodes.patience[node] as number;
  if (patience < 0) return;
  const bits = luckOf(run, token, PURPOSE_PATIENCE);
  const minutes = sample(network.samplers, network.patiences.sampler[patience] as number, bits);
  const calendar = network.patiences.calendar[patience] as number;
  const end = afterMinutes(network, calendar, run.now, minutes);
  if (end === Number.POSITIVE_INFINITY) return;
  tokens.patienceEvent[token] = scheduleEvent(run, EVENT_PATIENCE, token, end);
}

/** A token has come to a service: it starts at once or waits. */
export function arrive(run: Run, token: number, node: number): void {
  const { tokens, queues } = run;
  const hasFree = hasFreePerformers(run, node);
  if (hasFree && queues.lengths[node] === 0 && isOnShift(run, node)) {
    start(run, token, node);
    return;
  }
  measureQueue(run, node);
  tokens.state[token] = QUEUED;
  tokens.priority[token] = run.network.nodes.priority[node] as number;
  tokens.order[token] = run.entries++;
  enqueue(queues, tokens, token);
  setPatience(run, token, node);
  // Vanished tokens may be all that stands before it; and an opening must be awaited.
  if (hasFree) serveWaiting(run, node);
}

/** Who waits first at this node, when they can start and come before the best so far. */
function better(run: Run, node: number, best: number): number {
  if (run.queues.waiting[node] === 0 || !hasFreePerformers(run, node)) return best;
  if (!isOnShift(run, node)) return best;
  const head = headOf(run.queues, run.tokens, node);
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

function serve(run: Run, token: number): void {
  const node = run.tokens.node[token] as number;
  measureQueue(run, node);
  dequeue(run.queues, node);
  start(run, token, node);
}

export function serveEverybody(run: Run): void {
  for (let token = nextAnywhere(run); token !== -1; token = nextAnywhere(run)) serve(run, token);
}

/** Nobody else wants these performers: whoever waits here comes next. */
function serveOwn(run: Run, node: number): void {
  const { queues, tokens } = run;
  while ((queues.waiting[node] as number) > 0 && hasFreePerformers(run, node)) {
    if (!isOnShift(run, node)) return;
    serve(run, headOf(queues, tokens, node));
  }
}

/** Performers of this node may have become free or come on shift: serve whoever can be served. */
export function serveWaiting(run: Run, node: number): void {
  const { rivalStart } = run.network.nodes;
  if ((rivalStart[node + 1] as number) - (rivalStart[node] as number) === 1) {
    serveOwn(run, node);
    return;
  }
  for (let token = nextToServe(run, node); token !== -1; token = nextToServe(run, node)) {
    serve(run, token);
  }
}

/** Whether someone could begin at this node now, with nobody waiting for it. */
export function isIdle(run: Run, node: number): boolean {
  return run.queues.waiting[node] === 0 && hasFreePerformers(run, node) && isOnShift(run, node);
}
