/** Which nodes a deal can come back to: only those need to count their visits. */
import type { NodeId } from '#shared/model';
import type { Drawing } from './drawing.ts';

/** Nodes on a cycle: those that can be reached from themselves (Tarjan's components of two or more). */
export function nodesOnLoops({ nodes, flowsFrom }: Drawing): ReadonlySet<NodeId> {
  const order = new Map<NodeId, number>();
  const lowest = new Map<NodeId, number>();
  const stack: NodeId[] = [];
  const onStack = new Set<NodeId>();
  const looping = new Set<NodeId>();
  const next = (id: NodeId) =>
    (flowsFrom.get(id) ?? []).filter(({ share }) => share > 0).map(({ to }) => to);
  const low = (id: NodeId, value: number) =>
    lowest.set(id, Math.min(lowest.get(id) ?? value, value));

  const close = (root: NodeId) => {
    const component: NodeId[] = [];
    for (let id = stack.pop(); id !== undefined; id = id === root ? undefined : stack.pop()) {
      onStack.delete(id);
      component.push(id);
    }
    const isLoop = component.length > 1 || next(root).includes(root);
    if (isLoop) for (const id of component) looping.add(id);
  };

  const visit = (start: NodeId) => {
    // An explicit stack: drawings may be long, and calls aren't free of limits.
    const work: { id: NodeId; left: NodeId[] }[] = [];
    const open = (id: NodeId) => {
      order.set(id, order.size);
      lowest.set(id, order.get(id) ?? 0);
      stack.push(id);
      onStack.add(id);
      work.push({ id, left: next(id) });
    };
    open(start);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const to = top.left.pop();
      if (to === undefined) {
        work.pop();
        const parent = work.at(-1);
        if (parent) low(parent.id, lowest.get(top.id) ?? 0);
        if (lowest.get(top.id) === order.get(top.id)) close(top.id);
      } else if (!order.has(to)) open(to);
      else if (onStack.has(to)) low(top.id, order.get(to) ?? 0);
    }
  };
  for (const { id } of nodes) if (!order.has(id)) visit(id);
  return looping;
}
