/** What a scenario may try out, and what is said of what it tries. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import { sayLevers, sourcesOf, staffedOf } from '#shared/simulation';
import { at } from '#test/builders';
import { alone, petrov, project, together } from '#test/two-teams';

describe('staffedOf', () => {
  test('counts people as they are drawn, whose people they are, helpers too, and no clients', () => {
    expect(staffedOf(project, at).map(({ name, drawn }) => [name, drawn])).toEqual([
      ['Инженер', 2],
      ['Юрист', 4],
      ['Эксперт', 1],
    ]);
  });

  test('of several drawings names everyone once', () => {
    expect(staffedOf(project, at, petrov).map(({ name }) => name)).toEqual([
      'Инженер',
      'Юрист',
      'Эксперт',
      'Хантер',
    ]);
  });
});

describe('sourcesOf', () => {
  test('names the drawing where there are several', () => {
    expect(sourcesOf(project, alone).map(({ name }) => name)).toEqual(['Визит']);
    expect(sourcesOf(project, together).map(({ name }) => name)).toEqual([
      'Визит · Как есть',
      'Звонки · Петров',
    ]);
  });
});

test('levers are said with what is drawn, and only those that act', () => {
  const levers = [
    { kind: 'headcount', participantId: idOf<'Participant'>('engineer'), headcount: 3 },
    { kind: 'arrivals', factor: 1.2 },
    { kind: 'arrivals', nodeId: idOf<'Node'>('calls'), factor: 0 },
  ] as const;
  const words = { t: createTranslate('ru'), language: 'ru' } as const;
  expect(sayLevers(levers, { project, runs: alone }, words)).toBe(
    'Инженер — 3 вместо 2, поток лидов — 120\u00a0%',
  );
  expect(sayLevers(levers, { project, runs: together }, words)).toBe(
    'Инженер — 3 вместо 2, поток лидов — 120\u00a0%, Звонки · Петров — 0\u00a0%',
  );
  expect(sayLevers(levers, { project, runs: [] }, words)).toBe('');
});

describe('where variants of one process have teams of their own', () => {
  const lever = {
    kind: 'headcount',
    participantId: idOf<'Participant'>('lawyer'),
    headcount: 5,
  } as const;
  const said = (runs: typeof together, language: 'ru' | 'en') =>
    sayLevers([lever], { project, runs }, { t: createTranslate(language), language });

  test('every team is told, since the lever counts for each', () => {
    // Four of the first variant's own, one whom the others share.
    expect(staffedOf(project, at, petrov).find(({ id }) => id === 'lawyer')?.teams).toEqual([4, 1]);
    expect(said(together, 'ru')).toBe('Юрист — 5 в каждой команде вместо 4 и 1');
    expect(said(together, 'en')).toBe('Юрист: 5 in each team instead of 4 and 1');
  });

  test('alone there is one', () => {
    expect(staffedOf(project, at).find(({ id }) => id === 'lawyer')?.teams).toEqual([4]);
    expect(said(alone, 'ru')).toBe('Юрист — 5 вместо 4');
    expect(staffedOf(project, at, petrov).find(({ id }) => id === 'engineer')?.teams).toEqual([2]);
  });
});
