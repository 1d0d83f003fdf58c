/**
 * Finds a Chromium for the end-to-end tests: an installed Chrome, Chromium or Edge,
 * else Playwright's own download, else the system's package when root on a
 * Debian-like system, else a clear error.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const FIXED_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    if (!base) return [];
    return [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Chromium', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a browser that is already here, or null. */
export function installedChromium() {
  const named = process.env.SALESBOOK_CHROMIUM;
  if (named) {
    if (!isExecutable(named)) throw new Error(`SALESBOOK_CHROMIUM names no program: ${named}`);
    return named;
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [...(FIXED_PLACES[process.platform] ?? []), ...onPath];
  const found = candidates.find(isExecutable);
  if (found) return found;
  const downloaded = chromium.executablePath();
  return downloaded && existsSync(downloaded) ? downloaded : null;
}

function run(command, args, timeoutSeconds) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: timeoutSeconds * 1000,
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Path of a browser, fetched if there was none. Throws when none can be had. */
export function ensureChromium() {
  const found = installedChromium();
  if (found) return found;
  console.error('No Chrome, Chromium or Edge here: trying Playwright’s own download…');
  run('npx', ['playwright', 'install', 'chromium'], 180);
  const downloaded = installedChromium();
  if (downloaded) return downloaded;
  if (isRootOnDebian()) {
    console.error('The download could not be had: installing the system’s chromium package…');
    run('apt-get', ['update', '-q'], 180);
    run('apt-get', ['install', '-y', '-q', 'chromium'], 600);
    const packaged = installedChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    'The end-to-end tests need a Chromium. Install Chrome, Chromium or Edge, or name one in SALESBOOK_CHROMIUM.',
  );
}
