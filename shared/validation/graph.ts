/** Walks along flows. Nothing here knows what a card means. */
import type { Flow, NodeId } from '#shared/model';

type FlowsAt = (id: NodeId) => readonly Flow[];

interface Walk {
  /** The flows to follow out of a card. */
  readonly along: FlowsAt;
  /** Cards that the walk doesn't go on from. */
  readonly notBeyond?: NodeId;
}

/** Every card one can get to, the starts among them. */
export function reachedFrom(starts: Iterable<NodeId>, { along, notBeyond }: Walk): Set<NodeId> {
  const reached = new Set<NodeId>(starts);
  for (const id of reached) {
    if (id === notBeyond) continue;
    // A Set hands out what is added to it while it is gone through.
    for (const flow of along(id)) reached.add(flow.toId);
  }
  return reached;
}

/** Every card from which one of the goals can be got to, the goals among them. */
export function leadingTo(goals: Iterable<NodeId>, against: FlowsAt): Set<NodeId> {
  const leading = new Set<NodeId>(goals);
  for (const id of leading) {
    for (const flow of against(id)) leading.add(flow.fromId);
  }
  return leading;
}
