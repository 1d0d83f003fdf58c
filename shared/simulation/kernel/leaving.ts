/** How a deal leaves, wherever its tokens are. */

import { judgeNode } from './judging.ts';
import { draw, PURPOSE_VALUE } from './luck.ts';
import { add, measureInside, measureLeaving, measureQueue } from './measure.ts';
import * as Node from './node-row.ts';
import { recordDismissed } from './recording.ts';
import { IN_WINDOW, type Run } from './run.ts';
import { sample } from './sampler.ts';
import { cutStay } from './sections.ts';
import { leaveSpans } from './spans.ts';
import * as Token from './token-row.ts';
import {
  DELAYED,
  forgetEvents,
  freeToken,
  MOVING,
  ORPHANED,
  QUEUED,
  RESTING,
  SERVED,
  VANISHED,
} from './tokens.ts';

/** One token of a deal that is gone: waiting ones vanish, work in service finishes. */
function dismiss(run: Run, token: number): void {
  const { tokens } = run;
  const { ints } = tokens;
  const row = token << Token.INTS;
  const state = ints[row | Token.STATE] as number;
  const node = ints[row | Token.NODE] as number;
  if (run.recorder !== null) recordDismissed(run, token);
  if (state === QUEUED || state === SERVED) judgeNode(run, token, node, false);
  cutStay(run, token);
  if (state === RESTING || (state === MOVING && !isListed(run, token)) || state === DELAYED) {
    freeToken(tokens, token);
    return;
  }
  forgetEvents(tokens, token);
  ints[row | Token.STATE] = state === SERVED ? ORPHANED : VANISHED;
  if (state === QUEUED) {
    measureQueue(run, node);
    const waiting = (node << Node.INTS) | Node.WAITING;
    run.nodeInts[waiting] = (run.nodeInts[waiting] as number) - 1;
  }
}

function isListed(run: Run, token: number): boolean {
  for (let at = 0; at < run.movingCount; at += 2) if (run.moving[at] === token) return true;
  return false;
}

export function leave(run: Run, deal: number, exit: number): void {
  const { network, tally } = run;
  const { ints } = run.tokens;
  const row = deal << Token.INTS;
  measureInside(run);
  run.inside--;
  ints[row | Token.IS_INSIDE] = 0;
  measureLeaving(run, deal, exit);
  if (run.tokens.spanCount > 0) leaveSpans(run, deal);
  if (network.isWonExit[exit] === 1 && run.phase === IN_WINDOW) {
    const source = ints[row | Token.SOURCE] as number;
    const value = dealValue(run, deal, source);
    tally.value += value;
    add(tally.sourceValue, source, value);
    add(tally.sourceWins, source, 1);
  }
  for (let token = deal; token !== -1; ) {
    const next = ints[(token << Token.INTS) | Token.NEXT] as number;
    dismiss(run, token);
    token = next;
  }
}

/** The deal goes on as its first token alone, which is returned; the others end like those of a deal that leaves. */
export function gather(run: Run, token: number): number {
  const { ints, reals } = run.tokens;
  const deal = ints[(token << Token.INTS) | Token.DEAL] as number;
  const row = deal << Token.INTS;
  cutStay(run, deal);
  let other = ints[row | Token.NEXT] as number;
  ints[row | Token.NEXT] = -1;
  while (other !== -1) {
    const next = ints[(other << Token.INTS) | Token.NEXT] as number;
    dismiss(run, other);
    other = next;
  }
  reals[(deal << Token.REALS) | Token.PRIORITY] = 0;
  ints[row | Token.VISIT] = ints[(token << Token.INTS) | Token.VISIT] as number;
  return deal;
}

/** Drawn only for deals that bring it: keyed luck makes it the same deal's value in every variant. */
function dealValue({ network, tokens }: Run, deal: number, source: number): number {
  const { ints } = tokens;
  const row = deal << Token.INTS;
  const sampler = network.sources.value[source] as number;
  if (sampler < 0) return 0;
  const keyHigh = ints[row | Token.KEY_HIGH] as number;
  return sample(
    network.samplers,
    sampler,
    draw(keyHigh, ints[row | Token.KEY_LOW] as number, PURPOSE_VALUE),
  );
}
