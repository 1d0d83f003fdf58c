/**
 * Who carries a deal's stay in a section.
 *
 * A deal stays in a section from when the first of its tokens comes there until the last one has
 * gone. However many of them stand there, the stay is one, and one of them carries it: when it
 * began, and which events are its timers. The others stand there silently: their beginning is NaN,
 * and they have no timers. So of a deal's tokens that stand in one section exactly one is a carrier.
 * Whether the stay was raised is known to all of them.
 * A token that rests at a split stands nowhere until the first of its children has joined.
 */

import { NO_EVENT } from './future';
import { Token } from './tokens';

/** Above every priority that people type, and above escalations not acted on. */
export const RAISED: f64 = 1e9;

/** What the priority of a token gains while its deal's stay in the section is raised. */
export function raisedBy(token: Token): f64 {
  return token.isRaised ? RAISED : 0;
}

/** Whether the token, which stands in a section, carries the stay there. */
export function carriesStay(token: Token): bool {
  return !isNaN(token.sectionEnteredAt);
}

/** Another token of the deal that stands in the section, null when there is none. */
export function standingBeside(token: Token, section: i32): Token | null {
  let other: Token | null = token.deal;
  while (other !== null) {
    if (other !== token && other.section === section) return other;
    other = other.next;
  }
  return null;
}

/** The token stands where the other one of its deal does from now on. */
export function standSilently(token: Token, other: Token): void {
  token.section = other.section;
  token.isRaised = other.isRaised;
  token.sectionEnteredAt = NaN;
}

/** One that stands there silently carries the stay from now on; who did is silent. */
export function handStay(from: Token, heir: Token): void {
  heir.sectionEnteredAt = from.sectionEnteredAt;
  from.sectionEnteredAt = NaN;
  heir.sectionPatienceEvent = from.sectionPatienceEvent;
  heir.sectionEscalationEvent = from.sectionEscalationEvent;
  from.sectionPatienceEvent = NO_EVENT;
  from.sectionEscalationEvent = NO_EVENT;
}

/** The token of the section that carries the deal's stay, as seen from one that is silent there. */
export function carrierBeside(token: Token, section: i32): Token {
  let other = token.deal;
  while (other.section !== section || !carriesStay(other)) other = <Token>other.next;
  return other;
}

/**
 * Timers of stays name the deal, since any of its tokens may carry the stay by then: whoever
 * remembers this event; null when the stay is over, and maybe the deal.
 */
export function carrierByPatience(deal: Token, event: i64): Token | null {
  if (!deal.isInside) return null;
  let token: Token | null = deal;
  while (token !== null && token.sectionPatienceEvent !== event) token = token.next;
  return token;
}

export function carrierByEscalation(deal: Token, event: i64): Token | null {
  if (!deal.isInside) return null;
  let token: Token | null = deal;
  while (token !== null && token.sectionEscalationEvent !== event) token = token.next;
  return token;
}
