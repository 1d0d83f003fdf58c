/** Escalations of limits: work for a supervisor, who then acts on the late deal. */
import { dueOf } from './due-moments.ts';
import { draw, PURPOSE_DECISION, pointOf, uniform } from './luck.ts';
import { add } from './measure.ts';
import { ACTION_DECIDE, ACTION_RAISE_PRIORITY } from './network.ts';
import { enqueue, takeOut } from './queues.ts';
import {
  EVENT_ESCALATION,
  EVENT_SECTION_ESCALATION,
  IN_WINDOW,
  type Run,
  scheduleEvent,
} from './run.ts';
import { arrive } from './service.ts';
import { QUEUED, takeToken } from './tokens.ts';

/** Above every priority that people type, and above escalations not acted on. */
const RAISED = 1e9;

interface Limited {
  readonly limit: number;
  readonly due: number;
  readonly ofSection: boolean;
}

export function setEscalation(run: Run, token: number, { limit, due, ofSection }: Limited): void {
  const { network, tokens } = run;
  const escalation = network.limits.escalation[limit] as number;
  const time = dueOf(network, network.escalations.after[escalation] as number, due);
  // Set anew for a deal that was split or joined: its supervisor has been asked already.
  if (time < run.now || time === Number.POSITIVE_INFINITY) return;
  const kind = ofSection ? EVENT_SECTION_ESCALATION : EVENT_ESCALATION;
  const event = scheduleEvent(run, kind, token, time);
  if (ofSection) tokens.sectionEscalationEvent[token] = event;
  else tokens.escalationEvent[token] = event;
}

/** The limit has passed and the token still stands there: its supervisor is asked. */
export function escalate(run: Run, token: number, ofSection: boolean): void {
  const { network, tokens } = run;
  const events = ofSection ? tokens.sectionEscalationEvent : tokens.escalationEvent;
  const row = ofSection ? network.sections.limit : network.nodes.limit;
  const place = ofSection ? tokens.section : tokens.node;
  const limit = row[place[token] as number] as number;
  const escalation = network.limits.escalation[limit] as number;
  if (run.phase === IN_WINDOW) add(run.tally.escalations, escalation, 1);

  const deal = tokens.deal[token] as number;
  const work = takeToken(tokens);
  tokens.deal[work] = work;
  tokens.isMeasured[work] = 0;
  tokens.isInside[work] = 0;
  tokens.source[work] = tokens.source[deal] as number;
  tokens.keyHigh[work] = tokens.keyHigh[deal] as number;
  tokens.keyLow[work] = tokens.keyLow[deal] as number;
  tokens.visit[work] = tokens.visit[token] as number;
  tokens.escalation[work] = escalation * 2 + (ofSection ? 1 : 0);
  tokens.target[work] = token;
  tokens.targetEvent[work] = events[token] as number;
  const node = network.escalations.node[escalation] as number;
  tokens.node[work] = node;
  tokens.enteredAt[work] = run.now;
  arrive(run, work, node);
}

/**
 * The supervisor has worked on it. Returns the deal to let go, or -1. The event number that
 * was kept says whether the deal still stands where it was late.
 */
export function actOn(run: Run, work: number): number {
  const { network, tokens } = run;
  const ofSection = (tokens.escalation[work] as number) % 2 === 1;
  const escalation = (tokens.escalation[work] as number) >> 1;
  const target = tokens.target[work] as number;
  const events = ofSection ? tokens.sectionEscalationEvent : tokens.escalationEvent;
  if (events[target] !== tokens.targetEvent[work]) return -1;
  const action = network.escalations.action[escalation] as number;
  if (action === ACTION_RAISE_PRIORITY) raise(run, target);
  if (action !== ACTION_DECIDE) return -1;
  const key = network.nodes.key[tokens.node[work] as number] as number;
  const point = pointOf(key, PURPOSE_DECISION, tokens.visit[work] as number);
  const bits = draw(tokens.keyHigh[work] as number, tokens.keyLow[work] as number, point);
  const continueShare = network.escalations.continueShare[escalation] as number;
  return uniform(bits) < continueShare ? -1 : (tokens.deal[target] as number);
}

/** Among the raised the order stays what it was. */
function raise(run: Run, token: number): void {
  const { tokens } = run;
  const isQueued = tokens.state[token] === QUEUED;
  const node = tokens.node[token] as number;
  if (isQueued) takeOut(run.queues, node, token);
  tokens.priority[token] = (tokens.priority[token] as number) + RAISED;
  if (isQueued) enqueue(run.queues, tokens, token);
}
