/** Escalations of limits: work for a supervisor, who then acts on the late deal. */
import { ACTION_DECIDE, ACTION_RAISE_PRIORITY } from '../codes';
import { dueOf } from './due-moments';
import { luckAt, PURPOSE_DECISION, uniform } from './luck';
import {
  escalationsAction,
  escalationsAfter,
  escalationsContinueShare,
  escalationsNode,
  limitsEscalation,
  nodesLimit,
  sectionsLimit,
} from './network';
import { nodeAt } from './nodes';
import { enqueue, takeOut } from './queues';
import { recordEscalation } from './recording';
import { makeSureOfRoom } from './room';
import { arrive } from './service';
import {
  EVENT_ESCALATION,
  EVENT_SECTION_ESCALATION,
  IN_WINDOW,
  now,
  phase,
  scheduleEvent,
} from './state';
import { carrierWithEscalation, RAISED } from './stays';
import { tallyEscalations } from './tally';
import { QUEUED, Token, takeToken } from './tokens';

/** For a token at a step, for a deal in a section. Returns the event's number; NO_EVENT when it never comes. */
export function setEscalation(token: Token, limit: i32, due: f64, ofSection: bool): i64 {
  const time = dueOf(escalationsAfter[limitsEscalation[limit]], due);
  const kind = ofSection ? EVENT_SECTION_ESCALATION : EVENT_ESCALATION;
  return scheduleEvent(kind, token.index, time);
}

/** The limit has passed and the token still stands there: its supervisor is asked. */
export function escalate(token: Token, ofSection: bool): void {
  const limit = ofSection ? sectionsLimit[token.section] : nodesLimit[token.node.index];
  const escalation = limitsEscalation[limit];
  if (!makeSureOfRoom(1)) return;
  if (phase === IN_WINDOW) tallyEscalations.add(escalation, 1);
  const deal = token.deal;
  const work = takeToken();
  work.deal = work;
  work.isMeasured = false;
  work.isInside = false;
  work.source = deal.source;
  work.keyHigh = deal.keyHigh;
  work.keyLow = deal.keyLow;
  work.visit = token.visit;
  work.escalation = escalation;
  work.ofSection = ofSection;
  work.target = ofSection ? deal : token;
  work.targetEvent = ofSection ? token.stayEscalationEvent : token.escalationEvent;
  work.node = nodeAt(escalationsNode[escalation]);
  work.enteredAt = now;
  recordEscalation(work, token);
  arrive(work, work.node);
}

/**
 * The token that the supervisor's work is about. The event number that was kept says whether it
 * still stands where it was late; null when it doesn't.
 */
function lateToken(work: Token): Token | null {
  const target = work.target;
  if (work.ofSection) return carrierWithEscalation(target, work.targetEvent);
  return target.escalationEvent === work.targetEvent ? target : null;
}

/** The supervisor has worked on it. Returns the deal to let go, or null. */
export function actOn(work: Token): Token | null {
  const target = lateToken(work);
  if (target === null) return null;
  const action = escalationsAction[work.escalation];
  if (action === ACTION_RAISE_PRIORITY) {
    if (work.ofSection) raiseStay(target);
    else raise(target);
  }
  if (action !== ACTION_DECIDE) return null;
  const draw = uniform(luckAt(work, work.node, PURPOSE_DECISION));
  return draw < escalationsContinueShare[work.escalation] ? null : target.deal;
}

/** In the queue that it stands in, if any. Among the raised the order stays what it was. */
function raise(token: Token): void {
  if (token.state !== QUEUED) return;
  takeOut(token, token.node);
  token.priority += RAISED;
  enqueue(token, token.node);
}

/** Wherever the deal stands in the carrier's section, and in every queue that it comes to there. */
function raiseStay(carrier: Token): void {
  let token: Token | null = carrier.deal;
  while (token !== null) {
    if (token.section === carrier.section) {
      token.isRaised = true;
      raise(token);
    }
    token = token.next;
  }
}
