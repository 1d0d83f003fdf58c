/** Collections are records: the order in which a file or the memory keeps them changes no figure. */
import { expect, test } from 'vitest';
import { present } from '#shared/base';
import { openProjectText, type Project, writeProject } from '#shared/model';
import { simulate } from '#shared/simulation';
import { aBusyProject } from '#test/busy-project';
import { aScenario } from '#test/simulating';

/** The same value with the keys of every record the other way round. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turnedRound(part)]),
  );
}

function reopened(project: Project): Project {
  const written = writeProject(project);
  const opened = openProjectText(present(written.ok ? written.value : undefined, 'text'));
  return present(opened.ok ? opened.value.project : undefined, 'project');
}

test('the project as it was drawn, saved and opened again, or turned round', async () => {
  const drawn = aBusyProject();
  const scenario = aScenario(drawn, { until: { weeks: 6 }, replications: 3 });
  const answer = async (project: Project) => await simulate({ project, scenario });
  const first = await answer(drawn);
  expect(first.ok).toBe(true);
  expect(await answer(reopened(drawn))).toEqual(first);
  expect(await answer(turnedRound(drawn) as Project)).toEqual(first);
});
