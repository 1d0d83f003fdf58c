/**
 * What measured deals go through, handed to the host as it happens, when the run keeps a log: one
 * row when a stay at a step or a wait ends (not to be confused with stays in sections: the log knows
 * nothing of them). What a row means is said in ../activity-log.ts.
 */
import {
  ASIDE,
  LEFT_LET_GO,
  LEFT_SECTION_IMPATIENT,
  MOMENT_ENTERED,
  MOMENT_LEFT,
  NODE_DELAY,
  STAY_CUT_SHORT,
  STAY_DONE,
  STAY_UNFINISHED,
  STAY_WITHDRAWN,
} from '../codes';
import { keepsLog } from './network';
import { closePages, writeDeal, writeExit, writeStay } from './pages';
import { now } from './state';
import { DELAYED, ORPHANED, QUEUED, SERVED, Token, tokenAt, tokenCount } from './tokens';

/** A deal has come; those that aren't measured are known not to be logged. */
export function recordEntry(deal: Token, number: i32): void {
  if (!keepsLog) return;
  deal.logged = deal.isMeasured ? writeDeal(deal.source, number, now) : -1;
  deal.lastMoment = now;
}

/** A stay on the deal's own way, or (by a kind with ASIDE) one beside it. */
function recordStay(token: Token, kind: i32): void {
  const owner = kind < ASIDE ? token.deal : token;
  const deal = owner.logged;
  if (deal < 0) return;
  const enteredAt = token.enteredAt;
  if (kind >= ASIDE || enteredAt !== owner.lastMoment)
    writeStay(deal, MOMENT_ENTERED, 0, NaN, enteredAt);
  let started = token.startedAt;
  if (token.state === DELAYED) started = enteredAt;
  else if (token.state === QUEUED) started = NaN;
  writeStay(deal, kind, token.node.index, started, now);
  if (kind < ASIDE) owner.lastMoment = now;
}

/** At a wait; what a step has made and holds back isn't: the step itself is done. */
function isWaiting(token: Token): bool {
  return token.state === DELAYED && token.node.kind === NODE_DELAY;
}

/** Added for work that the deal no longer needs, and that of supervisors. */
function asideOf(token: Token): i32 {
  return token.state === ORPHANED || token.escalation !== -1 ? ASIDE : 0;
}

/** Work or a wait is done. */
export function recordDone(token: Token): void {
  if (!keepsLog) return;
  if (token.state !== DELAYED) recordStay(token, STAY_DONE + asideOf(token));
  else if (isWaiting(token)) recordStay(token, STAY_DONE);
}

/** The token is about to be taken out of its deal. Work in service goes on, for nobody's sake. */
export function recordDismissed(token: Token): void {
  if (!keepsLog) return;
  if (token.state === QUEUED) recordStay(token, STAY_WITHDRAWN);
  else if (token.state === SERVED) token.logged = token.deal.logged;
  else if (isWaiting(token)) recordStay(token, STAY_CUT_SHORT);
}

/** What the way is named by, where the deal leaves: see LEFT_*. */
function placeOf(token: Token, way: i32): i32 {
  if (way === LEFT_LET_GO) return token.escalation;
  return way === LEFT_SECTION_IMPATIENT ? token.section : token.node.index;
}

/** The deal is about to leave: by the token's outcome, out of patience there, or let go by that work. */
export function recordLeaving(token: Token, way: i32): void {
  if (!keepsLog) return;
  const owner = way === LEFT_LET_GO ? token.target.deal : token.deal;
  const deal = owner.logged;
  if (deal < 0) return;
  writeExit(deal, way, placeOf(token, way));
  if (now !== owner.lastMoment) writeStay(deal, MOMENT_LEFT, 0, NaN, now);
}

/** Work for a supervisor on the late token's deal. */
export function recordEscalation(work: Token, late: Token): void {
  if (keepsLog) work.logged = late.deal.logged;
}

/** The run stops: whatever is under way stays unfinished. */
export function recordUnfinished(): void {
  if (!keepsLog) return;
  for (let index = 0; index < tokenCount(); index++) {
    const token = tokenAt(index);
    const isServed = token.state === SERVED || token.state === ORPHANED;
    if (isServed || token.state === QUEUED || isWaiting(token)) {
      recordStay(token, STAY_UNFINISHED + asideOf(token));
    }
  }
  closePages();
}
