/**
 * Random well-nested processes with constant times, as trees and as drawings: steps with helpers,
 * priorities, patience and time limits, waits, loops, forks in forks, ways out in the middle.
 */
import fc from 'fast-check';
import { idOf } from '#shared/base';
import type { Arrivals, Calendar, TimeLimit, Variant, Week } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedMinutes,
  minutes,
  type VariantBuilder,
} from './builders.ts';
import { everyWeek, type OpenHours } from './naive-calendar.ts';

export interface StepPart {
  readonly kind: 'step';
  readonly id: string;
  readonly effort: number;
  readonly performer: string;
  readonly helper?: string;
  readonly priority: number;
  readonly patience?: number;
  readonly limit?: StepLimit;
}

/** Whoever is still at the step after so many minutes is told to the director, who works on it and acts. */
export interface StepLimit {
  readonly minutes: number;
  readonly effort: number;
  readonly action: 'raisePriority' | 'letGo';
}

export type Part =
  | StepPart
  | {
      readonly kind: 'wait';
      readonly id: string;
      readonly minutes: number;
      readonly isWorking: boolean;
    }
  | {
      readonly kind: 'loop';
      readonly id: string;
      readonly body: readonly Part[];
      readonly times: number;
    }
  | { readonly kind: 'fork'; readonly id: string; readonly branches: readonly (readonly Part[])[] }
  | { readonly kind: 'exit'; readonly id: string };

export interface RandomProcess {
  readonly people: Readonly<
    Record<string, { readonly headcount: number; readonly shift: Shift; readonly hours: OpenHours }>
  >;
  readonly companyHours: OpenHours;
  readonly parts: readonly Part[];
  /** Minutes since the first Monday. */
  readonly arrivals: readonly number[];
}

/** Days (0 is Monday) and hours. */
const SHIFTS = {
  office: {
    days: [0, 1, 2, 3, 4],
    hours: [
      [9, 13],
      [14, 18],
    ],
  },
  early: { days: [0, 1, 2, 3], hours: [[8, 15]] },
  late: { days: [1, 2, 4, 5], hours: [[11, 20]] },
} as const;

type Shift = keyof typeof SHIFTS | 'always';

const ANY_SHIFT = ['office', 'office', 'early', 'late', 'always'] as const;

const PARTICIPANTS = ['manager', 'engineer', 'lawyer', 'robot'] as const;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

function calendarOf(id: keyof typeof SHIFTS): Calendar {
  const { days, hours } = SHIFTS[id];
  const week: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const [day, name] of WEEKDAYS.entries()) {
    if (days.some((each) => each === day)) {
      week[name] = hours.map(([from, to]) => ({ from: clock(from), to: clock(to) }));
    }
  }
  return { ...aroundTheClock, id: idOf(id), week };
}

/** A fraction that no two of them share makes moments that meet by chance unlikely. */
const anyMinutes = (least: number, most: number) =>
  fc.noBias(fc.integer({ min: least * 1e4, max: most * 1e4 })).map((value) => value / 1e4);

interface Shape {
  readonly kind: 'step' | 'wait' | 'loop' | 'fork';
  readonly effort: number;
  readonly performer: string;
  readonly helper: string | null;
  readonly priority: number;
  readonly patience: number | null;
  readonly limit: StepLimit | null;
  readonly times: number;
  readonly isWorking: boolean;
  readonly exits: boolean;
  readonly parts: readonly Shape[];
  readonly others: readonly Shape[];
}

const { shapes } = fc.letrec<{ shape: Shape; shapes: Shape[] }>((tie) => ({
  shape: fc.record({
    kind: fc.constantFrom('step', 'step', 'step', 'wait', 'loop', 'fork', 'fork'),
    effort: anyMinutes(1, 300),
    performer: fc.constantFrom(...PARTICIPANTS),
    helper: fc.option(fc.constantFrom(...PARTICIPANTS), { freq: 2 }),
    priority: fc.integer({ min: 0, max: 2 }),
    patience: fc.option(anyMinutes(100, 9000), { freq: 2 }),
    limit: fc.option(
      fc.record({
        minutes: anyMinutes(30, 3000),
        effort: anyMinutes(1, 90),
        action: fc.constantFrom('raisePriority', 'raisePriority', 'letGo'),
      }),
      { freq: 2 },
    ),
    times: fc.integer({ min: 1, max: 2 }),
    isWorking: fc.boolean(),
    exits: fc.boolean(),
    parts: fc.oneof({ maxDepth: 2, depthIdentifier: 'part' }, fc.constant([]), tie('shapes')),
    others: fc.oneof({ maxDepth: 2, depthIdentifier: 'part' }, fc.constant([]), tie('shapes')),
  }),
  shapes: fc.array(tie('shape'), {
    minLength: 1,
    maxLength: 3,
    size: 'max',
    depthIdentifier: 'part',
  }),
}));

