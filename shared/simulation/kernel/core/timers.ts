/**
 * Patience and limits that come to their end. Whoever doesn't wait for them any more has forgotten
 * the number of the event: it is stale.
 */
import { LEFT_QUEUE_IMPATIENT, LEFT_SECTION_IMPATIENT } from '../codes';
import { escalate } from './escalations';
import { takenSequence } from './future';
import { leave } from './leaving';
import { lostExit } from './network';
import { recordLeaving } from './recording';
import {
  EVENT_ESCALATION,
  EVENT_PATIENCE,
  EVENT_SECTION_PATIENCE,
  IN_WINDOW,
  momentFrom,
  now,
  phase,
  scheduleEvent,
} from './state';
import { carrierWithEscalation, carrierWithPatience } from './stays';
import { countOutOfPatience, tallyNodeOutOfPatience, tallySectionOutOfPatience } from './tally';
import { Token } from './tokens';

/** Patience and limits still hold at the very moment of their end: what else was to happen then comes first. */
function isTooEarly(): bool {
  return takenSequence < momentFrom;
}

/** Of a token, or of a deal: see onStayTimer. */
export function onTimer(kind: i32, token: Token): void {
  if (kind === EVENT_PATIENCE) {
    if (token.patienceEvent !== takenSequence) return;
    if (isTooEarly()) token.patienceEvent = scheduleEvent(kind, token.index, now);
    else onPatienceEnd(token, false);
  } else if (kind === EVENT_ESCALATION) {
    if (token.escalationEvent !== takenSequence) return;
    if (isTooEarly()) token.escalationEvent = scheduleEvent(kind, token.index, now);
    else escalate(token, false);
  } else onStayTimer(kind, token);
}

/** Those of stays name the deal: whichever of its tokens carries the stay by now is meant. */
function onStayTimer(kind: i32, deal: Token): void {
  if (kind === EVENT_SECTION_PATIENCE) {
    const carrier = carrierWithPatience(deal, takenSequence);
    if (carrier === null) return;
    if (isTooEarly()) carrier.stayPatienceEvent = scheduleEvent(kind, deal.index, now);
    else onPatienceEnd(carrier, true);
  } else {
    const carrier = carrierWithEscalation(deal, takenSequence);
    if (carrier === null) return;
    if (isTooEarly()) carrier.stayEscalationEvent = scheduleEvent(kind, deal.index, now);
    else escalate(carrier, true);
  }
}

function onPatienceEnd(token: Token, ofSection: bool): void {
  recordLeaving(token, ofSection ? LEFT_SECTION_IMPATIENT : LEFT_QUEUE_IMPATIENT);
  if (token.isMeasured) countOutOfPatience();
  if (phase === IN_WINDOW) {
    if (ofSection) tallySectionOutOfPatience.add(token.section, 1);
    else tallyNodeOutOfPatience.add(token.node.index, 1);
  }
  leave(token.deal, lostExit);
}
