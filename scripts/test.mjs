/** Runs everything, the fastest first: unit tests, whole documents and commands, then the built program in a real browser. */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';

function step(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status, signal } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${title}: failed${signal ? ` (${signal})` : ''}`);
    process.exit(status ?? 1);
  }
}

step('Unit tests', 'npm', ['run', '-s', 'test:unit']);
step('Whole documents and commands', 'npm', ['run', '-s', 'test:whole']);
const chromium = ensureChromium();
step('Build', 'npm', ['run', '-s', 'build']);
step('End-to-end tests', 'npx', ['playwright', 'test'], { SALESBOOK_CHROMIUM: chromium });
