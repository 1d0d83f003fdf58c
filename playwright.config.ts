/** End-to-end tests: the built program, served as people get it, in a real browser. */
import { defineConfig } from '@playwright/test';
import { installedChromium } from './scripts/chromium.mjs';

const PORT = 4399;
const isRoot = process.getuid?.() === 0;
const executablePath = installedChromium();

export default defineConfig({
  testDir: 'test/e2e',
  projects: [
    { name: 'end-to-end', testMatch: '**/*.spec.ts' },
    // Pictures for people to look at are no test: see scripts/screenshots.mjs.
    ...(process.env.SALESBOOK_SCREENSHOTS
      ? [{ name: 'screenshots', testMatch: '**/screenshots.ts' }]
      : []),
  ],
  outputDir: 'out/test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 800 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    actionTimeout: 10_000,
    // Nothing to wait for: what moves is there at once.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Root can't use Chromium's sandbox; the pages under test are ours.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `npm run -s cli -- serve --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
