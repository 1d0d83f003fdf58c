/** What can be tried out besides the drawings: other numbers of people, more or fewer leads. */
import type { Lever, NodeId, ParticipantId, Project, Scenario } from '#shared/model';
import { sourcesOf, staffedOf, variantsRun } from '#shared/simulation';

export function headcountIn(levers: readonly Lever[], id: ParticipantId): number | null {
  const lever = levers.findLast((each) => each.kind === 'headcount' && each.participantId === id);
  return lever?.kind === 'headcount' ? lever.headcount : null;
}

/** The arrivals of one source, or of all of them together. */
export function arrivalsIn(levers: readonly Lever[], nodeId?: NodeId): number {
  const lever = levers.findLast((each) => each.kind === 'arrivals' && each.nodeId === nodeId);
  return lever?.kind === 'arrivals' ? lever.factor : 1;
}

/** The levers that act on these drawings; others wait until their drawing is run. */
export function leversOn(
  project: Project,
  runs: Scenario['runs'],
  levers: readonly Lever[],
): readonly Lever[] {
  const staffed = new Set(staffedOf(project, ...variantsRun(runs)).map(({ id }) => id));
  const sources = new Set(sourcesOf(project, runs).map(({ id }) => id));
  const acting = levers.filter((lever) =>
    lever.kind === 'headcount'
      ? staffed.has(lever.participantId)
      : lever.nodeId === undefined || sources.has(lever.nodeId),
  );
  return acting.length === levers.length ? levers : acting;
}