/** Names every part by its place, so that each has an id of its own. */
function partsOf(some: readonly Shape[], place: string): Part[] {
  return some.map((shape, at) => partOf(shape, `${place}${at}`));
}

function partOf(shape: Shape, id: string): Part {
  const { effort, performer, helper, priority, patience, limit, times, isWorking, exits } = shape;
  const first = partsOf(shape.parts, `${id}a`);
  const second = partsOf(shape.others, `${id}b`);
  if (shape.kind === 'loop' && first.length > 0) return { kind: 'loop', id, body: first, times };
  if (shape.kind === 'fork' && first.length > 0 && second.length > 0) {
    // One branch may lead out of the process; the other goes on to the join.
    const ending: Part[] = exits ? [{ kind: 'exit', id: `${id}x` }] : [];
    return { kind: 'fork', id, branches: [first, [...second, ...ending]] };
  }
  if (shape.kind === 'wait') return { kind: 'wait', id, minutes: effort, isWorking };
  return {
    kind: 'step',
    id,
    effort,
    performer,
    priority,
    // Two of the same are two people; there may be one only.
    ...(helper === null || helper === performer ? {} : { helper }),
    ...(patience === null ? {} : { patience }),
    ...(limit === null ? {} : { limit }),
  };
}

/** So many at most, within the first minutes; many in few make queues long. */
const leads = (most: number, within: number) =>
  fc.uniqueArray(fc.noBias(fc.integer({ min: 0, max: within * 1000 })), {
    minLength: 1,
    maxLength: most,
    size: 'max',
  });

export const anyProcess: fc.Arbitrary<RandomProcess> = fc
  .record({
    shapes,
    headcounts: fc.tuple(...PARTICIPANTS.map(() => fc.integer({ min: 1, max: 2 }))),
    shifts: fc.tuple(...PARTICIPANTS.map(() => fc.constantFrom(...ANY_SHIFT))),
    arrivals: fc.oneof({ weight: 5, arbitrary: leads(24, 3 * 1440) }, leads(40, 600)),
  })
  .map(({ shapes: drawn, headcounts, shifts, arrivals }) => ({
    people: Object.fromEntries(
      PARTICIPANTS.map((id, at) => {
        const shift = shifts[at] ?? 'always';
        return [id, { headcount: headcounts[at] ?? 1, shift, hours: hoursOf(shift) }];
      }),
    ),
    companyHours: hoursOf('office'),
    parts: partsOf(drawn, 'p'),
    arrivals: arrivals.map((value) => value / 1000).toSorted((a, b) => a - b),
  }));

function hoursOf(shift: Shift): OpenHours {
  if (shift === 'always') return null;
  const { days, hours } = SHIFTS[shift];
  return everyWeek(days, hours);
}

const SURELY = 1 - 1e-12;
const AGAIN = '-again';

/** Where deals enter the part. */
function entryOf(part: Part): string {
  const [first] = part.kind === 'loop' ? part.body : [];
  return first ? entryOf(first) : part.id;
}

/** Out of the branch at the end of a loop there is a flow back; the other one hardly has a chance. */
function connect(variant: VariantBuilder, from: string, to: string): void {
  variant.flow(from, to, from.endsWith(AGAIN) ? { probability: 1 - SURELY } : {});
}

/** Draws the parts one after the other; the node where the last of them ends. */
function draw(variant: VariantBuilder, parts: readonly Part[], from: string): string {
  return parts.reduce((before, part) => drawPart(variant, part, before), from);
}

