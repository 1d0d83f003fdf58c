/** Traces followed by hand, as the files tell them. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Calendar, Project } from '#shared/model';
import { aProject, aroundTheClock, aVariant, minutes, workingHours } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { inOffice, moments, oneWeek } from '#test/logging';
import { childrenNamed, readCsv, readXml, xesAttributes } from '#test/read-event-log';
import { eventsOf, written } from '#test/written-log';

/** One manager; lunch, the end of the shift and the weekend come in between. */
function twoDays(): Project {
  return inOffice(
    aVariant()
      .lane('manager', { name: 'Менеджер', hourlyCost: 600 })
      .source('lead', { name: 'Сайт', arrivals: moments(1, '16T12:00', '16T12:30') })
      .step('call', { name: 'Позвонить', effort: minutes(150) })
      .wait('answer', { name: 'Ждём ответа', delay: minutes(30), clock: 'working' })
      .outcome('won', { name: 'Договор', reason: 'Подошла цена' })
      .path('lead', 'call', 'answer', 'won'),
  );
}

describe('by hand', () => {
  test('CSV: a row per activity', () => {
    const rows = readCsv(written(twoDays()).csv);
    expect(Object.keys(rows[0] ?? {}).slice(0, 6)).toEqual([
      'case:concept:name',
      'concept:name',
      'time:timestamp',
      'start_timestamp',
      'org:resource',
      'lifecycle:transition',
    ]);
    expect(rows.length).toBe(6);
    expect(rows[3]).toEqual({
      'case:concept:name': 'Сайт 2',
      'concept:name': 'Позвонить',
      'time:timestamp': '2026-01-16T18:00:00.000+03:00',
      start_timestamp: '2026-01-16T15:30:00.000+03:00',
      'org:resource': 'Менеджер',
      'lifecycle:transition': 'complete',
      enable_timestamp: '2026-01-16T12:30:00.000+03:00',
      'cost:total': '1500',
      'cost:currency': 'RUB',
      wasted: 'False',
      'case:source': 'Сайт',
      'case:variant': 'Как должно быть',
      'case:result': 'won',
      'case:outcome': 'Договор',
      'case:reason': 'Подошла цена',
      'case:entered': '2026-01-16T12:30:00.000+03:00',
      'case:left': '2026-01-19T09:30:00.000+03:00',
    });
    expect(rows[4]).toMatchObject({
      'concept:name': 'Ждём ответа',
      start_timestamp: '2026-01-16T18:00:00.000+03:00',
      'time:timestamp': '2026-01-19T09:30:00.000+03:00',
      'org:resource': '',
      enable_timestamp: '',
      'cost:total': '',
    });
    expect(rows[5]).toMatchObject({
      'concept:name': 'Договор',
      start_timestamp: '2026-01-19T09:30:00.000+03:00',
      'time:timestamp': '2026-01-19T09:30:00.000+03:00',
    });
  });

  test('XES: an event per transition, in order', () => {
    const { xes } = written(twoDays());
    expect(eventsOf(xes)[1]).toEqual([
      ['Позвонить 1 schedule', '2026-01-16T12:30:00.000+03:00'],
      ['Позвонить 1 start', '2026-01-16T15:30:00.000+03:00'],
      ['Позвонить 1 complete', '2026-01-16T18:00:00.000+03:00'],
      ['Ждём ответа 2 start', '2026-01-16T18:00:00.000+03:00'],
      ['Ждём ответа 2 complete', '2026-01-19T09:30:00.000+03:00'],
      ['Договор 3 complete', '2026-01-19T09:30:00.000+03:00'],
    ]);
    const trace = present(childrenNamed(readXml(xes), 'trace')[1], 'trace');
    expect(xesAttributes(trace)).toEqual({
      'concept:name': 'Сайт 2',
      source: 'Сайт',
      variant: 'Как должно быть',
      result: 'won',
      outcome: 'Договор',
      reason: 'Подошла цена',
      entered: '2026-01-16T12:30:00.000+03:00',
      left: '2026-01-19T09:30:00.000+03:00',
    });
    expect(xesAttributes(present(childrenNamed(trace, 'event')[2], 'event'))).toEqual({
      'concept:name': 'Позвонить',
      'concept:instance': '1',
      'lifecycle:transition': 'complete',
      'time:timestamp': '2026-01-16T18:00:00.000+03:00',
      'org:resource': 'Менеджер',
      'cost:total': '1500',
      'cost:currency': 'RUB',
    });
  });

  test('a deal that left: withdrawn from its queue; work that nobody needs is done and wasted', () => {
    const project = inOffice(
      aVariant()
        .stage('offer', { name: 'Предложение' })
        .lane('manager')
        .source('lead', { arrivals: moments(2, '12T09:00') })
        .step('call', {
          name: 'Позвонить',
          effort: minutes(120),
          patience: { distribution: minutes(50), clock: 'elapsed' },
          timeLimit: {
            duration: workingHours(0.5),
            escalation: {
              after: workingHours(0.5),
              toParticipantId: idOf('director'),
              effort: minutes(30),
              action: 'decideOnClient',
              continueShare: 0,
            },
          },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const { xes, csv } = written(project);
    const at = (time: string) => `2026-01-12T${time}:00.000+03:00`;
    expect(eventsOf(xes)).toEqual([
      [
        ['Позвонить 1 schedule', at('09:00')],
        ['Позвонить 1 start', at('09:00')],
        ['Эскалация: Позвонить 2 schedule', at('10:00')],
        ['Эскалация: Позвонить 2 start', at('10:00')],
        ['Эскалация: Позвонить 2 complete', at('10:30')],
        ['Позвонить 1 complete', at('11:00')],
      ],
      [
        ['Позвонить 1 schedule', at('09:00')],
        ['Позвонить 1 withdraw', at('09:50')],
      ],
    ]);
    const rows = readCsv(csv).map((row) => [
      row['concept:name'],
      row['lifecycle:transition'],
      row.start_timestamp,
      row.wasted,
      row['case:result'],
      row['case:reason'],
    ]);
    expect(rows).toEqual([
      [
        'Эскалация: Позвонить',
        'complete',
        at('10:00'),
        'False',
        'lost',
        'Отпустил руководитель: Позвонить',
      ],
      ['Позвонить', 'complete', at('09:00'), 'True', 'lost', 'Отпустил руководитель: Позвонить'],
      ['Позвонить', 'withdraw', '', 'False', 'lost', 'Не дождался: Позвонить'],
    ]);
  });

  test('a wait that the deal doesn’t live to see is broken off', () => {
    const impatient = { patience: { distribution: minutes(100), clock: 'elapsed' as const } };
    const project = inOffice(
      aVariant()
        .stage('offer', impatient)
        .lane('manager')
        .source('lead', { arrivals: moments(1, '12T09:00') })
        .wait('think', { name: 'Думает', delay: minutes(300) })
        .outcome('won')
        .path('lead', 'think', 'won'),
    );
    const { xes, csv } = written(project);
    const [start, end] = ['2026-01-12T09:00:00.000+03:00', '2026-01-12T10:40:00.000+03:00'];
    expect(eventsOf(xes)).toEqual([
      [
        ['Думает 1 start', start],
        ['Думает 1 ate_abort', end],
      ],
    ]);
    expect(readCsv(csv)).toMatchObject([
      {
        'lifecycle:transition': 'ate_abort',
        start_timestamp: start,
        'time:timestamp': end,
        'case:reason': 'Не дождался на стадии «offer»',
      },
    ]);
  });

  test('what is under way at the end of the run has no end', () => {
    const years = { delay: minutes(2000 * 1440) };
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { name: 'Сайт', arrivals: moments(1, '12T09:00') })
        .wait('years', { name: 'Ждём', ...years })
        .outcome('won')
        .path('lead', 'years', 'won'),
    );
    const { xes, csv } = written(project);
    expect(eventsOf(xes)).toEqual([[['Ждём 1 start', '2026-01-12T09:00:00.000+03:00']]]);
    expect(readCsv(csv)).toMatchObject([
      { 'lifecycle:transition': 'start', 'case:result': 'open', 'case:left': '' },
    ]);
  });
});

describe('the wall clock of the company', () => {
  function stampsAround(startsOn: string, first: string, timeZone = 'Europe/Berlin'): string[] {
    const there: Calendar = { ...aroundTheClock, id: idOf('there'), timeZone };
    const project = aProject()
      .calendar(there)
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: { kind: 'batch', at: [first], size: 1 } })
          .step('one', { effort: minutes(60) })
          .step('two', { effort: minutes(60) })
          .outcome('won')
          .path('lead', 'one', 'two', 'won'),
      )
      .build();
    const { csv } = written(project, { ...oneWeek, startsOn });
    const [one, two] = readCsv(csv);
    return [one?.start_timestamp, one?.['time:timestamp'], two?.['time:timestamp']].map(String);
  }

  test('skips an hour in spring', () => {
    expect(stampsAround('2026-03-23', '2026-03-29T00:30:00Z')).toEqual([
      '2026-03-29T01:30:00.000+01:00',
      '2026-03-29T03:30:00.000+02:00',
      '2026-03-29T04:30:00.000+02:00',
    ]);
  });

  test('shows an hour twice in autumn', () => {
    expect(stampsAround('2026-10-19', '2026-10-25T00:30:00Z')).toEqual([
      '2026-10-25T02:30:00.000+02:00',
      '2026-10-25T02:30:00.000+01:00',
      '2026-10-25T03:30:00.000+01:00',
    ]);
  });

  test.each([
    ['America/St_Johns', '2026-01-13T21:00:00.000-03:30'],
    ['Asia/Kathmandu', '2026-01-14T06:15:00.000+05:45'],
    ['UTC', '2026-01-14T00:30:00.000+00:00'],
  ])('west of Greenwich, and not by whole hours: %s', (timeZone, expected) => {
    expect(stampsAround('2026-01-12', '2026-01-14T00:30:00Z', timeZone)[0]).toBe(expected);
  });

  test('the log starts at the scenario’s Monday, whatever the warm-up', () => {
    const { csv } = written(aBusyProject(), {
      startsOn: '2026-01-12',
      warmUpWeeks: 6,
      until: { weeks: 2 },
      replications: 1,
    });
    const entered = readCsv(csv).map((row) => String(row['case:entered']));
    const [first = ''] = entered.toSorted();
    expect(first >= '2026-01-12T00:00').toBe(true);
    expect(first < '2026-01-13').toBe(true);
    expect(entered.every((moment) => moment < '2026-01-26')).toBe(true);
  });
});
