/** Pipelines that are there already, from a file with what the vendor's list call answered. */
import { describe, expect, test } from 'vitest';
import { adapterOf, type Crm, dryRun, sayCall } from '#shared/stage-definitions';
import { aSoundPipeline } from '../../support/crm/arbitrary-pipeline.ts';

const status = (id: number, code: string, said: object) => ({
  ID: String(id),
  ENTITY_ID: 'DEAL_STAGE_9',
  STATUS_ID: `C9:${code}`,
  SORT: String(id * 10),
  SYSTEM: 'N',
  COLOR: '#3B82F6',
  SEMANTICS: null,
  ...said,
});

/** The same pipeline in every vendor's words: a stage of ours, one that nobody agreed on, won and lost. */
const answers = {
  bitrix24: {
    result: [
      status(1, 'LEAD', { NAME: 'Старый лид' }),
      status(2, 'DEMO', { NAME: 'Демонстрация' }),
      status(3, 'WON', { NAME: 'Выиграна', SYSTEM: 'Y', SEMANTICS: 'S' }),
      status(4, 'LOSE', { NAME: 'Проиграна', SYSTEM: 'Y', SEMANTICS: 'F' }),
    ],
  },
  amocrm: {
    _embedded: {
      pipelines: [
        {
          id: 77,
          name: 'опт ',
          _embedded: {
            statuses: [
              { id: 1, name: 'Неразобранное', sort: 10, type: 1, color: '#c1c1c1' },
              { id: 2, name: 'Лид', sort: 20, type: 0, color: '#fffeb2' },
              { id: 3, name: 'Демонстрация', sort: 30, type: 0, color: '#fffeb2' },
              { id: 142, name: 'Выиграна', sort: 10000, type: 0, color: '#CCFF66' },
              { id: 143, name: 'Проиграна', sort: 11000, type: 0, color: '#D5D8DB' },
            ],
          },
        },
      ],
    },
  },
  hubspot: {
    results: [
      {
        id: 'abc',
        label: 'Опт',
        stages: [
          {
            id: '1',
            label: 'Лид',
            displayOrder: 0,
            metadata: { probability: '0.2', isClosed: 'false' },
          },
          { id: '2', label: 'Демонстрация', displayOrder: 1, metadata: { probability: '0.3' } },
          { id: '3', label: 'Выиграна', displayOrder: 2, metadata: { probability: '1.0' } },
          { id: '4', label: 'Проиграна', displayOrder: 3, metadata: { probability: '0.0' } },
        ],
      },
    ],
  },
  pipedrive: {
    success: true,
    data: [
      { id: 5, name: 'Лид', pipeline_id: 2, order_nr: 1, deal_probability: 100 },
      { id: 6, name: 'Демонстрация', pipeline_id: 2, order_nr: 2, deal_probability: 100 },
    ],
  },
} as const;

function compared(crm: Crm) {
  const pipeline = aSoundPipeline();
  const existing = adapterOf(crm).existing(answers[crm], pipeline.name);
  if (!existing.ok) throw new Error(JSON.stringify(existing.error));
  const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
  return dryRun(pipeline, { crm, mends: false, account });
}

describe.each(Object.keys(answers) as Crm[])('%s', (crm) => {
  test('stages are changed and added; the one that nobody agreed on stays and is named', () => {
    const { calls, leftOver } = compared(crm);
    const done = calls.map(({ action }) => action);
    expect(done).toContain('changeStage');
    expect(done).toContain('createStage');
    expect(done).not.toContain('createPipeline');
    expect(leftOver.map(({ name }) => name)).toEqual(['Демонстрация']);
  });

  test('no call removes anything', () => {
    for (const { action, path, verb } of compared(crm).calls) {
      expect(action).not.toBe('deletePreset');
      expect(`${verb} ${path}`).not.toMatch(/delete/i);
    }
  });

  test.each([
    null,
    [],
    'stages',
    { result: 'no' },
    { results: [{ id: '../../x', label: 'Опт', stages: [] }] },
    { data: [{ id: -1 }] },
    { _embedded: { pipelines: [{ id: 1 }] } },
    JSON.parse('{"__proto__": {"result": []}}'),
  ])('what isn’t such an answer is refused: %j', (answer) => {
    expect(adapterOf(crm).existing(answer, 'Опт')).toMatchObject({ ok: false });
  });
});

test('a file with several pipelines, none of them ours, says which there are', () => {
  expect(adapterOf('hubspot').existing(answers.hubspot, 'Розница')).toEqual({
    ok: false,
    error: { code: 'pipelineMissing', name: 'Розница', found: 'Опт' },
  });
});

test('Bitrix24 finds a stage by its code, whatever it is called there', () => {
  const change = compared('bitrix24').calls.find(({ subject }) => subject === 'Старый лид');
  expect(change).toMatchObject({ action: 'changeStage', body: { id: 1, fields: { NAME: 'Лид' } } });
  expect(change && sayCall(change, 'ru')).toBe('Изменить стадию «Старый лид»: название «Лид»');
});

test('Pipedrive: stages that were added stand at the end, and people are told to move them', () => {
  const pipeline = aSoundPipeline();
  const existing = adapterOf('pipedrive').existing(
    {
      success: true,
      data: [
        { id: 5, name: 'Договор', pipeline_id: 2, order_nr: 1 },
        { id: 6, name: 'Лид', pipeline_id: 2, order_nr: 2 },
        { id: 7, name: 'Предложение', pipeline_id: 2, order_nr: 3 },
      ],
    },
    pipeline.name,
  );
  if (!existing.ok) throw new Error('not understood');
  const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
  expect(dryRun(pipeline, { crm: 'pipedrive', mends: false, account }).isOutOfOrder).toBe(true);
});
