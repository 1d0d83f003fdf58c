import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { coreModule } from './scripts/core-module.mjs';

const tests = (folder: string) => `test/${folder}/**/*.test.{ts,tsx}`;
const exclude = ['test/e2e/**', 'test/bench/**', 'node_modules/**'];

import { zoneYears } from './scripts/zone-years.mjs';

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
        test: { name: 'shared', include: [tests('shared')], isolate: false },
      },
      {
        extends: true,
        test: { name: 'edges', include: [tests('*')], exclude: [...exclude, tests('shared')] },
      },
    ],
  },
});
