/** Who takes part in the described processes, in whatever way. */
import type { Participant, ParticipantId } from '#shared/model';
import type { Chapter, Content } from './content.ts';
import { nodesInOrder } from './reading-order.ts';

/**
 * Lanes of the described variants from top to bottom, then helpers, owners, those escalated to,
 * and whoever answers, advises or is told; outsiders and departments without people first, so
 * that bands don't swallow them.
 */
export function participantsOf({
  project,
  chapters,
}: Pick<Content, 'project' | 'chapters'>): Participant[] {
  const ids = new Set<ParticipantId>(chapters.flatMap(workingIdsOf));
  const working = [...ids].flatMap((id) => project.participants[id] ?? []);
  const departments = new Set(working.flatMap(({ departmentId }) => departmentId ?? []));
  const beside = new Set(chapters.flatMap(besideIdsOf).filter((id) => !ids.has(id)));
  // A department speaks through its people: where some of them take part, it is their heading.
  const others = [...beside]
    .filter((id) => !departments.has(id))
    .flatMap((id) => project.participants[id] ?? []);
  const taking = [...working, ...others];
  const isMember = ({ departmentId }: Participant) => departmentId !== undefined;
  return [...taking.filter((one) => !isMember(one)), ...taking.filter(isMember)];
}

function workingIdsOf({ process, variant }: Chapter): ParticipantId[] {
  const limits = [...stepsOf(variant), ...stagesOf(variant)].map(({ timeLimit }) => timeLimit);
  return [
    ...variant.laneOrder,
    ...(process.ownerId ? [process.ownerId] : []),
    ...stepsOf(variant).flatMap(({ helpers }) => helpers.map(({ participantId }) => participantId)),
    ...limits.flatMap((limit) => (limit?.escalation ? [limit.escalation.toParticipantId] : [])),
  ];
}

function besideIdsOf({ variant }: Chapter): ParticipantId[] {
  return [
    ...stepsOf(variant).flatMap(({ accountableId, consultedIds, informedIds }) => [
      ...(accountableId === undefined ? [] : [accountableId]),
      ...consultedIds,
      ...informedIds,
    ]),
    ...stagesOf(variant).flatMap(({ minimumDeals }) => minimumDeals?.notify ?? []),
  ];
}

function stepsOf(variant: Chapter['variant']) {
  return nodesInOrder(variant).filter((node) => node.kind === 'step');
}

function stagesOf({ stageOrder, stages }: Chapter['variant']) {
  return stageOrder.flatMap((id) => stages[id] ?? []);
}
