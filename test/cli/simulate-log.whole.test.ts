/** `simulate --log`: which replication, where to, and what is said when that can't be. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aBusyProject } from '#test/busy-project';
import { childrenNamed, readCsv, readXml, xesAttributes } from '#test/read-event-log';
import { simulated } from '#test/simulate-command';
import { describeLogFailure } from '../../cli/simulating/log-file.ts';
import { writeFileSafely } from '../../cli/writing/write-safely.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-log-'));
  file = join(folder, 'busy.salesbook');
  await writeFile(file, JSON.stringify(aBusyProject()));
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => simulated(file, '--weeks', '3', '--language', 'en', ...args);

const textOf = (path: string) => readFile(path, 'utf8');
const replicationOf = (xes: string) => xesAttributes(readXml(xes)).replication;

test('the log of the first replication, as CSV and as XES, beside the same figures', async () => {
  const [csv, xes] = [join(folder, 'a.csv'), join(folder, 'A.XES')];
  const plain = await run('--json', '--replications', '3', '--seed', '4');
  const logged = await run('--json', '--replications', '3', '--seed', '4', '--log', csv);
  expect([logged.code, logged.answer]).toEqual([0, plain.answer]);
  expect(logged.said).toContain(`Event log of replication 1: ${csv}`);
  await run('--replications', '1', '--seed', '4', '--log', xes);
  const traces = childrenNamed(readXml(await textOf(xes)), 'trace');
  const cases = new Set(readCsv(await textOf(csv)).map((row) => row['case:concept:name']));
  expect(traces.map(xesAttributes).map((trace) => trace['concept:name'])).toEqual([...cases]);
  expect(cases.size).toBeGreaterThan(50);
  expect((await readdir(folder)).toSorted()).toEqual(['A.XES', 'a.csv', 'busy.salesbook']);
});

test('of a part of a study, the log of its first replication', async () => {
  const [part, alone] = [join(folder, 'part.xes'), join(folder, 'alone.xes')];
  const { code, answer } = await run('--replications', '3..4', '--log', part);
  expect(code).toBe(0);
  expect(JSON.parse(answer).salesbookPart).toBe(1);
  expect(replicationOf(await textOf(part))).toBe('3');
  await run('--replications', '3..3', '--log', alone);
  expect(await textOf(alone)).toBe(await textOf(part));
  await run('--replications', '4..4', '--log', alone);
  expect(await textOf(alone)).not.toBe(await textOf(part));
});

test('a warm-up found by a pilot isn’t what is logged', async () => {
  const log = join(folder, 'a.csv');
  await run('--warm-up', 'auto', '--replications', '1', '--log', log);
  const rows = readCsv(await textOf(log));
  const entered = rows.map((row) => String(row['case:entered'])).toSorted();
  expect(entered[0]?.slice(0, 10)).toBe('2026-01-05');
  expect(String(entered.at(-1)) < '2026-01-26').toBe(true);
});

test('another ending is misuse, and says which there are', async () => {
  const { code, answer, said } = await run('--log', join(folder, 'log.txt'));
  expect([code, answer]).toEqual([2, '']);
  expect(said).toContain('.csv or .xes');
  expect(await readdir(folder)).toEqual(['busy.salesbook']);
});

test.each([
  ['a folder', 'folder.csv', 'this is a folder; name a file (EISDIR)'],
  [
    'in a folder that isn’t there',
    'nowhere/log.csv',
    'there is no such folder or file; check the path or create the folder (ENOENT)',
  ],
  [
    'in a file',
    'busy.salesbook/log.csv',
    'there is a file on this path, not a folder; name another path (ENOTDIR)',
  ],
])('%s is refused before anything runs', async (_, name, reason) => {
  await mkdir(join(folder, 'folder.csv'));
  const { code, answer, said } = await run('--log', join(folder, name));
  expect([code, answer]).toEqual([1, '']);
  expect(said).toBe(`The event log was not written to ${join(folder, name)}: ${reason}`);
  expect((await readdir(folder)).toSorted()).toEqual(['busy.salesbook', 'folder.csv']);
});

test('a disk that is full in the middle of it leaves the former file whole, and nothing else', async () => {
  const path = join(folder, 'log.csv');
  await writeFile(path, 'former');
  function* untilFull() {
    yield 'much\n';
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  }
  expect(await writeFileSafely(path, untilFull())).toEqual({
    ok: false,
    error: { code: 'notWritten', path, reason: 'ENOSPC' },
  });
  expect(await textOf(path)).toBe('former');
  expect((await readdir(folder)).toSorted()).toEqual(['busy.salesbook', 'log.csv']);
});

test('memory that runs out while the log is written is said in words', async () => {
  function* untilRefused() {
    yield 'much\n';
    throw new RangeError('Array buffer allocation failed');
  }
  const path = join(folder, 'log.csv');
  const written = await writeFileSafely(path, untilRefused());
  expect(written).toEqual({ ok: false, error: { code: 'notWritten', path, reason: 'ENOMEM' } });
  expect(describeLogFailure({ code: 'notWritten', path, reason: 'ENOMEM' }, 'en')).toBe(
    `The event log was not written to ${path}: the computer has no more memory; close other programs and try again (ENOMEM)`,
  );
});

test('the log is written though a table can’t be', async () => {
  const [tables, log] = [join(folder, 'tables'), join(folder, 'a.csv')];
  const options = ['--replications', '1', '--tables', tables];
  expect((await run(...options)).code).toBe(0);
  // A folder stands where the workbook was.
  const workbook = (await readdir(tables)).find((name) => name.endsWith('.xlsx')) ?? '';
  await rm(join(tables, workbook));
  await mkdir(join(tables, workbook));
  const { code, said } = await run(...options, '--log', log);
  expect(code).toBe(1);
  expect(said).toContain(`Could not write ${join(tables, workbook)}`);
  expect(said).toContain(`Event log of replication 1: ${log}`);
  expect((await textOf(log)).length).toBeGreaterThan(0);
});
