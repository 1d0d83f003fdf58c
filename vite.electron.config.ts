/**
 * Bundles the desktop shell: main as an ES module, preload as CommonJS, because a
 * sandboxed preload script can be nothing else. Electron itself stays outside.
 */
import { defineConfig } from 'vite';

const isPreload = process.env.SALESBOOK_BUNDLE === 'preload';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: isPreload ? 'electron/preload.ts' : 'electron/main.ts',
    outDir: process.env.SALESBOOK_ELECTRON_OUT ?? 'out/electron',
    emptyOutDir: false,
    target: 'node22',
    sourcemap: true,
    rollupOptions: {
      external: ['electron', /^node:/],
      output: isPreload
        ? { format: 'cjs', entryFileNames: 'preload.cjs' }
        : { format: 'es', entryFileNames: 'main.js' },
    },
  },
});
