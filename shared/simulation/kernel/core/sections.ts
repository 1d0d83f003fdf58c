/**
 * Sections of the network (stages): how deals come and go, and what is counted, timed and judged when they do.
 * What a stay is, and who carries it, is said in stays.ts.
 *
 * A stay ends in one of two ways. It is completed when the deal goes on from there: its last token moves to
 * another section (`leaveSection`), or one of its tokens takes the whole deal out (`completeStay`). It is
 * cut off when the deal is taken out from elsewhere, by patience, a supervisor or a token in another place
 * (`cutStay`). Only a completed stay can have kept its limit.
 */
import { afterMinutes, dueOf } from './due-moments';
import { setEscalation } from './escalations';
import { judgeSection } from './judging';
import { draw, PURPOSE_PATIENCE, pointOf } from './luck';
import { measureSection, sectionInside } from './measure';
import {
  limitsEscalation,
  patiencesCalendar,
  patiencesSampler,
  sectionsKey,
  sectionsLimit,
  sectionsMinimum,
  sectionsPatience,
  sectionsSlot,
} from './network';
import { sample } from './sampler';
import { EVENT_SECTION_PATIENCE, IN_WINDOW, now, phase, scheduleEvent } from './state';
import { accompany, carrierOf, forgetStayTimers, otherIn, passStay } from './stays';
import { tallySectionCrossings, tallySectionEntered } from './tally';
import { Token } from './tokens';

/** The token, which stood in no section, stands in this one from now on; -1: in none. */
export function enterSection(token: Token, section: i32): void {
  token.section = section;
  if (section < 0) return;
  const other = otherIn(section, token);
  if (other === null) beginStay(token);
  else accompany(token, other);
}

/** The token goes on to elsewhere. If it was the deal's last one here, the stay is completed. */
export function leaveSection(token: Token): void {
  if (token.section < 0) return;
  if (token.isCarrier) {
    const companion = otherIn(token.section, token);
    if (companion === null) {
      endStay(token, true);
      return;
    }
    passStay(token, companion);
  }
  token.section = -1;
}

/** The token takes its deal out of the process: the stay is completed, whoever else stands there. */
export function completeStay(token: Token): void {
  if (token.section < 0) return;
  if (!token.isCarrier) passStay(carrierOf(token), token);
  endStay(token, true);
}

/** The token is taken out of its deal, where it stands. */
export function cutStay(token: Token): void {
  if (token.section < 0) return;
  if (token.isCarrier) endStay(token, false);
  else token.section = -1;
}

/** A child begins where its parent stands; a parent stands again where its first child has joined. */
export function standWith(token: Token, other: Token): void {
  if (token.section !== other.section) accompany(token, other);
}

/** The deal's first token in the section has come. */
function beginStay(token: Token): void {
  const section = token.section;
  token.isCarrier = true;
  token.isRaised = false;
  token.stayBeganAt = now;
  countStay(section, 1);
  token.deal.counters[sectionsSlot[section]] = 1;
  if (phase === IN_WINDOW) tallySectionEntered.add(section, 1);
  setStayTimers(token);
}

/** The carrier's stay is over. */
function endStay(carrier: Token, isCompleted: bool): void {
  countStay(carrier.section, -1);
  judgeSection(carrier, isCompleted);
  forgetStayTimers(carrier);
  carrier.section = -1;
}

/** One stay more, or one less. */
function countStay(section: i32, change: i32): void {
  measureSection(section);
  const stays = sectionInside[section] + change;
  sectionInside[section] = stays;
  const hasFallenBelow = change < 0 && stays + 1 === sectionsMinimum[section];
  if (hasFallenBelow && phase === IN_WINDOW) tallySectionCrossings.add(section, 1);
}

/** From the beginning of the stay on, which is now. Both events name the deal: see stays.ts. */
function setStayTimers(carrier: Token): void {
  const section = carrier.section;
  const limit = sectionsLimit[section];
  if (limit >= 0 && limitsEscalation[limit] >= 0) {
    const due = dueOf(limit, now);
    carrier.stayEscalationEvent = setEscalation(carrier.deal, limit, due, true);
  }
  const patience = sectionsPatience[section];
  if (patience < 0) return;
  const point = pointOf(sectionsKey[section], PURPOSE_PATIENCE, 0);
  const luck = draw(carrier.keyHigh, carrier.keyLow, point);
  const minutes = sample(patiencesSampler[patience], luck);
  const end = afterMinutes(patiencesCalendar[patience], now, minutes);
  carrier.stayPatienceEvent = scheduleEvent(EVENT_SECTION_PATIENCE, carrier.deal.index, end);
}
