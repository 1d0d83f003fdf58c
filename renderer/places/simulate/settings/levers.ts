/** What can be tried out besides the drawings: other numbers of people, more or fewer leads. */
import {
  type Lever,
  type NodeId,
  nameOfNode,
  type Participant,
  type ParticipantId,
  type Project,
  type Scenario,
  type Variant,
} from '#shared/model';
import { drawingsOf, marked, variantsRun } from '#shared/simulation';
import type { VariantAddress } from '../../../session/index.ts';

export interface Staffed {
  readonly id: ParticipantId;
  readonly name: string;
  /** As drawn. */
  readonly drawn: number;
}

/** Those of the drawings whose number counts, in the order of the lanes; helpers come last. */
export function staffedOf(project: Project, ...places: readonly VariantAddress[]): Staffed[] {
  const staffed = new Map<ParticipantId, Staffed>();
  for (const { processId, variantId } of places) {
    const variant = project.processes[processId]?.variants[variantId];
    if (!variant) continue;
    for (const id of workersOf(variant)) {
      const owner = whosePeople(project, id);
      const drawn = owner && (variant.staffing[owner.id]?.headcount ?? owner.headcount);
      if (!owner || drawn === undefined || staffed.has(owner.id)) continue;
      staffed.set(owner.id, { id: owner.id, name: owner.name, drawn });
    }
  }
  return [...staffed.values()];
}

function workersOf({ laneOrder, nodes }: Variant): ParticipantId[] {
  const helpers = Object.values(nodes).flatMap((node) =>
    node.kind === 'step' ? node.helpers.map(({ participantId }) => participantId) : [],
  );
  return [...laneOrder, ...helpers];
}

/** Who does another participant's work has the number that counts. */
function whosePeople(project: Project, id: ParticipantId): Participant | undefined {
  const seen = new Set<ParticipantId>();
  let participant = project.participants[id];
  while (participant?.poolOf !== undefined && !seen.has(participant.id)) {
    seen.add(participant.id);
    participant = project.participants[participant.poolOf];
  }
  return participant;
}

export interface LeadSource {
  readonly id: NodeId;
  readonly name: string;
}

/** The sources of the drawings, from left to right in each. */
export function sourcesOf(project: Project, runs: Scenario['runs']): LeadSource[] {
  return drawingsOf(project, runs).flatMap(({ variant, mark }) => {
    const stage = new Map(variant.stageOrder.map((id, place) => [id, place]));
    return Object.values(variant.nodes)
      .filter((node) => node.kind === 'source')
      .toSorted(
        (a, b) =>
          (stage.get(a.stageId) ?? 0) - (stage.get(b.stageId) ?? 0) ||
          variant.laneOrder.indexOf(a.participantId) - variant.laneOrder.indexOf(b.participantId) ||
          a.position.x - b.position.x ||
          a.position.y - b.position.y,
      )
      .map((node) => ({ id: node.id, name: marked(nameOfNode(node), mark) }));
  });
}

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
