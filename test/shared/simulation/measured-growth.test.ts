/** Growth at a step that waits for two people at once: seen in the weeks, and not where chance explains it. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Arrivals, Distribution, Project, Scenario } from '#shared/model';
import { sayHeadline, simulate } from '#shared/simulation';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  every,
  exponential,
  minutes,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { severalAt } from '#test/one-week';
import { aScenario } from '#test/simulating';

type StepFields = Parameters<VariantBuilder['step']>[1];

interface Meetings {
  /** How the seller's orders come, and how the engineer's questions do. */
  readonly own: Arrivals;
  /** What an order takes the seller, and a question the engineer. */
  readonly ownEffort: Distribution;
  /** Clients who want to see both, an hour. */
  readonly perHour: number;
  readonly fields: StepFields;
}

/**
 * A seller and an engineer, each with work of their own, and meetings that take both at once. The way of
 * the questions to the engineer is still to be drawn.
 */
function meetings({ own, ownEffort, perHour, fields }: Meetings): VariantBuilder {
  return aVariant()
    .stage('stage')
    .lane('client', { kind: 'client' })
    .source('orders', { arrivals: own })
    .source('questions', { arrivals: own })
    .source('visits', { arrivals: poisson(perHour) })
    .lane('engineer')
    .step('answer', { effort: ownEffort })
    .lane('seller')
    .step('sell', { effort: ownEffort })
    .step('meet', {
      name: 'Встреча',
      helpers: [{ participantId: idOf('engineer'), count: 1 }],
      ...fields,
    })
    .outcome('won')
    .path('orders', 'sell', 'won')
    .path('visits', 'meet', 'won');
}

function projectOf(variant: VariantBuilder): Project {
  return aProject().calendar(aroundTheClock).variant(variant).build();
}

/** Each has 0.7 hours of work of their own an hour; a meeting takes an hour. */
function meeting({ perHour, fields = {} }: Pick<Meetings, 'perHour'> & Partial<Meetings>): Project {
  const hour = exponential(60);
  return projectOf(
    meetings({
      own: poisson(0.7),
      ownEffort: hour,
      perHour,
      fields: { effort: hour, ...fields },
    }).path('questions', 'answer', 'won'),
  );
}

/**
 * An order comes every hour and takes the seller 31 minutes, a question comes half an hour later and
 * takes the engineer as long: whichever minute it is, one of them is busy. Nobody ever meets a client.
 */
function neverAtOnce(perHour: number): Project {
  return projectOf(
    meetings({
      own: every(60),
      ownEffort: minutes(31),
      perHour,
      fields: { effort: minutes(10) },
    })
      .wait('half', { delay: minutes(30), clock: 'elapsed' })
      .path('questions', 'half', 'answer', 'won'),
  );
}

async function resultOf(project: Project, fields: Partial<Scenario> = {}) {
  const conditions = { until: { weeks: 30 }, warmUpWeeks: 8, replications: 10, ...fields };
  const scenario = aScenario(project, conditions);
  const answer = await simulate({ project, scenario });
  return present(answer.ok ? answer.value : undefined, 'result');
}

describe('meetings that both have time for, but never at once', () => {
  const project = neverAtOnce(0.1);
  const ran = resultOf(project);

  test('the load sees nothing', async () => {
    const { notes } = await ran;
    expect(notes.overloaded).toEqual([]);
    for (const load of Object.values(notes.offeredLoad)) {
      expect(load).toBeCloseTo((31 + 1) / 60, 10);
    }
  });

  test('the weeks do: all who come stay', async () => {
    const growth = present((await ran).notes.measuredGrowth, 'growth');
    expect(growth.steps).toEqual(['meet']);
    // Poisson: 168 hours at 0.1, between thirds some 20 weeks apart, over ten replications.
    expect(growth.perWeek.low).toBeLessThan(16.8);
    expect(growth.perWeek.high).toBeGreaterThan(16.8);
    expect(Math.abs(growth.perWeek.mean - 16.8)).toBeLessThan(4 * Math.sqrt(16.8 / 20 / 10));
  });

  test('and the sentence warns', async () => {
    const result = await ran;
    expect(sayHeadline(result, { project, language: 'ru' })).toMatch(
      /Сделок внутри всё больше, и очередь растёт: «Встреча»\. Исполнители там /u,
    );
    expect(sayHeadline(result, { project, language: 'en' })).toMatch(
      /Ever more deals are inside, and the queue grows: “Встреча”\. /u,
    );
  });

  test('one replication can’t tell', async () => {
    expect((await resultOf(project, { replications: 1 })).notes.measuredGrowth).toBeNull();
  });

  test('nor can five weeks', async () => {
    const { notes } = await resultOf(project, { until: { weeks: 5 } });
    expect(notes.measuredGrowth).toBeNull();
  });
});

describe('nothing is said', () => {
  test('where the two are free at once often enough', async () => {
    // In a steady state one of 200 answers at most says growth: of 25 more than two with a
    // probability of some 0.03 %.
    const project = meeting({ perHour: 0.1 });
    let said = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const short = { seed, replications: 4, until: { weeks: 24 } };
      const { notes } = await resultOf(project, short);
      if (notes.measuredGrowth !== null) said++;
    }
    expect(said).toBeLessThanOrEqual(2);
  });

  test('where clients leave who wait too long', async () => {
    const patience = { distribution: exponential(600), clock: 'elapsed' } as const;
    const { notes } = await resultOf(meeting({ perHour: 0.25, fields: { patience } }));
    expect(notes.measuredGrowth).toBeNull();
  });

  test('where the load says it', async () => {
    const { notes } = await resultOf(meeting({ perHour: 0.4 }));
    expect(notes.overloaded.toSorted()).toEqual(['engineer', 'seller']);
    expect(notes.measuredGrowth).toBeNull();
  });

  test('where the process only fills up: it is waited for, not for people', async () => {
    const slow = aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .stage('stage')
          .lane('seller', { headcount: 5 })
          .source('lead', { arrivals: poisson(0.5) })
          .step('meet', {
            effort: minutes(30),
            helpers: [{ participantId: idOf('seller'), count: 1 }],
          })
          .wait('think', { delay: minutes(40 * 168 * 60), clock: 'elapsed' })
          .outcome('won')
          .path('lead', 'meet', 'think', 'won'),
      )
      .build();
    const { notes } = await resultOf(slow, { warmUpWeeks: 0 });
    expect(notes.inProgressByWeek[25]).toBeGreaterThan(notes.inProgressByWeek[5] ?? 0);
    expect(notes.measuredGrowth).toBeNull();
  });

  test('where leads come on given days alone', async () => {
    const days = ['12T09:00', '13T09:00', '14T09:00'];
    const once = aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .stage('stage')
          .lane('seller', { headcount: 2 })
          .source('lead', { arrivals: severalAt(500, ...days) })
          .step('meet', {
            effort: minutes(600),
            helpers: [{ participantId: idOf('seller'), count: 1 }],
            timeLimit: { duration: elapsedHours(1) },
          })
          .outcome('won')
          .path('lead', 'meet', 'won'),
      )
      .build();
    const { notes } = await resultOf(once, { warmUpWeeks: 0, replications: 2 });
    expect(notes.measuredGrowth).toBeNull();
  });
});
