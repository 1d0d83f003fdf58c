/** Escalations of limits: work for a supervisor, who then acts on the late deal. */
import { dueOf } from './due-moments.ts';
import { PURPOSE_DECISION, uniform } from './luck.ts';
import { add } from './measure.ts';
import { ACTION_DECIDE, ACTION_RAISE_PRIORITY } from './network.ts';
import { enqueue, takeOut } from './queues.ts';
import { recordEscalation } from './recording.ts';
import {
  EVENT_ESCALATION,
  EVENT_SECTION_ESCALATION,
  IN_WINDOW,
  type Run,
  scheduleEvent,
} from './run.ts';
import { arrive, luckAt } from './service.ts';
import { carrierByTimer, RAISED } from './stays.ts';
import * as Token from './token-row.ts';
import { dealOf, QUEUED, takeToken } from './tokens.ts';

interface Limited {
  readonly limit: number;
  readonly due: number;
  readonly ofSection: boolean;
}

/** For a token at a step, for a deal in a section. Returns the event's number, -1 when it never comes. */
export function setEscalation(run: Run, index: number, { limit, due, ofSection }: Limited): number {
  const { network } = run;
  const escalation = network.limits.escalation[limit] as number;
  const time = dueOf(network, network.escalations.after[escalation] as number, due);
  if (time === Number.POSITIVE_INFINITY) return -1;
  return scheduleEvent(run, ofSection ? EVENT_SECTION_ESCALATION : EVENT_ESCALATION, index, time);
}

/** The limit has passed and the token still stands there: its supervisor is asked. */
export function escalate(run: Run, token: number, ofSection: boolean): void {
  const { network, tokens } = run;
  const place = (token << Token.INTS) | (ofSection ? Token.SECTION : Token.NODE);
  const limits = ofSection ? network.sections.limit : network.nodes.limit;
  const limit = limits[tokens.ints[place] as number] as number;
  const escalation = network.limits.escalation[limit] as number;
  if (run.phase === IN_WINDOW) add(run.tally.escalations, escalation, 1);

  const work = takeToken(tokens);
  const { ints, reals } = tokens;
  const row = work << Token.INTS;
  const late = token << Token.INTS;
  const deal = ints[late | Token.DEAL] as number;
  const dealRow = deal << Token.INTS;
  const event = ofSection ? Token.SECTION_ESCALATION_EVENT : Token.ESCALATION_EVENT;
  const node = network.escalations.node[escalation] as number;
  ints[row | Token.DEAL] = work;
  ints[row | Token.IS_MEASURED] = 0;
  ints[row | Token.IS_INSIDE] = 0;
  ints[row | Token.SOURCE] = ints[dealRow | Token.SOURCE] as number;
  ints[row | Token.KEY_HIGH] = ints[dealRow | Token.KEY_HIGH] as number;
  ints[row | Token.KEY_LOW] = ints[dealRow | Token.KEY_LOW] as number;
  ints[row | Token.VISIT] = ints[late | Token.VISIT] as number;
  ints[row | Token.ESCALATION] = escalation * 2 + (ofSection ? 1 : 0);
  ints[row | Token.TARGET] = ofSection ? deal : token;
  ints[row | Token.TARGET_EVENT] = ints[late | event] as number;
  ints[row | Token.NODE] = node;
  reals[(work << Token.REALS) | Token.ENTERED_AT] = run.now;
  if (run.recorder !== null) recordEscalation(run, work, token);
  arrive(run, work, node);
}

/**
 * The token that the supervisor's work is about. The event number that was kept says whether it
 * still stands where it was late; -1 when it doesn't.
 */
function lateToken({ tokens }: Run, work: number): number {
  const { ints } = tokens;
  const row = work << Token.INTS;
  const target = ints[row | Token.TARGET] as number;
  const event = ints[row | Token.TARGET_EVENT] as number;
  if ((ints[row | Token.ESCALATION] as number) % 2 === 1) {
    return carrierByTimer(tokens, target, Token.SECTION_ESCALATION_EVENT, event);
  }
  return ints[(target << Token.INTS) | Token.ESCALATION_EVENT] === event ? target : -1;
}

/** The supervisor has worked on it. Returns the deal to let go, or -1. */
export function actOn(run: Run, work: number): number {
  const { network, tokens } = run;
  const { ints } = tokens;
  const row = work << Token.INTS;
  const escalation = (ints[row | Token.ESCALATION] as number) >> 1;
  const target = lateToken(run, work);
  if (target === -1) return -1;
  const action = network.escalations.action[escalation] as number;
  if (action === ACTION_RAISE_PRIORITY) {
    if ((ints[row | Token.ESCALATION] as number) % 2 === 1) raiseStay(run, target);
    else raise(run, target);
  }
  if (action !== ACTION_DECIDE) return -1;
  const bits = luckAt(run, work, ints[row | Token.NODE] as number, PURPOSE_DECISION);
  const continueShare = network.escalations.continueShare[escalation] as number;
  return uniform(bits) < continueShare ? -1 : dealOf(tokens, target);
}

/** In the queue that it stands in, if any. Among the raised the order stays what it was. */
function raise(run: Run, token: number): void {
  const { ints, reals } = run.tokens;
  const row = token << Token.INTS;
  if (ints[row | Token.STATE] !== QUEUED) return;
  const priority = (token << Token.REALS) | Token.PRIORITY;
  const node = ints[row | Token.NODE] as number;
  takeOut(run, token, node);
  reals[priority] = (reals[priority] as number) + RAISED;
  enqueue(run, token, node);
}

/** Wherever the deal stands in the carrier's section, and in every queue that it comes to there. */
function raiseStay(run: Run, carrier: number): void {
  const { ints } = run.tokens;
  const section = ints[(carrier << Token.INTS) | Token.SECTION];
  for (let token = dealOf(run.tokens, carrier); token !== -1; ) {
    const row = token << Token.INTS;
    if (ints[row | Token.SECTION] === section) {
      ints[row | Token.IS_RAISED] = 1;
      raise(run, token);
    }
    token = ints[row | Token.NEXT] as number;
  }
}
