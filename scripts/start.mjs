/**
 * Opens the program: the desktop edition where Electron is here or comes within seconds
 * and there is a screen, else the browser edition on its fixed address. What is stale is
 * built first; what is given after `--` goes to the browser edition (`--port 5000`).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildRenderer, buildShell } from './build.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ELECTRON = join(ROOT, 'node_modules', 'electron');
const PATIENCE_MS = 5000;

const EVERYWHERE = ['shared', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const PAGE = {
  sources: [...EVERYWHERE, 'renderer', 'resources', 'vite.config.ts'],
  made: join(ROOT, 'out', 'renderer', 'index.html'),
  build: buildRenderer,
};
const SHELL = {
  sources: [...EVERYWHERE, 'electron', 'vite.electron.config.ts'],
  made: join(ROOT, 'out', 'electron', 'main.js'),
  build: buildShell,
};

/** When anything at or under the path was changed last; a folder changes when something leaves it. */
async function changedAt(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => changedAt(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}

async function freshen({ sources, made, build }) {
  const times = await Promise.all(sources.map((path) => changedAt(join(ROOT, path))));
  if (existsSync(made) && (await stat(made)).mtimeMs > Math.max(...times)) return;
  console.error('Building the program…');
  await build();
}

/** Exit code, or null when it was still running after the time given. */
function finished(child, withinMs) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), withinMs);
    const settle = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    child.once('error', () => settle(1));
    child.once('exit', (code) => settle(code ?? 1));
  });
}

function electronProgram() {
  const pathFile = join(ELECTRON, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(ELECTRON, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Electron's package brings its program at the first use; only so long is waited for it. */
async function fetchElectron() {
  const install = join(ELECTRON, 'install.js');
  if (!existsSync(install)) return null;
  const child = spawn(process.execPath, [install], { cwd: dirname(install), stdio: 'ignore' });
  if ((await finished(child, PATIENCE_MS)) === null) child.kill();
  return electronProgram();
}

function hasScreen() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** True once the desktop edition has run, or is running; else why not is said. */
async function openDesktop() {
  const say = (why) => console.error(`${why}: opening the browser edition instead.`);
  if (!hasScreen()) return say('There is no screen for the desktop edition');
  const program = electronProgram() ?? (await fetchElectron());
  if (!program) return say('Electron could not be had within five seconds');
  await freshen(SHELL);
  const child = spawn(program, [ROOT], { stdio: 'inherit' });
  const code = await finished(child, PATIENCE_MS);
  if (code !== null && code !== 0) return say('Electron does not start on this machine');
  child.once('exit', (later) => {
    process.exitCode = later ?? 0;
  });
  return true;
}

process.chdir(ROOT);
await freshen(PAGE);
if (!(await openDesktop())) {
  process.argv.splice(2, 0, 'serve', '--open');
  await import('./cli.mjs');
}
