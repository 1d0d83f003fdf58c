/** How a deal leaves, wherever its tokens are. */
import { draw, PURPOSE_VALUE } from './luck.ts';
import { measureInside, measureLeaving, measureQueue } from './measure.ts';
import { IN_WINDOW, type Run } from './run.ts';
import { sample } from './sampler.ts';
import { freeToken, MOVING, ORPHANED, QUEUED, SERVED, VANISHED } from './tokens.ts';

/** One token of a deal that is gone: waiting ones vanish, work in service finishes. */
function dismiss(run: Run, token: number): void {
  const { tokens } = run;
  const state = tokens.state[token] as number;
  tokens.patienceEvent[token] = -1;
  tokens.escalationEvent[token] = -1;
  tokens.sectionPatienceEvent[token] = -1;
  tokens.sectionEscalationEvent[token] = -1;
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
  if (network.isWonExit[exit] === 1 && run.phase === IN_WINDOW) {
    tally.value += dealValue(run, deal);
  }
  let token = deal;
  while (token !== -1) {
    const next = tokens.next[token] as number;
    dismiss(run, token);
    token = next;
  }
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
