/** Weeks of deals in progress: those of the warm-up and of the window, none of what was run behind it. */
import { expect, test } from 'vitest';
import { present } from '#shared/base';
import type { Scenario } from '#shared/model';
import { mondayOf, simulate } from '#shared/simulation';
import { aProject, aroundTheClock, aVariant, every, minutes } from '#test/builders';
import { aScenario } from '#test/simulating';

const project = aProject()
  .calendar({ ...aroundTheClock, timeZone: 'Europe/Berlin' })
  .variant(
    aVariant()
      .source('lead', { arrivals: every(60) })
      .wait('answer', { delay: minutes(18_000) })
      .outcome('won')
      .path('lead', 'answer', 'won'),
  )
  .build();

async function notesOf(fields: Partial<Scenario>) {
  const scenario = aScenario(project, { replications: 1, ...fields });
  const answer = await simulate({ project, scenario });
  return present(answer.ok ? answer.value : undefined, 'result').notes;
}
const weeksTold = async (fields: Partial<Scenario>) =>
  (await notesOf(fields)).inProgressByWeek.length;

test('of three weeks behind two of warm-up there are five', async () => {
  expect(await weeksTold({ startsOn: '2026-06-01', warmUpWeeks: 2, until: { weeks: 3 } })).toBe(5);
});

test('the week in which the last deal came is the last', async () => {
  // One an hour: the two hundredth comes in the second week, and stays for 300 hours.
  expect(await weeksTold({ startsOn: '2026-06-01', warmUpWeeks: 0, until: { deals: 200 } })).toBe(
    2,
  );
});

test('the hour of a clock that was put back makes no week', async () => {
  expect(await weeksTold({ startsOn: '2026-10-26', warmUpWeeks: 1, until: { weeks: 2 } })).toBe(3);
});

test('each begins on its Monday', async () => {
  const notes = await notesOf({ startsOn: '2026-01-05', warmUpWeeks: 1, until: { weeks: 2 } });
  expect([0, 1, 2].map((week) => mondayOf(week, notes))).toEqual([
    '2025-12-29',
    '2026-01-05',
    '2026-01-12',
  ]);
});
