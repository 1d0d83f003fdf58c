/** The machine has less memory than the run may have: a clear answer, and the next run is as if nothing had been. */
import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, test } from 'vitest';
import { failure, present } from '#shared/base';
import { compileScenario, type Program, runReplication } from '#shared/simulation';
import { aVariant, minutes } from '#test/builders';
import { aroundClock, severalAt } from '#test/one-week';
import { aScenario } from '#test/simulating';

/** Of 64 KiB each; what V8 takes by itself. */
const ALL_PAGES = 65_536;
const limitPages = (pages: number) => setFlagsFromString(`--wasm-max-mem-pages=${pages}`);
afterEach(() => limitPages(ALL_PAGES));

/** So many leads, all of them inside for a year. */
function waiting(leads: number): Program {
  const project = aroundClock(
    aVariant()
      .source('lead', { arrivals: severalAt(leads, '12T09:00') })
      .wait('answer', { delay: minutes(525_600) })
      .outcome('won')
      .path('lead', 'answer', 'won'),
  );
  const scenario = aScenario(project, { startsOn: '2026-01-12', replications: 1 });
  const compiled = compileScenario(project, scenario);
  return present(compiled.ok ? compiled.value : undefined, 'program');
}

const refused = failure({ code: 'memoryRefused', replication: 0 });

describe('memory that the machine refuses', () => {
  test('in the middle of a run, and again at the next; a smaller one isn’t concerned', () => {
    const many = waiting(50_000);
    // 6.25 MiB: 50,000 deals of more than 200 bytes don’t fit.
    limitPages(100);
    expect(runReplication(many, 0)).toEqual(refused);
    expect(runReplication(many, 0)).toEqual(refused);
    expect(runReplication(waiting(5), 0)).toMatchObject({ ok: true, value: { insideAtEnd: 5 } });
  });

  test('is there at the next run: the same figures as ever', () => {
    const [before, after] = [waiting(50_000), waiting(50_000)];
    limitPages(100);
    expect(runReplication(after, 0)).toEqual(refused);
    limitPages(ALL_PAGES);
    expect(runReplication(after, 0)).toMatchObject({ ok: true, value: { insideAtEnd: 50_000 } });
    expect(runReplication(after, 0)).toEqual(runReplication(before, 0));
  });

  test('before the run has begun: the network alone is too large', () => {
    const program = waiting(5);
    // The list of blocks of tokens and the first events take more than two pages.
    limitPages(2);
    expect(runReplication(program, 0)).toEqual(refused);
  });
});
