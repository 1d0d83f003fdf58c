/** The command as programs use it: names on stdout, everything else on stderr, exit codes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Project } from '#shared/model';
import {
  aProject,
  aVariant,
  exponential,
  officeCalendar,
  poisson,
  workingDays,
} from '#test/builders';
import { aFolder, simulated } from '#test/simulate-command';

const { pathOf, written } = aFolder();

function aSale(): Project {
  return aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('manager', { headcount: 2, hourlyCost: 900 })
        .source('lead', { arrivals: poisson(0.1), dealValue: exponential(1000) })
        .step('call', { effort: exponential(60), timeLimit: { duration: workingDays(1) } })
        .outcome('won')
        .path('lead', 'call', 'won')
        .claim('fast', { from: 'call', to: 'call' }),
    )
    .build();
}

describe('simulate', () => {
  test('prints exactly the names that programs rely on', async () => {
    const file = await written('sale.salesbook', aSale());
    const { code, answer } = await simulated(file, '--json', '--replications', '3', '--weeks', '4');
    expect(code).toBe(0);
    const result = JSON.parse(answer);
    expect(Object.keys(result)).toEqual([
      'seed',
      'replications',
      'weeks',
      'events',
      'deals',
      'cycleMinutes',
      'wonCycleMinutes',
      'workingCycleMinutes',
      'nodes',
      'participants',
      'claims',
      'money',
    ]);
    expect(Object.keys(result.deals)).toEqual([
      'enteredPerWeek',
      'wonPerWeek',
      'lostPerWeek',
      'inProgress',
    ]);
    expect(Object.keys(result.cycleMinutes)).toEqual(['mean', 'p50', 'p85', 'p95']);
    expect(Object.keys(result.cycleMinutes.mean)).toEqual(['mean', 'low', 'high']);
    expect(Object.keys(result.nodes.call)).toEqual([
      'enteredPerWeek',
      'waitMinutes',
      'queue',
      'shareWithinLimit',
    ]);
    expect(Object.keys(result.participants.manager)).toEqual(['load', 'escalationsPerWeek']);
    expect(Object.keys(result.claims.fast)).toEqual(['shareKept']);
    expect(Object.keys(result.money)).toEqual(['revenuePerWeek', 'costPerWonDeal']);
    expect([result.replications, result.weeks]).toEqual([3, 4]);
  });

  test('one replication has no interval', async () => {
    const file = await written('sale.salesbook', aSale());
    const { answer } = await simulated(file, '--json', '--replications', '1');
    const { low, high } = JSON.parse(answer).deals.wonPerWeek;
    expect([low, high]).toEqual([null, null]);
  });

  test('the same seed prints the same bytes, another seed others', async () => {
    const file = await written('sale.salesbook', aSale());
    const args = [file, '--json', '--replications', '2', '--weeks', '4'];
    const first = await simulated(...args, '--seed', '7');
    expect((await simulated(...args, '--seed', '7')).answer).toBe(first.answer);
    expect((await simulated(...args, '--seed', '8')).answer).not.toBe(first.answer);
  });

  test('an incomplete drawing: what is missing, by name, on stderr', async () => {
    const project = aProject()
      .calendar(officeCalendar)
      .variant(aVariant().lane('manager').source('lead').step('call').path('lead', 'call'))
      .build();
    const { code, answer, said } = await simulated(await written('incomplete.salesbook', project));
    expect([code, answer]).toEqual([1, '']);
    expect(said).toContain('«call»');
  });

  test.each([
    ['no such file', ['nowhere.salesbook'], 1],
    ['no file at all', [], 2],
    ['an option nobody knows', ['a.salesbook', '--fast'], 2],
    ['a seed that is no number', ['a.salesbook', '--seed', 'lucky'], 2],
    ['no workers', ['a.salesbook', '--workers', '0'], 2],
  ])('%s', async (_, args, expected) => {
    const { code, answer, said } = await simulated(...args);
    expect([code, answer]).toEqual([expected, '']);
    expect(said).not.toBe('');
  });

  test('not a project', async () => {
    const { code, answer } = await simulated(
      await written('broken.salesbook', '{"format": "other"}'),
    );
    expect([code, answer]).toEqual([1, '']);
  });
});

test.each([
  ['a precision of a part', ['--replications', '1..3', '--precision', '0.1']],
  ['two shapes at once', ['--json', '--csv']],
])('%s is misuse', async (_, options) => {
  const file = await written('misused.salesbook', aSale());
  const { code, answer } = await simulated(file, ...options);
  expect([code, answer]).toEqual([2, '']);
});

/** As tables have it: seven significant digits. */
function writtenIn({ mean, low, high }: { mean: number; low: number; high: number }): string {
  return [mean, low, high].map((value) => Number(value.toPrecision(7))).join(',');
}

