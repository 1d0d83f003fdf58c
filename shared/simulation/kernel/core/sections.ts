/**
 * Sections of the network (stages): coming and going, the number of stays, limits and patience.
 * What a stay is, and how it passes between the tokens of a split deal, is said in stays.ts.
 */
import { afterMinutes, dueOf } from './due-moments';
import { setEscalation } from './escalations';
import { NO_EVENT } from './future';
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
import { carrierBeside, carriesStay, handStay, standingBeside, standSilently } from './stays';
import { tallySectionCrossings, tallySectionEntered } from './tally';
import { Token } from './tokens';

/** One stay more, or one less. */
function countStay(section: i32, change: i32): void {
  measureSection(section);
  const stays = sectionInside[section] + change;
  sectionInside[section] = stays;
  const hasFallenBelow = change < 0 && stays + 1 === sectionsMinimum[section];
  if (hasFallenBelow && phase === IN_WINDOW) tallySectionCrossings.add(section, 1);
}

export function enterSection(token: Token, section: i32): void {
  token.section = section;
  if (section < 0) return;
  const other = standingBeside(token, section);
  if (other !== null) {
    standSilently(token, other);
    return;
  }
  token.isRaised = false;
  token.sectionEnteredAt = now;
  countStay(section, 1);
  token.deal.counters[sectionsSlot[section]] = 1;
  if (phase === IN_WINDOW) tallySectionEntered.add(section, 1);
  setTimers(token, section);
}

function setTimers(token: Token, section: i32): void {
  const limit = sectionsLimit[section];
  if (limit >= 0 && limitsEscalation[limit] >= 0) {
    const due = dueOf(limit, now);
    token.sectionEscalationEvent = setEscalation(token.deal, limit, due, true);
  }
  const patience = sectionsPatience[section];
  if (patience < 0) return;
  const point = pointOf(sectionsKey[section], PURPOSE_PATIENCE, 0);
  const minutes = sample(patiencesSampler[patience], draw(token.keyHigh, token.keyLow, point));
  const end = afterMinutes(patiencesCalendar[patience], now, minutes);
  token.sectionPatienceEvent = scheduleEvent(EVENT_SECTION_PATIENCE, token.deal.index, end);
}

/** The carrier's stay is over; completed, or cut off because the deal left. */
function endStay(token: Token, isCompleted: bool): void {
  countStay(token.section, -1);
  judgeSection(token, isCompleted);
  token.section = -1;
  token.sectionPatienceEvent = NO_EVENT;
  token.sectionEscalationEvent = NO_EVENT;
}

/** The token goes on to elsewhere; its deal's stay is completed unless another token stands there. */
export function leaveSection(token: Token): void {
  const section = token.section;
  if (section < 0) return;
  if (carriesStay(token)) {
    const heir = standingBeside(token, section);
    if (heir === null) {
      endStay(token, true);
      return;
    }
    handStay(token, heir);
  }
  token.section = -1;
}

/** The deal goes out from here: its stay is completed, whoever else stands there. */
export function completeStay(token: Token): void {
  if (token.section < 0) return;
  if (!carriesStay(token)) handStay(carrierBeside(token, token.section), token);
  endStay(token, true);
}

/** The token is taken out of its deal, where it stands. */
export function cutStay(token: Token): void {
  if (token.section < 0) return;
  if (carriesStay(token)) endStay(token, false);
  else token.section = -1;
}

/** A child begins where its parent stands, or the parent stands where the first child has joined. */
export function standWith(token: Token, other: Token): void {
  if (token.section !== other.section) standSilently(token, other);
}
