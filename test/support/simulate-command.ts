/** `simulate` as the tests of the command line call it: its files in a folder of its own, its answer and what it says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Project } from '#shared/model';
import { simulateCommand } from '../../cli/commands/simulate.ts';
import { aProject, aVariant, exponential, officeCalendar, poisson } from './builders.ts';

export interface TestFolder {
  readonly pathOf: (name: string) => string;
  /** A project is written as JSON. */
  readonly written: (name: string, content: Project | string) => Promise<string>;
}

/** Is there while the tests of a file run. */
export function aFolder(): TestFolder {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'salesbook-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const pathOf = (name: string) => join(folder, name);
  return {
    pathOf,
    async written(name, content) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await writeFile(pathOf(name), text);
      return pathOf(name);
    },
  };
}

/** A lead every ten hours and an hour of work on each, by two managers. */
export function aSale(title = 'Продажа'): Project {
  return aProject({ title })
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

export async function simulated(...args: string[]) {
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
