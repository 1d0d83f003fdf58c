/**
 * Participants → pools of people. Whoever does the work of another participant shares one
 * pool with it; a variant's staffing and the scenario's levers change the pool. Where several
 * variants of one process are simulated together (as-is of several managers), those whom a
 * variant staffs itself work in that variant alone; everybody else is shared.
 */
import { present } from '#shared/base';
import type {
  Participant,
  ParticipantId,
  Project,
  Scenario,
  Staffing,
  Variant,
  VariantId,
} from '#shared/model';
import { ALWAYS_NUMBER, type CalendarList } from './calendar-list.ts';
import { triedCalendar, triedHeadcount } from './levers.ts';
import type { Problems } from './problems.ts';

export interface Pool {
  readonly participant: Participant;
  /** The variant whose own people they are; null where variants share them, or one runs alone. */
  readonly team: VariantId | null;
  readonly people: number;
  readonly calendar: number;
  /** Share of working time that deals get. */
  readonly dealShare: number;
  readonly hourlyCost: number | null;
}

export interface PeopleList {
  readonly pools: Pool[];
  /** Participants met so far, with their pools. */
  readonly poolsOf: Map<ParticipantId, ReadonlySet<number>>;
  /** The pool that does this participant's work in this variant. */
  readonly numberOf: (id: ParticipantId, variant: Variant) => number;
  /** On which calendar this participant works. */
  readonly calendarOf: (id: ParticipantId, variant: Variant) => number;
}

interface PeopleSources {
  readonly project: Project;
  readonly scenario: Scenario;
  readonly calendars: CalendarList;
  readonly problems: Problems;
}

/** Whose people do the work, in the end. */
function ownerOf(id: ParticipantId, { project, problems }: PeopleSources): Participant {
  const seen = new Set<ParticipantId>();
  let participant = present(project.participants[id], `participant ${id}`);
  while (participant.poolOf !== undefined) {
    if (seen.has(participant.id)) {
      const target = { kind: 'participant', id: participant.id } as const;
      problems.add({ code: 'peopleInCircle', target, params: { participant: participant.name } });
      return participant;
    }
    seen.add(participant.id);
    participant = present(
      project.participants[participant.poolOf],
      `participant ${participant.poolOf}`,
    );
  }
  return participant;
}

function isUnlimitedKind(participant: Participant): boolean {
  return participant.kind === 'client' || participant.kind === 'system';
}

function headcountOf(
  participant: Participant,
  staffing: Staffing,
  { scenario, problems, team }: PeopleSources & { readonly team: VariantId | null },
): number {
  const of = { participantId: participant.id, variantId: team };
  const target = { kind: 'participant', id: participant.id } as const;
  const params = { participant: participant.name };
  const headcount = triedHeadcount(scenario, of) ?? staffing.headcount ?? participant.headcount;
  if (headcount === undefined) {
    if (isUnlimitedKind(participant)) return Number.POSITIVE_INFINITY;
    problems.add({ code: 'participantWithoutHeadcount', target, params });
    return 1;
  }
  if (headcount <= 0) problems.add({ code: 'headcountZero', target, params });
  else if (!Number.isInteger(headcount))
    problems.add({ code: 'headcountNotWhole', target, params });
  return headcount;
}

export function createPeopleList(sources: PeopleSources): PeopleList {
  const { project, calendars, problems } = sources;
  const pools: Pool[] = [];
  const poolsOf = new Map<ParticipantId, ReadonlySet<number>>();
  const numbers = new Map<string, number>();
  const staffingOf = new Map<string, string>();

  const calendarOf = (id: ParticipantId, variant: Variant): number => {
    const participant = present(project.participants[id], `participant ${id}`);
    const of = { participantId: id, variantId: teamOf(id, variant, sources) };
    const tried = triedCalendar(sources.scenario, of);
    const own = tried ?? variant.staffing[id]?.calendarId ?? participant.calendarId;
    if (own !== undefined) return calendars.numberOf(own);
    if (participant.poolOf !== undefined && ownerOf(id, sources).id !== id) {
      return calendarOf(ownerOf(id, sources).id, variant);
    }
    return isUnlimitedKind(participant)
      ? ALWAYS_NUMBER
      : calendars.numberOf(project.settings.calendarId);
  };

  const makePool = (owner: Participant, team: VariantId | null, variant: Variant): Pool => {
    const staffing = variant.staffing[owner.id] ?? {};
    const dealShare = 1 - (staffing.otherDuties ?? owner.otherDuties);
    if (!(dealShare > 0)) {
      const target = { kind: 'participant', id: owner.id } as const;
      problems.add({ code: 'noTimeForDeals', target, params: { participant: owner.name } });
    }
    return {
      participant: owner,
      team,
      people: headcountOf(owner, staffing, { ...sources, team }),
      calendar: calendarOf(owner.id, variant),
      dealShare: dealShare > 0 ? Math.min(1, dealShare) : 1,
      hourlyCost: staffing.hourlyCost ?? owner.hourlyCost ?? null,
    };
  };

  const numberOf = (id: ParticipantId, variant: Variant): number => {
    const owner = ownerOf(id, sources);
    const staffing = JSON.stringify(variant.staffing[owner.id] ?? {});
    const team = teamOf(owner.id, variant, sources);
    const key = team === null ? owner.id : `${owner.id} ${team}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = pools.push(makePool(owner, team, variant)) - 1;
      numbers.set(key, number);
      staffingOf.set(key, staffing);
    } else if (staffingOf.get(key) !== staffing) {
      const target = { kind: 'participant', id: owner.id } as const;
      problems.add({ code: 'staffingDisagrees', target, params: { participant: owner.name } });
    }
    poolsOf.set(id, new Set([...(poolsOf.get(id) ?? []), number]));
    return number;
  };
  return { pools, poolsOf, numberOf, calendarOf };
}

/** The variant itself, where it staffs this participant beside others of its process. */
function teamOf(id: ParticipantId, variant: Variant, sources: PeopleSources): VariantId | null {
  const isStaffed = Object.keys(variant.staffing[id] ?? {}).length > 0;
  return isStaffed && isOneOfSeveral(variant, sources) ? variant.id : null;
}

/** Whether the scenario runs other variants of the same process besides. */
function isOneOfSeveral({ id }: Variant, { scenario }: PeopleSources): boolean {
  return scenario.runs.some(({ variantIds }) => variantIds.length > 1 && variantIds.includes(id));
}
