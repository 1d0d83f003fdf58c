/** Groups and rights of the CRM, read off the board: who works in a stage, who is asked or told, who answers. */
import { valuesOf } from '#shared/base';
import type { Participant, Process, Project, Variant } from '#shared/model';
import type { Group } from './pipeline.ts';

interface Drawn {
  readonly project: Project;
  readonly process: Process;
  readonly variant: Variant;
  /** Of the stages of the variant. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Roles and departments that have to do with the deals; clients and systems have no rights. */
export function groupsOf(drawn: Drawn): Group[] {
  const { project, variant } = drawn;
  const inLanes = variant.laneOrder.flatMap((id) => project.participants[id] ?? []);
  const others = valuesOf(project.participants).filter(({ id }) => !variant.laneOrder.includes(id));
  return [...inLanes, ...others]
    .filter(({ kind }) => kind === 'role' || kind === 'department')
    .map((participant) => groupOf(participant, drawn))
    .filter(({ works, reads, manages }) => manages || works.length + reads.length > 0);
}

function groupOf(participant: Participant, drawn: Drawn): Group {
  const { project, process, variant, codes } = drawn;
  const { id } = participant;
  const stagesWhere = (holds: (stageId: string) => boolean) =>
    variant.stageOrder.filter(holds).flatMap((stageId) => codes.get(stageId) ?? []);
  const working = new Set<string>();
  const reading = new Set<string>();
  for (const node of valuesOf(variant.nodes)) {
    if (node.kind !== 'step') continue;
    const performers = [node.participantId, ...node.helpers.map((helper) => helper.participantId)];
    const told = [...node.consultedIds, ...node.informedIds, node.accountableId];
    if (performers.includes(id)) working.add(node.stageId);
    if (told.includes(id)) reading.add(node.stageId);
  }
  const stages = valuesOf(variant.stages);
  for (const { id: stageId, minimumDeals } of stages) {
    if (minimumDeals?.notify.includes(id)) reading.add(stageId);
  }
  const { departmentId } = participant;
  return {
    participantId: id,
    name: participant.name,
    department: departmentId ? (project.participants[departmentId]?.name ?? '') : '',
    people: valuesOf(project.people)
      .filter(({ participantIds }) => participantIds.includes(id))
      .map(({ name }) => name),
    works: stagesWhere((stageId) => working.has(stageId)),
    reads: stagesWhere((stageId) => reading.has(stageId) && !working.has(stageId)),
    manages:
      process.ownerId === id ||
      stages.some(({ timeLimit }) => timeLimit?.escalation?.toParticipantId === id),
  };
}
