/**
 * Every call of a loading goes wrong in turn, in every way a network knows. The same command then
 * brings the same account about as if nothing had happened.
 */
import { describe, expect, test } from 'vitest';
import type { Crm } from '#shared/stage-definitions';
import type { Fault } from '../support/crm/crm-server.ts';
import { agreement } from '../support/crm/deployed-project.ts';
import { aLoading, vendors } from '../support/crm/loading.ts';

const FAULTS: readonly Fault[] = ['error500', 'html', 'silence', 'lost', 'busy'];
const crms: readonly Crm[] = ['bitrix24', 'amocrm', 'hubspot', 'pipedrive'];

async function whole(crm: Crm) {
  const loading = await aLoading(crm, vendors[crm](), agreement());
  await loading.run('--execute');
  const { asked } = loading.server;
  await loading.close();
  return { calls: asked.length, picture: loading.vendor.picture() };
}

async function brokenAt(crm: Crm, call: number, fault: Fault) {
  const loading = await aLoading(crm, vendors[crm](), agreement());
  loading.server.breakAt(call, fault);
  const first =
    fault === 'silence'
      ? await loading.runImpatiently('--execute')
      : await loading.run('--execute');
  const again = await loading.run('--execute');
  const everything = first.out + first.err + again.out + again.err + loading.leftOnDisk();
  await loading.close();
  return { first, again, everything, vendor: loading.vendor };
}

describe.each(crms)('%s', (crm) => {
  test.each(FAULTS)(
    'each call in turn: %s',
    async (fault) => {
      const { calls, picture } = await whole(crm);
      expect(calls).toBeGreaterThan(3);
      for (let call = 1; call <= calls; call++) {
        const { first, again, everything, vendor } = await brokenAt(crm, call, fault);
        const where = `${fault} at call ${call}: ${first.err}`;
        expect(again.code, where + again.err).toBe(0);
        expect(vendor.picture(), where).toEqual(picture);
        for (const secret of vendor.secrets) expect(everything, where).not.toContain(secret);
      }
    },
    60_000,
  );

  test('what changes something isn’t repeated blindly: the run ends and says how to go on', async () => {
    const loading = await aLoading(crm, vendors[crm](), agreement());
    // The list of pipelines, then the call that makes ours.
    loading.server.breakAt(2, 'lost');
    const said = await loading.run('--execute');
    expect(said.code).toBe(1);
    expect(said.err).toContain('Прервано, сделано ли — неизвестно: Создать воронку «Опт»');
    expect(said.err).toContain('Запустите ту же команду ещё раз');
    expect(loading.changes()).toHaveLength(1);
    await loading.close();
  });
});
