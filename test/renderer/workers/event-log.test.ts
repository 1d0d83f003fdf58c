/** The log that the window hands out is that of the run whose figures it shows. */
import { expect, test } from 'vitest';
import { eventLogText } from '#shared/exchange';
import { type RunLog, simulate } from '#shared/simulation';
import { aBusyProject } from '#test/busy-project';
import { aScenario } from '#test/simulating';
import { writeEventLog } from '../../../renderer/workers/event-log.ts';

const project = aBusyProject();
const scenario = {
  ...aScenario(project, { until: { weeks: 4 }, replications: 3, seed: 9 }),
  warmUpWeeks: 2,
};

test.each(['csv', 'xes'] as const)('%s: the first replication of that run', async (format) => {
  let ran: RunLog | null = null;
  const keep = (log: RunLog) => {
    ran = log;
  };
  await simulate({ project, scenario }, { record: { replication: 0, keep } });
  if (ran === null) throw new Error('nothing was recorded');
  const expected = [...eventLogText({ project, log: ran, language: 'en' }, format)].join('');
  const written = writeEventLog({ project, scenario, format, language: 'en' });
  expect(written.ok && new TextDecoder().decode(written.value)).toBe(expected);
  expect(expected.length).toBeGreaterThan(10_000);
});

test('what is longer than a file may be is refused', () => {
  expect(writeEventLog({ project, scenario, format: 'xes', language: 'en' }, 1000)).toEqual({
    ok: false,
    error: { code: 'logTooLong', limitBytes: 1000 },
  });
});
