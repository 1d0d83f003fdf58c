/** The command as programs use it: names on stdout, everything else on stderr, exit codes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '#shared/model';
import {
  aProject,
  aVariant,
  exponential,
  officeCalendar,
  poisson,
  workingDays,
} from '#test/builders';
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
    const { code, answer } = await run(file, '--json', '--replications', '3', '--weeks', '4');
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
    const { answer } = await run(file, '--json', '--replications', '1');
    const { low, high } = JSON.parse(answer).deals.wonPerWeek;
    expect([low, high]).toEqual([null, null]);
  });

  test('the same seed prints the same bytes, another seed others', async () => {
    const file = await written('sale.salesbook', aSale());
    const args = [file, '--json', '--replications', '2', '--weeks', '4'];
    const first = await run(...args, '--seed', '7');
    expect((await run(...args, '--seed', '7')).answer).toBe(first.answer);
    expect((await run(...args, '--seed', '8')).answer).not.toBe(first.answer);
  });

  test('an incomplete drawing: what is missing, by name, on stderr', async () => {
    const project = aProject()
      .calendar(officeCalendar)
      .variant(aVariant().lane('manager').source('lead').step('call').path('lead', 'call'))
      .build();
    const { code, answer, said } = await run(await written('incomplete.salesbook', project));
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
    const { code, answer, said } = await run(...args);
    expect([code, answer]).toEqual([expected, '']);
    expect(said).not.toBe('');
  });

  test('a process or variant that isn’t there: the known ones are named', async () => {
    const file = await written('sale.salesbook', aSale());
    const process = await run(file, '--process', 'other', '--language', 'en');
    expect([process.code, process.said]).toEqual([1, 'No process other. There are: process']);
    const variant = await run(file, '--variant', 'other', '--language', 'en');
    expect([variant.code, variant.said]).toEqual([1, 'No variant other. There are: variant']);
  });

  test('not a project', async () => {
    const { code, answer } = await run(await written('broken.salesbook', '{"format": "other"}'));
    expect([code, answer]).toEqual([1, '']);
  });
});
