/** Prepares a drawing for the rules: the graph, and an order that doesn't depend on how records are keyed. */
import { valuesOf } from '#shared/base';
import type { Node, Process, Project, Variant } from '#shared/model';
import { flowsByEnd, flowsByStart } from '#shared/rules';
import { reachedFrom } from './graph.ts';
import type { Drawing } from './rule.ts';

export function drawingOf(project: Project, process: Process, variant: Variant): Drawing {
  const nodes = inReadingOrder(variant);
  const byStart = flowsByStart(variant);
  const byEnd = flowsByEnd(variant);
  const outgoing: Drawing['outgoing'] = (id) => byStart.get(id) ?? [];
  const sources = nodes.filter((node) => node.kind === 'source').map((node) => node.id);
  return {
    project,
    process,
    variant,
    nodes,
    flows: nodes.flatMap((node) =>
      outgoing(node.id).toSorted((a, b) => compareText(a.toId, b.toId) || compareText(a.id, b.id)),
    ),
    outgoing,
    incoming: (id) => byEnd.get(id) ?? [],
    reached: reachedFrom(sources, { along: outgoing }),
  };
}

function inReadingOrder(variant: Variant): Node[] {
  const stagePlace = new Map(variant.stageOrder.map((id, index) => [id, index]));
  const lanePlace = new Map(variant.laneOrder.map((id, index) => [id, index]));
  const last = Number.MAX_SAFE_INTEGER;
  return valuesOf(variant.nodes)
    .filter((node) => node.kind !== 'note')
    .toSorted(
      (a, b) =>
        (stagePlace.get(a.stageId) ?? last) - (stagePlace.get(b.stageId) ?? last) ||
        (lanePlace.get(a.participantId) ?? last) - (lanePlace.get(b.participantId) ?? last) ||
        a.position.x - b.position.x ||
        a.position.y - b.position.y ||
        compareText(a.id, b.id),
    );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
