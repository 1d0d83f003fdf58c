/** Steps with limits, and a director who is told of what is late. */
import { idOf } from '#shared/base';
import type { Calendar, Duration, Escalation, TimeLimit } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedMinutes,
  minutes,
  type VariantBuilder,
} from './builders.ts';
import { severalAt } from './one-week.ts';

export const director = idOf<'Participant'>('director');

export function limit(duration: Duration, escalation: Partial<Escalation> = {}): TimeLimit {
  return {
    duration,
    escalation: {
      after: elapsedMinutes(0),
      toParticipantId: director,
      effort: minutes(0),
      action: 'remind',
      ...escalation,
    },
  };
}

export function withDirector(variant: VariantBuilder, calendar: Calendar = aroundTheClock) {
  return aProject()
    .calendar(aroundTheClock)
    .calendar(calendar)
    .participant('director', { calendarId: calendar.id })
    .variant(variant)
    .build();
}

/** One manager, one step, leads at once at nine. */
export function calls(leads: number, effort: number, timeLimit: TimeLimit): VariantBuilder {
  return aVariant()
    .lane('manager')
    .source('lead', { arrivals: severalAt(leads, '12T09:00') })
    .step('call', { effort: minutes(effort), timeLimit })
    .outcome('won')
    .path('lead', 'call', 'won');
}
