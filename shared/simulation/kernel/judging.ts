/**
 * Whether limits were kept. Measured deals are judged when they go on or leave: only then is
 * it known that a reminder or the limit itself passed while they were there. A reminder that was
 * due before they came comes when they do.
 */
import { dueOf, remindOf } from './due-moments.ts';
import { add } from './measure.ts';
import type { Run } from './run.ts';
import * as Token from './token-row.ts';
import { isMeasured } from './tokens.ts';

/** The token completes its node, or its deal leaves there. */
export function judgeNode(run: Run, token: number, node: number, isCompleted: boolean): void {
  const { network, tokens, tally } = run;
  const limit = network.nodes.limit[node] as number;
  if (limit < 0 || !isMeasured(tokens, token)) return;
  const enteredAt = tokens.reals[(token << Token.REALS) | Token.ENTERED_AT] as number;
  const due = dueOf(network, limit, enteredAt);
  if (run.now > due) add(tally.nodeBreached, node, 1);
  if (run.now > Math.max(enteredAt, remindOf(network, limit, due)))
    add(tally.nodeReminded, node, 1);
  if (!isCompleted) return;
  add(tally.nodeCompleted, node, 1);
  if (run.now <= due) add(tally.nodeWithinLimit, node, 1);
}

/** The token completes its stay in a section, or its deal leaves there. */
export function judgeSection(run: Run, token: number, section: number, isCompleted: boolean): void {
  const { network, tokens, tally } = run;
  const limit = network.sections.limit[section] as number;
  if (limit < 0 || !isMeasured(tokens, token)) return;
  const enteredAt = tokens.reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT] as number;
  const due = dueOf(network, limit, enteredAt);
  if (run.now > due) add(tally.sectionBreached, section, 1);
  if (run.now > Math.max(enteredAt, remindOf(network, limit, due)))
    add(tally.sectionReminded, section, 1);
  if (!isCompleted) return;
  add(tally.sectionCompleted, section, 1);
  if (run.now <= due) add(tally.sectionWithinLimit, section, 1);
}
