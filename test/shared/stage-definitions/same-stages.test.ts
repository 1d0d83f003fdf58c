/** A stage that is called otherwise in the CRM: proposed, said by people, kept by the project, changed instead of made. */
import { describe, expect, test } from 'vitest';
import {
  adapterOf,
  CRMS,
  type Crm,
  dryRun,
  type ExistingPipeline,
  saidOf,
  saying,
} from '#shared/stage-definitions';
import { aPipeline, aSoundPipeline, aStage } from '../../support/crm/arbitrary-pipeline.ts';

type Existing = ExistingPipeline['stages'][number];

const there = (id: number, name: string, fields: Partial<Existing> = {}): Existing => ({
  id,
  code: '',
  name,
  semantics: 'open',
  color: '#3B82F6',
  sort: id * 10,
  probability: 0.5,
  rotDays: null,
  isSystem: false,
  ...fields,
});

const ends = [
  there(90, 'Выиграна', { semantics: 'won' }),
  there(91, 'Проиграна', { semantics: 'lost' }),
];

/** «Предложение» of ours is «КП выслано» there, and another one is of nobody. */
const existing: ExistingPipeline = {
  id: 7,
  name: 'Опт',
  stages: [there(1, 'Лид'), there(2, 'КП выслано'), there(3, 'Договор'), ...ends],
};

function planned(crm: Crm, known: Readonly<Record<string, string>>, all = existing.stages) {
  // Won and lost are states of a deal in Pipedrive, no stages.
  const stages = crm === 'pipedrive' ? all.filter(({ semantics }) => semantics === 'open') : all;
  const account = { pipeline: { ...existing, stages }, fields: null, isNew: false, known };
  return dryRun(aSoundPipeline(), { crm, mends: false, account });
}

const namesOf = (run: ReturnType<typeof planned>) =>
  run.maybeSame.map(({ stage, found }) => `${stage.name} = ${found.name}`);

describe.each(CRMS)('in %s', (crm) => {
  test('what is said to be the same is changed, and nothing is made beside it', () => {
    const { calls, leftOver, maybeSame } = planned(crm, { offer: '2' });
    expect(calls.map(({ action }) => action)).not.toContain('createStage');
    const renamed = calls.find(({ subject }) => subject === 'КП выслано');
    expect(renamed?.changes).toContainEqual({ part: 'name', to: 'Предложение' });
    expect(leftOver.map(({ name }) => name)).not.toContain('КП выслано');
    expect(maybeSame).toEqual([]);
  });

  test('what stands between the same two is proposed, and not taken for the same by itself', () => {
    const run = planned(crm, {});
    expect(namesOf(run)).toEqual(['Предложение = КП выслано']);
    expect(run.calls.map(({ action }) => action)).toContain('createStage');
  });

  test('similar names are proposed wherever they stand', () => {
    const stages = [
      there(1, 'Лид'),
      there(2, 'Договор'),
      there(3, 'Архив'),
      there(4, 'Коммерческое предложение'),
      ...ends,
    ];
    expect(namesOf(planned(crm, {}, stages))).toEqual(['Предложение = Коммерческое предложение']);
  });

  test('what would stand between two that are proposed is proposed with them', () => {
    const stages = [there(1, 'Лиды'), there(2, 'КП выслано'), there(3, 'Договоры'), ...ends];
    expect(namesOf(planned(crm, {}, stages))).toEqual([
      'Лид = Лиды',
      'Предложение = КП выслано',
      'Договор = Договоры',
    ]);
  });

  test('what has nothing in common isn’t', () => {
    const stages = [there(1, 'Лид'), there(2, 'Договор'), there(3, 'Архив'), ...ends];
    expect(namesOf(planned(crm, {}, stages))).toEqual([]);
  });
});

test('the only lost stage may be the CRM’s only lost one', () => {
  const stages = [
    there(1, 'Лид'),
    there(2, 'Предложение'),
    there(3, 'Договор'),
    there(4, 'Выиграна', { semantics: 'won', probability: 1 }),
    there(5, 'Closed lost', { semantics: 'lost', probability: 0 }),
  ];
  expect(namesOf(planned('hubspot', {}, stages))).toEqual(['Проиграна = Closed lost']);
});

test('a stage of another group is offered only where a call can change the group', () => {
  const won = [
    there(1, 'Лид'),
    there(3, 'Договор'),
    there(4, 'Предложения', { semantics: 'lost' }),
  ];
  const stages = [...won, ...ends];
  expect(namesOf(planned('bitrix24', {}, stages))).toEqual([]);
  expect(namesOf(planned('hubspot', {}, stages))).toEqual(['Предложение = Предложения']);
  const groups = CRMS.filter((crm) => adapterOf(crm).rules.changesGroups);
  expect(groups).toEqual(['hubspot']);
});

describe('what people have said', () => {
  const of = (pipeline: ExistingPipeline) => ({ crm: 'amocrm', existing: pipeline }) as const;
  const retail: ExistingPipeline = { id: 8, name: 'Розница', stages: [there(11, 'КП')] };

  test('is kept for each pipeline of a CRM apart', () => {
    const one = saying(undefined, { ...of(existing), stageId: 'offer', isId: '2' });
    const both = saying(one, { ...of(retail), stageId: 'offer', isId: '11' });
    expect(saidOf(both, 'amocrm', existing)).toEqual({ offer: '2' });
    expect(saidOf(both, 'amocrm', retail)).toEqual({ offer: '11' });
    expect(saidOf(both, 'hubspot', existing)).toEqual({});
  });

  test('is said anew, and taken back', () => {
    const one = saying(undefined, { ...of(existing), stageId: 'offer', isId: '2' });
    const other = saying(one, { ...of(existing), stageId: 'offer', isId: '3' });
    expect(saidOf(other, 'amocrm', existing)).toEqual({ offer: '3' });
    const none = saying(other, { ...of(existing), stageId: 'offer', isId: null });
    expect(none).toEqual({ amocrm: {} });
  });

  test('of a stage of the CRM is said of one of ours at the most', () => {
    const one = saying(undefined, { ...of(existing), stageId: 'offer', isId: '2' });
    const other = saying(one, { ...of(existing), stageId: 'lead', isId: '2' });
    expect(other).toEqual({ amocrm: { lead: ['2'] } });
  });

  test('holds against a name', () => {
    const pipeline = aPipeline([
      aStage('first', { name: 'Договор' }),
      ...aSoundPipeline().stages.filter(({ semantics }) => semantics !== 'open'),
    ]);
    const account = { pipeline: existing, fields: null, isNew: false, known: { first: '1' } };
    const { pairs } = dryRun(pipeline, { crm: 'amocrm', mends: false, account });
    expect(pairs.get('first')?.name).toBe('Лид');
  });
});
