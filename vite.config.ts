/** Builds the page that both hosts show: `renderer` with the data of `resources`, into `out/renderer`. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { coreModule } from './scripts/core-module.mjs';
import { inlineConstants, keptConst } from './scripts/fast-code.mjs';
import { zoneYears } from './scripts/zone-years.mjs';
import { CONTENT_SECURITY_POLICY } from './shared/host/index.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The policy goes into the page as well, so that it holds wherever the files are served from. */
function contentSecurityPolicy(): Plugin {
  // A page can't forbid its own framing: only the header can, and each server sends it.
  const forPages = CONTENT_SECURITY_POLICY.split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  return {
    name: 'salesbook:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: forPages },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  root: here('./renderer'),
  publicDir: here('./resources'),
  // Relative addresses work on loopback and on the desktop program's own scheme alike.
  base: './',
  plugins: [react(), contentSecurityPolicy(), coreModule(), zoneYears()],
  worker: {
    format: 'es',
    plugins: () => [coreModule(), zoneYears()],
    rollupOptions: { optimization: inlineConstants, output: keptConst },
  },
  build: {
    outDir: here('./out/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // The first ones with light-dark(), which every colour of both themes is written in.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
