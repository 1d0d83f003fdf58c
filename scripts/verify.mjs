/** Bundles the verification of the simulation for Node and runs it: `npm run verify`. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { coreModule } from './core-module.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

import { zoneYears } from './zone-years.mjs';

await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  plugins: [coreModule(), zoneYears()],
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: 'test/verify/main.ts',
    outDir: 'out/verify',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      external: [/^node:/],
      output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
await import(pathToFileURL(`${ROOT}out/verify/main.js`).href);
