/** What a scenario may try out, and what is said of what it tries. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { Lever } from '#shared/model';
import { leverTargetsOf, sayLevers, shareWith } from '#shared/simulation';
import { aProject, at, aVariant, minutes } from '#test/builders';
import { alone, petrov, project, together } from '#test/two-teams';

const staffedIn = (runs: typeof together) => leverTargetsOf(project, runs).staffed;
const sourcesIn = (runs: typeof together) => leverTargetsOf(project, runs).sources;

describe('whose number may be tried', () => {
  test('people as they are drawn, whose people they are, helpers too, and no clients', () => {
    expect(staffedIn(alone).map(({ name, drawn }) => [name, drawn])).toEqual([
      ['Инженер', 2],
      ['Юрист', 4],
      ['Эксперт', 1],
    ]);
  });

  test('where a variant has people of its own every team is there, named by where it works', () => {
    expect(
      staffedIn(together).map(({ name, drawn, variantId }) => [name, drawn, variantId]),
    ).toEqual([
      ['Инженер', 2, null],
      ['Юрист · Как есть', 4, at.variantId],
      ['Юрист · Петров', 1, null],
      ['Эксперт', 1, null],
      ['Хантер', 3, null],
    ]);
  });
});

describe('sources', () => {
  test('name the drawing where there are several', () => {
    expect(sourcesIn(alone).map(({ name }) => name)).toEqual(['Визит']);
    expect(sourcesIn(together).map(({ name }) => name)).toEqual([
      'Визит · Как есть',
      'Звонки · Петров',
    ]);
  });
});

const words = { t: createTranslate('ru'), language: 'ru' } as const;

test('levers are said with what is drawn, and only those that act', () => {
  const levers = [
    { kind: 'headcount', participantId: idOf<'Participant'>('engineer'), headcount: 3 },
    { kind: 'arrivals', factor: 1.2 },
    { kind: 'arrivals', nodeId: idOf<'Node'>('calls'), factor: 0 },
  ] as const;
  expect(sayLevers(levers, { project, runs: alone }, words)).toBe(
    'Инженер — 3 вместо 2, поток лидов — 120\u00a0%',
  );
  expect(sayLevers(levers, { project, runs: together }, words)).toBe(
    'Инженер — 3 вместо 2, поток лидов — 120\u00a0%, Звонки · Петров — 0\u00a0%',
  );
  expect(sayLevers(levers, { project, runs: [] }, words)).toBe('');
});

describe('where variants of one process have teams of their own', () => {
  const lawyers = { kind: 'headcount', participantId: idOf<'Participant'>('lawyer') } as const;
  const said = (lever: Lever, runs: typeof together, language: 'ru' | 'en' = 'ru') =>
    sayLevers([lever], { project, runs }, { t: createTranslate(language), language });

  test('a lever says which of them it is about', () => {
    const own = { ...lawyers, variantId: at.variantId, headcount: 5 };
    expect(said(own, together)).toBe('Юрист · Как есть — 5 вместо 4');
    expect(said(own, together, 'en')).toBe('Юрист · Как есть: 5 instead of 4');
    const shared = { ...lawyers, headcount: 2 };
    expect(said(shared, together)).toBe('Юрист · Петров — 2 вместо 1');
  });

  test('alone there is one team, and a lever on another waits', () => {
    expect(said({ ...lawyers, headcount: 5 }, alone)).toBe('Юрист — 5 вместо 4');
    expect(said({ ...lawyers, variantId: petrov.variantId, headcount: 5 }, alone)).toBe('');
  });
});

describe('ways out of a branch', () => {
  const drawn = aProject()
    .variant(
      aVariant(at.variantId)
        .stage('stage')
        .lane('manager', { headcount: 1 })
        .source('lead')
        .step('call', { name: 'Звонок', effort: minutes(30) })
        .branch('fits', { question: 'Подходит?' })
        .outcome('won', { name: 'Сделка' })
        .outcome('later', { name: 'Позже' })
        .outcome('lost', { name: 'Отказ' })
        .path('lead', 'call', 'fits')
        .flow('fits', 'won', { probability: 0.2, label: 'Да' })
        .flow('fits', 'later', { probability: 0.6 })
        .flow('fits', 'lost', { probability: 0.2 }),
    )
    .build();
  const { flows } = leverTargetsOf(drawn, alone);
  const flowTo = (name: string) =>
    present(
      flows.find((flow) => flow.name === `Подходит? → ${name}`),
      name,
    ).id;
  const sharesOf = (...levers: Lever[]) =>
    ['Да', 'Позже', 'Отказ'].map((name) => shareWith(levers, flowTo(name), flows));
  const toWon = (probability: number): Lever => ({
    kind: 'probability',
    flowId: flowTo('Да'),
    probability,
  });

  test('are named by question and label, else by where they lead', () => {
    expect(flows.map(({ name, drawn: share }) => [name, share])).toEqual([
      ['Подходит? → Да', 0.2],
      ['Подходит? → Отказ', 0.2],
      ['Подходит? → Позже', 0.6],
    ]);
  });

  test('the others share what is left as they do on the drawing', () => {
    expect(sharesOf()).toEqual([0.2, 0.6, 0.2]);
    // 0.6 left for the others, 6 to 2.
    expect(sharesOf(toWon(0.4)).map((share) => share.toFixed(9))).toEqual([
      '0.400000000',
      '0.450000000',
      '0.150000000',
    ]);
    expect(sharesOf(toWon(1))).toEqual([1, 0, 0]);
  });

  test('tried, and effort, are said in both languages', () => {
    const levers: Lever[] = [
      toWon(0.4),
      { kind: 'effort', factor: 0.8 },
      { kind: 'effort', nodeId: idOf('call'), factor: 0.5 },
      { kind: 'calendar', participantId: idOf('manager'), calendarId: idOf('office') },
    ];
    const calendars = {
      office: {
        ...present(drawn.calendars[idOf<'Calendar'>('office')], 'office'),
        name: 'Сменный',
      },
    };
    const on = { project: { ...drawn, calendars }, runs: alone };
    expect(sayLevers(levers, on, words)).toBe(
      'Подходит? → Да — 40\u00a0% вместо 20\u00a0%, трудоёмкость шагов — 80\u00a0%, ' +
        'Звонок — трудоёмкость 50\u00a0%, manager — календарь «Сменный»',
    );
    const english = { t: createTranslate('en'), language: 'en' } as const;
    expect(sayLevers(levers, on, english)).toBe(
      'Подходит? → Да: 40% instead of 20%, effort of steps 80%, ' +
        'Звонок: effort 50%, manager: calendar “Сменный”',
    );
  });
});
