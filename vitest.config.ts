import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { coreModule } from './scripts/core-module.mjs';
import { zoneYears } from './scripts/zone-years.mjs';

const tests = (folder: string) => `test/${folder}/**/*.test.{ts,tsx}`;
/** Documents set and read back, commands started, each call of a loading failing in turn: seconds, not milliseconds. */
const wholes = (folder: string) => `test/${folder}/**/*.whole.test.ts`;
const exclude = ['test/e2e/**', 'test/bench/**', 'node_modules/**'];

export default defineConfig({
  plugins: [react(), coreModule(), zoneYears()],
  test: {
    // Files run side by side on the cores there are; a test that hangs is a failure.
    testTimeout: 20_000,
    // The runner leaves one core idle unless told; on two cores that is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        // No state but what can be made again: loading it once per worker is enough.
        test: {
          name: 'shared',
          include: [tests('shared')],
          exclude: [wholes('shared')],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'edges',
          include: [tests('*')],
          exclude: [...exclude, wholes('*'), tests('shared')],
        },
      },
      {
        extends: true,
        // Fonts and the compiler of pages are loaded once per worker, too.
        test: { name: 'documents', include: [wholes('shared')], isolate: false },
      },
      {
        extends: true,
        test: { name: 'commands', include: [wholes('*')], exclude: [...exclude, wholes('shared')] },
      },
    ],
  },
});
