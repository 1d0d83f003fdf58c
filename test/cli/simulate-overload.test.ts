/** `simulate` of a process that too few people serve: it says who they are. */
import { describe, expect, test } from 'vitest';
import { aProject, aVariant, officeCalendar, poisson } from '#test/builders';
import { aFolder, simulated } from '#test/simulate-command';

const { written } = aFolder();

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
  const run = async (perHour: number) =>
    simulated(
      await written('busy.salesbook', asked(perHour)),
      ...['--weeks', '4', '--warm-up', '0', '--replications', '1', '--language', 'ru'],
    );

  test('are named beside the figures', async () => {
    // 168 leads a week, an hour each, for a week of 40 hours.
    expect((await run(1)).answer).toMatch(/больше, чем есть рабочего времени: Менеджер\s— 420\s%/u);
  });

  test('are named where the run had to be stopped', async () => {
    const { code, said } = await run(10_000);
    expect(code).toBe(1);
    expect(said).toMatch(/больше 300\s000 сделок сразу/u);
    expect(said).toMatch(/Менеджер\s— 4\s200\s000\s%/u);
  });
});
