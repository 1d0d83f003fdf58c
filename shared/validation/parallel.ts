/** Ways that a deal takes at the same time: between a fork and its join. */
import type { Flow, NodeId } from '#shared/model';
import { reachedFrom } from './graph.ts';
import type { Drawing } from './rule.ts';

/** Can the deal arrive by every flow into the join? */
export function canComplete(drawing: Drawing, joinId: NodeId): boolean {
  const incoming = drawing.incoming(joinId);
  const forks = drawing.nodes.filter((node) => node.kind === 'fork');
  const ways = forks.map((fork) =>
    drawing.outgoing(fork.id).map((flow) => waysFrom(drawing, flow, joinId)),
  );
  return incoming.every((one, index) =>
    incoming.slice(index + 1).every((other) => ways.some((split) => isSplit(split, one, other))),
  );
}

/** The flows into the join that one flow out of a fork can lead to. */
function waysFrom(drawing: Drawing, start: Flow, joinId: NodeId): ReadonlySet<Flow> {
  const reached = reachedFrom([start.toId], { along: drawing.outgoing, notBeyond: joinId });
  return new Set(
    drawing
      .incoming(joinId)
      .filter(
        (flow) => flow === start || (flow.fromId !== start.fromId && reached.has(flow.fromId)),
      ),
  );
}

/** Does the fork send the deal down both, by different flows? */
function isSplit(ways: readonly ReadonlySet<Flow>[], one: Flow, other: Flow): boolean {
  return ways.some((first, index) =>
    ways.some((second, place) => index !== place && first.has(one) && second.has(other)),
  );
}

/**
 * The join that closes the block of a fork; nothing when the two don't enclose a block.
 * The walk counts how deep it is: one deeper at a fork, one less deep at a join. A card
 * that is met at two depths belongs to no block.
 */
export function joinOfFork(drawing: Drawing, forkId: NodeId): NodeId | undefined {
  const depths = new Map<NodeId, number>([[forkId, 1]]);
  const joins = new Set<NodeId>();
  // A Map hands out what is added to it while it is gone through.
  for (const [id, depth] of depths) {
    for (const { toId } of drawing.outgoing(id)) {
      const there = depth + stepOf(drawing, toId);
      if (there === 0) joins.add(toId);
      else if (toId === forkId || (depths.get(toId) ?? there) !== there) return undefined;
      else depths.set(toId, there);
    }
  }
  const [joinId] = joins;
  if (joinId === undefined || joins.size > 1 || depths.has(joinId)) return undefined;
  return isClosed(drawing, { forkId, joinId, inside: depths }) ? joinId : undefined;
}

function stepOf(drawing: Drawing, id: NodeId): number {
  const kind = drawing.variant.nodes[id]?.kind;
  if (kind === 'fork') return 1;
  return kind === 'join' ? -1 : 0;
}

interface Block {
  readonly forkId: NodeId;
  readonly joinId: NodeId;
  readonly inside: ReadonlyMap<NodeId, number>;
}

/** Nothing comes in but through the fork. */
function isClosed({ incoming }: Drawing, { forkId, joinId, inside }: Block): boolean {
  return [...inside.keys(), joinId].every(
    (id) => id === forkId || incoming(id).every((flow) => inside.has(flow.fromId)),
  );
}
