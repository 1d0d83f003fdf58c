/** `simulate --scenario`: a scenario of the project by its id or name, with its own conditions. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '#shared/model';
import { aProject, aVariant, exponential, officeCalendar, poisson } from '#test/builders';
import { simulateCommand } from '../../cli/commands/simulate.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: Project | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(...args: string[]) {
  const answers: string[] = [];
  const said: string[] = [];
  const code = await simulateCommand(args, {
    answer: (text) => answers.push(text),
    say: (text) => said.push(text),
    workerUrl: new URL('file:///no-worker-in-unit-tests'),
    clock: () => 0,
  });
  return { code, answer: answers.join('\n'), said: said.join('\n') };
}

function aSale(): Project {
  return aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('manager', { headcount: 2, hourlyCost: 900 })
        .source('lead', { arrivals: poisson(0.1) })
        .step('call', { effort: exponential(60) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
}

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
    const byId = await run(file, '--scenario', 'more', '--json');
    const byName = await run(file, '--scenario', 'больше лидов', '--json');
    expect(byName.answer).toBe(byId.answer);
    const { weeks, replications, deals } = JSON.parse(byId.answer);
    expect([weeks, replications]).toEqual([4, 3]);
    const plain = JSON.parse((await run(file, '--scenario', 'three', '--json')).answer);
    const factor = deals.enteredPerWeek.mean / plain.deals.enteredPerWeek.mean;
    expect(factor).toBeGreaterThan(1.5);
    expect(factor).toBeLessThan(2.5);
  });

  test('one more person and the log of deals are of the scenario as well', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const casesOf = async (id: string) => {
      const log = join(folder, `${id}.csv`);
      const { code, answer } = await run(
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
      const out = join(folder, `tables-${id}`);
      expect((await run(file, '--scenario', id, '--csv', '--tables', out)).code).toBe(0);
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
    const { answer } = await run(file, '--scenario', 'three', '--json', '--weeks', '2');
    expect(JSON.parse(answer)).toMatchObject({ weeks: 2, replications: 3 });
  });

  test('that isn’t there: those that are', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    const { code, answer, said } = await run(file, '--scenario', 'Лето', '--language', 'en');
    expect([code, answer]).toEqual([1, '']);
    expect(said.split('\n')).toEqual([
      'There is no scenario “Лето”. There are:',
      '  more  Больше лидов',
      '  three  Три менеджера',
    ]);
  });

  test('of a project that has none', async () => {
    const file = await written('none.salesbook', aSale());
    const { code, said } = await run(file, '--scenario', 'Лето', '--language', 'en');
    expect([code, said]).toEqual([1, 'There is no scenario “Лето”: the project has none yet']);
  });

  test('says itself what it runs: no process beside it', async () => {
    const file = await written('scenarios.salesbook', withScenarios());
    expect((await run(file, '--scenario', 'more', '--process', 'process')).code).toBe(2);
  });
});
