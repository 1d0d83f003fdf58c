/**
 * A large drawing, made by rule: ten parts of six steps, each part with a fork, a patience,
 * rework and a loss of leads; ten teams on three calendars, staffed for a load of some 75 %.
 */
import { idOf } from '#shared/base';
import type { Calendar, Interval, Project } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  exponential,
  officeCalendar,
  pert,
  poisson,
  type VariantBuilder,
} from '#test/builders';

const PARTS = 10;
const LEADS_PER_HOUR = 0.2;
const WEEK_HOURS = 168;
const LOAD = 0.75;
/** Of those who reach the branch at a part's end. */
const AGAIN = 0.1;
const LOST = 0.04;
/** The client leaves the queue before the second step, seldom. */
const PATIENCE_MINUTES = 100 * 60;

/** Mean minutes of the six efforts; odd parts work longer. */
const EFFORTS = [20, 45, 60, 30, 40, 15] as const;

function onDays(id: string, hours: readonly Interval[], saturday: readonly Interval[]): Calendar {
  const day = [...hours];
  return {
    ...aroundTheClock,
    id: idOf(id),
    name: id,
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [...saturday], sun: [] },
  };
}

const longDays = onDays('longDays', [{ from: '08:00', to: '20:00' }], []);
const sixDays = onDays(
  'sixDays',
  [
    { from: '10:00', to: '14:00' },
    { from: '15:00', to: '19:00' },
  ],
  [{ from: '10:00', to: '14:00' }],
);
const CALENDARS = [
  { calendar: officeCalendar, weekHours: 40 },
  { calendar: longDays, weekHours: 60 },
  { calendar: sixDays, weekHours: 44 },
] as const;

const calendarOf = (part: number) => CALENDARS[part % CALENDARS.length] ?? CALENDARS[0];
const slownessOf = (part: number) => (part % 2 === 0 ? 1 : 1.5);

/** People who keep the part's load, from the leads that reach it. */
function headcountOf(part: number): number {
  const passes = 1 / (1 - AGAIN);
  const reaching = ((1 - AGAIN - LOST) * passes) ** part;
  const minutes = EFFORTS.reduce((sum, effort) => sum + effort, 0) * slownessOf(part);
  const weeklyHours = LEADS_PER_HOUR * WEEK_HOURS * reaching * passes * (minutes / 60);
  return Math.ceil(weeklyHours / calendarOf(part).weekHours / LOAD);
}

/** Adds one part; `lead` → first … sixth → branch → next part. */
function addPart(variant: VariantBuilder, part: number): void {
  const step = (number: number) => `step${part * EFFORTS.length + number}`;
  const mean = (number: number) => (EFFORTS[number - 1] ?? 0) * slownessOf(part);
  const lane = `team${part + 1}`;
  const next = part + 1 < PARTS ? `step${(part + 1) * EFFORTS.length + 1}` : 'won';
  variant
    .stage(`part${part + 1}`)
    .lane(lane, { headcount: headcountOf(part), calendarId: calendarOf(part).calendar.id })
    .step(step(1), { effort: exponential(mean(1)) })
    .step(step(2), {
      effort: pert(mean(2) / 2, mean(2), mean(2) * 1.5),
      patience: { distribution: exponential(PATIENCE_MINUTES), clock: 'elapsed' },
    })
    .fork(`fork${part + 1}`)
    .step(step(3), {
      effort: { kind: 'lognormal', mean: mean(3), sd: mean(3) / 2 },
      timeLimit: { duration: elapsedHours(24) },
    })
    .step(step(4), { effort: { kind: 'gamma', mean: mean(4), sd: mean(4) / 2 } })
    .join(`join${part + 1}`)
    .step(step(5), {
      effort: {
        kind: 'triangular',
        min: mean(5) / 2,
        mode: mean(5),
        max: mean(5) * 1.5,
      },
    })
    .step(step(6), { effort: { kind: 'uniform', min: mean(6) / 2, max: mean(6) * 1.5 } })
    .branch(`branch${part + 1}`)
    .outcome(`lost${part + 1}`, { result: 'lost' })
    .path(step(1), step(2), `fork${part + 1}`, step(3), `join${part + 1}`, step(5), step(6))
    .path(`fork${part + 1}`, step(4), `join${part + 1}`)
    .path(step(6), `branch${part + 1}`)
    .flow(`branch${part + 1}`, step(1), { probability: AGAIN, maxTimes: 3 })
    .flow(`branch${part + 1}`, `lost${part + 1}`, { probability: LOST })
    .flow(`branch${part + 1}`, next, { probability: 1 - AGAIN - LOST });
}

export function sixtySteps(): Project {
  const variant = aVariant()
    .stage('part1')
    .lane('team1')
    .source('lead', { arrivals: poisson(LEADS_PER_HOUR) });
  for (let part = 0; part < PARTS; part++) addPart(variant, part);
  variant.outcome('won').flow('lead', 'step1');
  const project = aProject({ title: 'Большой процесс: 60 шагов' });
  for (const { calendar } of CALENDARS) project.calendar(calendar);
  return project
    .variant(variant)
    .scenario('bench', { until: { deals: 6000 }, replications: 1 })
    .build();
}
