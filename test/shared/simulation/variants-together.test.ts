/** As-is variants of several managers simulated together: whose people work where. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { Lever, Project, Staffing } from '#shared/model';
import { type Bottlenecks, bottlenecksTable, oneMoreAt, sayBottlenecks } from '#shared/simulation';
import { bottlenecksOf, oneMore, teamAt } from '#test/bottlenecks';
import {
  aProject,
  aroundTheClock,
  aVariant,
  minutes,
  officeCalendar,
  type VariantBuilder,
} from '#test/builders';
import { oneWeek } from '#test/logging';
import { ranForAWeek, severalAt } from '#test/one-week';
import { problemsOf } from '#test/simulating';

/** Two leads at nine; each is called for an hour by the manager, then solved for an hour by the engineer. */
function practice(id: string, staffing: Record<string, Staffing> = {}): VariantBuilder {
  const variant = aVariant(id, { kind: 'asIs', name: id })
    .lane('manager', { headcount: 2, hourlyCost: 60 })
    .source(`${id}Lead`, { arrivals: severalAt(2, '12T09:00') })
    .step(`${id}Call`, { effort: minutes(60) })
    .lane('engineer')
    .step(`${id}Solve`, { effort: minutes(30) })
    .outcome(`${id}Won`)
    .path(`${id}Lead`, `${id}Call`, `${id}Solve`, `${id}Won`);
  for (const [participantId, own] of Object.entries(staffing)) variant.staffing(participantId, own);
  return variant;
}

function sale(...variants: VariantBuilder[]): Project {
  const project = aProject().calendar(officeCalendar).process('sale');
  for (const variant of variants) project.variant(variant);
  return project.build();
}

/** As if these were the only people that one could have one more of, with a day's gain. */
function managersOf(
  variant: string,
  { rankings }: Bottlenecks,
): Pick<Bottlenecks, 'oneMore' | 'rankings'> {
  const team = teamAt('manager', variant);
  const { variantId: _, ...gained } = oneMore('manager', { days: 1 });
  return {
    oneMore: [{ ...gained, ...team }],
    rankings: { ...rankings, cycleMean: [{ ...team, from: 1, to: 1, tiedWith: [] }] },
  };
}

const together = (...ids: string[]) => ({
  runs: [{ processId: idOf<'Process'>('sale'), variantIds: ids.map((id) => idOf<'Variant'>(id)) }],
});

