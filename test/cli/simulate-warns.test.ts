/** What a few lines for people must not leave out: that nothing ended, and whose queue grows. */
import { describe, expect, test } from 'vitest';
import { aProject, aVariant, officeCalendar, poisson } from '#test/builders';
import { aFolder, simulated } from '#test/simulate-command';

const { written } = aFolder();

test('says for people that nothing ended', async () => {
  const sale = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('client', { kind: 'client' })
        .source('lead', { arrivals: poisson(0.1) })
        .wait('think', { delay: { kind: 'constant', value: 1e9 } })
        .outcome('won')
        .path('lead', 'think', 'won'),
    )
    .build();
  const file = await written('never.salesbook', sale);
  const { answer } = await simulated(
    file,
    '--weeks',
    '4',
    '--replications',
    '2',
    '--language',
    'en',
  );
  expect(answer).toContain('Not one deal reached an outcome');
  expect(answer).toContain('100%');
});

describe('too few people', () => {
  const asked = (perHour: number) =>
    aProject()
      .calendar(officeCalendar)
      .variant(
        aVariant()
          .lane('manager', { name: 'Менеджер' })
          .source('lead', { arrivals: poisson(perHour) })
          .step('call', { effort: { kind: 'constant', value: 60 } })
          .outcome('won')
          .path('lead', 'call', 'won'),
      )
      .build();
  const run = async (perHour: number, replications = '1') =>
    simulated(
      await written('busy.salesbook', asked(perHour)),
      ...['--weeks', '4', '--warm-up', '0', '--replications', replications, '--language', 'ru'],
    );

  test('are named beside the figures', async () => {
    // 168 leads a week, an hour each, for a week of 40 hours.
    expect((await run(1)).answer).toMatch(/больше, чем есть рабочего времени: Менеджер\s— 420\s%/u);
  });

  test('and nothing is said of means and intervals that are withheld', async () => {
    // 13,440 leads in four weeks; an hour each, that is 56 weeks for 2,240 of them.
    const { answer } = await run(20, '2');
    expect(answer).toMatch(/К концу расчёта не завершилось 83[\d,]*\s% сделок$/mu);
    expect(answer).not.toContain('В скобках');
    expect((await run(0.1, '2')).answer).toContain('В скобках');
  });

  test('are named where the run had to be stopped, with what would help', async () => {
    const { code, said } = await run(10_000);
    expect(code).toBe(1);
    expect(said).toMatch(/участник «Менеджер» не справится\. .+ в очереди: 131\s072\./u);
    // 168 hours of 10,000 leads, an hour each, in a week of 40 hours.
    expect(said).toMatch(/в\s42\s000\sраз больше/u);
  });
});

test('says where all deals went, and how long a won one takes apart from all', async () => {
  const options = ['--replications', '5', '--language', 'en'];
  const { answer } = await simulated('resources/samples/teplo.salesbook', ...options);
  const said =
    /came in ([\d.]+), won ([\d.]+), lost ([\d.]+), disqualified ([\d.]+), added to those in progress (\u2212?[\d.]+)/.exec(
      answer,
    );
  const [, entered = 0, won = 0, lost = 0, disqualified = 0, stayed = Number.NaN] = (
    said ?? []
  ).map((text) => Number(text.replace('\u2212', '-')));
  // The sample hands nothing over. Whoever adds up what is printed finds the sum right, to the last digit.
  expect(won + lost + disqualified + stayed).toBeCloseTo(entered, 9);
  expect(Math.abs(stayed)).toBeLessThan(1);
  expect(disqualified).toBeGreaterThan(5);
  expect(answer).toMatch(/Cycle of won deals: .*\n.*Cycle of all, lost and disqualified too: /);
});