function drawPart(variant: VariantBuilder, part: Part, from: string): string {
  const { id } = part;
  if (part.kind === 'loop') {
    const end = draw(variant, part.body, from);
    variant
      .branch(`${id}${AGAIN}`)
      .flow(`${id}${AGAIN}`, entryOf(part), { probability: SURELY, maxTimes: part.times });
    connect(variant, end, `${id}${AGAIN}`);
    return `${id}${AGAIN}`;
  }
  if (part.kind === 'step') drawStep(variant, part);
  else if (part.kind === 'exit') variant.outcome(id, { result: 'lost' });
  else if (part.kind === 'wait') {
    const clock = part.isWorking ? 'working' : 'elapsed';
    variant.wait(id, { delay: minutes(part.minutes), clock });
  } else variant.fork(id).join(`${id}-join`);
  connect(variant, from, id);
  if (part.kind !== 'fork') return id;
  for (const branch of part.branches) {
    const end = draw(variant, branch, id);
    if (branch.at(-1)?.kind !== 'exit') connect(variant, end, `${id}-join`);
  }
  return `${id}-join`;
}

function drawStep(variant: VariantBuilder, part: StepPart): void {
  const { id, helper, patience, limit } = part;
  variant.lane(part.performer).step(id, {
    effort: minutes(part.effort),
    priority: part.priority,
    ...(helper && { helpers: [{ participantId: idOf(helper), count: 1 }] }),
    ...(patience !== undefined && {
      patience: { distribution: minutes(patience), clock: 'elapsed' },
    }),
    ...(limit && { timeLimit: drawnLimit(limit) }),
  });
}

function drawnLimit(limit: StepLimit): TimeLimit {
  return {
    duration: elapsedMinutes(limit.minutes),
    escalation: {
      after: elapsedMinutes(0),
      toParticipantId: idOf('director'),
      effort: minutes(limit.effort),
      ...(limit.action === 'letGo'
        ? { action: 'decideOnClient', continueShare: 0 }
        : { action: limit.action }),
    },
  };
}

/**
 * Stages that a process may wander through, back and forth: late deals are raised in one and let go
 * out of another, the third is left out of patience.
 */
function withStages(variant: VariantBuilder): VariantBuilder {
  const raising: StepLimit = { minutes: 700.25, effort: 20.5, action: 'raisePriority' };
  const lettingGo: StepLimit = { minutes: 2900.75, effort: 35.5, action: 'letGo' };
  return variant
    .stage('patient', { patience: { distribution: minutes(3100.125), clock: 'elapsed' } })
    .stage('raised', { timeLimit: drawnLimit(raising), minimumDeals: { count: 3, notify: [] } })
    .stage('deciding', { timeLimit: drawnLimit(lettingGo) });
}

const STAGES = ['patient', 'raised', 'deciding', 'raised'] as const;

/** Every node into one of the stages, by what its id adds up to. */
function spread(variant: VariantBuilder): Variant {
  const built = variant.build();
  for (const node of Object.values(built.nodes)) {
    const sum = [...node.id].reduce((all, letter) => all + letter.charCodeAt(0), 0);
    node.stageId = idOf(STAGES[sum % STAGES.length] ?? 'patient');
  }
  return built;
}

/** From Monday 12 January 2026 on, in Moscow; leads as they come, or of another kind and through stages. */
export function drawnProcess({ people, parts, arrivals }: RandomProcess, others?: Arrivals) {
  const variant = others ? withStages(aVariant()) : aVariant();
  for (const [id, { headcount, shift }] of Object.entries(people)) {
    const calendarId = idOf<'Calendar'>(shift === 'always' ? aroundTheClock.id : shift);
    variant.lane(id, { headcount, calendarId });
  }
  const start = Date.parse('2026-01-12T00:00:00+03:00');
  const at = arrivals.map((time) => new Date(start + time * 60_000).toISOString());
  variant.source('lead', { arrivals: others ?? { kind: 'batch', at, size: 1 } });
  connect(variant.outcome('won'), draw(variant, parts, 'lead'), 'won');
  return aProject()
    .calendar(calendarOf('office'))
    .calendar(calendarOf('early'))
    .calendar(calendarOf('late'))
    .participant('director', { calendarId: aroundTheClock.id })
    .variant(others ? { ...variant, build: () => spread(variant) } : variant)
    .build();
}
