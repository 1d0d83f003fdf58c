/** A project in which everything happens that deals and people can meet. */
import { idOf } from '#shared/base';
import type { Project } from '#shared/model';
import {
  aProject,
  aVariant,
  exponential,
  officeCalendar,
  pert,
  poisson,
  workingDays,
  workingHours,
} from './builders.ts';

/** Everything at once: calendars, a fork, a loop, patience, limits with escalation, a wait. */
export function aBusyProject(): Project {
  return aProject()
    .calendar(officeCalendar)
    .participant('director')
    .variant(
      aVariant()
        .stage('meet', {
          timeLimit: { duration: workingDays(3) },
          patience: { distribution: exponential(20_000), clock: 'elapsed' },
        })
        .lane('manager', { headcount: 3, otherDuties: 0.2, hourlyCost: 1000 })
        .source('site', { arrivals: poisson(0.35), dealValue: pert(1000, 2000, 6000) })
        .step('call', {
          effort: pert(10, 30, 90),
          timeLimit: {
            duration: workingHours(4),
            escalation: {
              after: workingHours(2),
              toParticipantId: idOf('director'),
              effort: exponential(15),
              action: 'raisePriority',
            },
          },
        })
        .stage('offer')
        .fork('both')
        .step('price', { effort: exponential(60) })
        .lane('engineer', { headcount: 2 })
        .step('solution', {
          effort: exponential(90),
          patience: { distribution: exponential(3000), clock: 'working' },
        })
        .join('ready')
        .step('check', {
          effort: pert(10, 20, 40),
          helpers: [{ participantId: idOf('manager'), count: 1 }],
        })
        .branch('agreed')
        .wait('think', { delay: exponential(2000) })
        .outcome('won')
        .outcome('lost', { result: 'lost' })
        .path('site', 'call', 'both', 'price', 'ready', 'check', 'agreed')
        .path('both', 'solution', 'ready')
        .flow('agreed', 'both', { probability: 0.2, maxTimes: 2 })
        .flow('agreed', 'think', { probability: 0.5 })
        .flow('agreed', 'lost', { probability: 0.3 })
        .path('think', 'won'),
    )
    .build();
}
