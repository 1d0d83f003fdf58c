/**
 * Builds what people run: the page (out/renderer) and the desktop shell (out/electron).
 * The command line bundles itself when it is stale (cli.mjs).
 */
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export async function buildRenderer() {
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
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
