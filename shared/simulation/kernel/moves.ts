/**
 * How deals move: from node to node, through choices, splits and joins, until they leave.
 * Whoever moves is put on the run's list; `moveAll` empties it. Nothing here recurses, so a
 * long chain of choices can't overflow the stack.
 */
import { afterMinutes, dueOf } from './due-moments.ts';
import { judgeNode } from './judging.ts';
import { gather, leave } from './leaving.ts';
import { PURPOSE_DURATION, PURPOSE_ROUTE, uniform } from './luck.ts';
import { add } from './measure.ts';
import {
  NODE_CHOICE,
  NODE_DELAY,
  NODE_EXIT,
  NODE_HAND_OVER,
  NODE_JOIN,
  NODE_SERVICE,
  RANK_EARLIEST_LIMIT,
} from './network.ts';
import { EVENT_DONE, IN_WINDOW, type Run, scheduleEvent } from './run.ts';
import { sample } from './sampler.ts';
import {
  enterSection,
  giveBackSection,
  leaveSection,
  resumeSection,
  shareSection,
} from './sections.ts';
import { arrive, luckOf } from './service.ts';
import { closeSpans, openSpans, promisedDue } from './spans.ts';
import { setEscalation } from './timers.ts';
import { addToken, DELAYED, freeToken, MOVING, RESTING, removeToken, VANISHED } from './tokens.ts';
import {
  CLOSES_SPANS,
  COUNTS_VISITS,
  IS_BOUNDED,
  IS_LIMITED,
  OPENS_SPANS,
  SETS_DUE,
} from './traits.ts';

export function sendTo(run: Run, token: number, node: number): void {
  if (run.movingCount + 2 > run.moving.length) {
    const larger = new Int32Array(run.moving.length * 2);
    larger.set(run.moving);
    run.moving = larger;
  }
  run.tokens.state[token] = MOVING;
  run.moving[run.movingCount++] = token;
  run.moving[run.movingCount++] = node;
}

export function moveAll(run: Run): void {
  while (run.movingCount > 0 && run.failure === null) {
    const node = run.moving[--run.movingCount] as number;
    const token = run.moving[--run.movingCount] as number;
    if (run.tokens.state[token] === VANISHED) freeToken(run.tokens, token);
    else travel(run, token, node);
  }
}

const NOWHERE = -1;

/** From node to node, as far as the token gets without time passing. */
function travel(run: Run, token: number, first: number): void {
  for (let node = first; node !== NOWHERE; node = act(run, token, node)) {
    if (++run.moves > run.plan.maxEvents) {
      run.failure = {
        code: 'tooManyEvents',
        replication: run.tally.replication,
        limit: run.plan.maxEvents,
      };
      return;
    }
    come(run, token, node);
  }
}

function countVisit(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const slot = run.network.nodes.visitSlot[node] as number;
  const at = (tokens.deal[token] as number) * tokens.counterSlots + slot;
  const visits = tokens.counters[at] as number;
  tokens.visit[token] = visits;
  tokens.counters[at] = visits + 1;
}

/** The token is at the node from now on. */
function come(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const traits = run.traits[node] as number;
  const section = run.network.nodes.section[node] as number;
  tokens.node[token] = node;
  tokens.enteredAt[token] = run.now;
  if (traits & COUNTS_VISITS) countVisit(run, token, node);
  else tokens.visit[token] = 0;
  if (run.phase === IN_WINDOW) add(run.tally.nodeEntered, node, 1);
  if (section !== tokens.section[token]) {
    leaveSection(run, token);
    enterSection(run, token, section);
  }
  if (traits & OPENS_SPANS) openSpans(run, token, node);
}

/** What happens at the node now. Returns where the token goes at once, or NOWHERE. */
function act(run: Run, token: number, node: number): number {
  const { nodes } = run.network;
  const kind = nodes.kind[node] as number;
  if (kind === NODE_SERVICE) {
    if ((run.traits[node] as number) & SETS_DUE) setDue(run, token, node);
    arrive(run, token, node);
    return NOWHERE;
  }
  if (kind === NODE_CHOICE) {
    leaveNode(run, token, node);
    return nodes.flowTo[chosenFlow(run, token, node)] as number;
  }
  if (kind === NODE_DELAY) delay(run, token, node);
  else if (kind === NODE_JOIN) join(run, token, node);
  else {
    leaveNode(run, token, node);
    if (kind === NODE_EXIT) exit(run, token, node);
    else if (kind === NODE_HAND_OVER) handOver(run, token, node);
    else split(run, token, node);
  }
  return NOWHERE;
}

function leaveNode(run: Run, token: number, node: number): void {
  if ((run.traits[node] as number) & CLOSES_SPANS) closeSpans(run, token, node);
}

