/** Plans of several pipelines of one account, one after the other. */
import { expect, test } from 'vitest';
import { type Account, type Crm, dryRuns, type Pipeline } from '#shared/stage-definitions';
import { aSoundPipeline, aStage } from '../../support/crm/arbitrary-pipeline.ts';

const WITH_FIELDS: readonly Crm[] = ['amocrm', 'pipedrive'];
const requiring = (id: string, name: string, lead = 'Лид'): Pipeline =>
  aSoundPipeline({
    id,
    name,
    stages: [
      aStage('lead', { name: lead, probability: 0.2, requiredFields: ['Объём котельной'] }),
      aStage('won', { name: 'Выиграна', semantics: 'won', probability: 1 }),
      aStage('lost', { name: 'Проиграна', semantics: 'lost', probability: 0 }),
    ],
  });

/** What is done about fields, pipeline after pipeline. */
function fieldCalls(
  pipelines: readonly Pipeline[],
  crm: Crm,
  accounts: Readonly<Record<string, Account>> = {},
) {
  return dryRuns(pipelines, { crm, mends: false, accounts }).map(({ calls }) =>
    calls.map(({ action }) => action).filter((action) => action.endsWith('Field')),
  );
}

test.each(WITH_FIELDS)('%s gets a field once, and then it is required elsewhere, too', (crm) => {
  expect(fieldCalls([requiring('p1', 'Опт'), requiring('p2', 'Розница')], crm)).toEqual([
    ['createField'],
    ['requireField'],
  ]);
});

test.each(WITH_FIELDS)('%s gets no field from a pipeline that it refuses', (crm) => {
  const refused = requiring('p1', 'Опт', 'Лид'.repeat(200));
  expect(fieldCalls([refused, requiring('p2', 'Розница')], crm)).toEqual([[], ['createField']]);
});

test.each(WITH_FIELDS)(
  '%s gets no field from a pipeline of a file that doesn’t say which fields are there',
  (crm) => {
    const fromFile: Account = {
      pipeline: { id: '7', name: 'Опт', stages: [] },
      fields: null,
      isNew: false,
      known: {},
    };
    const both = [requiring('p1', 'Опт'), requiring('p2', 'Розница')];
    expect(fieldCalls(both, crm, { p1: fromFile })).toEqual([[], ['createField']]);
  },
);
