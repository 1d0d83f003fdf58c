/** Sections of the network (stages): how long a token stays, its limit and its patience. */
import { afterMinutes, dueOf } from './due-moments.ts';
import { judgeSection } from './judging.ts';
import { draw, PURPOSE_PATIENCE, pointOf } from './luck.ts';
import { add, measureSection } from './measure.ts';
import { EVENT_SECTION_PATIENCE, IN_WINDOW, type Run, scheduleEvent } from './run.ts';
import { sample } from './sampler.ts';
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

/** The token leaves the section it stands in, if any; the deal goes on, or it is gone. */
export function leaveSection(run: Run, token: number, goesOn = true): void {
  const { ints, reals } = run.tokens;
  const row = token << Token.INTS;
  const section = ints[row | Token.SECTION] as number;
  if (section < 0) return;
  ints[row | Token.SECTION] = -1;
  ints[row | Token.SECTION_PATIENCE_EVENT] = -1;
  ints[row | Token.SECTION_ESCALATION_EVENT] = -1;
  if (Number.isNaN(reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT])) return;
  countStay(run, section, -1);
  if ((run.network.sections.limit[section] as number) >= 0) {
    judgeSection(run, token, section, goesOn);
  }
}

export function enterSection(run: Run, token: number, section: number): void {
  const { tokens } = run;
  tokens.ints[(token << Token.INTS) | Token.SECTION] = section;
  tokens.reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT] = run.now;
  if (section < 0) return;
  countStay(run, section, 1);
  const slot = run.network.sections.slot[section] as number;
  tokens.counters[dealOf(tokens, token) * tokens.counterSlots + slot] = 1;
  if (run.phase === IN_WINDOW) add(run.tally.sectionEntered, section, 1);
  if (hasTimers(run, section)) setTimers(run, token);
}

function hasTimers(run: Run, section: number): boolean {
  const { sections, limits } = run.network;
  const limit = sections.limit[section] as number;
  const escalates = limit >= 0 && (limits.escalation[limit] as number) >= 0;
  return escalates || (sections.patience[section] as number) >= 0;
}

/** Counted from when the section was entered: a timer set anew is the same timer. */
function setTimers(run: Run, token: number): void {
  const { network, tokens } = run;
  const row = token << Token.INTS;
  const section = tokens.ints[row | Token.SECTION] as number;
  const enteredAt = tokens.reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT] as number;
  const limit = network.sections.limit[section] as number;
  if (limit >= 0 && (network.limits.escalation[limit] as number) >= 0) {
    setEscalation(run, token, { limit, due: dueOf(network, limit, enteredAt), ofSection: true });
  }
  const patience = network.sections.patience[section] as number;
  if (patience < 0) return;
  const minutes = sample(
    network.samplers,
    network.patiences.sampler[patience] as number,
    luckOfSection(run, token, section),
  );
  const calendar = network.patiences.calendar[patience] as number;
  const end = afterMinutes(network, calendar, enteredAt, minutes);
  if (end === Number.POSITIVE_INFINITY) return;
  const event = scheduleEvent(run, EVENT_SECTION_PATIENCE, token, end);
  tokens.ints[row | Token.SECTION_PATIENCE_EVENT] = event;
}

function luckOfSection({ network, tokens }: Run, token: number, section: number): number {
  const { ints } = tokens;
  const row = token << Token.INTS;
  const point = pointOf(network.sections.key[section] as number, PURPOSE_PATIENCE, 0);
  return draw(ints[row | Token.KEY_HIGH] as number, ints[row | Token.KEY_LOW] as number, point);
}

/*
 * While a deal is split, its stay in the section is carried by one of the tokens; the others
 * stand in the section silently (entered at NaN), so that the stay is counted once.
 */

/** The first child that asks takes the stay over, with its timers. */
export function shareSection(run: Run, parent: number, child: number): void {
  const { ints, reals } = run.tokens;
  const row = parent << Token.INTS;
  const stay = (parent << Token.REALS) | Token.SECTION_ENTERED_AT;
  const section = ints[row | Token.SECTION] as number;
  const enteredAt = reals[stay] as number;
  ints[(child << Token.INTS) | Token.SECTION] = section;
  reals[(child << Token.REALS) | Token.SECTION_ENTERED_AT] = enteredAt;
  if (section < 0 || Number.isNaN(enteredAt)) return;
  reals[stay] = Number.NaN;
  ints[row | Token.SECTION_PATIENCE_EVENT] = -1;
  ints[row | Token.SECTION_ESCALATION_EVENT] = -1;
  if (hasTimers(run, section)) setTimers(run, child);
}

/** A child at the join hands the stay to the parent; of several the earliest. */
export function giveBackSection(run: Run, parent: number, child: number): void {
  const { ints, reals } = run.tokens;
  const parentSection = (parent << Token.INTS) | Token.SECTION;
  const stay = (parent << Token.REALS) | Token.SECTION_ENTERED_AT;
  const section = ints[(child << Token.INTS) | Token.SECTION] as number;
  if (ints[parentSection] !== section) leaveSection(run, parent);
  const childEnteredAt = reals[(child << Token.REALS) | Token.SECTION_ENTERED_AT] as number;
  const enteredAt = ints[parentSection] === section ? (reals[stay] as number) : Number.NaN;
  ints[parentSection] = section;
  // Two stays become one.
  if (section >= 0 && !Number.isNaN(enteredAt) && !Number.isNaN(childEnteredAt)) {
    countStay(run, section, -1);
  }
  const isEarlier = Number.isNaN(enteredAt) || childEnteredAt < enteredAt;
  reals[stay] = isEarlier ? childEnteredAt : enteredAt;
  // The parent stands there until its other children come.
  if (!Number.isNaN(childEnteredAt)) resumeSection(run, parent);
}

/** The parent's timers run again. */
export function resumeSection(run: Run, token: number): void {
  const { ints, reals } = run.tokens;
  const section = ints[(token << Token.INTS) | Token.SECTION] as number;
  if (section < 0) return;
  if (Number.isNaN(reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT])) return;
  if (hasTimers(run, section)) setTimers(run, token);
}
