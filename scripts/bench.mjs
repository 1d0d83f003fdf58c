/**
 * Bundles the benchmark for Node and runs it: `npm run bench -- simulation`. What is measured
 * is built like the program itself; see docs/performance.md.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildRenderer } from './build.mjs';
import { coreModule } from './core-module.mjs';
import { inlineConstants, keptConst } from './fast-code.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  plugins: [coreModule()],
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/bench',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        main: 'test/bench/main.ts',
        measured: 'test/bench/measured.ts',
        bare: 'test/bench/bare.ts',
        published: 'test/bench/published.ts',
        'simulation.worker': 'cli/simulating/simulation.worker.ts',
      },
      external: [/^node:/, '@playwright/test', 'pdfmake', /^pdfjs-dist/],
      optimization: inlineConstants,
      output: {
        ...keptConst,
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
// The window's benchmark uses the page that people get.
if (process.argv[2] === 'window') await buildRenderer();
await import(pathToFileURL(`${ROOT}out/bench/main.js`).href);