test('as a table, figure by figure', async () => {
  const file = await written('table.salesbook', aSale());
  const { answer } = await simulated(file, '--csv', '--weeks', '4', '--replications', '3');
  const [header, ...rows] = answer.split('\r\n');
  expect(header).toBe('figure,mean,low,high');
  expect(rows.every((row) => row.split(',').length === 4)).toBe(true);
  const { deals } = JSON.parse(
    (await simulated(file, '--json', '--weeks', '4', '--replications', '3')).answer,
  );
  expect(rows).toContain(`deals.wonPerWeek,${writtenIn(deals.wonPerWeek)}`);
  expect(rows).toContain('replications,3,,');
});

test('more replications until the cycle time is known to ten per cent', async () => {
  const file = await written('precise.salesbook', aSale());
  const options = ['--json', '--weeks', '4', '--replications', '3', '--precision', '0.1'];
  const { replications, cycleMinutes } = JSON.parse((await simulated(file, ...options)).answer);
  expect(replications % 10).toBe(3);
  const { mean, high } = cycleMinutes.mean;
  expect((high - mean) / mean).toBeLessThanOrEqual(0.1);
});

describe('bottlenecks', () => {
  /** Of the forty hours of a week, which one manager needs for 32 or for 56 calls. */
  const aSlowSale = (callsAWeek: number) =>
    aProject()
      .calendar(officeCalendar)
      .variant(
        aVariant()
          .lane('assistant')
          .source('lead', { arrivals: poisson(callsAWeek / 168) })
          .step('note', { effort: exponential(5) })
          .lane('manager')
          .step('call', { effort: exponential(60) })
          .outcome('won')
          .path('lead', 'note', 'call', 'won'),
      )
      .build();
  const options = ['--bottlenecks', '--weeks', '8', '--replications', '6', '--seed', '2'];

  test('the largest gain first, under the names of the figures', async () => {
    const file = await written('slow.salesbook', aSlowSale(32));
    const { code, answer } = await simulated(file, '--json', ...options);
    expect(code).toBe(0);
    const { bottlenecks, ...figures } = JSON.parse(answer);
    expect(Object.keys(bottlenecks)).toEqual([
      'seed',
      'replications',
      'rankedBy',
      'growing',
      'ranked',
    ]);
    expect(bottlenecks).toMatchObject({ replications: 6, rankedBy: 'cycleMinutes', growing: [] });
    const [first, second] = bottlenecks.ranked;
    expect(Object.keys(first)).toEqual([
      'participant',
      'people',
      'from',
      'to',
      'tiedWith',
      'gain',
      'stillGrowing',
    ]);
    expect(first).toMatchObject({ participant: 'manager', people: 1, from: 1, to: 1 });
    expect(second).toMatchObject({ participant: 'assistant', from: 2, to: 2 });
    expect(Object.keys(first.gain)).toEqual(['cycleMinutes', 'wonPerWeek', 'revenuePerWeek']);
    expect(first.gain.cycleMinutes.low).toBeGreaterThan(0);
    expect(first.gain.revenuePerWeek).toBeNull();
    // Everything else is what is printed without it.
    const plain = await simulated(file, '--json', ...options.slice(1));
    expect(figures).toEqual(JSON.parse(plain.answer));
  });

  test('in words, and as rows of the table', async () => {
    const file = await written('slow.salesbook', aSlowSale(32));
    const { answer } = await simulated(file, ...options, '--language', 'en');
    expect(answer).toMatch(/^Bottlenecks$/mu);
    expect(answer).toMatch(
      /^The bottleneck: manager\. With one more person, a deal takes .+ less /mu,
    );
    expect(answer).toMatch(/^1\. manager, 1 person now: a deal takes .+ less /mu);
    expect(answer).toMatch(/^2\. assistant, 1 person now: /mu);
    const table = await simulated(file, '--csv', ...options);
    const { bottlenecks } = JSON.parse((await simulated(file, '--json', ...options)).answer);
    const { cycleMinutes } = bottlenecks.ranked[0].gain;
    const rows = table.answer.split('\r\n');
    expect(rows).toContain(`bottlenecks.manager.gain.cycleMinutes,${writtenIn(cycleMinutes)}`);
    expect(rows).toContain('bottlenecks.manager.from,1,,');
    expect(rows.every((row) => row.split(',').length === 4)).toBe(true);
  });

  test('a queue that grows: who stops it', async () => {
    const file = await written('growing.salesbook', aSlowSale(56));
    const { answer } = await simulated(file, ...options, '--language', 'en');
    expect(answer).toMatch(
      /^One more person is enough to stop the queue from growing: manager\. /mu,
    );
    expect(answer).toMatch(/^1\. manager, .+, the queue stops growing$/mu);
  });

  test('of a part of a study there are none', async () => {
    const file = await written('slow.salesbook', aSlowSale(32));
    const { code, answer, said } = await simulated(file, '--bottlenecks', '--replications', '1..2');
    expect([code, answer]).toEqual([2, '']);
    expect(said).toContain('--bottlenecks');
  });

  test('an incomplete drawing has none either', async () => {
    const project = aProject()
      .calendar(officeCalendar)
      .variant(aVariant().lane('manager').source('lead').step('call').path('lead', 'call'))
      .build();
    const file = await written('incomplete.salesbook', project);
    expect(await simulated(file, '--bottlenecks')).toMatchObject({ code: 1, answer: '' });
  });
});

