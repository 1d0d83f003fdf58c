/** Loading into each CRM: what is there afterwards, and afterwards again. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Project } from '#shared/model';
import type { Crm } from '#shared/stage-definitions';
import type { Bitrix24 } from '../support/crm/bitrix24.ts';
import { agreement } from '../support/crm/deployed-project.ts';
import { aLoading, type Loading, vendors } from '../support/crm/loading.ts';

const open: Loading[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((loading) => loading.close()));
});

async function loadingOf(crm: Crm, project: Project = agreement()) {
  const loading = await aLoading(crm, vendors[crm](), project);
  open.push(loading);
  return loading;
}

async function bitrix24() {
  const loading = await aLoading<Bitrix24>('bitrix24', vendors.bitrix24(), agreement());
  open.push(loading);
  return loading;
}

const wholesale = {
  bitrix24: [
    { name: 'Общая', stages: [] },
    {
      name: 'Опт',
      stages: [
        { name: 'Новый лид', code: 'NEW', color: '#3B82F6', semantics: null },
        { name: 'Предложение', code: 'PREDLOZHENIE', color: '#16A34A', semantics: null },
        { name: 'Договор', code: 'DOGOVOR', color: '#F59E0B', semantics: null },
        { name: 'Выиграна', code: 'WON', color: '#22C55E', semantics: 'S' },
        { name: 'Проиграна', code: 'LOSE', color: '#DC2626', semantics: 'F' },
      ],
    },
  ],
  amocrm: {
    pipelines: [
      {
        name: 'Опт',
        stages: [
          { name: 'Неразобранное', color: '#c1c1c1', type: 1 },
          { name: 'Новый лид', color: '#98cbff', type: 0 },
          { name: 'Предложение', color: '#87f2c0', type: 0 },
          { name: 'Договор', color: '#ffce5a', type: 0 },
          { name: 'Выиграна', color: '#CCFF66', type: 0 },
          { name: 'Проиграна', color: '#D5D8DB', type: 0 },
        ],
      },
    ],
    required: [
      { name: 'Топливо', at: ['Новый лид'] },
      { name: 'Площадь', at: ['Новый лид', 'Предложение'] },
      { name: 'Номер договора', at: ['Выиграна'] },
    ],
  },
  hubspot: [
    { label: 'Sales Pipeline', stages: [] },
    {
      label: 'Опт',
      stages: [
        { stage: 'Новый лид', probability: '0.1', isClosed: 'false' },
        { stage: 'Предложение', probability: '0.4', isClosed: 'false' },
        { stage: 'Договор', probability: '0.8', isClosed: 'false' },
        { stage: 'Выиграна', probability: '1.0', isClosed: 'true' },
        { stage: 'Проиграна', probability: '0.0', isClosed: 'true' },
      ],
    },
  ],
  pipedrive: {
    pipelines: [
      {
        name: 'Опт',
        stages: [
          { stage: 'Новый лид', percent: 10, days: null },
          // 3 working days of a week with 5: 4.2 days, rounded up.
          { stage: 'Предложение', percent: 40, days: 5 },
          { stage: 'Договор', percent: 80, days: 10 },
        ],
      },
    ],
    required: [
      { name: 'Топливо', at: ['Новый лид'], closing: [] },
      { name: 'Площадь', at: ['Новый лид', 'Предложение'], closing: [] },
      { name: 'Номер договора', at: [], closing: ['won'] },
    ],
  },
} as const;

const crms: readonly Crm[] = ['bitrix24', 'amocrm', 'hubspot', 'pipedrive'];

describe.each(crms)('%s', (crm) => {
  test('holds what was agreed', async () => {
    const { run, vendor } = await loadingOf(crm);
    const said = await run('--execute');
    expect(said).toMatchObject({ code: 0 });
    expect(vendor.picture()).toEqual(wholesale[crm]);
  });

  test('isn’t touched a second time', async () => {
    const loading = await loadingOf(crm);
    await loading.run('--execute');
    const before = loading.changes().length;
    expect(await loading.run('--execute')).toMatchObject({ code: 0 });
    expect(loading.changes()).toHaveLength(before);
  });

  test('a dry run changes nothing and says what would be done', async () => {
    const loading = await loadingOf(crm);
    const said = await loading.run();
    expect(said).toMatchObject({ code: 0 });
    expect(said.out).toContain('Создать воронку «Опт»');
    expect(loading.changes()).toEqual([]);
    expect(loading.leftOnDisk()).toBe('');
  });

  test('a stage that gets another name stays the same stage', async () => {
    const loading = await loadingOf(crm);
    await loading.run('--execute');
    loading.save(agreement({ offer: 'Коммерческое предложение' }));
    expect(await loading.run('--execute')).toMatchObject({ code: 0 });
    const renamed = JSON.stringify(wholesale[crm]).replaceAll(
      'Предложение',
      'Коммерческое предложение',
    );
    expect(sortedFields(loading.vendor.picture())).toEqual(sortedFields(JSON.parse(renamed)));
  });

  test('no secret is said or kept, even where the CRM repeats it', async () => {
    const loading = await loadingOf(crm);
    const good = await loading.run('--execute');
    loading.server.breakAt(1, 'html');
    const bad = await loading.run('--execute');
    const everything = [good, bad].map(({ out, err }) => out + err).join('') + loading.leftOnDisk();
    for (const secret of loading.vendor.secrets) expect(everything).not.toContain(secret);
  });

  test('is waited for as long as it asks', async () => {
    const loading = await loadingOf(crm);
    loading.server.breakAt(2, 'busy');
    expect(await loading.run('--execute')).toMatchObject({ code: 0 });
    expect(loading.waits).toContain(2000);
    expect(loading.vendor.picture()).toEqual(wholesale[crm]);
  });
});

/** The names of stages where a field is required have no order of their own. */
function sortedFields(picture: unknown): unknown {
  return JSON.parse(JSON.stringify(picture), (key, value) =>
    key === 'at' && Array.isArray(value) ? [...value].sort() : value,
  );
}

describe('a pipeline of Bitrix24 that was there before', () => {
  test('keeps its stages and their deals, and gets what was agreed beside them', async () => {
    const { run, vendor } = await bitrix24();
    const id = vendor.addCategory('Опт');
    const executing = vendor.stagesOf(id).find(({ name }) => name === 'В работе');
    if (executing) executing.deals = 3;
    const said = await run('--execute');
    expect(said).toMatchObject({ code: 0 });
    expect(vendor.stagesOf(id).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['В работе', 'Подготовка документов', 'Новый лид', 'Предложение']),
    );
    expect(JSON.parse(said.out)).toMatchObject({
      pipelines: [{ leftOver: expect.arrayContaining(['В работе', 'Подготовка документов']) }],
    });
    expect(vendor.stagesOf(id).filter(({ semantics }) => semantics === 'S')).toHaveLength(1);
  });
});
