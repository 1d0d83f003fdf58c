/** Sections of the network (stages): how long a token stays, its limit and its patience. */
import { afterMinutes, dueOf } from './due-moments.ts';
import { judgeSection } from './judging.ts';
import { draw, PURPOSE_PATIENCE, pointOf } from './luck.ts';
import { add, measureSection } from './measure.ts';
import { EVENT_SECTION_PATIENCE, IN_WINDOW, type Run, scheduleEvent } from './run.ts';
import { sample } from './sampler.ts';
import { setEscalation } from './timers.ts';

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
  const { tokens } = run;
  const section = tokens.section[token] as number;
  if (section < 0) return;
  tokens.section[token] = -1;
  tokens.sectionPatienceEvent[token] = -1;
  tokens.sectionEscalationEvent[token] = -1;
  if (Number.isNaN(tokens.sectionEnteredAt[token])) return;
  countStay(run, section, -1);
  judgeSection(run, token, section, goesOn);
}

export function enterSection(run: Run, token: number, section: number): void {
  const { tokens, tally } = run;
  tokens.section[token] = section;
  tokens.sectionEnteredAt[token] = run.now;
  if (section < 0) return;
  countStay(run, section, 1);
  const slot = run.network.sections.slot[section] as number;
  tokens.counters[(tokens.deal[token] as number) * tokens.counterSlots + slot] = 1;
  if (run.phase === IN_WINDOW) add(tally.sectionEntered, section, 1);
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
  const section = tokens.section[token] as number;
  const enteredAt = tokens.sectionEnteredAt[token] as number;
  const limit = network.sections.limit[section] as number;
  if (limit >= 0 && (network.limits.escalation[limit] as number) >= 0) {
    setEscalation(run, token, { limit, due: dueOf(network, limit, enteredAt), ofSection: true });
  }
  const patience = network.sections.patience[section] as number;
  if (patience < 0) return;
  const deal = tokens.deal[token] as number;
  const point = pointOf(network.sections.key[section] as number, PURPOSE_PATIENCE, 0);
  const bits = draw(tokens.keyHigh[deal] as number, tokens.keyLow[deal] as number, point);
  const minutes = sample(network.samplers, network.patiences.sampler[patience] as number, bits);
  const calendar = network.patiences.calendar[patience] as number;
  const end = afterMinutes(network, calendar, enteredAt, minutes);
  if (end === Number.POSITIVE_INFINITY) return;
  tokens.sectionPatienceEvent[token] = scheduleEvent(run, EVENT_SECTION_PATIENCE, token, end);
}

/*
 * While a deal is split, its stay in the section is carried by one of the tokens; the others
 * stand in the section silently (entered at NaN), so that the stay is counted once.
 */

/** The first child that asks takes the stay over, with its timers. */
export function shareSection(run: Run, parent: number, child: number): void {
  const { tokens } = run;
  const enteredAt = tokens.sectionEnteredAt[parent] as number;
  tokens.section[child] = tokens.section[parent] as number;
  tokens.sectionEnteredAt[child] = enteredAt;
  if ((tokens.section[child] as number) < 0 || Number.isNaN(enteredAt)) return;
  tokens.sectionEnteredAt[parent] = Number.NaN;
  tokens.sectionPatienceEvent[parent] = -1;
  tokens.sectionEscalationEvent[parent] = -1;
  if (hasTimers(run, tokens.section[child] as number)) setTimers(run, child);
}

/** A child at the join hands the stay to the parent; of several the earliest. */
export function giveBackSection(run: Run, parent: number, child: number): void {
  const { tokens } = run;
  const section = tokens.section[child] as number;
  if (tokens.section[parent] !== section) leaveSection(run, parent);
  const childEnteredAt = tokens.sectionEnteredAt[child] as number;
  const isSame = tokens.section[parent] === section;
  const enteredAt = isSame ? (tokens.sectionEnteredAt[parent] as number) : Number.NaN;
  tokens.section[parent] = section;
  // Two stays become one.
  if (section >= 0 && !Number.isNaN(enteredAt) && !Number.isNaN(childEnteredAt)) {
    countStay(run, section, -1);
  }
  tokens.sectionEnteredAt[parent] =
    Number.isNaN(enteredAt) || childEnteredAt < enteredAt ? childEnteredAt : enteredAt;
  // The parent stands there until its other children come.
  if (!Number.isNaN(childEnteredAt)) resumeSection(run, parent);
}

/** The parent's timers run again. */
export function resumeSection(run: Run, token: number): void {
  const section = run.tokens.section[token] as number;
  if (section < 0 || Number.isNaN(run.tokens.sectionEnteredAt[token])) return;
  if (hasTimers(run, section)) setTimers(run, token);
}
