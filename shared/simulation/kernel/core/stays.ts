/**
 * Stays in sections, and which token carries one.
 *
 * A section (a stage) sees deals, not tokens. A deal stays in it from when the first of its tokens comes
 * until the last one has gone: that is one stay, however many tokens stand there. Mostly a deal
 * is one token, and there is nothing more to know. Of a deal that was split, several tokens may stand in
 * the same section. One of them then is the carrier: it has what is known of the stay, which is when it
 * began and the events of its two timers, patience and escalation. The others are companions: they know
 * where they stand, and whether the stay was raised, since that counts in each one's queue.
 *
 *     the deal's first token comes           it is the carrier                         (sections.ts)
 *     another one comes                      it is a companion                         accompany
 *     the carrier goes, companions stay      one of them is the carrier                passStay
 *     the last one goes                      the stay is over                          (sections.ts)
 *
 * So of a deal's tokens in one section exactly one is the carrier. A token that rests at a split stands
 * nowhere until the first of its children has joined.
 */

import { NO_EVENT } from './future';
import { Token } from './tokens';

/** Above every priority that people type, and above escalations not acted on. */
export const RAISED: f64 = 1e9;

/** What the priority of a token gains while its deal's stay in the section is raised. */
export function raisedBy(token: Token): f64 {
  return token.isRaised ? RAISED : 0;
}

/** Another token of the same deal that stands in the section; null when there is none. */
export function otherIn(section: i32, token: Token): Token | null {
  let other: Token | null = token.deal;
  while (other !== null) {
    if (other !== token && other.section === section) return other;
    other = other.next;
  }
  return null;
}

/** The token stands from now on where another one of its deal does. */
export function accompany(token: Token, other: Token): void {
  token.section = other.section;
  token.isRaised = other.isRaised;
  token.isCarrier = false;
}

/** The companion carries the stay from now on, and the carrier is a companion. */
export function passStay(carrier: Token, companion: Token): void {
  carrier.isCarrier = false;
  companion.isCarrier = true;
  companion.stayBeganAt = carrier.stayBeganAt;
  companion.stayPatienceEvent = carrier.stayPatienceEvent;
  companion.stayEscalationEvent = carrier.stayEscalationEvent;
  forgetStayTimers(carrier);
}

/** Whatever is scheduled for the stay doesn't concern this token any more. */
export function forgetStayTimers(token: Token): void {
  token.stayPatienceEvent = NO_EVENT;
  token.stayEscalationEvent = NO_EVENT;
}

/** Who carries the stay that the token takes part in. */
export function carrierOf(token: Token): Token {
  let other = token.deal;
  while (other.section !== token.section || !other.isCarrier) other = <Token>other.next;
  return other;
}

/**
 * Timers of stays name the deal, since the stay may have been passed on when they come: meant is the
 * carrier that remembers this event. null when the stay is over, and maybe the deal.
 */
export function carrierWithPatience(deal: Token, event: i64): Token | null {
  if (!deal.isInside) return null;
  let token: Token | null = deal;
  while (token !== null && token.stayPatienceEvent !== event) token = token.next;
  return token;
}

/** Likewise by the event of its escalation. */
export function carrierWithEscalation(deal: Token, event: i64): Token | null {
  if (!deal.isInside) return null;
  let token: Token | null = deal;
  while (token !== null && token.stayEscalationEvent !== event) token = token.next;
  return token;
}
