/** Checks every TypeScript project of the house; each has the libraries its folder may use and no others. */
import { spawnSync } from 'node:child_process';

const projects = ['shared', 'renderer', 'renderer/workers', 'electron', 'cli', 'test'];
let failed = false;
for (const project of projects) {
  const { status } = spawnSync('tsc', ['-p', `${project}/tsconfig.json`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
