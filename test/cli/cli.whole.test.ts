/** The command line as it is typed: bundled when stale, threads and all, stdout kept clean. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = 'resources/samples/proekt.salesbook';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (...args: string[]) => runWith([], ...args);

/** With options of Node. */
function runWith(node: readonly string[], ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, 'scripts/cli.mjs', ...args], { cwd: ROOT });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('one, two and three workers print the same bytes', { timeout: 60_000 }, async () => {
  const simulate = (workers: string) =>
    run('simulate', SAMPLE, '--json', '--weeks', '4', '--replications', '7', '--workers', workers);
  const alone = await simulate('1');
  expect(alone.code).toBe(0);
  expect(JSON.parse(alone.stdout).replications).toBe(7);
  expect((await simulate('2')).stdout).toBe(alone.stdout);
  expect((await simulate('3')).stdout).toBe(alone.stdout);
});

test('without a command the usage goes to stderr', { timeout: 60_000 }, async () => {
  const { code, stdout, stderr } = await run();
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('simulate FILE');
});

test('the help is in the language asked for', { timeout: 60_000 }, async () => {
  const russian = await run('--help', '--language', 'ru');
  expect([russian.code, russian.stderr]).toEqual([0, '']);
  expect(russian.stdout).toContain('что не так с файлом проекта');
  expect(russian.stdout).not.toMatch(/what is wrong|Answers go/u);
  const one = await run('merge', '--help', '--language', 'en');
  expect([one.code, one.stdout]).toEqual([
    0,
    'merge PART… [--language ru|en]\n           the figures of all its parts together\n',
  ]);
});

test('an unknown command is answered with the nearest, or with all', {
  timeout: 60_000,
}, async () => {
  const near = await run('smulate', '--language', 'en');
  expect([near.code, near.stdout]).toEqual([2, '']);
  expect(near.stderr).toBe(
    'There is no command smulate. A similar one is simulate\nFor more: npm run -s cli -- simulate --help\n',
  );
  const far = await run('frobnicate', '--language=ru');
  expect(far.code).toBe(2);
  expect(far.stderr).toBe(
    'Нет команды frobnicate. Есть: validate, simulate, merge, publish, stages, deploy, serve\nПодробнее: npm run -s cli -- --help\n',
  );
});

/** Each command with the options that a usage names for it. */
function optionsByCommand(usage: string): Map<string, ReadonlySet<string>> {
  const parts = usage.split(/^(?: {2}|npm run -s cli -- )(?=[a-z]+ +(?:FILE|PART|\[))/mu).slice(1);
  return new Map(
    parts.map((part) => [/^[a-z]+/u.exec(part)?.[0] ?? '', new Set(part.match(/--[a-z-]+/gu))]),
  );
}

test('the help names the commands and options of the README', { timeout: 60_000 }, async () => {
  const { code, stdout } = await run('--help');
  expect(code).toBe(0);
  const readme = await readFile(`${ROOT}README.md`, 'utf8');
  const usage = readme.split('\n').filter((line) => line.startsWith('npm run -s cli -- '));
  const promised = optionsByCommand(usage.join('\n'));
  expect(promised.get('publish')).toContain('--only');
  expect(optionsByCommand(stdout)).toEqual(promised);
});

test('memory that the machine refuses is said, here and in threads', {
  timeout: 60_000,
}, async () => {
  // Whoever makes the bundle needs memory of that kind too.
  expect((await run('--help')).code).toBe(0);
  const simulate = (...more: string[]) =>
    runWith(['--wasm-max-mem-pages=2'], 'simulate', SAMPLE, '--weeks', '4', ...more);
  for (const workers of ['1', '2']) {
    const { code, stdout, stderr } = await simulate('--workers', workers, '--language', 'en');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Stopped: the computer has no more memory\..+\(--workers\).+\n$/u);
  }
});

test('Ctrl+C in the middle of a file takes the half of it along', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'salesbook-ended-'));
  const written = watch(folder);
  const options = ['--weeks', '600', '--replications', '1', '--log', join(folder, 'deals.xes')];
  const child = spawn(process.execPath, ['scripts/cli.mjs', 'simulate', SAMPLE, ...options], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  for await (const { filename } of written) {
    if (filename?.endsWith('.part')) break;
  }
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
