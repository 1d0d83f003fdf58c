/** How a deal leaves, wherever its tokens are. */

import { judgeNode } from './judging.ts';
import { draw, PURPOSE_VALUE } from './luck.ts';
import { add, measureInside, measureLeaving, measureQueue } from './measure.ts';
import { IN_WINDOW, type Run } from './run.ts';
import { sample } from './sampler.ts';
import { leaveSection } from './sections.ts';
import { leaveSpans } from './spans.ts';
import { forgetEvents, freeToken, MOVING, ORPHANED, QUEUED, SERVED, VANISHED } from './tokens.ts';

/** One token of a deal that is gone: waiting ones vanish, work in service finishes. */
function dismiss(run: Run, token: number): void {
  const { tokens } = run;
  const state = tokens.state[token] as number;
  if (state === QUEUED || state === SERVED) {
    judgeNode(run, token, tokens.node[token] as number, false);
  }
  leaveSection(run, token, false);
  forgetEvents(tokens, token);
  if (state === SERVED) tokens.state[token] = ORPHANED;
  else if (state === QUEUED) {
    const node = tokens.node[token] as number;
    measureQueue(run, node);
    run.queues.waiting[node] = (run.queues.waiting[node] as number) - 1;
    tokens.state[token] = VANISHED;
  } else if (state === MOVING && isListed(run, token)) tokens.state[token] = VANISHED;
  else freeToken(tokens, token);
}

function isListed(run: Run, token: number): boolean {
  for (let at = 0; at < run.movingCount; at += 2) if (run.moving[at] === token) return true;
  return false;
}

export function leave(run: Run, deal: number, exit: number): void {
  const { tokens, network, tally } = run;
  measureInside(run);
  run.inside--;
  tokens.isInside[deal] = 0;
  measureLeaving(run, deal, exit);
  leaveSpans(run, deal);
  if (network.isWonExit[exit] === 1 && run.phase === IN_WINDOW) {
    const value = dealValue(run, deal);
    tally.value += value;
    add(tally.sourceValue, tokens.source[deal] as number, value);
    add(tally.sourceWins, tokens.source[deal] as number, 1);
  }
  let token = deal;
  while (token !== -1) {
    const next = tokens.next[token] as number;
    dismiss(run, token);
    token = next;
  }
}

/** The deal goes on as its first token alone, which is returned; the others end like those of a deal that leaves. */
export function gather(run: Run, token: number): number {
  const { tokens } = run;
  const deal = tokens.deal[token] as number;
  if (token !== deal) leaveSection(run, deal);
  let other = tokens.next[deal] as number;
  tokens.next[deal] = -1;
  while (other !== -1) {
    const next = tokens.next[other] as number;
    dismiss(run, other);
    other = next;
  }
  tokens.priority[deal] = 0;
  tokens.visit[deal] = tokens.visit[token] as number;
  return deal;
}

/** Drawn only for deals that bring it: keyed luck makes it the same deal's value in every variant. */
function dealValue(run: Run, deal: number): number {
  const { network, tokens } = run;
  const sampler = network.sources.value[tokens.source[deal] as number] as number;
  if (sampler < 0) return 0;
  const keyHigh = tokens.keyHigh[deal] as number;
  const bits = draw(keyHigh, tokens.keyLow[deal] as number, PURPOSE_VALUE);
  return sample(network.samplers, sampler, bits);
}
