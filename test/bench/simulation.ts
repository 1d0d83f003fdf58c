/**
 * The benchmark of the simulation: every measurement in a fresh process, five rounds with the
 * measurements interleaved, medians. Ratios compare what ran in the same rounds.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Measured, Measurement } from './measurement.ts';
import { median, type Row, tableText, verdictOf } from './table.ts';
import { findYardsticks } from './yardsticks.ts';

const ROUNDS = 5;
const HUNDRED_THOUSAND = 100_000;
const MILLION = 1_000_000;
const TEN_MILLION = 10_000_000;
const BYTES_OF_MB = 1e6;

interface Places {
  readonly root: string;
  readonly out: string;
}

type Samples = Map<string, number[]>;

function measure({ out }: Places, asked: Measurement): Measured {
  const args = [join(out, 'measured.js'), JSON.stringify(asked)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Most memory of a Node that does nothing. */
function bareBytes({ out }: Places): number {
  return Number(spawnSync(process.execPath, [join(out, 'bare.js')], { encoding: 'utf8' }).stdout);
}

function oneRound(places: Places, keep: (name: string, value: number | null) => void): void {
  const fixture = (name: string) => join(places.root, 'test/fixtures', `${name}.salesbook`);
  const v1 = fixture('reference-sales-v1');
  const v2 = fixture('reference-sales-v2');
  const proekt = join(places.root, 'resources/samples/proekt.salesbook');
  const yardsticks = findYardsticks(join(places.root, 'test/bench/yardsticks'), places.out);
  const run = (file: string, more: Partial<Extract<Measurement, { kind: 'run' }>> = {}) =>
    measure(places, { kind: 'run', file, ...more });

  keep('bare bytes', bareBytes(places));
  keep('simpy v1', yardsticks.simpy('v1', HUNDRED_THOUSAND));
  const ours = run(v1);
  keep('ours v1', ours.seconds);
  keep('bytes 100k', ours.peakBytes);
  const logged = run(v1, { isLogged: true });
  keep('logged v1', logged.seconds);
  keep('bytes logged', logged.peakBytes);
  keep('log bytes', logged.log?.bytes ?? null);
  keep('activities', logged.log?.activities ?? null);
  keep('simpy v2', yardsticks.simpy('v2', HUNDRED_THOUSAND));
  const withCalendars = run(v2);
  keep('ours v2', withCalendars.seconds);
  keep('event v2', withCalendars.seconds / withCalendars.events);
  const sixty = run(fixture('sixty-steps'));
  keep('event sixty', sixty.seconds / sixty.events);
  keep('c million', yardsticks.c(MILLION));
  keep('ours million', run(v1, { deals: MILLION }).seconds);
  keep('thousand', run(v1, { deals: 1000, replications: 1000 }).seconds);
  const shared = { deals: 25_000, replications: 64 };
  keep('one worker', run(v1, { ...shared, workers: 1 }).seconds);
  keep('two workers', run(v1, { ...shared, workers: 2 }).seconds);
  const pair = measure(places, {
    kind: 'pair',
    file: proekt,
    former: 'scenario-asis',
    latter: 'scenario-tobe',
    workers: 2,
  });
  keep('pair', pair.seconds);
  keep('deals of a year', pair.dealsPerYear);
  keep('cancel here', measure(places, { kind: 'cancel', file: v1, inWorker: false }).seconds);
  keep('cancel worker', measure(places, { kind: 'cancel', file: v1, inWorker: true }).seconds);
}

