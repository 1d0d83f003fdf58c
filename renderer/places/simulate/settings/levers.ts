/** What is tried out besides the drawing: other numbers of people, more or fewer leads. */
import type { Lever, NodeId, ParticipantId, Project } from '#shared/model';
import type { VariantAddress } from '../../../session/index.ts';

export interface Staffed {
  readonly id: ParticipantId;
  readonly name: string;
  /** As drawn. */
  readonly drawn: number;
}

/** Those of a variant whose number counts, in the order of the lanes. */
export function staffedOf(project: Project, { processId, variantId }: VariantAddress): Staffed[] {
  const variant = project.processes[processId]?.variants[variantId];
  return (variant?.laneOrder ?? []).flatMap((id) => {
    const participant = project.participants[id];
    const drawn = variant?.staffing[id]?.headcount ?? participant?.headcount;
    return participant && drawn !== undefined ? [{ id, name: participant.name, drawn }] : [];
  });
}

export function headcountIn(levers: readonly Lever[], id: ParticipantId): number | null {
  const lever = levers.findLast((each) => each.kind === 'headcount' && each.participantId === id);
  return lever?.kind === 'headcount' ? lever.headcount : null;
}

/** As drawn is no lever. */
export function withHeadcount(
  levers: readonly Lever[],
  { id, drawn }: Staffed,
  headcount: number,
): Lever[] {
  const others = levers.filter((each) => each.kind !== 'headcount' || each.participantId !== id);
  return headcount === drawn
    ? others
    : [...others, { kind: 'headcount', participantId: id, headcount }];
}

/** The arrivals of one source, or of all of them together. */
export function arrivalsIn(levers: readonly Lever[], nodeId?: NodeId): number {
  const lever = levers.findLast((each) => each.kind === 'arrivals' && each.nodeId === nodeId);
  return lever?.kind === 'arrivals' ? lever.factor : 1;
}

export function withArrivals(levers: readonly Lever[], factor: number): Lever[] {
  const others = levers.filter((each) => each.kind !== 'arrivals');
  return factor === 1 ? others : [...others, { kind: 'arrivals', factor }];
}
