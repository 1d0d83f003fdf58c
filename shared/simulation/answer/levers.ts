/** What a scenario may change besides its drawings, and what it does change, in words. */
import { formatList, formatShare, type Language, type Translate } from '#shared/i18n';
import {
  type Lever,
  type NodeId,
  nameOfNode,
  type Participant,
  type ParticipantId,
  type ProcessId,
  type Project,
  type Scenario,
  type Staffing,
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
  /** As drawn, in the first of their teams. */
  readonly drawn: number;
  /** Of those whom the variants share, and of those whom a variant staffs itself beside others of its process. */
  readonly teams: readonly number[];
}

/** Those of the drawings whose number counts, in the order of the lanes; helpers come last. */
export function staffedOf(project: Project, ...places: readonly VariantPlace[]): Staffed[] {
  const teams = new Map<ParticipantId, Map<VariantId | null, number>>();
  for (const { owner, team, drawn } of places.flatMap((at) => teamsAt(project, at, places))) {
    const known = teams.get(owner.id) ?? new Map<VariantId | null, number>();
    if (!known.has(team)) known.set(team, drawn);
    teams.set(owner.id, known);
  }
  return [...teams].map(([id, known]) => {
    const numbers = [...known.values()];
    return {
      id,
      name: project.participants[id]?.name ?? '',
      drawn: numbers[0] ?? 0,
      teams: numbers,
    };
  });
}

interface Team {
  readonly owner: Participant;
  /** The variant whose own people they are; null where others share them. */
  readonly team: VariantId | null;
  readonly drawn: number;
}

function teamsAt(project: Project, place: VariantPlace, places: readonly VariantPlace[]): Team[] {
  const variant = project.processes[place.processId]?.variants[place.variantId];
  if (!variant) return [];
  return workersOf(variant).flatMap((id) => {
    const owner = whosePeople(project, id);
    const own = owner && variant.staffing[owner.id];
    const drawn = own?.headcount ?? owner?.headcount;
    if (!owner || drawn === undefined) return [];
    return [{ owner, team: isOwnTeam(own, place, places) ? place.variantId : null, drawn }];
  });
}

/** Whether a variant that staffs somebody itself runs beside others of its process. */
function isOwnTeam(
  staffing: Staffing | undefined,
  { processId, variantId }: VariantPlace,
  places: readonly VariantPlace[],
): boolean {
  if (staffing === undefined || Object.keys(staffing).length === 0) return false;
  return places.some((other) => other.processId === processId && other.variantId !== variantId);
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
        const { name, drawn, teams } = each;
        const tried = lever.headcount;
        if (teams.length === 1) return [t('simulate.triedPeople', { name, tried, drawn })];
        const all = formatList(teams.map(String), language);
        return [t('simulate.triedTeams', { name, tried, drawn: all })];
      }
      const share = formatShare(lever.factor, language);
      if (lever.nodeId === undefined) return [t('simulate.triedArrivals', { share })];
      const source = sources.get(lever.nodeId);
      return source === undefined ? [] : [t('simulate.triedSource', { source, share })];
    })
    .join(', ');
}
