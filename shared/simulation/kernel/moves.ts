/**
 * How deals move: from node to node, through choices, splits and joins, until they leave.
 * Whoever moves is put on the run's list; `moveAll` empties it. Nothing here recurses, so a
 * long chain of choices can't overflow the stack.
 */
import { LEFT_BY_OUTCOME } from './activity-log.ts';
import { chosenFlow } from './choices.ts';
import { afterMinutes, dueOf } from './due-moments.ts';
import { gather, leave } from './leaving.ts';
import { PURPOSE_DURATION } from './luck.ts';
import {
  NODE_CHOICE,
  NODE_DELAY,
  NODE_EXIT,
  NODE_HAND_OVER,
  NODE_JOIN,
  NODE_SERVICE,
  RANK_EARLIEST_LIMIT,
} from './network.ts';
import * as Node from './node-row.ts';
import { recordLeaving } from './recording.ts';
import { FAILED, fail, IN_WINDOW, type Run, scheduleDone } from './run.ts';
import { sample } from './sampler.ts';
import { completeStay, enterSection, leaveSection, standWith } from './sections.ts';
import { arrive, luckAt } from './service.ts';
import { closeSpans, openSpans, promisedDue } from './spans.ts';
import { setEscalation } from './timers.ts';
import * as Token from './token-row.ts';
import {
  addToken,
  DELAYED,
  dealOf,
  freeToken,
  MOVING,
  RESTING,
  removeToken,
  VANISHED,
} from './tokens.ts';
import { CLOSES_SPANS, COUNTS_VISITS, OPENS_SPANS, SETS_DUE } from './traits.ts';

export function sendTo(run: Run, token: number, node: number): void {
  if (run.movingCount + 2 > run.moving.length) {
    const larger = new Int32Array(run.moving.length * 2);
    larger.set(run.moving);
    run.moving = larger;
  }
  const { moving, movingCount } = run;
  run.tokens.ints[(token << Token.INTS) | Token.STATE] = MOVING;
  moving[movingCount] = token;
  moving[movingCount + 1] = node;
  run.movingCount = movingCount + 2;
}

/** Whoever was put on the list, and whom they put there. */
export function moveAll(run: Run): void {
  const { tokens } = run;
  while (run.movingCount > 0 && run.status !== FAILED) {
    const { moving } = run;
    const last = run.movingCount - 2;
    const token = moving[last] as number;
    const node = moving[last + 1] as number;
    run.movingCount = last;
    if (tokens.ints[(token << Token.INTS) | Token.STATE] === VANISHED) freeToken(tokens, token);
    else travel(run, token, node);
  }
}

export const NOWHERE = -1;

/** From node to node, as far as the token gets without time passing. */
export function travel(run: Run, token: number, first: number): void {
  const ints = run.nodeInts;
  for (let node = first; node !== NOWHERE; ) {
    if (--run.movesLeft < 0) {
      fail(run, 'tooManyEvents', run.plan.maxEvents);
      return;
    }
    come(run, token, node);
    const row = node << Node.INTS;
    if (ints[row | Node.KIND] === NODE_SERVICE) {
      if ((ints[row | Node.TRAITS] as number) & SETS_DUE) setDue(run, token, node);
      arrive(run, token, node);
      return;
    }
    node = act(run, token, node);
  }
}

/** The token is at the node from now on. */
function come(run: Run, token: number, node: number): void {
  const { ints, reals } = run.tokens;
  const { nodeInts, nodeReals } = run;
  const row = token << Token.INTS;
  const nodeRow = node << Node.INTS;
  ints[row | Token.NODE] = node;
  ints[row | Token.VISIT] = 0;
  reals[(token << Token.REALS) | Token.ENTERED_AT] = run.now;
  if (run.phase === IN_WINDOW) {
    const entered = (node << Node.REALS) | Node.ENTERED;
    nodeReals[entered] = (nodeReals[entered] as number) + 1;
  }
  const traits = nodeInts[nodeRow | Node.TRAITS] as number;
  const section = nodeInts[nodeRow | Node.SECTION] as number;
  if (traits & COUNTS_VISITS) countVisit(run, token, node);
  if (section !== ints[row | Token.SECTION]) changeSection(run, token, section);
  if (traits & OPENS_SPANS) openSpans(run, token, node);
}

function changeSection(run: Run, token: number, section: number): void {
  leaveSection(run, token);
  enterSection(run, token, section);
}

