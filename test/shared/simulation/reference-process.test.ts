/** What is known of the reference process besides its means: loads, shared luck, gains. */
import { expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Project } from '#shared/model';
import { estimate } from '#shared/simulation/statistics';
import { aReferenceProcess, asItIs, HOUR, shifts } from '#test/reference-process';
import { runOf } from '#test/simulating';

test('offered load comes from the traffic equations', () => {
  const { program } = runOf(aReferenceProcess(asItIs), { until: { weeks: 1 }, replications: 1 });
  const load = (id: string) =>
    program.meaning.offeredLoad[
      present(
        program.meaning.participants.find((each) => each.id === id),
        id,
      ).pool
    ];
  expect(load('sdr')).toBeCloseTo(0.8, 10);
  expect(load('engineer')).toBeCloseTo(0.75, 10);
  expect(load('manager')).toBeCloseTo(0.75, 10);
  expect(load('closer')).toBeCloseTo(0.8, 10);
});

test('two variants share the luck of what they have in common', () => {
  const plain = aReferenceProcess(asItIs);
  const lever = { kind: 'headcount', participantId: idOf('manager'), headcount: 5 };
  const fields = { until: { deals: 4000 }, warmUpWeeks: 6, replications: 20 };
  const mean = (project: Project, more: object, seed: number) =>
    runOf(project, { ...fields, ...more, seed }).tallies.map(
      ({ cycle }) => cycle.sum / cycle.count / HOUR,
    );
  const before = mean(plain, {}, 1);
  const variance = (values: readonly number[]) => {
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
  };
  const gains = (after: readonly number[]) =>
    before.map((value, at) => value - present(after[at], 'mean'));
  const paired = gains(mean(plain, { levers: [lever] }, 1));
  const unpaired = gains(mean(plain, { levers: [lever] }, 2));
  expect(variance(unpaired) / variance(paired)).toBeGreaterThan(50);
  // One more manager gains 0.386 h.
  const { low, high } = present(estimate(paired, 0.999), 'estimate');
  expect(low).toBeLessThanOrEqual(0.386);
  expect(high).toBeGreaterThanOrEqual(0.386);
});

test('working hours are those of the run around the clock', () => {
  const plan = { until: { deals: 3000 }, replications: 1 };
  const [around] = runOf(aReferenceProcess(asItIs), plan).tallies;
  const onShift = aReferenceProcess(asItIs, { calendar: shifts, areLeadsOnShift: true });
  const [working] = runOf(onShift, plan).tallies;
  expect(working?.workingCycle.count).toBe(3000);
  const ratio = (working?.workingCycle.sum ?? 0) / (around?.cycle.sum ?? 1);
  expect(Math.abs(ratio - 1)).toBeLessThan(1e-6);
});
