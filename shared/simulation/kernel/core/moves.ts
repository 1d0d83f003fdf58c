/**
 * How deals move: from node to node, through choices, splits and joins, until they leave.
 * Whoever moves is put on a list (moving.ts); `moveAll` empties it. Nothing here recurses, so a
 * long chain of choices can't overflow the stack.
 */
import {
  CLOSES_SPANS,
  COUNTS_VISITS,
  FINISHED,
  LEFT_BY_OUTCOME,
  NODE_CHOICE,
  NODE_DELAY,
  NODE_EXIT,
  NODE_HAND_OVER,
  NODE_JOIN,
  NODE_SERVICE,
  OPENS_SPANS,
  RANK_EARLIEST_LIMIT,
  SETS_DUE,
  TOO_MANY_MOVES,
} from '../codes';
import { chosenTarget } from './choices';
import { afterMinutes, dueOf } from './due-moments';
import { setEscalation } from './escalations';
import { gather, leave } from './leaving';
import { luckAt, PURPOSE_DURATION } from './luck';
import { movingCount, nextTarget, sendTo, takeMoving } from './moving';
import {
  discipline,
  limitsEscalation,
  nodesExit,
  nodesFlowStart,
  nodesFlowTo,
  nodesLimit,
} from './network';
import { NOWHERE, Node, nodeAt } from './nodes';
import { recordLeaving } from './recording';
import { makeSureOfRoom } from './room';
import { sample } from './sampler';
import { completeStay, enterSection, leaveSection, standWith } from './sections';
import { arrive } from './service';
import { closeSpans, openSpans, promisedDue } from './spans';
import { countMove, EVENT_DONE, IN_WINDOW, now, phase, scheduleEvent, status, stop } from './state';
import { addToken, DELAYED, RESTING, removeToken, Token } from './tokens';

/** Whoever was put on the list, and whom they put there. */
export function moveAll(): void {
  while (movingCount > 0 && status <= FINISHED) {
    const token = takeMoving();
    if (token !== null) travel(token, nextTarget);
  }
}

/** From node to node, as far as the token gets without time passing. */
export function travel(token: Token, first: i32): void {
  for (let next = first; next !== NOWHERE; ) {
    if (!countMove()) {
      stop(TOO_MANY_MOVES);
      return;
    }
    const node = nodeAt(next);
    come(token, node);
    if (node.kind === NODE_SERVICE) {
      if (node.traits & SETS_DUE) setDue(token, node);
      arrive(token, node);
      return;
    }
    next = act(token, node);
  }
}

/** The token is at the node from now on. */
function come(token: Token, node: Node): void {
  token.node = node;
  token.visit = 0;
  token.enteredAt = now;
  if (phase === IN_WINDOW) node.entered += 1;
  if (node.traits & COUNTS_VISITS) countVisit(token, node);
  if (node.section !== token.section) {
    leaveSection(token);
    enterSection(token, node.section);
  }
  if (node.traits & OPENS_SPANS) openSpans(token, node);
}

function countVisit(token: Token, node: Node): void {
  const counters = token.deal.counters;
  const visits = counters[node.visitSlot];
  token.visit = visits;
  counters[node.visitSlot] = visits + 1;
}

/** What happens at the node now. Returns where the token goes at once, or NOWHERE. */
function act(token: Token, node: Node): i32 {
  const kind = node.kind;
  if (kind === NODE_DELAY) {
    delay(token, node);
    return NOWHERE;
  }
  if (kind === NODE_JOIN) {
    join(token, node);
    return NOWHERE;
  }
  if (node.traits & CLOSES_SPANS) closeSpans(token, node);
  if (kind === NODE_CHOICE) return chosenTarget(token, node);
  if (kind === NODE_EXIT) exit(token, node);
  else if (kind === NODE_HAND_OVER) handOver(token, node);
  else split(token, node);
  return NOWHERE;
}

function setDue(token: Token, node: Node): void {
  const byLimit = discipline === RANK_EARLIEST_LIMIT;
  if (byLimit) token.due = promisedDue(token);
  const limit = nodesLimit[node.index];
  if (limit < 0) return;
  const due = dueOf(limit, now);
  if (byLimit) token.due = min<f64>(due, token.due);
  if (limitsEscalation[limit] >= 0) token.escalationEvent = setEscalation(token, limit, due, false);
}

function delay(token: Token, node: Node): void {
  const minutes = sample(node.sampler, luckAt(token, node, PURPOSE_DURATION));
  token.state = DELAYED;
  const end = afterMinutes(node.calendar, now, minutes);
  token.doneEvent = scheduleEvent(EVENT_DONE, token.index, end);
}

function exit(token: Token, node: Node): void {
  recordLeaving(token, LEFT_BY_OUTCOME);
  completeStay(token);
  leave(token.deal, nodesExit[node.index]);
}

/** Into another process: whatever the deal was split into, it goes on as one. */
function handOver(token: Token, node: Node): void {
  completeStay(token);
  const deal = gather(token);
  deal.node = node;
  sendTo(deal, chosenTarget(deal, node));
}

function split(token: Token, node: Node): void {
  const first = nodesFlowStart[node.index];
  const end = nodesFlowStart[node.index + 1];
  if (!makeSureOfRoom(end - first)) return;
  token.state = RESTING;
  token.awaited = end - first;
  // The list is a stack: the last one put there goes first.
  for (let flow = end - 1; flow >= first; flow--) {
    const child = addToken(token);
    standWith(child, token);
    sendTo(child, nodesFlowTo[flow]);
  }
  leaveSection(token);
}

/** The last child to come lets its parent go on. */
function join(token: Token, node: Node): void {
  const parent = <Token>token.parent;
  parent.awaited -= 1;
  standWith(parent, token);
  leaveSection(token);
  if (parent.awaited > 0) {
    removeToken(token);
    return;
  }
  if (node.traits & CLOSES_SPANS) closeSpans(token, node);
  removeToken(token);
  sendTo(parent, node.next);
}
