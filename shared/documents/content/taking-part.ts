/** Who takes part in the described processes. */
import type { Participant, ParticipantId } from '#shared/model';
import type { Chapter, Content } from './content.ts';
import { nodesInOrder } from './reading-order.ts';

/**
 * Lanes of the described variants from top to bottom, then helpers, owners and those
 * escalated to; outsiders and departments without people first, so that bands don't swallow them.
 */
export function participantsOf({ project, chapters }: Content): Participant[] {
  const ids = new Set<ParticipantId>(chapters.flatMap(participantIdsOf));
  const taking = [...ids].flatMap((id) => project.participants[id] ?? []);
  const isMember = ({ departmentId }: Participant) => departmentId !== undefined;
  return [...taking.filter((one) => !isMember(one)), ...taking.filter(isMember)];
}

function participantIdsOf({ process, variant }: Chapter): ParticipantId[] {
  const steps = nodesInOrder(variant).filter((node) => node.kind === 'step');
  const stages = variant.stageOrder.flatMap((id) => variant.stages[id] ?? []);
  const limits = [...steps, ...stages].map(({ timeLimit }) => timeLimit);
  return [
    ...variant.laneOrder,
    ...(process.ownerId ? [process.ownerId] : []),
    ...steps.flatMap(({ helpers }) => helpers.map(({ participantId }) => participantId)),
    ...limits.flatMap((limit) => (limit?.escalation ? [limit.escalation.toParticipantId] : [])),
  ];
}
