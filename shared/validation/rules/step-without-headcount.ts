/**
 * Steps performed by somebody of whom nobody has said how many they are, or who are none.
 * Said once for each participant, not for each of its steps. Clients and systems are
 * never short of people; a participant may also be other people's second job (`poolOf`).
 */
import type { Node, ParticipantId, Project, Variant } from '#shared/model';
import type { Issue } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const stepWithoutHeadcount: Rule = {
  name: 'step-without-headcount',
  check({ project, variant, nodes }) {
    const steps = new Map<ParticipantId, number>();
    for (const id of nodes.flatMap(performersOf)) steps.set(id, (steps.get(id) ?? 0) + 1);
    return [...steps].flatMap(([id, count]): Issue[] => {
      if (hasPeople(project, variant, id)) return [];
      const name = project.participants[id]?.name ?? '';
      const target = { kind: 'participant', id } as const;
      return [{ code: 'noHeadcount', severity: 'error', target, params: { name, count } }];
    });
  },
};

function performersOf(node: Node): ParticipantId[] {
  if (node.kind !== 'step') return [];
  const helpers = node.helpers.map((helper) => helper.participantId);
  return [...new Set([node.participantId, ...helpers])];
}

function hasPeople(project: Project, variant: Variant, id: ParticipantId): boolean {
  const asked = new Set<ParticipantId>();
  let current: ParticipantId | undefined = id;
  while (current !== undefined && !asked.has(current)) {
    asked.add(current);
    const participant: Project['participants'][ParticipantId] | undefined =
      project.participants[current];
    // A dangling reference is damage that opening the file reports; it isn't a matter of staffing.
    if (!participant || participant.kind === 'client' || participant.kind === 'system') return true;
    const headcount = variant.staffing[current]?.headcount ?? participant.headcount;
    if (headcount !== undefined && headcount > 0) return true;
    current = participant.poolOf;
  }
  return false;
}
