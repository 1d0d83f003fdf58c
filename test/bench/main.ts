/** `npm run bench -- simulation`, `npm run bench -- publish` and `npm run bench -- window` measure; `npm run bench -- models` writes the models anew. */
import { fileURLToPath } from 'node:url';
import { benchPublishing } from './publishing/publishing.ts';
import { benchSimulation } from './simulation.ts';
import { writeModels } from './write-models.ts';

const FAILED = 1;
const MISUSED = 2;

/** The bundle lies in out/bench. */
const out = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

const [what, part] = process.argv.slice(2);
if (what === 'simulation') {
  process.exitCode = benchSimulation({ root, out }) ? 0 : FAILED;
} else if (what === 'publish') {
  process.exitCode = benchPublishing({ root, out }) ? 0 : FAILED;
} else if (what === 'window') {
  const { benchWindow, isPartName } = await import('./window/window.ts');
  if (part === undefined || isPartName(part)) {
    process.exitCode = (await benchWindow(root, part)) ? 0 : FAILED;
  } else {
    console.error('bench window [simulating | drawing]');
    process.exitCode = MISUSED;
  }
} else if (what === 'models') {
  writeModels(`${root}test/fixtures`);
} else {
  console.error('bench simulation | publish | window | models');
  process.exitCode = MISUSED;
}
