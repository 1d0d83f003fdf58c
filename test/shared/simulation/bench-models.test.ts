/** The benchmark's models are files like any other; they must be what their recipes say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { present, valuesOf } from '#shared/base';
import { openProjectText, writeProject } from '#shared/model';
import { compileScenario } from '#shared/simulation';
import { modelFiles } from '../../bench/models/files.ts';

describe.each(Object.entries(modelFiles))('%s', (name, make) => {
  const text = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

  test('is what its recipe makes', () => {
    const written = writeProject(make());
    expect(written.ok && written.value).toBe(text);
  });

  test('can be simulated: nobody is asked for more work than there is time', () => {
    const opened = openProjectText(text);
    if (!opened.ok) throw new Error(opened.error.code);
    const { project } = opened.value;
    const compiled = compileScenario(project, present(valuesOf(project.scenarios)[0], 'scenario'));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems));
    for (const load of compiled.value.meaning.offeredLoad) {
      expect(load).toBeGreaterThan(0.5);
      expect(load).toBeLessThan(0.9);
    }
  });
});
