/** One loading at a time: who holds the lock, who may take it over, what is said. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { Amocrm } from '../support/crm/amocrm.ts';
import { agreement } from '../support/crm/deployed-project.ts';
import { aLoading, type Loading, vendors } from '../support/crm/loading.ts';

const open: Loading[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((loading) => loading.close()));
});

async function amocrm() {
  const loading = await aLoading('amocrm', vendors.amocrm(), agreement());
  open.push(loading);
  const leaveLock = (text: string) =>
    writeFileSync(loading.file.replace('.salesbook', '.amocrm.journal.json.lock'), text);
  return { ...loading, leaveLock, vendor: loading.vendor as Amocrm };
}

/** Of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('two runs at once: the second one is refused, and no pipeline is made twice', async () => {
  const { run, vendor } = await amocrm();
  const both = await Promise.all([run('--execute'), run('--execute')]);
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(both.map(({ err }) => err).join()).toContain(
    `Загрузка этого проекта уже идёт: процесс ${process.pid} на машине ${hostname()}`,
  );
  expect(vendor.pipelines).toHaveLength(1);
});

test.each([
  ['a process that is gone', () => JSON.stringify({ pid: deadPid(), machine: hostname() })],
  ['a former version', () => String(deadPid())],
  ['a machine that lost its power while it was written', () => ''],
])('the lock of %s is taken over, and that is said', async (_, text) => {
  const { run, leaveLock, leftOnDisk } = await amocrm();
  leaveLock(text());
  const { code, err } = await run('--execute');
  expect(code).toBe(0);
  expect(err.split('\n')[0]).toBe('Прошлая загрузка оборвалась, её замок снят');
  expect(leftOnDisk()).not.toContain('"machine"');
});

test('five runs that find a dead lock at once: one of them loads', async () => {
  const { run, leaveLock, vendor } = await amocrm();
  leaveLock(String(deadPid()));
  const all = await Promise.all(Array.from({ length: 5 }, () => run('--execute')));
  expect(all.filter(({ code }) => code === 0)).toHaveLength(1);
  expect(vendor.pipelines).toHaveLength(1);
});

test('a lock of another machine isn’t taken: nobody knows whether it works there', async () => {
  const { run, leaveLock, changes } = await amocrm();
  leaveLock(JSON.stringify({ pid: deadPid(), machine: 'elsewhere' }));
  const { code, err } = await run('--execute');
  expect(code).toBe(1);
  expect(err).toMatch(/на машине elsewhere\. Если такого процесса нет, удалите файл .*\.lock/);
  expect(changes()).toEqual([]);
});
