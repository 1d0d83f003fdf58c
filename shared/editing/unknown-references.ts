/**
 * A card from another project names people, calendars and materials that this one doesn't
 * have. What can't be resolved here is left off; the card itself is kept.
 */
import type { Arrivals, Node, Project, StepNode, TimeLimit } from '#shared/model';

export function withoutUnknownReferences(project: Project, node: Node): Node {
  switch (node.kind) {
    case 'source':
      return {
        ...withoutUnknown(node, 'segmentId', project.segments),
        arrivals: knownArrivals(project, node.arrivals),
      };
    case 'step':
      return knownStep(project, node);
    case 'outcome':
      return withoutUnknown(node, 'toProcessId', project.processes);
    case 'branch':
    case 'fork':
    case 'join':
    case 'wait':
    case 'note':
      return node;
  }
}

function knownStep(project: Project, node: StepNode): StepNode {
  const isHere = (id: string) => Object.hasOwn(project.participants, id);
  const { timeLimit, ...step } = withoutUnknown(node, 'accountableId', project.participants);
  return {
    ...step,
    ...(timeLimit ? { timeLimit: knownLimit(project, timeLimit) } : {}),
    materialIds: node.materialIds.filter((id) => Object.hasOwn(project.materials, id)),
    helpers: node.helpers.filter((helper) => isHere(helper.participantId)),
    consultedIds: node.consultedIds.filter(isHere),
    informedIds: node.informedIds.filter(isHere),
  };
}

function knownLimit(project: Project, limit: TimeLimit): TimeLimit {
  const { escalation, ...others } = limit;
  if (!escalation || !Object.hasOwn(project.participants, escalation.toParticipantId)) {
    return others;
  }
  return limit;
}

function knownArrivals(project: Project, arrivals: Arrivals): Arrivals {
  if (arrivals.kind !== 'poisson' && arrivals.kind !== 'interval') return arrivals;
  return withoutUnknown(arrivals, 'calendarId', project.calendars);
}

/** The object without an optional reference that leads nowhere. */
function withoutUnknown<Holder extends object, Key extends string & keyof Holder>(
  holder: Holder,
  key: Key,
  collection: object,
): Holder {
  const id: unknown = holder[key];
  if (typeof id !== 'string' || Object.hasOwn(collection, id)) return holder;
  const copy = { ...holder };
  delete copy[key];
  return copy;
}
