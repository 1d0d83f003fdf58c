import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { importsAsConstants } from './scripts/imports-as-constants.ts';

export default defineConfig({
  plugins: [react(), importsAsConstants()],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
    // Files run side by side on the cores there are; a test that hangs is a failure.
    testTimeout: 20_000,
    // The runner leaves one core idle unless told; on two cores that is half of them.
    maxWorkers: availableParallelism(),
    // Sources keep no state but what can be made again: loading them once per worker is enough.
    isolate: false,
  },
});