function setDue(run: Run, token: number, node: number): void {
  const { network, tokens } = run;
  const limit = network.nodes.limit[node] as number;
  const byLimit = network.discipline === RANK_EARLIEST_LIMIT;
  if (byLimit) tokens.due[token] = promisedDue(run, token);
  if (limit < 0) return;
  const due = dueOf(network, limit, run.now);
  if (byLimit) tokens.due[token] = Math.min(due, tokens.due[token] as number);
  if ((network.limits.escalation[limit] as number) >= 0) {
    setEscalation(run, token, { limit, due, ofSection: false });
  }
}

function delay(run: Run, token: number, node: number): void {
  const { network, tokens } = run;
  const bits = luckOf(run, token, PURPOSE_DURATION);
  const minutes = sample(network.samplers, network.nodes.sampler[node] as number, bits);
  const end = afterMinutes(network, network.nodes.calendar[node] as number, run.now, minutes);
  tokens.state[token] = DELAYED;
  tokens.doneEvent[token] = scheduleEvent(run, EVENT_DONE, token, end);
}

/** The token's work or delay at its node is done: on along its only flow. */
export function goOn(run: Run, token: number): void {
  const { tokens } = run;
  const { flowStart, flowTo } = run.network.nodes;
  const node = tokens.node[token] as number;
  tokens.escalationEvent[token] = -1;
  if ((run.traits[node] as number) & IS_LIMITED) judgeNode(run, token, node, true);
  leaveNode(run, token, node);
  sendTo(run, token, flowTo[flowStart[node] as number] as number);
}

function exit(run: Run, token: number, node: number): void {
  leaveSection(run, token);
  leave(run, run.tokens.deal[token] as number, run.network.nodes.exit[node] as number);
}

/** Into another process: whatever the deal was split into, it goes on as one. */
function handOver(run: Run, token: number, node: number): void {
  leaveSection(run, token);
  const deal = gather(run, token);
  run.tokens.node[deal] = node;
  sendTo(run, deal, run.network.nodes.flowTo[chosenFlow(run, deal, node)] as number);
}

function isOpenTo(run: Run, counters: number, flow: number): boolean {
  const { flowLimit, flowSlot } = run.network.nodes;
  const limit = flowLimit[flow] as number;
  if (limit === 0) return true;
  return (run.tokens.counters[counters + (flowSlot[flow] as number)] as number) < limit;
}

/** By share; the shares of all flows of a node add up to 1. */
function chosenFlow(run: Run, token: number, node: number): number {
  if ((run.traits[node] as number) & IS_BOUNDED) return chosenOpenFlow(run, token, node);
  const { flowStart, flowShare } = run.network.nodes;
  const last = (flowStart[node + 1] as number) - 1;
  let rest = uniform(luckOf(run, token, PURPOSE_ROUTE));
  let flow = flowStart[node] as number;
  while (flow < last && rest >= (flowShare[flow] as number)) {
    rest -= flowShare[flow] as number;
    flow++;
  }
  return flow;
}

/** Among the flows that the deal may still take: the rest is rescaled. */
function chosenOpenFlow(run: Run, token: number, node: number): number {
  const { nodes } = run.network;
  const { tokens } = run;
  const counters = (tokens.deal[token] as number) * tokens.counterSlots;
  const first = nodes.flowStart[node] as number;
  const end = nodes.flowStart[node + 1] as number;
  let total = 0;
  for (let flow = first; flow < end; flow++) {
    if (isOpenTo(run, counters, flow)) total += nodes.flowShare[flow] as number;
  }
  let rest = uniform(luckOf(run, token, PURPOSE_ROUTE)) * total;
  let chosen = -1;
  for (let flow = first; flow < end; flow++) {
    const share = nodes.flowShare[flow] as number;
    if (share === 0 || !isOpenTo(run, counters, flow)) continue;
    chosen = flow;
    if (rest < share) break;
    rest -= share;
  }
  if ((nodes.flowLimit[chosen] as number) > 0) {
    const at = counters + (nodes.flowSlot[chosen] as number);
    tokens.counters[at] = (tokens.counters[at] as number) + 1;
  }
  return chosen;
}

function split(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const { flowStart, flowTo } = run.network.nodes;
  const first = flowStart[node] as number;
  const end = flowStart[node + 1] as number;
  tokens.state[token] = RESTING;
  tokens.awaited[token] = end - first;
  // The list is a stack: the last one put there goes first.
  for (let flow = end - 1; flow >= first; flow--) {
    const child = addToken(tokens, token);
    shareSection(run, token, child);
    sendTo(run, child, flowTo[flow] as number);
  }
}

/** The last child to come lets its parent go on. */
function join(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const parent = tokens.parent[token] as number;
  const awaited = (tokens.awaited[parent] as number) - 1;
  tokens.awaited[parent] = awaited;
  giveBackSection(run, parent, token);
  if (awaited > 0) {
    removeToken(tokens, token);
    return;
  }
  leaveNode(run, token, node);
  resumeSection(run, parent);
  removeToken(tokens, token);
  const { flowStart, flowTo } = run.network.nodes;
  sendTo(run, parent, flowTo[flowStart[node] as number] as number);
}