function rowsOf(samples: Samples): Row[] {
  const value = (name: string) => {
    const values = samples.get(name) ?? [];
    return values.length > 0 ? median(values) : null;
  };
  const ratio = (one: string, other: string) => {
    const [top, bottom] = [value(one), value(other)];
    return top === null || bottom === null ? null : top / bottom;
  };
  const seconds = (name: string) => {
    const time = value(name);
    return time === null ? 'not on this machine' : `${time.toFixed(3)} s`;
  };
  const over = (one: string, other: string) => `${seconds(one)} / ${seconds(other)}`;
  const nanoseconds = (name: string) => `${((value(name) ?? 0) * 1e9).toFixed(0)} ns`;
  const memory = (name: string) => {
    const [bytes, bare] = [value(name), value('bare bytes')];
    return bytes === null || bare === null ? null : (bytes - bare) / BYTES_OF_MB;
  };
  const megabytes = (bytes: number | null) => `${((bytes ?? 0) / BYTES_OF_MB).toFixed(1)} MB`;
  const growth = (value('bytes logged') ?? 0) - (value('bytes 100k') ?? 0);
  const milliseconds = (name: string) => (value(name) ?? 0) * 1000;
  const faster = { unit: '×', bound: 'atLeast' } as const;
  const slower = { unit: '×', bound: 'atMost' } as const;
  const bare = `over ${((value('bare bytes') ?? 0) / BYTES_OF_MB).toFixed(0)} MB of bare Node`;
  return [
    {
      ...faster,
      what: 'v1, 100,000 deals: SimPy / ours',
      value: ratio('simpy v1', 'ours v1'),
      must: 18,
      reachFor: 26,
      note: over('simpy v1', 'ours v1'),
    },
    {
      ...faster,
      what: 'v2, 100,000 deals: SimPy / ours',
      value: ratio('simpy v2', 'ours v2'),
      must: 16,
      reachFor: 24,
      note: over('simpy v2', 'ours v2'),
    },
    {
      ...slower,
      what: 'v1, a million deals: ours / C -O2',
      value: ratio('ours million', 'c million'),
      must: 3,
      reachFor: 1.5,
      note: over('ours million', 'c million'),
    },
    {
      ...slower,
      what: 'sixty steps: time per event / v2’s',
      value: ratio('event sixty', 'event v2'),
      must: 2,
      reachFor: 1.3,
      note: `${nanoseconds('event sixty')} / ${nanoseconds('event v2')}`,
    },
    {
      ...slower,
      what: '1,000 replications of 1,000 deals / one of a million',
      value: ratio('thousand', 'ours million'),
      must: 1.25,
      reachFor: 1.05,
      note: over('thousand', 'ours million'),
    },
    {
      ...faster,
      what: 'two workers against one',
      value: ratio('one worker', 'two workers'),
      must: 1.6,
      reachFor: 1.8,
      note: over('one worker', 'two workers'),
    },
    {
      what: 'memory at 100 thousand deals',
      value: memory('bytes 100k'),
      unit: 'MB',
      bound: 'atMost',
      must: 25,
      reachFor: 12,
      note: bare,
    },
    {
      what: 'memory at 10 million deals',
      value: memory('bytes 10M'),
      unit: 'MB',
      bound: 'atMost',
      must: 25,
      reachFor: 12,
      note: `${bare}; one run of ${seconds('ours 10M')}`,
    },
    {
      ...slower,
      what: 'v1, 100,000 deals: with the log / without',
      value: ratio('logged v1', 'ours v1'),
      must: 1.3,
      reachFor: 1.12,
      note: over('logged v1', 'ours v1'),
    },
    {
      what: 'log of v1: bytes per activity',
      value: ratio('log bytes', 'activities'),
      unit: 'bytes',
      bound: 'atMost',
      must: 40,
      reachFor: 29,
      note: `${megabytes(value('log bytes'))} of ${(value('activities') ?? 0).toFixed(0)} activities; the process grew by ${megabytes(growth)}`,
    },
    {
      what: 'proekt: a year, 50 paired replications',
      value: value('pair'),
      unit: 's',
      bound: 'atMost',
      must: 2,
      reachFor: 1,
      note: `file to differences, ${(value('deals of a year') ?? 0).toFixed(0)} deals a year`,
    },
    {
      what: 'cancel',
      value: Math.max(milliseconds('cancel here'), milliseconds('cancel worker')),
      unit: 'ms',
      bound: 'atMost',
      must: 100,
      reachFor: null,
      note: `${milliseconds('cancel here').toFixed(0)} ms in slices, ${milliseconds('cancel worker').toFixed(0)} ms in a worker`,
    },
  ];
}

/** Prints the table; false when something that must hold doesn't. */
export function benchSimulation(places: Places): boolean {
  const load = () => loadavg()[0]?.toFixed(1);
  console.log(`${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}`);
  console.log(
    `Medians of ${ROUNDS} rounds, each measurement in a fresh process; load ${load()} at the beginning`,
  );
  const samples: Samples = new Map();
  const keep = (name: string, value: number | null) => {
    if (value !== null) samples.set(name, [...(samples.get(name) ?? []), value]);
  };
  for (let round = 1; round <= ROUNDS; round++) {
    console.error(`round ${round} of ${ROUNDS}`);
    oneRound(places, keep);
  }
  const file = join(places.root, 'test/fixtures/reference-sales-v1.salesbook');
  const long = measure(places, { kind: 'run', file, deals: TEN_MILLION });
  keep('ours 10M', long.seconds);
  keep('bytes 10M', long.peakBytes);
  const rows = rowsOf(samples);
  console.log(`${tableText(rows)}\nload ${load()} at the end`);
  return rows.every((row) => verdictOf(row) !== 'FAILS');
}
