/**
 * Builds what people run: the page (out/renderer, with the licences of what it is made of) and the desktop shell (out/electron).
 * The command line bundles itself when it is stale (cli.mjs).
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { collectLicences, writeLicences } from './licences.mjs';

export async function buildRenderer() {
  const licences = writeLicences(collectLicences(fileURLToPath(new URL('..', import.meta.url))));
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
  await writeFile('out/renderer/licences.txt', licences);
}

export async function buildShell() {
  for (const bundle of ['main', 'preload']) {
    process.env.SALESBOOK_BUNDLE = bundle;
    await build({ configFile: 'vite.electron.config.ts', logLevel: 'warn' });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildRenderer();
  await buildShell();
}
