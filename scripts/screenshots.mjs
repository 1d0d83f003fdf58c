/** Takes pictures of every place in both languages, both themes and two sizes into out/screenshots, for people to look at. */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';

const { status } = spawnSync('npx', ['playwright', 'test', '--project', 'screenshots'], {
  stdio: 'inherit',
  env: { ...process.env, SALESBOOK_CHROMIUM: ensureChromium(), SALESBOOK_SCREENSHOTS: 'yes' },
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