function countVisit(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const slot = run.nodeInts[(node << Node.INTS) | Node.VISIT_SLOT] as number;
  const at = dealOf(tokens, token) * tokens.counterSlots + slot;
  const visits = tokens.counters[at] as number;
  tokens.ints[(token << Token.INTS) | Token.VISIT] = visits;
  tokens.counters[at] = visits + 1;
}

/** What happens at the node now. Returns where the token goes at once, or NOWHERE. */
function act(run: Run, token: number, node: number): number {
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  const kind = ints[row | Node.KIND] as number;
  const traits = ints[row | Node.TRAITS] as number;
  if (kind === NODE_DELAY) {
    delay(run, token, node);
    return NOWHERE;
  }
  if (kind === NODE_JOIN) {
    join(run, token, node);
    return NOWHERE;
  }
  if (traits & CLOSES_SPANS) closeSpans(run, token, node);
  if (kind === NODE_CHOICE) return run.network.nodes.flowTo[chosenFlow(run, token, node)] as number;
  if (kind === NODE_EXIT) exit(run, token, node);
  else if (kind === NODE_HAND_OVER) handOver(run, token, node);
  else split(run, token, node);
  return NOWHERE;
}

function setDue(run: Run, token: number, node: number): void {
  const { network, tokens } = run;
  const row = (token << Token.REALS) | Token.DUE;
  const limit = network.nodes.limit[node] as number;
  const byLimit = network.discipline === RANK_EARLIEST_LIMIT;
  if (byLimit) tokens.reals[row] = promisedDue(run, token);
  if (limit < 0) return;
  const due = dueOf(network, limit, run.now);
  if (byLimit) tokens.reals[row] = Math.min(due, tokens.reals[row] as number);
  if ((network.limits.escalation[limit] as number) >= 0) {
    const event = setEscalation(run, token, { limit, due, ofSection: false });
    tokens.ints[(token << Token.INTS) | Token.ESCALATION_EVENT] = event;
  }
}

function delay(run: Run, token: number, node: number): void {
  const { network, tokens } = run;
  const row = token << Token.INTS;
  const bits = luckAt(run, token, node, PURPOSE_DURATION);
  const minutes = sample(network.samplers, network.nodes.sampler[node] as number, bits);
  run.heap.due = afterMinutes(network, network.nodes.calendar[node] as number, run.now, minutes);
  tokens.ints[row | Token.STATE] = DELAYED;
  tokens.ints[row | Token.DONE_EVENT] = scheduleDone(run, token);
}

function exit(run: Run, token: number, node: number): void {
  if (run.recorder !== null) recordLeaving(run, token, LEFT_BY_OUTCOME);
  completeStay(run, token);
  leave(run, dealOf(run.tokens, token), run.network.nodes.exit[node] as number);
}

/** Into another process: whatever the deal was split into, it goes on as one. */
function handOver(run: Run, token: number, node: number): void {
  completeStay(run, token);
  const deal = gather(run, token);
  run.tokens.ints[(deal << Token.INTS) | Token.NODE] = node;
  sendTo(run, deal, run.network.nodes.flowTo[chosenFlow(run, deal, node)] as number);
}

function split(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const { flowStart, flowTo } = run.network.nodes;
  const row = token << Token.INTS;
  const first = flowStart[node] as number;
  const end = flowStart[node + 1] as number;
  tokens.ints[row | Token.STATE] = RESTING;
  tokens.ints[row | Token.AWAITED] = end - first;
  // The list is a stack: the last one put there goes first.
  for (let flow = end - 1; flow >= first; flow--) {
    const child = addToken(tokens, token);
    standWith(run, child, token);
    sendTo(run, child, flowTo[flow] as number);
  }
  leaveSection(run, token);
}

/** The last child to come lets its parent go on. */
function join(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const { ints } = tokens;
  const parent = ints[(token << Token.INTS) | Token.PARENT] as number;
  const awaited = (parent << Token.INTS) | Token.AWAITED;
  const left = (ints[awaited] as number) - 1;
  ints[awaited] = left;
  standWith(run, parent, token);
  leaveSection(run, token);
  if (left > 0) {
    removeToken(tokens, token);
    return;
  }
  const nodeRow = node << Node.INTS;
  if ((run.nodeInts[nodeRow | Node.TRAITS] as number) & CLOSES_SPANS) {
    closeSpans(run, token, node);
  }
  removeToken(tokens, token);
  sendTo(run, parent, run.nodeInts[nodeRow | Node.NEXT_NODE] as number);
}
