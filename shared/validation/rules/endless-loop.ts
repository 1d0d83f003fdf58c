/**
 * A loop that no deal leaves: every way out has the share 0, or there is none. Such a
 * loop is a group of cards from which no outcome and no dead end can be got to, along
 * flows that are taken at all. It is reported once, at its first branch.
 */
import type { Flow, Node, NodeId } from '#shared/model';
import { leadingTo, reachedFrom } from '../graph.ts';
import { nodeIssue } from '../node-issue.ts';
import type { Drawing, Rule } from '../rule.ts';

export const endlessLoop: Rule = {
  name: 'endless-loop',
  check(drawing) {
    const taken = (id: NodeId) => drawing.outgoing(id).filter(isTaken);
    const ends = drawing.nodes.filter((node) => drawing.outgoing(node.id).length === 0);
    const escaping = leadingTo(
      ends.map((node) => node.id),
      (id) => drawing.incoming(id).filter(isTaken),
    );
    const trapped = drawing.nodes.filter(
      (node) => drawing.reached.has(node.id) && !escaping.has(node.id),
    );
    return loopsAmong(trapped, taken).map((loop) =>
      nodeIssue('endlessLoop', 'error', loop.find((node) => node.kind === 'branch') ?? loop[0]),
    );
  },
};

function isTaken(flow: Flow): boolean {
  return flow.probability !== 0;
}

/** Cards that can get to each other and to nothing else: where every deal of the trap ends up. */
function loopsAmong(
  trapped: readonly Node[],
  along: Drawing['outgoing'],
): (readonly [Node, ...Node[]])[] {
  const seen = new Set<NodeId>();
  const loops: (readonly [Node, ...Node[]])[] = [];
  for (const node of trapped) {
    if (seen.has(node.id)) continue;
    const reach = reachedFrom([node.id], { along });
    const others = trapped.filter((other) => other !== node && reach.has(other.id));
    const isClosed = others.every((other) => reachedFrom([other.id], { along }).has(node.id));
    if (!isClosed) continue;
    loops.push([node, ...others]);
    for (const id of reach) seen.add(id);
  }
  return loops;
}
