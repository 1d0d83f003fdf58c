/**
 * A turnaround that a department is held to, to see what it costs: the scenario is run as if
 * the limit of this span were `duration`. Under `eager` the limit only steers: the order of
 * service (where the scenario serves the earliest limit first) and escalations. Under
 * `deliveredAtDeadline` people also use the time they are given: what is finished earlier
 * leaves at the deadline, while its performers are free for the next deal.
 */
import type { Duration, NodeId, StepNode, TimeLimit } from '#shared/model';

export interface SpanPromise {
  /** From entering this node … */
  readonly fromNodeId: NodeId;
  /** … to completing this one; the same for a single step. */
  readonly toNodeId: NodeId;
  readonly duration: Duration;
  readonly behaviour: 'eager' | 'deliveredAtDeadline';
}

/** A promise about one step takes the place of the step's own limit. */
export function limitUnder(
  promise: SpanPromise | undefined,
  step: StepNode,
): TimeLimit | undefined {
  const isAboutIt = promise?.fromNodeId === step.id && promise.toNodeId === step.id;
  return isAboutIt ? { ...step.timeLimit, duration: promise.duration } : step.timeLimit;
}