describe('the tables of the window', () => {
  const options = ['--weeks', '4', '--replications', '3', '--csv'];

  test('go into a folder, each as CSV and all as one workbook with the same numbers', async () => {
    const file = await written('tables.salesbook', aSale());
    const out = pathOf('tables');
    const { code, answer, said } = await simulated(file, ...options, '--tables', out);
    const names = await readdir(out);
    expect([code, said.split('\n').at(-1)]).toEqual([0, `Таблицы: ${out}, ${names.length} файлов`]);
    expect(names).toContain('Загрузка участников — Как должно быть.csv');
    const csv = await readFile(join(out, 'Загрузка участников — Как должно быть.csv'), 'utf8');
    const load = Number(csv.split('\r\n')[1]?.split(';')[1]?.replace(',', '.'));
    // What goes to programs on stdout is of the same run.
    const row = answer.split('\r\n').find((line) => line.startsWith('participants.manager.load'));
    expect(row?.split(',')[1]).toBe(String(load));
    const workbook = await readXlsxFile(
      await readFile(join(out, 'Все таблицы расчёта — Как должно быть.xlsx')),
    );
    const sheet = workbook.find((each) => each.sheet === 'Загрузка участников');
    expect(sheet?.data[1]?.slice(0, 2)).toEqual(['manager', load]);
    // The workbook also says what it is of.
    expect(workbook).toHaveLength(names.length);
    expect(workbook[0]?.data).toContainEqual(['Вариант', 'Как должно быть']);
  });

  test.each([
    ['a file in the place of the folder', 'tables.salesbook', 'there is a file on this path'],
    ['a folder in a folder that isn’t there', 'nowhere/tables', 'there is no such folder'],
  ])('%s is refused before anything runs', async (_, name, reason) => {
    const file = await written('tables.salesbook', aSale());
    const args = [...options, '--tables', pathOf(name), '--language', 'en'];
    const { code, answer, said } = await simulated(file, ...args);
    expect([code, answer]).toEqual([1, '']);
    expect(said).toMatch(/^Could not write .+: /u);
    expect(said).toContain(reason);
  });

  test('hold the bottlenecks too where they are asked for', async () => {
    const file = await written('tables.salesbook', aSale());
    const out = pathOf('with-bottlenecks');
    const { code } = await simulated(file, ...options, '--bottlenecks', '--tables', out);
    expect(code).toBe(0);
    const names = await readdir(out);
    expect(names).toContain('Узкие места — Как должно быть.csv');
    const workbook = await readXlsxFile(
      await readFile(join(out, 'Все таблицы расчёта — Как должно быть.xlsx')),
    );
    expect(workbook.at(-1)?.sheet).toBe('Узкие места');
    expect(workbook.at(-1)?.data[1]?.slice(0, 3)).toEqual([1, 1, 'manager']);
    expect(workbook).toHaveLength(names.length);
  });

  test('say so where they cannot be written', async () => {
    const file = await written('tables.salesbook', aSale());
    const { code, answer, said } = await simulated(
      file,
      ...options,
      '--tables',
      join(file, 'inside'),
    );
    expect([code, answer]).toEqual([1, '']);
    expect(said).toContain('Не удалось записать');
  });
});
