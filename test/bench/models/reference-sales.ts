/**
 * The reference process of four pools with rework: v1 around the clock, v2 on shifts with
 * patience and a time limit. The yardsticks simulate the same two; so their numbers stand
 * here as they stand there, in hours.
 */
import { idOf } from '#shared/base';
import type { Calendar, Distribution, Patience, Project, TimeLimit } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  exponential,
  poisson,
} from '#test/builders';

const HOUR = 60;
const WEEK_HOURS = 168;
const WORKING_HOURS = 45;

const day = [{ from: '09:00', to: '18:00' }];

const shifts: Calendar = {
  ...aroundTheClock,
  id: idOf('shifts'),
  name: 'Смены',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
};

const proposalEffort: Distribution = {
  kind: 'triangular',
  min: 1.5 * HOUR,
  mode: 3 * HOUR,
  max: 6 * HOUR,
  unit: 'hour',
};

interface Surroundings {
  readonly title: string;
  readonly calendar: Calendar;
  readonly leadsPerHour: number;
  readonly qualifyLimit?: TimeLimit;
  readonly proposalPatience?: Patience;
}

function referenceSales(surroundings: Surroundings): Project {
  const { title, calendar, leadsPerHour, qualifyLimit, proposalPatience } = surroundings;
  return aProject({ title })
    .calendar(calendar)
    .variant(
      aVariant()
        .lane('sdr', { headcount: 2 })
        .source('lead', { arrivals: poisson(leadsPerHour) })
        .step('qualify', {
          effort: exponential(1.6 * HOUR),
          ...(qualifyLimit && { timeLimit: qualifyLimit }),
        })
        .branch('fits')
        .lane('engineer', { headcount: 1 })
        .step('solution', {
          effort: { kind: 'lognormal', mean: 0.875 * HOUR, sd: 0.8 * 0.875 * HOUR, unit: 'hour' },
        })
        .lane('manager', { headcount: 4 })
        .step('proposal', {
          effort: proposalEffort,
          ...(proposalPatience && { patience: proposalPatience }),
        })
        .branch('accepted')
        .lane('closer', { headcount: 3 })
        .step('negotiation', {
          effort: { kind: 'uniform', min: 2 * HOUR, max: 6 * HOUR, unit: 'hour' },
        })
        .branch('signed')
        .outcome('won')
        .outcome('lost', { result: 'lost' })
        .outcome('disqualified', { result: 'disqualified' })
        .path('lead', 'qualify', 'fits')
        .flow('fits', 'solution', { probability: 0.6 })
        .flow('fits', 'disqualified', { probability: 0.4 })
        .path('solution', 'proposal', 'accepted')
        .flow('accepted', 'solution', { probability: 0.3 })
        .flow('accepted', 'negotiation', { probability: 0.7 })
        .path('negotiation', 'signed')
        .flow('signed', 'won', { probability: 0.45 })
        .flow('signed', 'lost', { probability: 0.55 }),
    )
    .scenario('bench', { until: { deals: 100_000 }, replications: 1 })
    .build();
}

export function referenceSalesV1(): Project {
  return referenceSales({
    title: 'Эталон продаж v1: круглосуточно',
    calendar: aroundTheClock,
    leadsPerHour: 1,
  });
}

export function referenceSalesV2(): Project {
  return referenceSales({
    title: 'Эталон продаж v2: смены, терпение, срок',
    calendar: shifts,
    leadsPerHour: WORKING_HOURS / WEEK_HOURS,
    qualifyLimit: { duration: elapsedHours(24) },
    proposalPatience: { distribution: exponential(60 * HOUR), clock: 'elapsed' },
  });
}
