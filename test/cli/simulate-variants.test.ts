/** Figures for a printed book: a variant without them is named, with the reason. */
import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import type { Project } from '#shared/model';
import {
  aProject,
  at,
  aVariant,
  minutes,
  officeCalendar,
  type VariantBuilder,
} from '#test/builders';
import { simulateVariants } from '../../cli/publishing/simulate-variants.ts';

const drawn = (variant: VariantBuilder): Project =>
  aProject().calendar(officeCalendar).variant(variant).build();

const whole = () =>
  drawn(
    aVariant()
      .lane('manager')
      .source('lead')
      .step('call', { name: 'Звонок', effort: minutes(10) })
      .outcome('won')
      .path('lead', 'call', 'won'),
  );

async function simulated(project: Project) {
  const said: string[] = [];
  const results = await simulateVariants(
    { project, processIds: [at.processId] },
    { replications: 2 },
    { say: (text) => said.push(text), language: 'en' },
  );
  return { results, said };
}

test('a variant with all that is needed: nothing to say', async () => {
  const { results, said } = await simulated(whole());
  expect(results[at.variantId]?.replications).toBe(2);
  expect(said).toEqual([]);
});

test('one that lacks something: what, and where', async () => {
  const { results, said } = await simulated(
    drawn(aVariant().lane('manager').source('lead').outcome('won')),
  );
  expect(results).toEqual({});
  expect(said[0]).toMatch(/^The variant “.+” is printed without figures\.$/u);
  expect(said[1]).toMatch(/^\d+ things? stands? in the way of the simulation:\n {2}No flow leads/u);
});

test('one for which the machine has no memory: not the drawing’s fault', async () => {
  setFlagsFromString('--wasm-max-mem-pages=2');
  try {
    const { results, said } = await simulated(whole());
    expect(results).toEqual({});
    expect(said[1]).toMatch(/^Stopped: the computer has no more memory\./u);
  } finally {
    setFlagsFromString('--wasm-max-mem-pages=65536');
  }
});
