/** Escalations by hand: one deal every ten hours, always an hour at a step with half an hour's limit. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Escalation } from '#shared/model';
import { type SimulationResult, simulate } from '#shared/simulation';
import { aProject, aroundTheClock, aVariant, elapsedMinutes, every, minutes } from '#test/builders';
import { aScenario } from '#test/simulating';

/** 10 080 minutes of a week / 600. */
const DEALS_A_WEEK = 16.8;
const director = idOf<'Participant'>('director');

async function ran(fields: Pick<Escalation, 'action'> & Partial<Escalation>) {
  const project = aProject()
    .calendar(aroundTheClock)
    .participant('director', { hourlyCost: 600 })
    .variant(
      aVariant()
        .lane('manager', { hourlyCost: 100 })
        .source('lead', { arrivals: every(600) })
        .step('call', {
          effort: minutes(60),
          timeLimit: {
            duration: elapsedMinutes(30),
            escalation: {
              after: elapsedMinutes(10),
              toParticipantId: director,
              effort: minutes(6),
              ...fields,
            },
          },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const scenario = aScenario(project, { until: { weeks: 5 }, warmUpWeeks: 1, replications: 2 });
  const answer = await simulate({ project, scenario });
  return present(answer.ok ? answer.value : undefined, 'result');
}

const rowOf = ({ details }: SimulationResult) => present(details.escalations[0], 'escalation');

describe('escalations', () => {
  test('say how often, to whom, and what they take in time and money', async () => {
    const result = await ran({ action: 'remind' });
    const row = rowOf(result);
    expect(row).toMatchObject({ of: 'call', to: 'director', action: 'remind', letGoPerWeek: null });
    expect(row.perWeek.mean).toBeCloseTo(DEALS_A_WEEK, 9);
    expect(row.workMinutesPerWeek.mean).toBeCloseTo(DEALS_A_WEEK * 6, 9);
    // Six minutes at 600 an hour.
    expect(row.costPerWeek?.mean).toBeCloseTo(DEALS_A_WEEK * 60, 9);
  });

  test('are told of the supervisor too, with nobody waiting for them at a step', async () => {
    const { details, participants } = await ran({ action: 'raisePriority' });
    expect(participants[director]?.escalationsPerWeek.mean).toBeCloseTo(DEALS_A_WEEK, 9);
    const supervisor = present(details.participants[director], 'director');
    expect(supervisor.escalationMinutesPerWeek.mean).toBeCloseTo(DEALS_A_WEEK * 6, 9);
    expect(supervisor.escalationCostPerWeek?.mean).toBeCloseTo(DEALS_A_WEEK * 60, 9);
    expect(supervisor.queue?.mean).toBe(0);
    expect(supervisor.waitMinutes).toBeNull();
    const manager = present(details.participants[idOf<'Participant'>('manager')], 'manager');
    expect(manager.escalationMinutesPerWeek.mean).toBe(0);
    // One deal at a time: met with free hands.
    expect(manager.waitMinutes?.mean).toBe(0);
  });

  test('that let every deal go lose every deal', async () => {
    const result = await ran({ action: 'decideOnClient', continueShare: 0 });
    expect(rowOf(result).letGoPerWeek?.mean).toBeCloseTo(DEALS_A_WEEK, 9);
    expect(result.deals.wonPerWeek.mean).toBe(0);
    expect(result.deals.lostPerWeek.mean).toBeCloseTo(DEALS_A_WEEK, 9);
  });
});

describe('cycle times bar by bar', () => {
  test('hold all ended deals, and the won ones apart', async () => {
    const { details } = await ran({ action: 'remind' });
    const [bar] = details.cycleHistogram;
    expect(details.cycleHistogram).toHaveLength(1);
    expect(bar?.share).toBe(1);
    expect(bar?.wonShare).toBe(1);
    // Where a bar begins belongs to it, where it ends to the next one.
    expect(bar?.fromMinutes).toBeLessThanOrEqual(60);
    expect(bar?.toMinutes).toBeGreaterThan(60);
  });

  test('hold no won deal where all are lost', async () => {
    const { details } = await ran({ action: 'decideOnClient', continueShare: 0 });
    const won = details.cycleHistogram.reduce((sum, { wonShare }) => sum + wonShare, 0);
    const all = details.cycleHistogram.reduce((sum, { share }) => sum + share, 0);
    expect([won, all]).toEqual([0, 1]);
  });
});

describe('money of a source', () => {
  test('is unknown, not nought, where nobody says what its deals are worth', async () => {
    const { details, money } = await ran({ action: 'remind' });
    const source = present(details.sources[idOf<'Node'>('lead')], 'source');
    expect(source.revenuePerWeek).toBeNull();
    expect(money.revenuePerWeek.mean).toBe(0);
    // An hour of the manager a deal; the director's six minutes belong to the source's deals too.
    expect(source.costPerWeek?.mean).toBeCloseTo(DEALS_A_WEEK * (100 + 60), 9);
  });
});
