/** The reference process of four pools with rework; and how it is on shifts, with patience and a limit. */
import { idOf } from '#shared/base';
import type { Calendar, Distribution, Patience, Project, TimeLimit } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  exponential,
  poisson,
} from './builders.ts';

export const HOUR = 60;

interface Efforts {
  readonly qualify: Distribution;
  readonly solution: Distribution;
  readonly proposal: Distribution;
  readonly negotiation: Distribution;
}

export const asItIs: Efforts = {
  qualify: exponential(1.6 * HOUR),
  solution: { kind: 'lognormal', mean: 0.875 * HOUR, sd: 0.7 * HOUR },
  proposal: { kind: 'triangular', min: 1.5 * HOUR, mode: 3 * HOUR, max: 6 * HOUR },
  negotiation: { kind: 'uniform', min: 2 * HOUR, max: 6 * HOUR },
};

/** With the same means: a Jackson network. */
export const allExponential: Efforts = {
  qualify: exponential(1.6 * HOUR),
  solution: exponential(0.875 * HOUR),
  proposal: exponential(3.5 * HOUR),
  negotiation: exponential(4 * HOUR),
};

interface Surroundings {
  readonly calendar?: Calendar;
  readonly perHour?: number;
  /** Leads come in the hours of the calendar only. */
  readonly areLeadsOnShift?: boolean;
  readonly qualifyLimit?: TimeLimit;
  readonly proposalPatience?: Patience;
}

export function aReferenceProcess(efforts: Efforts, surroundings: Surroundings = {}): Project {
  const { calendar = aroundTheClock, perHour = 1, qualifyLimit, proposalPatience } = surroundings;
  const hours = surroundings.areLeadsOnShift ? { calendarId: calendar.id } : {};
  return aProject()
    .calendar(calendar)
    .variant(
      aVariant()
        .lane('sdr', { headcount: 2 })
        .source('lead', { arrivals: { ...poisson(perHour), ...hours } })
        .step('qualify', {
          effort: efforts.qualify,
          ...(qualifyLimit && { timeLimit: qualifyLimit }),
        })
        .branch('fits')
        .lane('engineer', { headcount: 1 })
        .step('solution', { effort: efforts.solution })
        .lane('manager', { headcount: 4 })
        .step('proposal', {
          effort: efforts.proposal,
          ...(proposalPatience && { patience: proposalPatience }),
        })
        .branch('accepted')
        .lane('closer', { headcount: 3 })
        .step('negotiation', { effort: efforts.negotiation })
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
    .build();
}

const day = [{ from: '09:00', to: '18:00' }];

/** Monday to Friday, nine hours without a break. */
export const shifts: Calendar = {
  ...aroundTheClock,
  id: idOf('shifts'),
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
};

/** Leads come around the clock, people work on shifts. */
export function aReferenceProcessOnShifts(): Project {
  return aReferenceProcess(asItIs, {
    calendar: shifts,
    perHour: 45 / 168,
    qualifyLimit: { duration: elapsedHours(24) },
    proposalPatience: { distribution: exponential(60 * HOUR), clock: 'elapsed' },
  });
}
