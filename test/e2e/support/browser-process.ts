/** A browser as a process of its own with a profile that outlives it, so that it can be killed. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { present } from '#shared/base';
import { installedChromium } from '../../../scripts/chromium.mjs';

export interface BrowserProcess {
  readonly page: Page;
  /** At once and without a word, as by a power cut. */
  kill(): Promise<void>;
}

export async function startBrowser(profile: string): Promise<BrowserProcess> {
  // A killed browser leaves its old address behind.
  await rm(addressFile(profile), { force: true });
  const child = spawn(
    present(installedChromium(), 'a Chromium'),
    [
      '--headless=new',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,800',
      '--accept-lang=ru-RU',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await addressOf(profile));
  // Only the first context lives in the profile; any other one is forgotten by design.
  const page = await present(browser.contexts()[0], 'the context of the profile').newPage();
  return {
    page,
    async kill() {
      child.kill('SIGKILL');
      await gone;
      // The next browser with this profile writes its own.
      await browser.close();
    },
  };
}

const addressFile = (profile: string) => join(profile, 'DevToolsActivePort');

/** The browser writes where it listens into its profile. */
async function addressOf(profile: string): Promise<string> {
  let address = '';
  await expect(async () => {
    const [port, path] = (await readFile(addressFile(profile), 'utf8')).split('\n');
    address = `ws://127.0.0.1:${port}${path}`;
  }).toPass({ timeout: 20_000 });
  return address;
}
