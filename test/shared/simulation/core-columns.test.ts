/** Host and core know columns by their names alone: what one of them lacks must be noticed. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { instantiate, readTally, writeNetwork, writePlan } from '#shared/simulation/kernel';
import { aBusyProject } from '#test/busy-project';
import { runOf } from '#test/simulating';

const CORE = new URL('../../../shared/simulation/kernel/core/', import.meta.url);

async function variablesIn(file: string): Promise<string[]> {
  const text = await readFile(new URL(file, CORE), 'utf8');
  return [...text.matchAll(/^export let (\w+)/gmu)].map(([, name = '']) => name).toSorted();
}

/** A core, and the names of its variables that its host asked for since. */
function watchedCore() {
  const nothing = () => 0;
  const calendar = { isOpen: nothing, nextOpening: nothing, workingMinutesAt: nothing };
  const { calls, variables } = instantiate({
    calendar: {
      ...calendar,
      wallAt: nothing,
      afterWorking: nothing,
      beforeWorking: nothing,
      afterWorkingDays: nothing,
      beforeWorkingDays: nothing,
    },
    log: { takeDeals: nothing, takeStays: nothing, takeExits: nothing },
  });
  const asked = new Set<string>();
  const watched = new Proxy(variables, {
    get(known, name) {
      asked.add(String(name));
      return Reflect.get(known, name);
    },
  });
  return { core: { calls, variables: watched }, asked };
}

const { network, plan } = runOf(aBusyProject(), { until: { weeks: 1 }, replications: 1 }).program;

test('every column of the network is written, and nothing else', async () => {
  const { core, asked } = watchedCore();
  writeNetwork(core, network);
  writePlan(core, plan);
  expect([...asked].toSorted()).toEqual(await variablesIn('network.ts'));
});

test('every row of the tally is read', async () => {
  const { core, asked } = watchedCore();
  writeNetwork(core, network);
  writePlan(core, plan);
  core.calls.begin(0);
  asked.clear();
  readTally(core, network, 0);
  const rows = [...asked].filter((name) => name.startsWith('tally'));
  expect(rows.toSorted()).toEqual(await variablesIn('tally.ts'));
});

test('every row of the tally has room for what the host reads', () => {
  const { core } = watchedCore();
  writeNetwork(core, network);
  const tally = readTally(core, network, 0);
  const addresses = Object.entries(tally)
    .filter(([name, value]) => value instanceof Float64Array && name !== 'nodeQueue95')
    .map(([name, value]) => {
      const variable = `tally${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      return {
        from: core.variables[variable]?.value ?? 0,
        bytes: (value as Float64Array).byteLength,
      };
    })
    .toSorted((one, other) => one.from - other.from || one.bytes - other.bytes);
  for (const [at, { from, bytes }] of addresses.entries()) {
    const next = addresses[at + 1];
    if (next) expect(next.from).toBe(from + bytes);
  }
});
