/** Ways to break a sound project that its schema doesn't see, with what is to be found then. */
import type { DamageCode } from '#shared/model';

const VARIANT = 'processes.process.variants.variant';

export interface Break {
  readonly name: string;
  readonly in: string;
  readonly set: Record<string, unknown>;
  readonly code: DamageCode;
  readonly at: string;
}

export const breaks: readonly Break[] = [
  {
    name: 'a flow to nowhere',
    in: `${VARIANT}.flows.site-call`,
    set: { toId: 'gone' },
    code: 'danglingId',
    at: `${VARIANT}.flows.site-call.toId`,
  },
  {
    name: 'a node in no stage',
    in: `${VARIANT}.nodes.call`,
    set: { stageId: 'gone' },
    code: 'danglingId',
    at: `${VARIANT}.nodes.call.stageId`,
  },
  {
    name: 'a node of nobody',
    in: `${VARIANT}.nodes.call`,
    set: { participantId: 'gone' },
    code: 'danglingId',
    at: `${VARIANT}.nodes.call.participantId`,
  },
  {
    name: 'a material that is gone',
    in: `${VARIANT}.nodes.call`,
    set: { materialIds: ['gone'] },
    code: 'danglingId',
    at: `${VARIANT}.nodes.call.materialIds.0`,
  },
  {
    name: 'a helper that is gone',
    in: `${VARIANT}.nodes.call.helpers.0`,
    set: { participantId: 'gone' },
    code: 'danglingId',
    at: `${VARIANT}.nodes.call.helpers.0.participantId`,
  },
  {
    name: 'an escalation to nobody',
    in: `${VARIANT}.nodes.call.timeLimit.escalation`,
    set: { toParticipantId: 'gone' },
    code: 'danglingId',
    at: `${VARIANT}.nodes.call.timeLimit.escalation.toParticipantId`,
  },
  {
    name: 'a claim over nothing',
    in: `${VARIANT}.slaClaims.claim`,
    set: { fromNodeId: 'gone' },
    code: 'danglingId',
    at: `${VARIANT}.slaClaims.claim.fromNodeId`,
  },
  {
    name: 'a claim of nobody',
    in: `${VARIANT}.slaClaims.claim`,
    set: { departmentId: 'gone' },
    code: 'danglingId',
    at: `${VARIANT}.slaClaims.claim.departmentId`,
  },
  {
    name: 'notified nobody',
    in: `${VARIANT}.stages.leads.minimumDeals`,
    set: { notify: ['gone'] },
    code: 'danglingId',
    at: `${VARIANT}.stages.leads.minimumDeals.notify.0`,
  },
  {
    name: 'no company calendar',
    in: 'settings',
    set: { calendarId: 'gone' },
    code: 'danglingId',
    at: 'settings.calendarId',
  },
  {
    name: 'a participant without calendar',
    in: 'participants.manager',
    set: { calendarId: 'gone' },
    code: 'danglingId',
    at: 'participants.manager.calendarId',
  },
  {
    name: 'no current variant',
    in: 'processes.process',
    set: { currentVariantId: 'gone' },
    code: 'danglingId',
    at: 'processes.process.currentVariantId',
  },
  {
    name: 'a run of nothing',
    in: 'scenarios.base',
    set: { runs: [{ processId: 'gone', variantIds: [] }] },
    code: 'danglingId',
    at: 'scenarios.base.runs.0.processId',
  },
  {
    name: 'an id unlike its key',
    in: `${VARIANT}.nodes.call`,
    set: { id: 'other' },
    code: 'keyMismatch',
    at: `${VARIANT}.nodes.call.id`,
  },
  {
    name: 'an order with a stranger',
    in: `${VARIANT}`,
    set: { stageOrder: ['leads', 'gone', 'offer'] },
    code: 'orderIncomplete',
    at: `${VARIANT}.stageOrder`,
  },
  {
    name: 'an order said twice',
    in: `${VARIANT}`,
    set: { stageOrder: ['leads', 'leads', 'offer'] },
    code: 'orderIncomplete',
    at: `${VARIANT}.stageOrder`,
  },
  {
    name: 'a lane left out',
    in: `${VARIANT}`,
    set: { laneOrder: ['manager'] },
    code: 'orderIncomplete',
    at: `${VARIANT}.laneOrder`,
  },
  {
    name: 'less than nobody',
    in: 'participants.manager',
    set: { headcount: -1 },
    code: 'impossibleNumber',
    at: 'participants.manager.headcount',
  },
  {
    name: 'half a person',
    in: 'participants.manager',
    set: { headcount: 1.5 },
    code: 'impossibleNumber',
    at: 'participants.manager.headcount',
  },
  {
    name: 'more than all duties',
    in: 'participants.manager',
    set: { otherDuties: 1.1 },
    code: 'impossibleNumber',
    at: 'participants.manager.otherDuties',
  },
  {
    name: 'a probability above one',
    in: `${VARIANT}.flows.site-call`,
    set: { probability: 2 },
    code: 'impossibleNumber',
    at: `${VARIANT}.flows.site-call.probability`,
  },
  {
    name: 'a negative limit',
    in: `${VARIANT}.nodes.call.timeLimit.duration`,
    set: { amount: -2 },
    code: 'impossibleNumber',
    at: `${VARIANT}.nodes.call.timeLimit.duration.amount`,
  },
  {
    name: 'a worst below the best',
    in: `${VARIANT}.nodes.call.effort`,
    set: { max: 1 },
    code: 'numbersNotRising',
    at: `${VARIANT}.nodes.call.effort`,
  },
  {
    name: 'a negative spread',
    in: `${VARIANT}.nodes.call`,
    set: { effort: { kind: 'normal', mean: 5, sd: -1 } },
    code: 'impossibleNumber',
    at: `${VARIANT}.nodes.call.effort.sd`,
  },
  {
    name: 'no measurements',
    in: `${VARIANT}.nodes.call`,
    set: { effort: { kind: 'empirical', values: [] } },
    code: 'impossibleNumber',
    at: `${VARIANT}.nodes.call.effort.values`,
  },
  {
    name: 'weights of nothing',
    in: `${VARIANT}.nodes.call`,
    set: { effort: { kind: 'empirical', values: [1], weights: [0] } },
    code: 'impossibleWeights',
    at: `${VARIANT}.nodes.call.effort.weights`,
  },
  {
    name: 'a short week',
    in: `${VARIANT}.nodes.site`,
    set: { arrivals: { kind: 'poisson', perHour: 1, profile: [1] } },
    code: 'impossibleWeights',
    at: `${VARIANT}.nodes.site.arrivals.profile`,
  },
  {
    name: 'hours that overlap',
    in: 'calendars.office.week',
    set: {
      mon: [
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
      ],
    },
    code: 'badIntervals',
    at: 'calendars.office.week.mon',
  },
  {
    name: 'hours reversed',
    in: 'calendars.office.week',
    set: { tue: [{ from: '18:00', to: '09:00' }] },
    code: 'badIntervals',
    at: 'calendars.office.week.tue',
  },
  {
    name: 'a zone of fancy',
    in: 'calendars.office',
    set: { timeZone: 'Mars/Olympus' },
    code: 'unknownTimeZone',
    at: 'calendars.office.timeZone',
  },
  {
    name: 'a start on Tuesday',
    in: 'scenarios.base',
    set: { startsOn: '2026-01-13' },
    code: 'notMonday',
    at: 'scenarios.base.startsOn',
  },
  {
    name: 'no replication',
    in: 'scenarios.base',
    set: { replications: 0 },
    code: 'impossibleNumber',
    at: 'scenarios.base.replications',
  },
  {
    name: 'a logo with a script',
    in: 'company',
    set: { logo: 'data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4=' },
    code: 'unsafeImage',
    at: 'company.logo',
  },
];
