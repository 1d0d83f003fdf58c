/** Spans between two nodes (claims): from entering the one to the first completion of the other. */
import { dueOf } from './due-moments.ts';
import { add } from './measure.ts';
import type { Run } from './run.ts';

export function openSpans(run: Run, token: number, node: number): void {
  const { tokens } = run;
  const { spanFromStart, spanFrom } = run.network.nodes;
  const end = spanFromStart[node + 1] as number;
  for (let row = spanFromStart[node] as number; row < end; row++) {
    const at = (tokens.deal[token] as number) * tokens.spanCount + (spanFrom[row] as number);
    if (Number.isNaN(tokens.spans[at])) tokens.spans[at] = run.now;
  }
}

export function closeSpans(run: Run, token: number, node: number): void {
  const { tokens, tally, network } = run;
  const { spanToStart, spanTo } = network.nodes;
  const deal = tokens.deal[token] as number;
  const end = spanToStart[node + 1] as number;
  for (let row = spanToStart[node] as number; row < end; row++) {
    const span = spanTo[row] as number;
    const at = deal * tokens.spanCount + span;
    const openedAt = tokens.spans[at] as number;
    if (Number.isNaN(openedAt)) continue;
    tokens.spans[at] = Number.NaN;
    if (tokens.isMeasured[deal] === 0) continue;
    add(tally.spanClosed, span, 1);
    const due = dueOf(network, network.spanLimit[span] as number, openedAt);
    if (run.now <= due) add(tally.spanKept, span, 1);
  }
}