describe('two managers, each with a way of their own', () => {
  test('share everybody whom neither variant staffs', () => {
    const week = ranForAWeek(sale(practice('anna'), practice('boris')), together('anna', 'boris'));
    // Two managers, four calls: till 10 and till 11; one engineer: 10:30, 11, 11:30, 12.
    expect(week.cycles).toBe(90 + 120 + 150 + 180);
    expect(week.load('manager')).toBe(240 / (2 * 2400));
    expect(week.load('engineer')).toBe(120 / 2400);
  });

  test('with own staffing each works in the own variant only, on the own terms', () => {
    const week = ranForAWeek(
      sale(
        practice('anna', { manager: { headcount: 1 } }),
        practice('boris', { manager: { headcount: 3, otherDuties: 0.5, hourlyCost: 90 } }),
      ),
      together('anna', 'boris'),
    );
    // Anna alone: calls till 10 and 11. Boris's calls take two hours each, side by side: 11 and 11.
    // The engineer: 10–10:30, then three from 11 on.
    expect(week.cycles).toBe(90 + 150 + 180 + 210);
    expect(week.node('annaCall').waitMinutes?.mean).toBe(30);
    expect(week.node('borisCall').waitMinutes?.mean).toBe(0);
    // All managers together: 240 minutes of work in 1 × 2400 and 3 × 1200 minutes for deals.
    expect(week.load('manager')).toBeCloseTo(240 / (2400 + 3600), 12);
    const details = week.result.details.participants[idOf<'Participant'>('manager')];
    expect(details?.loadByNode[idOf<'Node'>('annaCall')]?.mean).toBeCloseTo(120 / 6000, 12);
    // Anna's two hours at 60, Boris's two at 90.
    expect(details?.costPerWeek?.mean).toBeCloseTo(2 * 60 + 2 * 90, 9);
  });

  test('a lever on their number counts for the team that it names, and for no other', () => {
    const project = sale(
      practice('anna'),
      practice('boris', { manager: { headcount: 3, otherDuties: 0.5 } }),
    );
    const shared = { kind: 'headcount', participantId: idOf<'Participant'>('manager') } as const;
    const boris = { ...shared, variantId: idOf<'Variant'>('boris') };
    const loadWith = (...levers: Lever[]) =>
      ranForAWeek(project, { ...together('anna', 'boris'), levers }).load('manager');
    // As drawn two of Anna's and three of Boris's, who have half of their time for deals.
    expect(loadWith()).toBeCloseTo(240 / (2 * 2400 + 3 * 1200), 12);
    expect(loadWith({ ...shared, headcount: 4 })).toBeCloseTo(240 / (4 * 2400 + 3 * 1200), 12);
    expect(loadWith({ ...boris, headcount: 4 })).toBeCloseTo(240 / (2 * 2400 + 4 * 1200), 12);
    // The last one of each counts.
    expect(
      loadWith({ ...boris, headcount: 4 }, { ...shared, headcount: 1 }, { ...boris, headcount: 2 }),
    ).toBeCloseTo(240 / (2400 + 2 * 1200), 12);
  });

  test('one more person is tried in each team by itself, and the ranking says in which', async () => {
    const project = sale(
      practice('anna', { manager: { headcount: 1 } }),
      practice('boris', { manager: { headcount: 3 } }),
    );
    const found = await bottlenecksOf(project, {
      ...together('anna', 'boris'),
      ...oneWeek,
      replications: 2,
    });
    expect(
      found.oneMore.map(({ participantId, variantId, people }) => [
        participantId,
        variantId,
        people,
      ]),
    ).toEqual([
      ['manager', 'anna', 1],
      ['engineer', null, 1],
      ['manager', 'boris', 3],
    ]);
    // Anna's second call is done by the second manager at ten, not at eleven; the engineer then
    // has all four from ten on: 10:30, 11, 11:30, 12, as before. Nobody gains but by the engineer.
    const gain = (id: string, variant: string | null) =>
      oneMoreAt(teamAt(id, variant), found).gains.cycleMean?.mean;
    expect(gain('manager', 'anna')).toBeCloseTo(0, 9);
    expect(gain('manager', 'boris')).toBeCloseTo(0, 9);
    // Two engineers: 10:30, 10:30 and 11, Anna's second from eleven on; 90 + 90 + 120 + 150 minutes
    // in all instead of 90 + 120 + 150 + 180.
    expect(gain('engineer', null)).toBeCloseTo(90 / 4, 9);
    const words = { project, t: createTranslate('ru'), language: 'ru' } as const;
    const { rows } = bottlenecksTable(found, 'cycleMean', words);
    expect(rows.map((row) => row[2])).toEqual(['engineer', 'manager · anna', 'manager · boris']);
    expect(sayBottlenecks({ ...found, ...managersOf('boris', found) }, words)).toMatch(
      /^Узкое место — manager · boris\. С ещё одним человеком /u,
    );
  });

  test('a lever on hours counts for the team that it names', () => {
    const project = sale(practice('anna'), practice('boris', { manager: { headcount: 3 } }));
    const lever = {
      kind: 'calendar',
      participantId: idOf<'Participant'>('manager'),
      variantId: idOf<'Variant'>('boris'),
      calendarId: aroundTheClock.id,
    } as const;
    const week = ranForAWeek(project, { ...together('anna', 'boris'), levers: [lever] });
    // Boris's three work 168 hours of the week, Anna's two 40.
    expect(week.load('manager')).toBeCloseTo(240 / (2 * 2400 + 3 * 168 * 60), 12);
  });

  test('alone a variant has its own staffing as well', () => {
    const project = sale(practice('anna', { manager: { headcount: 1 } }), practice('boris'));
    expect(ranForAWeek(project, together('anna')).load('manager')).toBe(120 / 2400);
    expect(ranForAWeek(project, together('boris')).load('manager')).toBe(120 / 4800);
  });
});

test('two processes that staff the same people differently are refused: they are one team', () => {
  const project = aProject()
    .calendar(officeCalendar)
    .process('sale')
    .variant(practice('anna', { manager: { headcount: 1 } }))
    .process('service')
    .variant(practice('boris', { manager: { headcount: 3 } }))
    .build();
  const runs = [
    { processId: idOf<'Process'>('sale'), variantIds: [idOf<'Variant'>('anna')] },
    { processId: idOf<'Process'>('service'), variantIds: [idOf<'Variant'>('boris')] },
  ];
  expect(problemsOf(project, { runs })).toEqual(['staffingDisagrees manager']);
});
