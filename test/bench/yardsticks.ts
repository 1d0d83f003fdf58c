/** Programs of others beside which ours is timed: SimPy in Python, the same kernel in C. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Debian's own Python, for which `python3-simpy3` is packaged. */
const PYTHON = '/usr/bin/python3';
const SEED = '1';

export interface Yardsticks {
  /** Seconds by its own clock; null where it can't be run. */
  readonly simpy: (model: 'v1' | 'v2', deals: number) => number | null;
  readonly c: (deals: number) => number | null;
}

function answerOf(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function isThere(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function secondsSaid(text: string): number {
  const { sec } = JSON.parse(text);
  if (typeof sec !== 'number') throw new Error(`no time in ${text}`);
  return sec;
}

export function findYardsticks(sources: string, out: string): Yardsticks {
  const hasSimpy = isThere(PYTHON, ['-c', 'import simpy']);
  const kernel = join(out, 'kernel_v1');
  const source = join(sources, 'kernel_v1.c');
  const hasC = isThere('gcc', ['-O2', source, '-o', kernel, '-lm']);
  return {
    simpy: (model, deals) =>
      hasSimpy
        ? secondsSaid(answerOf(PYTHON, [join(sources, `simpy_${model}.py`), String(deals), SEED]))
        : null,
    c: (deals) => (hasC ? secondsSaid(answerOf(kernel, [String(deals), '1', SEED])) : null),
  };
}
