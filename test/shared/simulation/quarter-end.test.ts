/** Scenarios that last till the quarter ends: the length of the window, and what is counted in it. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Scenario } from '#shared/model';
import { compileScenario, sayHeadline, sayProvenance, simulate } from '#shared/simulation';
import { aProject, aroundTheClock, aVariant, every, minutes, poisson } from '#test/builders';
import { aScenario, runOf } from '#test/simulating';

const DAY = 1440;
const tillQuarterEnd = (startsOn: string) => ({ startsOn, until: { quarterEnd: true } }) as const;

function sale(timeZone: string) {
  return aProject()
    .calendar({ ...aroundTheClock, timeZone })
    .variant(
      aVariant()
        .stage('stage')
        .lane('manager', { headcount: 1, calendarId: aroundTheClock.id })
        .source('lead', { arrivals: every(DAY) })
        .step('call', { effort: minutes(30) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
}

const moscow = sale('Europe/Moscow');

function windowOf(project: typeof moscow, fields: Partial<Scenario>): number {
  const compiled = compileScenario(project, aScenario(project, fields));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems));
  return compiled.value.plan.windowMinutes;
}

describe('the window', () => {
  test.each([
    // 20 days of January, 28 of February, 31 of March.
    ['2026-01-12', 20 + 28 + 31],
    // The whole of a quarter that begins on a Monday: October to December 2029.
    ['2029-10-01', 31 + 30 + 31],
    // A Monday that is the last day of its quarter.
    ['2029-12-31', 1],
    ['2026-06-29', 2],
    // A leap year's February.
    ['2024-02-26', 4 + 31],
  ])('from %s lasts %i days', (startsOn, days) => {
    expect(windowOf(moscow, tillQuarterEnd(startsOn))).toBe(days * DAY);
  });

  test('goes from midnight to midnight, also when the clock is changed in between', () => {
    // Berlin puts the clock forward on 29 March 2026 and back on 25 October.
    const berlin = sale('Europe/Berlin');
    expect(windowOf(berlin, tillQuarterEnd('2026-03-23'))).toBe(9 * DAY - 60);
    expect(windowOf(berlin, tillQuarterEnd('2026-10-05'))).toBe(88 * DAY + 60);
  });

  test('begins after the warm-up that is asked for, which doesn’t shorten it', () => {
    expect(windowOf(moscow, { ...tillQuarterEnd('2026-01-12'), warmUpWeeks: 8 })).toBe(79 * DAY);
  });
});

test('counts what happens in it', () => {
  const { tallies } = runOf(moscow, { ...tillQuarterEnd('2026-06-29'), replications: 1 });
  // One lead a day, the first a day after the start; that of the last midnight is outside.
  expect(tallies[0]).toMatchObject({ windowMinutes: 2 * DAY, entered: 1 });
});

test('is a question that is asked once: nothing is dropped where the warm-up is left open', async () => {
  const streams = aProject()
    .variant(
      aVariant()
        .stage('stage')
        .lane('manager', { headcount: 1 })
        .source('lead', { arrivals: poisson(0.2) })
        .step('call', { effort: minutes(30) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const scenario = aScenario(streams, {
    ...tillQuarterEnd('2026-01-12'),
    warmUpWeeks: 'auto',
    replications: 2,
  });
  const answer = await simulate({ project: streams, scenario });
  const result = present(answer.ok ? answer.value : undefined, 'answer');
  expect(result.notes).toMatchObject({ warmUpWeeks: 0, lastDay: '2026-03-31' });
  expect(result.weeks).toBeCloseTo(79 / 7, 12);
  const ordinary = await simulate({
    project: streams,
    scenario: { ...scenario, id: idOf('other'), until: { weeks: 10 } },
  });
  expect(ordinary.ok && ordinary.value.notes).toMatchObject({ lastDay: null });
});

describe('what is said', () => {
  // One lead a day from Tuesday on, each won within the day; that of the last midnight is outside.
  const scenario = aScenario(moscow, { ...tillQuarterEnd('2026-01-12'), replications: 1 });
  const ran = simulate({ project: moscow, scenario }).then((answer) =>
    present(answer.ok ? answer.value : undefined, 'answer'),
  );
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  test('the sentence tells the deals won till then, not those of a week', async () => {
    const said = async (language: 'ru' | 'en') =>
      plain(sayHeadline(await ran, { project: moscow, language }));
    expect(await said('ru')).toMatch(
      /^До конца квартала, по 31 марта 2026 г\., выигрываем 78 сделок\. /u,
    );
    expect(await said('en')).toMatch(/^By the quarter’s end, .*31.*2026, you win 78 deals\. /u);
  });

  test('how it was made names both days, and weeks in a number that one can read', async () => {
    const [made] = sayProvenance(await ran, scenario, { language: 'ru', tried: '' });
    expect(plain(made ?? '')).toMatch(
      /^1 повтор, 11,3 недели после прогрева .*; с 12 января 2026 г\. по 31 марта 2026 г\.; /u,
    );
  });
});
