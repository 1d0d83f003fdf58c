/** The command line as it is typed: bundled when stale, threads and all, stdout kept clean. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = 'resources/samples/proekt.salesbook';

function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/cli.mjs', ...args], { cwd: ROOT });
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
