/** The files of the samples: whole, canonical, and with no warnings but those they should have. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeProject } from '#shared/model';
import { validateVariant } from '#shared/validation';
import { drawings, samples } from './sample.ts';

function issuesOf({ process, project, variant }: (typeof drawings)[number]) {
  return validateVariant(project, { processId: process.id, variantId: variant.id });
}

describe('the files of the samples', () => {
  it('are all looked at', () => {
    const files = readdirSync(new URL('../../../resources/samples/', import.meta.url));
    expect(files.toSorted()).toEqual(samples.map(({ name }) => `${name}.salesbook`).toSorted());
  });

  it.each(samples)('$name: opens without damage and without a migration', (sample) => {
    expect(sample.migratedFrom).toBeNull();
    expect(sample.project.id).toBe(sample.name);
  });

  it.each(samples)('$name: is written as the program writes it, byte for byte', (sample) => {
    expect(writeProject(sample.project)).toEqual({ ok: true, value: sample.text });
  });

  it.each(drawings.filter(({ variant }) => variant.kind === 'toBe'))(
    '$drawing: has not a single warning',
    (drawing) => {
      expect(issuesOf(drawing)).toEqual([]);
    },
  );

  it.each(drawings.filter(({ variant }) => variant.kind === 'asIs'))(
    '$drawing: has few warnings, and only about what nobody has agreed yet',
    (drawing) => {
      const issues = issuesOf(drawing);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(4);
      for (const { code } of issues) expect(['noAccountable', 'noExitCriterion']).toContain(code);
    },
  );
});
