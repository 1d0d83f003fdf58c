/**
 * Whether limits were kept. Measured deals are judged when they go on or leave: only then is
 * it known that a reminder or the limit itself passed while they were there. A reminder that was
 * due before they came comes when they do.
 */
import { dueOf, remindOf } from './due-moments';
import { nodesLimit, sectionsLimit } from './network';
import { now } from './state';
import {
  tallyNodeBreached,
  tallyNodeCompleted,
  tallyNodeReminded,
  tallyNodeWithinLimit,
  tallySectionBreached,
  tallySectionCompleted,
  tallySectionReminded,
  tallySectionWithinLimit,
} from './tally';
import { Token } from './tokens';

/** The token completes its node, or its deal leaves there. */
export function judgeNode(token: Token, isCompleted: bool): void {
  const node = token.node.index;
  const limit = nodesLimit[node];
  if (limit < 0 || !token.isMeasured) return;
  const due = dueOf(limit, token.enteredAt);
  if (now > due) tallyNodeBreached.add(node, 1);
  if (now > max<f64>(token.enteredAt, remindOf(limit, due))) tallyNodeReminded.add(node, 1);
  if (!isCompleted) return;
  tallyNodeCompleted.add(node, 1);
  if (now <= due) tallyNodeWithinLimit.add(node, 1);
}

/** The token completes its stay in a section, or its deal leaves there. */
export function judgeSection(token: Token, isCompleted: bool): void {
  const section = token.section;
  const limit = sectionsLimit[section];
  if (limit < 0 || !token.isMeasured) return;
  const enteredAt = token.stayBeganAt;
  const due = dueOf(limit, enteredAt);
  if (now > due) tallySectionBreached.add(section, 1);
  if (now > max<f64>(enteredAt, remindOf(limit, due))) tallySectionReminded.add(section, 1);
  if (!isCompleted) return;
  tallySectionCompleted.add(section, 1);
  if (now <= due) tallySectionWithinLimit.add(section, 1);
}
