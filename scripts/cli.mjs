/**
 * Runs the command line. Its bundle is made anew when the sources it came from have changed;
 * each state of the sources has a folder of its own under out/cli, so that commands running
 * at the same time never pull the files from under each other. Nothing but the command's own
 * answer goes to stdout.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = join(ROOT, 'out', 'cli');
const SOURCES = [
  'cli',
  'shared',
  'scripts',
  'vite.cli.config.ts',
  'package.json',
  'package-lock.json',
];
/** An older bundle may still be running, but hardly for longer than this. */
const KEEP_MS = 24 * 60 * 60 * 1000;

async function filesUnder(path) {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true });
  const nested = entries.map((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  );
  return (await Promise.all(nested)).flat();
}

/** Changes whenever a source does: names, sizes and times of change. */
async function stateOfSources() {
  const lists = await Promise.all(
    SOURCES.map(async (path) =>
      (await stat(join(ROOT, path))).isDirectory() ? filesUnder(path) : [path],
    ),
  );
  const lines = await Promise.all(
    lists.flat().map(async (path) => {
      const { size, mtimeMs } = await stat(join(ROOT, path));
      return `${path} ${size} ${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
}

async function removeOldBundles(current) {
  for (const name of await readdir(OUT)) {
    const folder = join(OUT, name);
    const { mtimeMs } = await stat(folder);
    if (name !== current && Date.now() - mtimeMs > KEEP_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function bundle(folder) {
  const making = `${folder}-${process.pid}`;
  process.env.SALESBOOK_CLI_OUT = making;
  const { build } = await import('vite');
  await build({ root: ROOT, configFile: join(ROOT, 'vite.cli.config.ts'), logLevel: 'error' });
  try {
    await rename(making, folder);
  } catch (error) {
    // Another command made the same bundle meanwhile: either will do.
    if (!existsSync(join(folder, 'main.js'))) throw error;
    await rm(making, { recursive: true, force: true });
  }
}

const state = await stateOfSources();
const folder = join(OUT, state);
if (!existsSync(join(folder, 'main.js'))) {
  await bundle(folder);
  await removeOldBundles(state);
}
await import(pathToFileURL(join(folder, 'main.js')).href);
