/**
 * The benchmark of printing: the sample's book cold, warm and after an edit, a book of forty
 * processes, and the same blocks through pdfmake; fresh processes, interleaved, medians.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { median, type Row, tableText, verdictOf } from '../table.ts';
import type { Printed, Printing } from './printing.ts';

const ROUNDS = 3;
const BYTES_OF_MB = 1e6;

interface Places {
  readonly root: string;
  readonly out: string;
}

type Asked = Omit<Printing, 'root'>;

const MEASURED: readonly Asked[] = (['typst', 'pdfmake'] as const).flatMap((by) => [
  { book: 'proekt', by, state: 'cold' },
  { book: 'proekt', by, state: 'warm' },
  { book: 'proekt', by, state: 'edit' },
  { book: 'forty', by, state: 'warm' },
]);

const nameOf = ({ book, by, state }: Asked) => `${book} ${by} ${state}`;

function measure({ root, out }: Places, asked: Asked): Printed {
  const printing: Printing = { ...asked, root };
  const args = [join(out, 'published.js'), JSON.stringify(printing)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function rowsOf(samples: ReadonlyMap<string, readonly Printed[]>): Row[] {
  const value = (asked: Asked, what: keyof Printed) =>
    median((samples.get(nameOf(asked)) ?? []).map((each) => each[what]));
  const seconds = (asked: Asked) => value(asked, 'seconds');
  const pages = (asked: Asked) => `${value(asked, 'pages')} pages`;
  const slower = { unit: 's', bound: 'atMost' } as const;
  const ours = { by: 'typst' } as const;
  const theirs = { by: 'pdfmake' } as const;
  const cold = { book: 'proekt', state: 'cold' } as const;
  const warm = { book: 'proekt', state: 'warm' } as const;
  const edit = { book: 'proekt', state: 'edit' } as const;
  const forty = { book: 'forty', state: 'warm' } as const;
  const against = (what: Pick<Asked, 'book' | 'state'>) =>
    `pdfmake ${seconds({ ...what, ...theirs }).toFixed(2)} s, ${pages({ ...what, ...theirs })}`;
  const time = (
    what: string,
    asked: Pick<Asked, 'book' | 'state'>,
    limits: Pick<Row, 'must' | 'reachFor'>,
  ): Row => ({
    ...{ ...slower, what, value: seconds({ ...asked, ...ours }), ...limits },
    note: `${pages({ ...asked, ...ours })}; ${against(asked)}`,
  });
  return [
    time('the sample’s book, cold', cold, { must: 10, reachFor: 4 }),
    time('the sample’s book, warm', warm, { must: 4, reachFor: 2 }),
    time('the sample’s book, after one edit', edit, { must: 1, reachFor: 0.7 }),
    time('forty processes, warm', forty, { must: 5, reachFor: 3 }),
    {
      what: 'forty processes, memory',
      value: value({ ...forty, ...ours }, 'peakBytes') / BYTES_OF_MB,
      unit: 'MB',
      bound: 'atMost',
      must: 1000,
      reachFor: 700,
      note: `pdfmake ${(value({ ...forty, ...theirs }, 'peakBytes') / BYTES_OF_MB).toFixed(0)} MB`,
    },
    {
      what: 'forty processes: pages',
      value: value({ ...forty, ...ours }, 'pages'),
      unit: '',
      bound: 'atLeast',
      must: 140,
      reachFor: null,
      note: 'the book must be as thick as it is said to be',
    },
  ];
}

/** Prints the table; false when something that must hold doesn't. */
export function benchPublishing(places: Places): boolean {
  const load = () => loadavg()[0]?.toFixed(1);
  console.log(`${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}`);
  console.log(
    `Medians of ${ROUNDS} rounds, each measurement in a fresh process; load ${load()} at the beginning`,
  );
  const samples = new Map<string, Printed[]>();
  for (let round = 1; round <= ROUNDS; round++) {
    console.error(`round ${round} of ${ROUNDS}`);
    for (const asked of MEASURED) {
      const name = nameOf(asked);
      samples.set(name, [...(samples.get(name) ?? []), measure(places, asked)]);
    }
  }
  const rows = rowsOf(samples);
  console.log(`${tableText(rows)}\nload ${load()} at the end`);
  return rows.every((row) => verdictOf(row) !== 'FAILS');
}
