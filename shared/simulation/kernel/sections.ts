/**
 * Sections of the network (stages): coming and going, the number of stays, limits and patience.
 * What a stay is, and how it passes between the tokens of a split deal, is said in stays.ts.
 */
import { afterMinutes, dueOf } from './due-moments.ts';
import { judgeSection } from './judging.ts';
import { draw, PURPOSE_PATIENCE, pointOf } from './luck.ts';
import { add, measureSection } from './measure.ts';
import { EVENT_SECTION_PATIENCE, IN_WINDOW, type Run, scheduleEvent } from './run.ts';
import { sample } from './sampler.ts';
import { carrierBeside, carriesStay, handStay, standingBeside, standSilently } from './stays.ts';
import { setEscalation } from './timers.ts';
import * as Token from './token-row.ts';
import { dealOf } from './tokens.ts';

/** One stay more, or one less. */
function countStay(run: Run, section: number, change: number): void {
  measureSection(run, section);
  const inside = (run.sectionInside[section] as number) + change;
  run.sectionInside[section] = inside;
  const hasFallenBelow = inside + 1 === run.network.sections.minimum[section] && change < 0;
  if (hasFallenBelow && run.phase === IN_WINDOW) add(run.tally.sectionCrossings, section, 1);
}

export function enterSection(run: Run, token: number, section: number): void {
  const { tokens } = run;
  const other = section < 0 ? -1 : standingBeside(tokens, token, section);
  if (other >= 0) {
    standSilently(tokens, token, other);
    return;
  }
  tokens.ints[(token << Token.INTS) | Token.SECTION] = section;
  tokens.ints[(token << Token.INTS) | Token.IS_RAISED] = 0;
  tokens.reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT] = run.now;
  if (section < 0) return;
  countStay(run, section, 1);
  const slot = run.network.sections.slot[section] as number;
  tokens.counters[dealOf(tokens, token) * tokens.counterSlots + slot] = 1;
  if (run.phase === IN_WINDOW) add(run.tally.sectionEntered, section, 1);
  setTimers(run, token, section);
}

function setTimers(run: Run, token: number, section: number): void {
  const { network, tokens } = run;
  const deal = dealOf(tokens, token);
  const limit = network.sections.limit[section] as number;
  if (limit >= 0 && (network.limits.escalation[limit] as number) >= 0) {
    const due = dueOf(network, limit, run.now);
    const event = setEscalation(run, deal, { limit, due, ofSection: true });
    tokens.ints[(token << Token.INTS) | Token.SECTION_ESCALATION_EVENT] = event;
  }
  const patience = network.sections.patience[section] as number;
  if (patience < 0) return;
  const minutes = sample(
    network.samplers,
    network.patiences.sampler[patience] as number,
    luckOfSection(run, token, section),
  );
  const calendar = network.patiences.calendar[patience] as number;
  const end = afterMinutes(network, calendar, run.now, minutes);
  if (end === Number.POSITIVE_INFINITY) return;
  const event = scheduleEvent(run, EVENT_SECTION_PATIENCE, deal, end);
  tokens.ints[(token << Token.INTS) | Token.SECTION_PATIENCE_EVENT] = event;
}

function luckOfSection({ network, tokens }: Run, token: number, section: number): number {
  const { ints } = tokens;
  const row = token << Token.INTS;
  const point = pointOf(network.sections.key[section] as number, PURPOSE_PATIENCE, 0);
  return draw(ints[row | Token.KEY_HIGH] as number, ints[row | Token.KEY_LOW] as number, point);
}

/** The carrier's stay is over; completed, or cut off because the deal left. */
function endStay(run: Run, token: number, isCompleted: boolean): void {
  const { ints } = run.tokens;
  const row = token << Token.INTS;
  const section = ints[row | Token.SECTION] as number;
  countStay(run, section, -1);
  if ((run.network.sections.limit[section] as number) >= 0) {
    judgeSection(run, token, section, isCompleted);
  }
  ints[row | Token.SECTION] = -1;
  ints[row | Token.SECTION_PATIENCE_EVENT] = -1;
  ints[row | Token.SECTION_ESCALATION_EVENT] = -1;
}

/** The token goes on to elsewhere; its deal's stay is completed unless another token stands there. */
export function leaveSection(run: Run, token: number): void {
  const { tokens } = run;
  const row = token << Token.INTS;
  const section = tokens.ints[row | Token.SECTION] as number;
  if (section < 0) return;
  if (carriesStay(tokens, token)) {
    const heir = standingBeside(tokens, token, section);
    if (heir < 0) {
      endStay(run, token, true);
      return;
    }
    handStay(tokens, token, heir);
  }
  tokens.ints[row | Token.SECTION] = -1;
}

/** The deal goes out from here: its stay is completed, whoever else stands there. */
export function completeStay(run: Run, token: number): void {
  const { tokens } = run;
  const section = tokens.ints[(token << Token.INTS) | Token.SECTION] as number;
  if (section < 0) return;
  if (!carriesStay(tokens, token)) handStay(tokens, carrierBeside(tokens, token, section), token);
  endStay(run, token, true);
}

/** The token is taken out of its deal, where it stands. */
export function cutStay(run: Run, token: number): void {
  const { tokens } = run;
  const section = (token << Token.INTS) | Token.SECTION;
  if ((tokens.ints[section] as number) < 0) return;
  if (carriesStay(tokens, token)) endStay(run, token, false);
  else tokens.ints[section] = -1;
}

/** A child begins where its parent stands, or the parent stands where the first child has joined. */
export function standWith({ tokens }: Run, token: number, other: number): void {
  const section = tokens.ints[(other << Token.INTS) | Token.SECTION] as number;
  const isThere = tokens.ints[(token << Token.INTS) | Token.SECTION] === section;
  if (!isThere) standSilently(tokens, token, other);
}
