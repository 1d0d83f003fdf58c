/**
 * Checks every TypeScript project of the house; each has the libraries its folder may use and no others.
 * The core of the simulation is AssemblyScript: its own compiler checks it.
 */
import { spawnSync } from 'node:child_process';
import { compiledCore } from './core-module.mjs';

const projects = ['shared', 'renderer', 'renderer/workers', 'electron', 'cli', 'test'];
let failed = false;
for (const project of projects) {
  const { status } = spawnSync('tsc', ['-p', `${project}/tsconfig.json`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  failed ||= status !== 0;
}
await compiledCore().catch((error) => {
  console.error(error.message);
  failed = true;
});
process.exit(failed ? 1 : 0);
