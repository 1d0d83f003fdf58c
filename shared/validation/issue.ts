/** What a rule found: facts only. The sentence is `validation.<code>`, what to do about it `validation.<code>Help`. */
import type { FlowId, NodeId, ParticipantId, SlaClaimId, StageId, VariantId } from '#shared/model';

export const ISSUE_CODES = [
  'noSource',
  'noOutcome',
  'unreachableNode',
  'deadEnd',
  'endlessLoop',
  'sharesDoNotSum',
  'branchWithOneWay',
  'flowNeverTaken',
  'joinNeverCompletes',
  'forkWithoutJoin',
  'joinWithoutFork',
  'stepWithoutEffort',
  'waitWithoutDelay',
  'normalCutAtZero',
  'noHeadcount',
  'noAccountable',
  'noExitCriterion',
  'stepLimitLongerThanStage',
  'reminderBeforeStart',
  'claimEndUnreachable',
  'ruleFailed',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** Errors keep the drawing from being simulated; warnings leave it incomplete. Neither stops anybody's work. */
export type Severity = 'error' | 'warning';

export type IssueTarget =
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'flow'; readonly id: FlowId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'participant'; readonly id: ParticipantId }
  | { readonly kind: 'claim'; readonly id: SlaClaimId }
  | { readonly kind: 'variant'; readonly id: VariantId };

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly target: IssueTarget;
  readonly params: Readonly<Record<string, string | number>>;
}
