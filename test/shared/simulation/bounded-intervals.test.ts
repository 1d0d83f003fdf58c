/** Of a run that is far too short the intervals are wide, but none is of what can't be. */
import { expect, test } from 'vitest';
import { present } from '#shared/base';
import { simulate } from '#shared/simulation';
import { aBusyProject } from '#test/busy-project';
import { aScenario } from '#test/simulating';

/** Every estimate of the result, by where it stands. */
function* estimatesIn(value: unknown, path = ''): Generator<[path: string, Bounds]> {
  if (typeof value !== 'object' || value === null) return;
  if ('mean' in value && 'low' in value) yield [path, value as Bounds];
  else
    for (const [name, part] of Object.entries(value)) yield* estimatesIn(part, `${path}.${name}`);
}

interface Bounds {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

const SHARES = /conversion|share|load|Kept$/iu;

test('two replications of a week: no amount below 0, no share above 1', async () => {
  const project = aBusyProject();
  const fields = { until: { weeks: 1 }, replications: 2, warmUpWeeks: 0 } as const;
  const answer = await simulate({ project, scenario: aScenario(project, fields) });
  const found = [...estimatesIn(present(answer.ok ? answer.value : undefined, 'result'))];
  const shares = found.filter(([path]) => SHARES.test(path));
  expect(shares.length).toBeGreaterThan(5);
  const cut = found.filter(([, { mean, low }]) => low === 0 && mean > 0);
  expect(cut.length).toBeGreaterThan(5);
  for (const [path, { mean, low, high }] of found) {
    expect(present(low, path), path).toBeGreaterThanOrEqual(0);
    expect(mean, path).toBeGreaterThanOrEqual(present(low, path));
    expect(mean, path).toBeLessThanOrEqual(present(high, path));
  }
  for (const [path, { high }] of shares) {
    expect(present(high, path), path).toBeLessThanOrEqual(1);
  }
});
