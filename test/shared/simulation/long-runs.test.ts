/** Runs that schedule more events than their numbers reach: events are numbered anew on the way. */
import { describe, expect, test } from 'vitest';
import {
  continueReplication,
  MOST_BEFORE_RENUMBERING,
  startReplication,
} from '#shared/simulation/kernel';
import { aVariant, elapsedMinutes, minutes } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { leadsAt, severalAt } from '#test/one-week';
import { runOf } from '#test/simulating';
import { limit, withDirector } from '#test/time-limits';

type Project = ReturnType<typeof aBusyProject>;

/** In slices of so many events, each time with numbers close to the last one. */
function ranAtTheEnd(project: Project, weeks: number, slice: number) {
  const asked = { startsOn: '2026-01-12', until: { weeks }, replications: 1 };
  const { program } = runOf(project, asked);
  const run = startReplication(program.network, program.plan, 0);
  let renumbered = 0;
  for (let isDone = false; !isDone; ) {
    run.heap.sequence = Math.max(run.heap.sequence, MOST_BEFORE_RENUMBERING + 1);
    isDone = continueReplication(run, slice);
    if (run.heap.sequence < MOST_BEFORE_RENUMBERING) renumbered++;
  }
  return {
    tally: run.tally,
    renumbered,
    plain: runOf(project, asked),
  };
}

describe('events are numbered anew', () => {
  test.each([1, 7, 1000])('every %i events, and nothing changes', (slice) => {
    const { tally, renumbered, plain } = ranAtTheEnd(aBusyProject(), 2, slice);
    expect(tally).toEqual(plain.tallies[0]);
    expect(renumbered).toBeGreaterThan(1);
  });

  test('timers of one moment and decisions under way keep their order and their deal', () => {
    const project = withDirector(
      aVariant()
        .stage('offer', {
          patience: { distribution: minutes(400), clock: 'elapsed' },
          timeLimit: limit(elapsedMinutes(60), { effort: minutes(30), action: 'raisePriority' }),
        })
        .lane('manager')
        .source('lead', { arrivals: severalAt(9, '12T09:00') })
        .step('call', {
          effort: minutes(60),
          patience: { distribution: minutes(240), clock: 'elapsed' },
          timeLimit: limit(elapsedMinutes(120), {
            effort: minutes(15),
            action: 'decideOnClient',
            continueShare: 0.5,
          }),
        })
        .source('later', { arrivals: leadsAt('12T10:00', '12T11:00', '12T13:00') })
        .outcome('won')
        .path('lead', 'call', 'won')
        .path('later', 'call'),
    );
    const { tally, plain } = ranAtTheEnd(project, 1, 1);
    expect(tally).toEqual(plain.tallies[0]);
    expect(tally.cycle.count).toBe(12);
  });
});
