/** Facts that a CRM has built in get no second field; people are told to make those required. */
import type { Amo } from '@shevernitskiy/amo';
import type { DealFieldsApi, DealsApi, PersonsApi } from 'pipedrive/v2';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Account,
  AMOCRM_BUILT_IN,
  type Crm,
  dryRun,
  PIPEDRIVE_BUILT_IN,
  todoSections,
} from '#shared/stage-definitions';
import { aPipeline, aSoundPipeline, aStage } from '../../support/crm/arbitrary-pipeline.ts';

function asking(...requiredFields: string[]) {
  const { stages } = aSoundPipeline();
  return aPipeline([
    aStage('lead', { name: 'Лид', probability: null, requiredFields }),
    ...stages.slice(1),
  ]);
}

function loaded(crm: Crm, fields: readonly string[], account?: Account) {
  const { calls, todos } = dryRun(asking(...fields), {
    crm,
    mends: false,
    ...(account ? { account } : {}),
  });
  return {
    made: calls
      .filter(({ action }) => action === 'createField' || action === 'requireField')
      .map(({ subject }) => subject),
    byHand: todoSections(todos, 'ru').find(({ heading }) => heading === 'Лид')?.lines ?? [],
  };
}

const agreed = ['Ответственный', 'БЮДЖЕТ', 'Источник', 'Причина отказа', 'Площадь', 'Телефон'];

test('amoCRM: the responsible, the budget, the reason; the source is set by integrations', () => {
  const { made, byHand } = loaded('amocrm', agreed);
  expect(made).toEqual(['Источник; Площадь']);
  expect(byHand).toEqual([
    'Типы новых полей (созданы как текст): Источник; Площадь',
    'Встроенные поля CRM, сделать обязательными (новых не создано): Ответственный (responsible_user_id); БЮДЖЕТ (price); Причина отказа (loss_reason_id); Телефон (PHONE)',
  ]);
});

test('Pipedrive: the owner, the source, the reason; what a client can spend isn’t the value', () => {
  const { made, byHand } = loaded('pipedrive', agreed);
  expect(made).toEqual(['БЮДЖЕТ', 'Площадь']);
  expect(byHand.at(-1)).toContain('Источник (channel); Причина отказа (lost_reason)');
});

test('English names are known too', () => {
  const names = ['Person responsible', 'Expected close date', 'Reason for the loss', 'Head, m'];
  expect(loaded('pipedrive', names).made).toEqual(['Head, m']);
});

describe('an account that has been asked', () => {
  const field = (name: string, isBuiltIn: boolean) => ({
    id: `f-${name}`,
    name,
    requiredAt: [],
    isAlwaysRequired: false,
    isBuiltIn,
  });
  const account: Account = {
    pipeline: {
      id: 2,
      name: 'Опт',
      stages: ['Лид', 'Предложение', 'Договор'].map((name, at) => ({
        id: at + 1,
        code: '',
        name,
        semantics: 'open',
        color: null,
        sort: at,
        probability: null,
        rotDays: null,
        isSystem: false,
      })),
    },
    fields: [field('Ответственный', false), field('Метка', true)],
    isNew: false,
    known: {},
  };

  test('goes on with a field that was made there before, and leaves its own ones to people', () => {
    const { made, byHand } = loaded('pipedrive', ['Ответственный', 'Метка'], account);
    expect(made).toEqual(['Ответственный']);
    expect(byHand).toEqual([
      'Встроенные поля CRM, сделать обязательными (новых не создано): Метка (f-Метка)',
    ]);
  });
});

test('the names are those of the vendors’ clients', () => {
  type Lead = NonNullable<Awaited<ReturnType<Amo['lead']['getLeadById']>>>;
  type Deal = NonNullable<Awaited<ReturnType<DealsApi['getDeal']>>['data']>;
  type Person = NonNullable<Awaited<ReturnType<PersonsApi['getPerson']>>['data']>;
  const { contact, company, phone, email, ...ofLead } = AMOCRM_BUILT_IN;
  expectTypeOf<(typeof ofLead)[keyof typeof ofLead]>().toExtend<keyof Lead>();
  expectTypeOf<typeof contact | typeof company>().toExtend<keyof Lead['_embedded']>();
  const { phone: phones, email: emails, ...ofDeal } = PIPEDRIVE_BUILT_IN;
  expectTypeOf<(typeof ofDeal)[keyof typeof ofDeal]>().toExtend<keyof Deal>();
  expectTypeOf<typeof phones | typeof emails>().toExtend<keyof Person>();
  type Asked = NonNullable<Parameters<DealFieldsApi['getDealFields']>[0]>;
  expectTypeOf<'required_fields'>().toExtend<NonNullable<Asked['include_fields']>>();
  // Codes of the fields that every account has for contacts.
  expect([phone, email]).toEqual(['PHONE', 'EMAIL']);
});
