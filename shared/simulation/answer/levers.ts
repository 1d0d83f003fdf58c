/** What a scenario may change besides its drawings, and what it does change, in words. */
import { formatShare, type Language, type Translate } from '#shared/i18n';
import {
  type Lever,
  type NodeId,
  nameOfNode,
  type Participant,
  type ParticipantId,
  type ProcessId,
  type Project,
  type Scenario,
  type Variant,
  type VariantId,
} from '#shared/model';
import { variantsRun } from '../scenarios.ts';
import { drawingsOf, marked } from './drawings.ts';

interface VariantPlace {
  readonly processId: ProcessId;
  readonly variantId: VariantId;
}

export interface Staffed {
  readonly id: ParticipantId;
  readonly name: string;
  /** As drawn. */
  readonly drawn: number;
}

/** Those of the drawings whose number counts, in the order of the lanes; helpers come last. */
export function staffedOf(project: Project, ...places: readonly VariantPlace[]): Staffed[] {
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

/** «Инженер — 3 вместо 2, поток лидов — 120 %»; empty when nothing is tried, or nothing of what is run. */
export function sayLevers(
  levers: readonly Lever[],
  { project, runs }: { readonly project: Project; readonly runs: Scenario['runs'] },
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  if (runs.length === 0) return '';
  const staffed = new Map(staffedOf(project, ...variantsRun(runs)).map((each) => [each.id, each]));
  const sources = new Map(sourcesOf(project, runs).map(({ id, name }) => [id, name]));
  return levers
    .flatMap((lever) => {
      if (lever.kind === 'headcount') {
        const each = staffed.get(lever.participantId);
        if (!each) return [];
        const { name, drawn } = each;
        return [t('simulate.triedPeople', { name, tried: lever.headcount, drawn })];
      }
      const share = formatShare(lever.factor, language);
      if (lever.nodeId === undefined) return [t('simulate.triedArrivals', { share })];
      const source = sources.get(lever.nodeId);
      return source === undefined ? [] : [t('simulate.triedSource', { source, share })];
    })
    .join(', ');
}
