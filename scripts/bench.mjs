/**
 * Bundles the benchmark for Node and runs it: `npm run bench -- simulation`. What is measured
 * is built like the program itself; see docs/performance.md.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildRenderer } from './build.mjs';
import { coreModule } from './core-module.mjs';
import { inlineConstants, narrowCode, nodeOutput } from './fast-code.mjs';
import { zoneYears } from './zone-years.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Programs of one bundle share its chunks: a measurement must not load what another one needs. */
function bundle(input) {
  return build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    plugins: [coreModule(), zoneYears(), narrowCode()],
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'out/bench',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rollupOptions: {
        input,
        external: [/^node:/, '@playwright/test', 'pdfmake', /^pdfjs-dist/],
        optimization: inlineConstants,
        output: nodeOutput,
      },
    },
  });
}

await rm(`${ROOT}out/bench`, { recursive: true, force: true });
await bundle({
  measured: 'test/bench/measured.ts',
  'simulation.worker': 'cli/simulating/simulation.worker.ts',
});
await bundle({ published: 'test/bench/published.ts' });
await bundle({ main: 'test/bench/main.ts', bare: 'test/bench/bare.ts' });
// The window's benchmark uses the page that people get.
if (process.argv[2] === 'window') await buildRenderer();
await import(pathToFileURL(`${ROOT}out/bench/main.js`).href);
