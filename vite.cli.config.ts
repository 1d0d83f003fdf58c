/** Bundles the command line for Node: the program, and the threads it starts, side by side. */
import { defineConfig } from 'vite';
import { coreModule } from './scripts/core-module.mjs';
import { inlineConstants, narrowCode, nodeOutput } from './scripts/fast-code.mjs';
import { zoneYears } from './scripts/zone-years.mjs';

export default defineConfig({
  publicDir: false,
  plugins: [coreModule(), zoneYears(), narrowCode()],
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: process.env.SALESBOOK_CLI_OUT ?? 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        main: 'cli/main.ts',
        'simulation.worker': 'cli/simulating/simulation.worker.ts',
        'typesetting.worker': 'cli/publishing/typesetting.worker.ts',
      },
      external: [/^node:/],
      optimization: inlineConstants,
      output: nodeOutput,
    },
  },
});
