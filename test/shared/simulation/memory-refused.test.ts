/** The machine has less memory than the run may have: a clear answer, and the next run is as if nothing had been. */
import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failure, present } from '#shared/base';
import {
  compileScenario,
  type Program,
  recordReplication,
  runReplication,
} from '#shared/simulation';
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

describe('memory for the log of a run', () => {
  /** The machine has no more for arrays as long as this, or longer. */
  function withoutArraysOf(length: number) {
    const Whole = globalThis.Float64Array;
    vi.stubGlobal(
      'Float64Array',
      new Proxy(Whole, {
        construct(target, [size, ...rest]) {
          // As V8 words it.
          if (size === length) throw new RangeError('Array buffer allocation failed');
          return Reflect.construct(target, [size, ...rest]);
        },
      }),
    );
  }
  afterEach(() => vi.unstubAllGlobals());

  test('refused in the middle of it is said, and the run without a log isn’t concerned', () => {
    const program = waiting(5_000);
    // The first block for more rows than 2,048 is of that length.
    withoutArraysOf(2048);
    const answer = recordReplication(program, 0);
    expect(answer).toEqual({
      ok: false,
      error: { code: 'logMemoryRefused', replication: 0, overloaded: [] },
    });
    expect(runReplication(program, 0)).toMatchObject({ ok: true, value: { insideAtEnd: 5_000 } });
    vi.unstubAllGlobals();
    expect(recordReplication(program, 0)).toMatchObject({ ok: true });
  });
});
