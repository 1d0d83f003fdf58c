/** May this be deleted? Content goes with its stage or lane only when somebody said so. */
import { valuesOf } from '#shared/base';
import type { FlowId, NodeId, ParticipantId, Project, StageId, Variant } from '#shared/model';
import { hasFlows, hasLane, hasNodes, hasStage, processAt, type VariantPlace } from './places.ts';
import { allowed, firstRefusal, refused, type Verdict } from './verdict.ts';

export function canDelete(
  variant: Variant,
  elements: { readonly nodeIds?: readonly NodeId[]; readonly flowIds?: readonly FlowId[] },
): Verdict {
  return firstRefusal(
    () => hasNodes(variant, elements.nodeIds ?? []),
    () => hasFlows(variant, elements.flowIds ?? []),
  );
}

/** The nodes standing in a stage. */
export function nodesOfStage(variant: Variant, id: StageId): NodeId[] {
  return valuesOf(variant.nodes).flatMap((node) => (node.stageId === id ? [node.id] : []));
}

/** The nodes standing in a lane. */
export function nodesOfLane(variant: Variant, id: ParticipantId): NodeId[] {
  return valuesOf(variant.nodes).flatMap((node) => (node.participantId === id ? [node.id] : []));
}

export function canDeleteStage(variant: Variant, id: StageId, withContent = false): Verdict {
  const known = hasStage(variant, id);
  if (!known.allowed) return known;
  const count = nodesOfStage(variant, id).length;
  const name = variant.stages[id]?.name ?? '';
  return count === 0 || withContent ? allowed : refused('stageHasContent', { name, count });
}

export function canDeleteLane(variant: Variant, id: ParticipantId, withContent = false): Verdict {
  const known = hasLane(variant, id);
  if (!known.allowed) return known;
  const count = nodesOfLane(variant, id).length;
  return count === 0 || withContent ? allowed : refused('laneHasContent', { count });
}

/** A process keeps at least one drawing, and a drawing with frozen versions stays with them. */
export function canDeleteVariant(project: Project, place: VariantPlace): Verdict {
  const process = processAt(project, place.processId);
  if (!process) return refused('noSuchProcess', { id: place.processId });
  const variant = process.variants[place.variantId];
  if (!variant) return refused('noSuchVariant', { id: place.variantId });
  if (process.variantOrder.length < 2) return refused('lastVariant', { name: variant.name });
  const versions = valuesOf(project.versions).filter((it) => it.variantId === place.variantId);
  if (versions.length > 0) return refused('variantHasVersions', { name: variant.name });
  return allowed;
}
