/** Where things are: the variant an edit addresses, the elements it names, and the flows of a node. */
import { valuesOf } from '#shared/base';
import type {
  Flow,
  FlowId,
  NodeId,
  ParticipantId,
  Process,
  ProcessId,
  Project,
  StageId,
  Variant,
  VariantId,
} from '#shared/model';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Addresses one drawing of the project. */
export interface VariantPlace {
  readonly processId: ProcessId;
  readonly variantId: VariantId;
}

/** The member with this id, and nothing that an object inherits. */
export function memberOf<Key extends string, Value>(
  collection: Readonly<Record<Key, Value>>,
  id: Key,
): Value | undefined {
  return Object.hasOwn(collection, id) ? collection[id] : undefined;
}

export function processAt(project: Project, processId: ProcessId): Process | undefined {
  return memberOf(project.processes, processId);
}

export function variantAt(project: Project, place: VariantPlace): Variant | undefined {
  const process = processAt(project, place.processId);
  return process && memberOf(process.variants, place.variantId);
}

export function outgoingFlows(variant: Variant, nodeId: NodeId): Flow[] {
  return valuesOf(variant.flows).filter((flow) => flow.fromId === nodeId);
}

/** All flows by the card they lead out of; for questions about many cards at once. */
export function flowsByStart(variant: Variant): ReadonlyMap<NodeId, Flow[]> {
  return groupedBy(valuesOf(variant.flows), (flow) => flow.fromId);
}

/** All flows by the card they lead to. */
export function flowsByEnd(variant: Variant): ReadonlyMap<NodeId, Flow[]> {
  return groupedBy(valuesOf(variant.flows), (flow) => flow.toId);
}

function groupedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function hasProcess(project: Project, processId: ProcessId): Verdict {
  return processAt(project, processId) ? allowed : refused('noSuchProcess', { id: processId });
}

export function hasNodes(variant: Variant, ids: readonly NodeId[]): Verdict {
  const missing = ids.find((id) => !memberOf(variant.nodes, id));
  return missing === undefined ? allowed : refused('noSuchNode', { id: missing });
}

export function hasFlows(variant: Variant, ids: readonly FlowId[]): Verdict {
  const missing = ids.find((id) => !memberOf(variant.flows, id));
  return missing === undefined ? allowed : refused('noSuchFlow', { id: missing });
}

export function hasStage(variant: Variant, id: StageId): Verdict {
  return memberOf(variant.stages, id) ? allowed : refused('noSuchStage', { id });
}

export function hasLane(variant: Variant, id: ParticipantId): Verdict {
  return variant.laneOrder.includes(id) ? allowed : refused('noSuchLane', { id });
}

export function hasParticipant(project: Project, id: ParticipantId): Verdict {
  return memberOf(project.participants, id) ? allowed : refused('noSuchParticipant', { id });
}
