/** A turnaround that is tried out: eager, and delivered at the deadline (work fills the time given). */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Duration, Project } from '#shared/model';
import { compileScenario, runReplication, type SpanPromise, summarize } from '#shared/simulation';
import {
  aProject,
  aVariant,
  elapsedMinutes,
  minutes,
  officeCalendar,
  workingDays,
  workingHours,
} from '#test/builders';
import { aroundClock, inOffice, leadsAt, severalAt } from '#test/one-week';
import { aScenario } from '#test/simulating';

const behaviours = ['eager', 'deliveredAtDeadline'] as const;

interface Tried {
  readonly from: string;
  readonly to: string;
  readonly duration: Duration;
  readonly behaviour: SpanPromise['behaviour'];
}

function tried(project: Project, { from, to, duration, behaviour }: Tried) {
  const promise = {
    fromNodeId: idOf<'Node'>(from),
    toNodeId: idOf<'Node'>(to),
    duration,
    behaviour,
  };
  const scenario = aScenario(project, {
    startsOn: '2026-01-12',
    until: { weeks: 1 },
    replications: 1,
  });
  const compiled = compileScenario(project, scenario, { promise });
  const program = present(compiled.ok ? compiled.value : undefined, 'program');
  const run = runReplication(program, 0);
  const tally = present(run.ok ? run.value : undefined, 'tally');
  const result = summarize(program, [tally]);
  return {
    cycles: tally.cycle.sum,
    kept: result.details.promise?.shareKept?.mean,
    turnaround: result.details.promise?.turnaroundMinutes?.mean,
    load: (id: string) => result.participants[idOf<'Participant'>(id)]?.load?.mean,
    wait: (id: string) => result.nodes[idOf<'Node'>(id)]?.waitMinutes?.mean,
  };
}

const solving = (effort: number, ...times: string[]) =>
  inOffice(
    aVariant()
      .lane('engineer')
      .source('lead', { arrivals: leadsAt(...times) })
      .step('solve', { effort: minutes(effort) })
      .lane('manager')
      .step('offer', { effort: minutes(30) })
      .outcome('won')
      .path('lead', 'solve', 'offer', 'won'),
  );

describe('delivered at the deadline', () => {
  const solve = { from: 'solve', to: 'solve' };

  test('the result leaves when it was promised, the performer is free before', () => {
    const project = solving(60, '12T09:00', '12T09:10');
    const [eager, delivered] = behaviours.map((behaviour) =>
      tried(project, { ...solve, duration: workingHours(3), behaviour }),
    );
    // Done at 10 and 11, offered till 10:30 and 11:30.
    expect(eager?.cycles).toBe(90 + 140);
    // Handed on at 12 and 12:10: till 12:30, and after that one till 13:00.
    expect(delivered?.cycles).toBe(210 + 230);
    for (const each of [eager, delivered]) {
      expect(each?.kept).toBe(1);
      expect(each?.wait('solve')).toBe(25);
      expect(each?.load('engineer')).toBe(120 / 2400);
    }
    expect(delivered?.turnaround).toBe(180);
  });

  test('at night nobody hands on what is promised in working days: the next day at that time', () => {
    const { cycles, turnaround } = tried(solving(60, '16T17:30'), {
      ...solve,
      duration: workingDays(1),
      behaviour: 'deliveredAtDeadline',
    });
    // Promised for Monday 17:30, half an hour for the offer.
    expect(turnaround).toBe(3 * 24 * 60);
    expect(cycles).toBe(3 * 24 * 60 + 30);
  });

  test('what is late leaves at once', () => {
    const project = solving(300, '12T09:00', '12T09:00');
    const { cycles, kept } = tried(project, {
      ...solve,
      duration: elapsedMinutes(400),
      behaviour: 'deliveredAtDeadline',
    });
    // The first is done at 15:00 (360 minutes) and leaves at 15:40; the second on Tuesday at 11:00.
    expect(cycles).toBe(400 + 30 + 26 * 60 + 30);
    expect(kept).toBe(0.5);
  });

  test('of a longer span only its last node holds back, and each round has a deadline of its own', () => {
    const project = aroundClock(
      aVariant()
        .lane('engineer')
        .source('lead', { arrivals: severalAt(1, '12T09:00') })
        .step('solve', { effort: minutes(60) })
        .step('check', { effort: minutes(20) })
        .branch('agreed')
        .outcome('won')
        .path('lead', 'solve', 'check', 'agreed')
        .flow('agreed', 'solve', { probability: 1 - 1e-12, maxTimes: 1 })
        .flow('agreed', 'won', { probability: 1e-12 }),
    );
    const span = { from: 'solve', to: 'check', duration: elapsedMinutes(200) };
    expect(tried(project, { ...span, behaviour: 'eager' }).cycles).toBe(160);
    const { cycles, kept, wait } = tried(project, { ...span, behaviour: 'deliveredAtDeadline' });
    expect(cycles).toBe(400);
    expect(kept).toBe(1);
    expect(wait('check')).toBe(0);
  });
});

test('a promise about a step takes the place of its own limit', () => {
  const project = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('engineer')
        .source('lead', { arrivals: leadsAt('12T09:00') })
        .step('solve', { effort: minutes(60), timeLimit: { duration: elapsedMinutes(10) } })
        .outcome('won')
        .path('lead', 'solve', 'won'),
    )
    .build();
  const kept = (minutesPromised: number) =>
    tried(project, {
      from: 'solve',
      to: 'solve',
      duration: elapsedMinutes(minutesPromised),
      behaviour: 'eager',
    }).kept;
  expect([kept(59), kept(60)]).toEqual([0, 1]);
});
