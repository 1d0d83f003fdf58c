/**
 * Handing over: an outcome that names another process of the scenario is no end there. The
 * deal goes on, as the same deal, at the node behind the other drawing's first source (the
 * leftmost on the board). Between several variants of that process its lead shares decide.
 */
import type { Node, NodeId, ProcessId, Variant } from '#shared/model';
import { checkEnds, type Drawing, type DrawnFlow } from './drawing.ts';
import type { Problems } from './problems.ts';

/** Where deals from elsewhere come in; null while nothing is drawn behind a source. */
function entryOf({ variant, nodes, flowsFrom }: Drawing): NodeId | null {
  const place = (node: Node) => variant.stageOrder.indexOf(node.stageId);
  const [first] = nodes
    .filter(({ kind }) => kind === 'source')
    .toSorted(
      (one, other) =>
        place(one) - place(other) ||
        one.position.x - other.position.x ||
        (one.id < other.id ? -1 : 1),
    );
  return (first && flowsFrom.get(first.id)?.[0]?.to) ?? null;
}

function waysInto(processId: ProcessId, drawings: readonly Drawing[]): DrawnFlow[] {
  const ways = drawings.flatMap((drawing) => {
    const to = drawing.processId === processId ? entryOf(drawing) : null;
    return to === null ? [] : [{ to, share: shareOf(drawing.variant), maxTimes: 0 }];
  });
  const total = ways.reduce((sum, { share }) => sum + share, 0);
  return ways.map((way) => ({ ...way, share: total > 0 ? way.share / total : 1 / ways.length }));
}

function shareOf({ leadShare }: Variant): number {
  return Math.max(0, leadShare);
}

/** The drawings with the flows between them. */
export function linkHandOvers(
  drawings: readonly Drawing[],
  problems: Problems,
): readonly Drawing[] {
  const linked = drawings.map((drawing) => {
    const flowsFrom = new Map(drawing.flowsFrom);
    for (const node of drawing.nodes) {
      if (node.kind !== 'outcome' || node.result !== 'handedOver' || !node.toProcessId) continue;
      flowsFrom.set(node.id, waysInto(node.toProcessId, drawings));
    }
    return { ...drawing, flowsFrom };
  });
  if (linked.length > 1) checkEnds(wholeOf(linked), problems);
  return linked;
}

/** All drawings as one: deals move between them. */
export function wholeOf(
  drawings: readonly Drawing[],
): Pick<Drawing, 'nodes' | 'flowsFrom' | 'joinSizes'> {
  return {
    nodes: drawings.flatMap(({ nodes }) => nodes),
    flowsFrom: new Map(drawings.flatMap(({ flowsFrom }) => [...flowsFrom])),
    joinSizes: new Map(drawings.flatMap(({ joinSizes }) => [...joinSizes])),
  };
}
