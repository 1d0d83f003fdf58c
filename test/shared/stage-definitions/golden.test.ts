/** What every sample becomes, file by file: read by people, and held (update with `vitest run FILE --update`). */
import { describe, expect, test } from 'vitest';
import { pipelinesOf, STAGE_FORMATS, stageFiles } from '#shared/stage-definitions';
import { samples } from './samples.ts';

describe.each(samples)('the sample $name', ({ name, project }) => {
  const pipelines = pipelinesOf(project);
  // A workbook is a compressed file: it is opened in its own test.
  const formats = STAGE_FORMATS.filter((format) => format !== 'xlsx');

  test.each(formats)('as %s', async (format) => {
    const wanted = { project, pipelines, language: project.language, mends: true };
    const files = stageFiles(wanted, format);
    for (const [at, { extension, content }] of files.entries()) {
      await expect(content).toMatchFileSnapshot(
        `../../fixtures/stages/${name}/${format}${at === 0 ? '' : `-${at + 1}`}.${extension}`,
      );
    }
  });
});
