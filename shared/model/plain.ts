/** Elements with nothing but what they must have: where a new one begins, and where a lost one is made anew. */
import type { Calendar } from './calendar.ts';
import type { CalendarId, ParticipantId, PersonId, StageId } from './ids.ts';
import type { Participant, Person } from './participant.ts';
import type { Stage } from './stage.ts';
import type { Variant } from './variant.ts';

const NEUTRAL_COLOR = '#868e96';

export function plainStage(id: StageId, name: string = id): Stage {
  return {
    id,
    originIds: [],
    name,
    color: NEUTRAL_COLOR,
    semantics: 'open',
    entryCriteria: [],
    exitCriteria: [],
    requiredFields: [],
  };
}

export function plainParticipant(id: ParticipantId, name: string = id): Participant {
  return { id, name, kind: 'role', color: NEUTRAL_COLOR, otherDuties: 0, norms: [] };
}

export function plainPerson(id: PersonId, name: string = id): Person {
  return { id, name, position: '', participantIds: [] };
}

export function roundTheClock(id: CalendarId, name: string = id): Calendar {
  return { id, name, timeZone: 'UTC', exceptions: {} };
}

/** A drawing with nothing on it. */
export function emptyVariant(said: Pick<Variant, 'id' | 'kind' | 'name'>): Variant {
  return {
    ...said,
    leadShare: 1,
    staffing: {},
    stages: {},
    stageOrder: [],
    laneOrder: [],
    laneSizes: {},
    stageSizes: {},
    nodes: {},
    flows: {},
    slaClaims: {},
    slaDecisions: {},
    workshop: { attendees: [], agenda: [], disputedPoints: [], openQuestions: [], parkingLot: [] },
  };
}
