/**
 * Who works together, as people see it: one participant has several teams where variants of a
 * process run together and some of them staff it themselves.
 */
import { valuesOf } from '#shared/base';
import type {
  CalendarId,
  Participant,
  ParticipantId,
  Project,
  Scenario,
  Variant,
  VariantId,
} from '#shared/model';
import { variantsRun } from '../scenarios.ts';
import { type Drawing, drawingsOf, marked } from './drawings.ts';

export interface Team {
  readonly participantId: ParticipantId;
  /** The variant whose own people they are; null: those of all others. */
  readonly variantId: VariantId | null;
}

export interface Staffed extends Team {
  /** With the variants that they work in, where the participant has other teams besides. */
  readonly name: string;
  /** As drawn. */
  readonly drawn: number;
  /** Theirs as drawn; absent where they work the company's hours. */
  readonly calendarId: CalendarId | undefined;
}

export function isSameTeam(one: Team, other: Team): boolean {
  return one.participantId === other.participantId && one.variantId === other.variantId;
}

/** Those of the drawings whose number counts, in the order of the lanes; helpers come last. */
export function staffedOf(project: Project, runs: Scenario['runs']): Staffed[] {
  const found: { readonly team: Drawn; readonly marks: string[] }[] = [];
  for (const drawing of drawingsOf(project, runs)) {
    for (const team of teamsIn(project, runs, drawing)) {
      const known = found.find((each) => isSameTeam(each.team, team));
      if (!known) found.push({ team, marks: [drawing.mark] });
      else if (!known.marks.includes(drawing.mark)) known.marks.push(drawing.mark);
    }
  }
  const owners = found.map(({ team }) => team.participantId);
  const placeOf = ({ team }: { readonly team: Team }) => owners.indexOf(team.participantId);
  return found
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ team, marks }) => {
      const name = project.participants[team.participantId]?.name ?? '';
      const isOneOfSeveral = owners.filter((id) => id === team.participantId).length > 1;
      return { ...team, name: isOneOfSeveral ? marked(name, marks.join(', ')) : name };
    });
}

/** As `staffedOf` calls them; a team that isn't there has its participant's name. */
export function nameOfTeam(team: Team, project: Project, runs: Scenario['runs']): string {
  const staffed = staffedOf(project, runs).find((each) => isSameTeam(each, team));
  return staffed?.name ?? project.participants[team.participantId]?.name ?? '';
}

type Drawn = Omit<Staffed, 'name'>;

function teamsIn(project: Project, runs: Scenario['runs'], { at, variant }: Drawing): Drawn[] {
  const isBesideOthers = variantsRun(runs).some(
    ({ processId, variantId }) => processId === at.processId && variantId !== at.variantId,
  );
  return workersOf(variant).flatMap((id) => {
    const owner = whosePeople(project, id);
    if (!owner) return [];
    const own = variant.staffing[owner.id] ?? {};
    const drawn = own.headcount ?? owner.headcount;
    if (drawn === undefined) return [];
    const isOwn = isBesideOthers && Object.keys(own).length > 0;
    const variantId = isOwn ? at.variantId : null;
    const calendarId = own.calendarId ?? owner.calendarId;
    return [{ participantId: owner.id, variantId, drawn, calendarId }];
  });
}

function workersOf({ laneOrder, nodes }: Variant): ParticipantId[] {
  const helpers = valuesOf(nodes).flatMap((node) =>
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
