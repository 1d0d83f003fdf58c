/** Pipelines that are there already, from a file with what the vendor's list call answered. */
import { describe, expect, test } from 'vitest';
import { adapterOf, type Crm, dryRun, sayCall, todoSections } from '#shared/stage-definitions';
import { aSoundPipeline, aStage } from '../../support/crm/arbitrary-pipeline.ts';

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

describe('what a file doesn’t say is left to the administrator', () => {
  const asking = aSoundPipeline();
  const pipeline = {
    ...asking,
    stages: asking.stages.map((stage) => ({
      ...stage,
      requiredFields: ['Подача, м³/ч', 'Напор, м'],
      exitCriteria: stage.id === 'lead' ? ['Состоялся разговор'] : [],
    })),
  };
  const linesFor = (crm: Crm) => {
    const existing = adapterOf(crm).existing(answers[crm], pipeline.name);
    if (!existing.ok) throw new Error(JSON.stringify(existing.error));
    const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
    const { todos } = dryRun(pipeline, { crm, mends: false, account });
    return todoSections(todos, 'ru').map(({ heading, lines }) => [heading, ...lines]);
  };

  test.each(['amocrm', 'pipedrive'] as const)('required fields of %s', (crm) => {
    const lead = linesFor(crm).find(([heading]) => heading === 'Лид');
    expect(lead).toContain('Обязательные поля: Подача, м³/ч; Напор, м');
    expect(lead).toContain('Условия выхода: Состоялся разговор');
  });

  test('names of the system stages of amoCRM, which no call changes', () => {
    const renamed = { ...pipeline, stages: pipeline.stages.map(named('won', 'Договор подписан')) };
    const existing = adapterOf('amocrm').existing(answers.amocrm, pipeline.name);
    if (!existing.ok) throw new Error('not understood');
    const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
    const { todos, calls } = dryRun(renamed, { crm: 'amocrm', mends: false, account });
    expect(todoSections(todos, 'ru')).toContainEqual(
      expect.objectContaining({
        heading: 'Договор подписан',
        lines: expect.arrayContaining(['Название: вместо «Выиграна» — «Договор подписан»']),
      }),
    );
    expect(JSON.stringify(calls)).not.toContain('statuses/142');
  });
});

function named(id: string, name: string) {
  return <Stage extends { id: string }>(stage: Stage): Stage =>
    stage.id === id ? { ...stage, name } : stage;
}

test('a stage of Bitrix24 that is in order keeps its number', () => {
  const spread = {
    result: [
      status(1, 'LEAD', { NAME: 'Лид', SORT: '100' }),
      status(2, 'OFFER', { NAME: 'Предложение', SORT: '300' }),
      status(3, 'WON', { NAME: 'Выиграна', SORT: '900', SEMANTICS: 'S' }),
      status(4, 'LOSE', { NAME: 'Проиграна', SORT: '950', SEMANTICS: 'F' }),
    ],
  };
  const existing = adapterOf('bitrix24').existing(spread, 'Опт');
  if (!existing.ok) throw new Error('not understood');
  const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
  const { calls } = dryRun(aSoundPipeline(), { crm: 'bitrix24', mends: false, account });
  expect(calls.map((call) => sayCall(call, 'ru'))).toEqual(['Создать стадию «Договор»']);
  expect(calls[0]?.body).toMatchObject({ fields: { SORT: 310 } });
});

test('Bitrix24 knows the codes of pipelines that were loaded before codes were shortened at syllables', () => {
  const before = {
    result: [status(1, 'KVALIFIKATSI', { NAME: 'Отбор' }), ...answers.bitrix24.result.slice(2)],
  };
  const existing = adapterOf('bitrix24').existing(before, 'Опт');
  if (!existing.ok) throw new Error('not understood');
  const sound = aSoundPipeline();
  const stages = sound.stages.map(named('lead', 'Квалификация'));
  const account = { pipeline: existing.value, fields: null, isNew: false, known: {} };
  const { calls } = dryRun({ ...sound, stages }, { crm: 'bitrix24', mends: false, account });
  expect(calls.map((call) => sayCall(call, 'ru'))).toContain(
    'Изменить стадию «Отбор»: название «Квалификация»',
  );
});

test('a new pipeline of Bitrix24: what will be removed isn’t moved before', () => {
  const sound = aSoundPipeline();
  const many = Array.from({ length: 9 }, (_, at) => aStage(`s${at}`, { name: `Стадия ${at}` }));
  const pipeline = { ...sound, stages: [...many, ...sound.stages.slice(3)] };
  const { calls } = dryRun(pipeline, { crm: 'bitrix24', mends: false });
  const subjects = (action: string) =>
    calls.filter((call) => call.action === action).map(({ subject }) => subject);
  const removed = subjects('deletePreset');
  expect(removed).toHaveLength(5);
  expect(subjects('changeStage').filter((subject) => removed.includes(subject))).toEqual([]);
});
