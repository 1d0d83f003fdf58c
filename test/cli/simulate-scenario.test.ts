/** `simulate --scenario`: a scenario of the project by its id or name, with its own conditions. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Lever, Project } from '#shared/model';
import { aProject, aVariant, exponential, officeCalendar, poisson } from '#test/builders';
import { aFolder, aSale, simulated } from '#test/simulate-command';

const { pathOf, written } = aFolder();

describe('a scenario of the project', () => {
  const withScenarios = () => ({
    ...aSale(),
    scenarios: aProject()
      .variant(aVariant())
      .scenario('three', { name: 'Три менеджера', until: { weeks: 4 }, replications: 3 })
      .scenario('more', {
        name: 'Больше лидов',
        until: { weeks: 4 },
        replications: 3,
        levers: [{ kind: 'arrivals', factor: 2 }],
      })
      .build().scenarios,
  });

  test('by name or id, with its own conditions', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const byId = await simulated(file, '--scenario', 'more', '--json');
    const byName = await simulated(file, '--scenario', 'больше лидов', '--json');
    expect(byName.answer).toBe(byId.answer);
    const { weeks, replications, deals } = JSON.parse(byId.answer);
    expect([weeks, replications]).toEqual([4, 3]);
    const plain = JSON.parse((await simulated(file, '--scenario', 'three', '--json')).answer);
    const factor = deals.enteredPerWeek.mean / plain.deals.enteredPerWeek.mean;
    expect(factor).toBeGreaterThan(1.5);
    expect(factor).toBeLessThan(2.5);
  });

  test('one more person and the log of deals are of the scenario as well', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const casesOf = async (id: string) => {
      const log = pathOf(`${id}.csv`);
      const { code, answer } = await simulated(
        ...[file, '--scenario', id, '--json', '--bottlenecks', '--log', log],
      );
      expect(code).toBe(0);
      const { ranked } = JSON.parse(answer).bottlenecks;
      expect(ranked).toMatchObject([{ participant: 'manager', people: 2 }]);
      const [, ...rows] = (await readFile(log, 'utf8')).trim().split(/\r?\n/);
      return new Set(rows.map((row) => row.split(',')[0])).size;
    };
    const factor = (await casesOf('more')) / (await casesOf('three'));
    expect(factor).toBeGreaterThan(1.5);
    expect(factor).toBeLessThan(2.5);
  });

  test('its tables say what it tries out', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const tried = async (id: string, name: string) => {
      const out = pathOf(`tables-${id}`);
      expect((await simulated(file, '--scenario', id, '--csv', '--tables', out)).code).toBe(0);
      const path = join(out, `Все таблицы расчёта — ${name}.xlsx`);
      const rows = (await readXlsxFile(await readFile(path)))[0]?.data ?? [];
      return rows.filter(([, text]) => String(text).startsWith('Проба:'));
    };
    expect(await tried('more', 'Больше лидов')).toEqual([
      ['Расчёт', 'Проба: поток лидов — 200\u00a0%'],
    ]);
    expect(await tried('three', 'Три менеджера')).toEqual([]);
  });

  test('options say what is otherwise', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const { answer } = await simulated(file, '--scenario', 'three', '--json', '--weeks', '2');
    expect(JSON.parse(answer)).toMatchObject({ weeks: 2, replications: 3 });
  });

  test('may last till the quarter ends, or until so many deals came, from its own Monday', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const quick = ['--scenario', 'three', '--json', '--warm-up', '0'];
    const quarter = JSON.parse((await simulated(file, ...quick, '--until', 'quarter-end')).answer);
    // 12 January to 31 March 2026: 79 days.
    expect(quarter.weeks).toBeCloseTo(79 / 7, 12);
    const { answer } = await simulated(file, ...quick, '--deals', '12', '--replications', '1');
    const { deals, weeks } = JSON.parse(answer);
    expect(deals.enteredPerWeek.mean * weeks).toBeCloseTo(12, 9);
  });

  test('has one length', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const lengths = [
      ['--weeks', '2', '--until', 'quarter-end'],
      ['--weeks', '2', '--deals', '5'],
      ['--until', 'year-end'],
    ];
    for (const length of lengths) {
      const { code, said } = await simulated(file, '--scenario', 'three', ...length);
      expect([code, said]).toEqual([2, expect.stringContaining('simulate --help')]);
    }
  });

  test('that isn’t there: those that are', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const { code, answer, said } = await simulated(file, '--scenario', 'Лето', '--language', 'en');
    expect([code, answer]).toEqual([1, '']);
    expect(said.split('\n')).toEqual([
      'There is no scenario “Лето”. There are:',
      '  more   Больше лидов',
      '  three  Три менеджера',
    ]);
  });

  test('of a project that has none', async () => {
    const file = await written('none.salesbook', aSale());
    const { code, said } = await simulated(file, '--scenario', 'Лето', '--language', 'en');
    expect([code, said]).toEqual([1, 'There is no scenario “Лето”: the project has none yet']);
  });

  test('says itself what it runs: no process beside it', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    expect((await simulated(file, '--scenario', 'more', '--process', 'process')).code).toBe(2);
  });
});

describe('what is tried out', () => {
  const quick = ['--weeks', '4', '--replications', '3'];
  const withBranch = () =>
    aProject()
      .calendar(officeCalendar)
      .variant(
        aVariant()
          .lane('manager', { name: 'Менеджер', headcount: 2 })
          .source('lead', { name: 'Сайт', arrivals: poisson(0.1) })
          .step('call', { name: 'Звонок', effort: exponential(60) })
          .branch('fits', { question: 'Подходит?' })
          .outcome('won')
          .outcome('lost', { result: 'lost' })
          .path('lead', 'call', 'fits', 'won')
          .flow('fits', 'lost', { probability: 0.5, label: 'Нет' }),
      )
      .build();
  /** The figures with these levers are those of a scenario that has them itself. */
  async function sameAs(levers: readonly Lever[], ...asked: string[]): Promise<void> {
    const project = withBranch();
    const { scenarios } = aProject()
      .variant(aVariant())
      .scenario('own', { levers: [...levers] })
      .build();
    const file = await written('levers.salesbook', { ...project, scenarios });
    const own = await simulated(file, '--scenario', 'own', '--json', ...quick);
    const plain = await written('plain.salesbook', { ...project, scenarios: bare(scenarios) });
    const options = asked.flatMap((lever) => ['--lever', lever]);
    const tried = await simulated(plain, '--scenario', 'own', '--json', ...quick, ...options);
    expect(tried.said).toBe(own.said);
    expect(tried.answer).toBe(own.answer);
    expect(own.answer).not.toBe(
      (await simulated(plain, '--scenario', 'own', '--json', ...quick)).answer,
    );
  }
  const bare = (scenarios: Project['scenarios']) =>
    Object.fromEntries(
      Object.entries(scenarios).map(([id, scenario]) => [id, { ...scenario, levers: [] }]),
    );
  const participantId = idOf<'Participant'>('manager');

  test('is as a scenario that says so, by name or id, as a number or per cent', async () => {
    await sameAs([{ kind: 'arrivals', factor: 1.5 }], 'arrivals=150%');
    await sameAs([{ kind: 'arrivals', nodeId: idOf('lead'), factor: 0.5 }], 'arrivals:Сайт=0,5');
    await sameAs([{ kind: 'effort', factor: 0.8 }], 'effort=0.8');
    await sameAs([{ kind: 'effort', nodeId: idOf('call'), factor: 2 }], 'effort:call=200%');
    await sameAs([{ kind: 'headcount', participantId, headcount: 1 }], 'headcount:Менеджер=1');
    await sameAs(
      [{ kind: 'calendar', participantId, calendarId: idOf('always') }],
      'calendar:manager=always',
    );
    await sameAs(
      [{ kind: 'probability', flowId: idOf('fits-lost'), probability: 0.1 }],
      'probability:Подходит? → Нет=10%',
    );
  });

  test('is told above the figures, beneath what ran', async () => {
    const file = await written('levers.salesbook', withBranch());
    const said = async (...asked: string[]) =>
      (await simulated(file, ...quick, '--language', 'ru', ...asked)).answer.split('\n');
    expect((await said())[0]).toBe('Продажа: Как должно быть');
    expect((await said())[1]).toMatch(/^Недель: 4/u);
    expect((await said('--lever', 'effort=50'))[1]).toMatch(
      /^Проба: трудоёмкость шагов — 5000\s%$/u,
    );
  });

  test('takes the place of what the scenario tries on the same target, beside the rest', async () => {
    await sameAs(
      [
        { kind: 'arrivals', factor: 1.2 },
        { kind: 'headcount', participantId, headcount: 1 },
      ],
      'headcount:manager=3',
      'arrivals=120%',
      'headcount:manager=1',
    );
  });

  test.each([
    ['headcount:nobody=3', /^There is no “nobody” .+ There are:\n {2}manager {2}Менеджер$/u],
    [
      'calendar:manager=night',
      /^There is no “night” .+ There are:\n {2}office {2}Рабочая неделя\n/u,
    ],
    ['headcount:manager=1.5', /^This can’t be tried out: .+ A whole number from 1 to 10,000/u],
    ['probability:fits-lost=120%', /From 0% to 100% is needed/u],
    ['headcount:manager=-1', /A whole number from 1 to 10,000 is needed/u],
    ['arrivals=-10%', /From 0% to 10,000% is needed/u],
    ['effort=0', /From 1% to 10,000% is needed/u],
  ])('%s is refused in words', async (lever, words) => {
    const file = await written('levers.salesbook', withBranch());
    const { code, answer, said } = await simulated(file, '--lever', lever, '--language', 'en');
    expect([code, answer]).toEqual([1, '']);
    expect(said).toMatch(words);
  });

  test.each([
    ['headcount:manager'],
    ['headcount=3'],
    ['speed=2'],
    ['effort=quick'],
    ['calendar=shifts'],
    ['probability:fits-lost=often'],
  ])('%s is no lever', async (lever) => {
    const { code, said } = await simulated('any.salesbook', '--lever', lever, '--language', 'en');
    expect(code).toBe(2);
    expect(said).toContain(`--lever doesn’t take “${lever}”`);
    expect(said).toMatch(/Kinds: arrivals, effort, headcount, calendar, probability\n/u);
  });
});
