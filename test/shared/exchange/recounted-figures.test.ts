/** Figures counted again from the files. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { summarize } from '#shared/simulation';
import { exponential } from '#test/builders';
import { childrenNamed, readCsv, readXml, xesAttributes } from '#test/read-event-log';
import { aReferenceProcess, asItIs } from '#test/reference-process';
import { written } from '#test/written-log';

/** From the text alone, in milliseconds; the result is computed without any log. */
describe('figures counted again from the files', () => {
  const project = aReferenceProcess(asItIs, {
    proposalPatience: { distribution: exponential(4000), clock: 'elapsed' },
  });
  const fields = { warmUpWeeks: 3, until: { weeks: 25 }, replications: 1, startsOn: '2026-01-12' };
  const STEPS = ['qualify', 'solution', 'proposal', 'negotiation'];
  const run = written(project, fields);
  const result = summarize(run.program, [run.tally]);
  const MS = 60_000;
  const minutesBetween = (one: string | undefined, other: string | undefined) =>
    (Date.parse(String(other)) - Date.parse(String(one))) / MS;
  const meanOf = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  test('XES: deals, cycle, waits', () => {
    const traces = childrenNamed(readXml(run.xes), 'trace');
    const cases = traces.map(xesAttributes);
    expect(cases.length / 25).toBeCloseTo(result.deals.enteredPerWeek.mean, 9);
    const ended = cases.filter(({ result: how }) => how !== 'open');
    const cycle = meanOf(ended.map(({ entered, left }) => minutesBetween(entered, left)));
    expect(cycle).toBeCloseTo(present(result.cycleMinutes, 'cycle').mean.mean, 3);
    const wonShare = ended.filter(({ result: how }) => how === 'won').length / ended.length;
    expect(wonShare).toBeCloseTo(result.notes.conversion?.mean ?? Number.NaN, 9);

    const waits = new Map<string, number[]>();
    for (const trace of traces) {
      const scheduled = new Map<string, string>();
      for (const event of childrenNamed(trace, 'event').map(xesAttributes)) {
        const { 'concept:instance': instance = '', 'time:timestamp': at = '' } = event;
        const name = String(event['concept:name']);
        if (event['lifecycle:transition'] === 'schedule') scheduled.set(instance, at);
        if (event['lifecycle:transition'] !== 'start' || !scheduled.has(instance)) continue;
        const wait = minutesBetween(scheduled.get(instance), at);
        waits.set(name, [...(waits.get(name) ?? []), wait]);
      }
    }
    for (const step of STEPS) {
      const mean = present(result.nodes[idOf<'Node'>(step)]?.waitMinutes, step).mean;
      expect(meanOf(waits.get(step) ?? [])).toBeCloseTo(mean, 3);
    }
  });

  test('CSV: deals, cycle, waits', () => {
    const rows = readCsv(run.csv);
    const cases = new Map(rows.map((row) => [row['case:concept:name'], row]));
    expect(cases.size).toBe(run.tally.entered);
    const ended = [...cases.values()].filter((row) => row['case:left'] !== '');
    const cycle = meanOf(ended.map((row) => minutesBetween(row['case:entered'], row['case:left'])));
    expect(cycle).toBeCloseTo(present(result.cycleMinutes, 'cycle').mean.mean, 3);
    for (const step of STEPS) {
      const started = rows.filter(
        (row) => row['concept:name'] === step && row.start_timestamp !== '',
      );
      const wait = meanOf(
        started.map((row) => minutesBetween(row.enable_timestamp, row.start_timestamp)),
      );
      const mean = present(result.nodes[idOf<'Node'>(step)]?.waitMinutes, step).mean;
      expect(wait).toBeCloseTo(mean, 3);
    }
  });
});
