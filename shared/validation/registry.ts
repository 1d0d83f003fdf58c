/** Every rule, in the order in which people are told: first what breaks the way of a deal, then what is missing. */
import type { Rule } from './rule.ts';
import { branchWithOneWay } from './rules/branch-with-one-way.ts';
import { claimEndUnreachable } from './rules/claim-end-unreachable.ts';
import { deadEnd } from './rules/dead-end.ts';
import { endlessLoop } from './rules/endless-loop.ts';
import { flowNeverTaken } from './rules/flow-never-taken.ts';
import { forkAndJoinNotNested } from './rules/fork-and-join-not-nested.ts';
import { joinNeverCompletes } from './rules/join-never-completes.ts';
import { noOutcome } from './rules/no-outcome.ts';
import { noSource } from './rules/no-source.ts';
import { normalCutAtZero } from './rules/normal-cut-at-zero.ts';
import { reminderBeforeStart } from './rules/reminder-before-start.ts';
import { sharesDoNotSum } from './rules/shares-do-not-sum.ts';
import { stageWithoutExitCriterion } from './rules/stage-without-exit-criterion.ts';
import { stepLimitLongerThanStage } from './rules/step-limit-longer-than-stage.ts';
import { stepWithoutAccountable } from './rules/step-without-accountable.ts';
import { stepWithoutEffort } from './rules/step-without-effort.ts';
import { stepWithoutHeadcount } from './rules/step-without-headcount.ts';
import { unreachableNode } from './rules/unreachable-node.ts';
import { waitWithoutDelay } from './rules/wait-without-delay.ts';

export const rules: readonly Rule[] = [
  noSource,
  noOutcome,
  unreachableNode,
  deadEnd,
  endlessLoop,
  sharesDoNotSum,
  branchWithOneWay,
  flowNeverTaken,
  joinNeverCompletes,
  forkAndJoinNotNested,
  stepWithoutEffort,
  waitWithoutDelay,
  normalCutAtZero,
  stepWithoutHeadcount,
  stepWithoutAccountable,
  stageWithoutExitCriterion,
  stepLimitLongerThanStage,
  reminderBeforeStart,
  claimEndUnreachable,
];
