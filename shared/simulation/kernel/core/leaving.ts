/** How a deal leaves, wherever its tokens are. */
import { judgeNode } from './judging';
import { draw, PURPOSE_VALUE } from './luck';
import { measureInside, measureLeaving, measureQueue } from './measure';
import { isListed } from './moving';
import { isWonExit, sourcesValue } from './network';
import { recordDismissed } from './recording';
import { sample } from './sampler';
import { cutStay } from './sections';
import { leaveSpans } from './spans';
import { countInside, IN_WINDOW, phase } from './state';
import { addValue, tallySourceValue, tallySourceWins } from './tally';
import {
  DELAYED,
  forgetEvents,
  freeToken,
  MOVING,
  ORPHANED,
  QUEUED,
  RESTING,
  SERVED,
  Token,
  VANISHED,
} from './tokens';

/** One token of a deal that is gone: waiting ones vanish, work in service finishes. */
function dismiss(token: Token): void {
  const state = token.state;
  recordDismissed(token);
  if (state === QUEUED || state === SERVED) judgeNode(token, false);
  cutStay(token);
  if (state === RESTING || state === DELAYED || (state === MOVING && !isListed(token))) {
    freeToken(token);
    return;
  }
  forgetEvents(token);
  token.state = state === SERVED ? ORPHANED : VANISHED;
  if (state === QUEUED) {
    measureQueue(token.node);
    token.node.waiting -= 1;
  }
}

function dismissFrom(first: Token | null): void {
  let token = first;
  while (token !== null) {
    const next = token.next;
    dismiss(token);
    token = next;
  }
}

export function leave(deal: Token, exit: i32): void {
  measureInside();
  countInside(-1, 0);
  deal.isInside = false;
  measureLeaving(deal, exit);
  leaveSpans(deal);
  if (phase === IN_WINDOW && isWonExit[exit] === 1) countWin(deal);
  dismissFrom(deal);
}

function countWin(deal: Token): void {
  const value = dealValue(deal);
  addValue(value);
  tallySourceValue.add(deal.source, value);
  tallySourceWins.add(deal.source, 1);
}

/** The deal goes on as its first token alone, which is returned; the others end like those of a deal that leaves. */
export function gather(token: Token): Token {
  const deal = token.deal;
  const visit = token.visit;
  cutStay(deal);
  const others = deal.next;
  deal.next = null;
  dismissFrom(others);
  deal.visit = visit;
  return deal;
}

/** Drawn only for deals that bring it: keyed luck makes it the same deal's value in every variant. */
function dealValue(deal: Token): f64 {
  const sampler = sourcesValue[deal.source];
  return sampler < 0 ? 0 : sample(sampler, draw(deal.keyHigh, deal.keyLow, PURPOSE_VALUE));
}
