/** What a CRM would refuse, and the mends that settle it. */
import { describe, expect, test } from 'vitest';
import type { Duration } from '#shared/model';
import {
  adapterOf,
  CRMS,
  type Crm,
  checkPipeline,
  dryRuns,
  mendPipeline,
  type Pipeline,
  sayProblemAndMend,
  withWon,
} from '#shared/stage-definitions';
import { days, elapsedHours, workingDays, workingHours } from '#test/builders';
import { aPipeline, aSoundPipeline, aStage } from '../../support/crm/arbitrary-pipeline.ts';

const refusedBy = (pipeline: Pipeline, crm: Crm) =>
  checkPipeline(pipeline, adapterOf(crm).rules).filter(({ severity }) => severity === 'refused');
const codesOf = (pipeline: Pipeline, crm: Crm) => refusedBy(pipeline, crm).map(({ code }) => code);
const mended = (pipeline: Pipeline, crm: Crm) => mendPipeline(pipeline, adapterOf(crm).rules);

function replacing(id: string, fields: Parameters<typeof aStage>[1]): Pipeline {
  const sound = aSoundPipeline();
  return {
    ...sound,
    stages: sound.stages.map((stage) => (stage.id === id ? { ...stage, ...fields } : stage)),
  };
}

test.each(CRMS)('%s takes a sound pipeline as it is', (crm) => {
  expect(refusedBy(aSoundPipeline(), crm)).toEqual([]);
  expect(mended(aSoundPipeline(), crm)).toMatchObject({ applied: [], left: [] });
});

describe('names', () => {
  test('of 300 characters are shortened at a word to the limit', () => {
    const name = 'Согласование '.repeat(24).trim();
    const pipeline = replacing('offer', { name });
    expect(refusedBy(pipeline, 'amocrm')).toMatchObject([
      { code: 'nameTooLong', stageId: 'offer', params: { length: name.length, most: 255 } },
    ]);
    const offer = mended(pipeline, 'amocrm').pipeline.stages[1]?.name ?? '';
    expect(offer.length).toBeLessThanOrEqual(255);
    expect(offer).toMatch(/^(Согласование )*Согласование…$/);
  });

  test('are never cut in the middle of an emoji', () => {
    const family = '👨‍👩‍👧‍👦';
    const { pipeline } = mended(replacing('offer', { name: family.repeat(40) }), 'hubspot');
    const name = pipeline.stages[1]?.name ?? '';
    expect(name.replaceAll(family, '')).toBe('…');
    expect(name.length).toBeLessThanOrEqual(255);
  });

  test('with emoji are taken', () => {
    for (const crm of CRMS) expect(codesOf(replacing('offer', { name: 'КП 🚀' }), crm)).toEqual([]);
  });

  test('that are alike, in any case of letters, are told apart by a number', () => {
    const pipeline = replacing('offer', { name: 'ЛИД' });
    expect(codesOf(pipeline, 'pipedrive')).toEqual(['nameTaken']);
    expect(mended(pipeline, 'pipedrive').pipeline.stages.map(({ name }) => name)).toEqual([
      'Лид',
      'ЛИД (2)',
      'Договор',
      'Выиграна',
      'Проиграна',
    ]);
  });

  test('with line ends and invisible characters are cleaned', () => {
    const { pipeline } = mended(
      replacing('offer', { name: ' Пред\u0000ло\u202eжение\n КП ' }),
      'bitrix24',
    );
    expect(pipeline.stages[1]?.name).toBe('Пред ло жение КП');
  });

  test('that are empty become the code', () => {
    expect(mended(replacing('offer', { name: '   ' }), 'hubspot').pipeline.stages[1]?.name).toBe(
      'OFFER',
    );
  });

  test('of a pipeline: 36 characters in HubSpot, 255 in Bitrix24', () => {
    const pipeline = aSoundPipeline({ name: 'Поставка оборудования с шеф-монтажом и пуском' });
    expect(codesOf(pipeline, 'bitrix24')).toEqual([]);
    expect(codesOf(pipeline, 'hubspot')).toEqual(['pipelineNameTooLong']);
    expect(mended(pipeline, 'hubspot').pipeline.name).toBe('Поставка оборудования с…');
  });
});

describe('names of pipelines', () => {
  const loaded = (names: readonly string[], crm: Crm) =>
    dryRuns(
      names.map((name, at) => aSoundPipeline({ id: `p${at}`, name })),
      { crm, mends: true },
    ).map(({ pipeline }) => pipeline.name);

  test('that are alike, in any case of letters, are told apart by a number', () => {
    expect(loaded(['Опт', 'Розница', 'ОПТ', 'опт'], 'bitrix24')).toEqual([
      'Опт',
      'Розница',
      'ОПТ (2)',
      'опт (3)',
    ]);
  });

  test('that are alike only when they are shortened, too', () => {
    const both = [
      'Поставка оборудования с монтажом и пуском',
      'Поставка оборудования с монтажом на объекте',
    ];
    expect(loaded(both, 'amocrm')).toEqual(both);
    expect(loaded(both, 'hubspot')).toEqual([
      'Поставка оборудования с монтажом и…',
      'Поставка оборудования с монтажом…',
    ]);
    expect(new Set(loaded([`${both[0]} насосов`, `${both[0]} котлов`], 'hubspot')).size).toBe(2);
  });
});

describe('groups of stages', () => {
  test('two won stages: the last one stays, what stands before it is still work', () => {
    const pipeline = replacing('contract', { semantics: 'won' });
    expect(codesOf(pipeline, 'amocrm')).toEqual(['severalWon']);
    const { pipeline: after } = mended(pipeline, 'amocrm');
    expect(after.stages.map(({ semantics }) => semantics)).toEqual([
      'open',
      'open',
      'open',
      'won',
      'lost',
    ]);
    const [problem] = refusedBy(pipeline, 'amocrm');
    expect(problem && sayProblemAndMend(problem, 'ru')).toBe(
      'Стадия успеха в CRM одна. Ею остаётся «Выиграна»: она последняя. Лишняя — стадия 3 «Договор». Исправление: перенести в группу «В работе»',
    );
  });

  const twoWon = () => {
    const { stages, ...rest } = replacing('contract', { semantics: 'won', wins: 2 });
    return { ...rest, stages: stages.map((one) => (one.id === 'won' ? { ...one, wins: 1 } : one)) };
  };
  const wonIn = ({ stages }: Pipeline) =>
    stages.filter(({ semantics }) => semantics === 'won').map(({ name }) => name);

  test('two won stages: the one that more outcomes stand in stays, wherever it stands', () => {
    const [problem] = refusedBy(twoWon(), 'bitrix24');
    expect(problem && sayProblemAndMend(problem, 'en')).toBe(
      'The CRM has one won stage. It stays “Договор”: that is where deals are won. One too many: stage 4 “Выиграна”. Fix: move it to the group “In work”',
    );
    expect(wonIn(mended(twoWon(), 'bitrix24').pipeline)).toEqual(['Договор']);
  });

  test.each(['won', 'WON', ' выиграна '])('another won stage can be chosen: %j', (wish) => {
    const chosen = withWon(twoWon(), wish);
    expect(chosen && wonIn(chosen)).toEqual(['Выиграна']);
    expect(chosen && codesOf(chosen, 'bitrix24')).toEqual([]);
    expect(withWon(twoWon(), 'Лид')).toBeNull();
  });

  test('won outcomes of two names are no stages of the board: one becomes a reason of the other', () => {
    const sound = aSoundPipeline();
    const outcome = { semantics: 'won', origin: 'outcome', wins: 1, probability: 1 } as const;
    const stages = [
      ...sound.stages.slice(0, 3),
      aStage('renewed', { ...outcome, name: 'Продлён' }),
      aStage('signed', { ...outcome, name: 'Подписан' }),
      ...sound.stages.slice(4),
    ];
    const pipeline = { ...sound, stages };
    const { pipeline: after } = mended(pipeline, 'hubspot');
    expect(wonIn(after)).toEqual(['Подписан']);
    expect(after.stages.find(({ name }) => name === 'Подписан')?.reasons).toEqual(['Продлён']);
    expect(checkPipeline(pipeline, adapterOf('hubspot').rules)).toContainEqual(
      expect.objectContaining({
        code: 'wonFromOutcome',
        severity: 'altered',
        params: { name: 'Подписан' },
      }),
    );
  });

  test('no won and no lost stage: both are added', () => {
    const pipeline = aPipeline([aStage('lead', { name: 'Лид' })]);
    expect(codesOf(pipeline, 'bitrix24')).toEqual(['noWon', 'noLost']);
    const { pipeline: after, left } = mended(pipeline, 'bitrix24');
    expect(after.stages.map(({ name, semantics }) => [name, semantics])).toEqual([
      ['Лид', 'open'],
      ['Успешно завершена', 'won'],
      ['Закрыта без продажи', 'lost'],
    ]);
    expect(left).toEqual([]);
    // In Pipedrive won and lost aren't stages: nothing is refused, but it is said.
    expect(codesOf(pipeline, 'pipedrive')).toEqual([]);
    expect(checkPipeline(pipeline, adapterOf('pipedrive').rules)).toMatchObject([
      { code: 'noWonSaid', severity: 'altered' },
    ]);
  });

  test('no stage in work: only people can say what it is', () => {
    const pipeline = aPipeline([
      aStage('won', { semantics: 'won' }),
      aStage('lost', { semantics: 'lost' }),
    ]);
    expect(mended(pipeline, 'hubspot').left.map(({ code, mend }) => [code, mend])).toEqual([
      ['noOpen', null],
    ]);
  });

  test('120 stages: too many where a limit is documented, and nobody else may choose which go', () => {
    const many = Array.from({ length: 118 }, (_, at) => aStage(`s${at}`));
    const pipeline = aPipeline([...many, ...aSoundPipeline().stages.slice(3)]);
    expect(
      CRMS.filter((crm) => codesOf(pipeline, crm).some((code) => /^tooMany/.test(code))),
    ).toEqual(['amocrm', 'hubspot']);
    const [left] = mended(pipeline, 'amocrm').left;
    expect(left && sayProblemAndMend(left, 'ru')).toBe(
      'Стадий 120, а в воронке этой CRM помещается 100, и 1 из них CRM создаёт сама. Объедините или уберите на доске 21 лишнюю стадию',
    );
    const [inHubspot] = mended(pipeline, 'hubspot').left;
    expect(inHubspot && sayProblemAndMend(inHubspot, 'en')).toBe(
      '120 stages, and a pipeline of this CRM holds 100. Merge or remove 20 stages on the board',
    );
  });

  test('lost stages that amoCRM doesn’t get aren’t counted', () => {
    const lost = Array.from({ length: 100 }, (_, at) => aStage(`l${at}`, { semantics: 'lost' }));
    const sound = aSoundPipeline();
    const pipeline = { ...sound, stages: [...sound.stages, ...lost] };
    expect(codesOf(pipeline, 'amocrm')).toEqual([]);
    expect(codesOf(pipeline, 'hubspot')).toEqual(['tooManyStages']);
  });

  test('a lost stage in the middle is moved, not refused', () => {
    const { stages, ...rest } = aSoundPipeline();
    const [lead, offer, contract, won, lost] = stages;
    const moved = [lead, lost, offer, won, contract].flatMap((stage) => stage ?? []);
    const problems = checkPipeline({ ...rest, stages: moved }, adapterOf('bitrix24').rules);
    expect(problems).toMatchObject([
      {
        code: 'orderChanged',
        severity: 'altered',
        mend: { stageIds: ['lead', 'offer', 'contract', 'won', 'lost'] },
      },
    ]);
  });

  test('amoCRM has one lost stage: the others are said to become reasons', () => {
    const sound = aSoundPipeline();
    const pipeline = {
      ...sound,
      stages: [...sound.stages, aStage('alien', { name: 'Не наш', semantics: 'lost' })],
    };
    const problems = checkPipeline(pipeline, adapterOf('amocrm').rules);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'severalLost',
        params: expect.objectContaining({ name: 'Не наш', kept: 'Проиграна' }),
      }),
    );
  });
});

describe('colours and probabilities', () => {
  test('an unknown colour becomes a neutral one', () => {
    const pipeline = replacing('offer', { color: 'тёплый беж' });
    for (const crm of CRMS) expect(codesOf(pipeline, crm)).toEqual(['colorUnknown']);
    expect(mended(pipeline, 'bitrix24').pipeline.stages[1]?.color).toBe('#868E96');
  });

  test('a missing probability is asked for by HubSpot only, and suggested by the place', () => {
    const pipeline = replacing('offer', { probability: null });
    expect(CRMS.filter((crm) => codesOf(pipeline, crm).length > 0)).toEqual(['hubspot']);
    // The second of three in work: 2 of 4. Won and lost ones are no way to go.
    expect(mended(pipeline, 'hubspot').pipeline.stages[1]?.probability).toBe(0.5);
  });

  test.each([
    [0, 0.1, 'probabilityMeansLost'],
    [0.04, 0.1, 'probabilityMeansLost'],
    [0.35, 0.4, 'probabilityRounded'],
    [0.98, 0.9, 'probabilityMeansWon'],
    [1, 0.9, 'probabilityMeansWon'],
  ])('in work %f is sent to HubSpot as %f: 0 is lost and 1 is won', (probability, sent, code) => {
    const problems = checkPipeline(replacing('offer', { probability }), adapterOf('hubspot').rules);
    expect(problems).toMatchObject([
      { code, severity: 'altered', params: { from: probability, to: sent } },
    ]);
  });

  test('of 170 % is impossible', () => {
    expect(codesOf(replacing('offer', { probability: 1.7 }), 'pipedrive')).toEqual([
      'probabilityImpossible',
    ]);
  });
});

test('a problem is said with its mend', () => {
  const [problem] = refusedBy(replacing('offer', { name: 'лид' }), 'hubspot');
  expect(problem && sayProblemAndMend(problem, 'ru')).toBe(
    'Стадия 2 (код OFFER): название «лид» носит ещё одна стадия, 1. Исправление: назвать стадию «лид (2)»',
  );
  expect(problem && sayProblemAndMend(problem, 'en')).toBe(
    'Stage 2 (code OFFER): another stage, 1, is called “лид” too. Fix: call the stage “лид (2)”',
  );
});

test('names that look alike are told apart by the number and the code of the stage', () => {
  const sound = aSoundPipeline();
  const pipeline = {
    ...sound,
    stages: [
      aStage('a', { name: ' Звонок', code: 'A1' }),
      aStage('b', { name: 'Звонок ', code: 'B1' }),
      ...sound.stages.slice(3),
    ],
  };
  expect(
    refusedBy(pipeline, 'pipedrive').map((problem) => sayProblemAndMend(problem, 'ru')),
  ).toEqual([
    'Стадия 1 (код A1): в названии «Звонок» есть невидимые знаки или лишние пробелы. Исправление: назвать стадию «Звонок»',
    'Стадия 2 (код B1): в названии «Звонок» есть невидимые знаки или лишние пробелы. Исправление: назвать стадию «Звонок»',
    'Стадия 2 (код B1): название «Звонок» носит ещё одна стадия, 1. Исправление: назвать стадию «Звонок (2)»',
  ]);
});

test('a won stage that becomes one in work is told what its 100 % become', () => {
  const pipeline = replacing('contract', { semantics: 'won', probability: 1 });
  const [run] = dryRuns([pipeline], { crm: 'hubspot', mends: true });
  expect(run?.problems).toContainEqual(
    expect.objectContaining({ code: 'probabilityMeansWon', stageId: 'contract' }),
  );
});

describe('a limit of calendar days', () => {
  const alteredOf = (timeLimit: Duration, limitDays: number) =>
    checkPipeline(
      replacing('offer', { timeLimit, limitDays }),
      adapterOf('pipedrive').rules,
    ).filter(({ code }) => code === 'limitInDays');

  test('is taken as it is where it is whole', () => {
    expect(alteredOf(days(10), 10)).toEqual([]);
    expect(alteredOf({ ...days(2), unit: 'week' }, 14)).toEqual([]);
  });

  test('is said to change where it is rounded up', () => {
    expect(alteredOf(days(1.5), 2)).toMatchObject([{ severity: 'altered', params: { count: 2 } }]);
    // Three days and a half.
    expect(alteredOf({ ...days(0.5), unit: 'week' }, 4)).toMatchObject([{ params: { count: 4 } }]);
  });
});

describe('a reminder that comes before its limit has begun', () => {
  const late = (timeLimit: Duration, before: Duration) =>
    replacing('offer', {
      timeLimit,
      automation: [{ kind: 'reminder', before, isTooEarly: true }],
    });
  const doubtfulOf = (pipeline: Pipeline) =>
    checkPipeline(pipeline, adapterOf('hubspot').rules).filter(
      ({ severity }) => severity === 'doubtful',
    );

  test('is said with both times, and half of the limit is proposed', () => {
    const [problem, ...more] = doubtfulOf(late(workingHours(4), workingDays(1)));
    if (!problem) throw new Error('Nothing was said');
    expect(more).toEqual([]);
    expect(sayProblemAndMend(problem, 'ru').replaceAll('\u00a0', ' ')).toBe(
      'Стадия 2 «Предложение»: напоминание за 1 рабочий день до срока, а весь срок — 4 рабочих часа. Исправление: напоминать, когда до срока 2 рабочих часа',
    );
  });

  test.each([
    [workingDays(5), workingDays(2)],
    [workingDays(1), workingHours(2)],
    [elapsedHours(1), { amount: 30, unit: 'minute', clock: 'elapsed' }],
    [days(1), elapsedHours(12)],
    [{ amount: 1, unit: 'week', clock: 'elapsed' }, days(3)],
  ] as const)('of %o becomes one of %o', (limit, before) => {
    expect(doubtfulOf(late(limit, workingDays(30)))).toMatchObject([
      { mend: { kind: 'setReminder', stageId: 'offer', before } },
    ]);
  });

  test('keeps nobody from loading', () => {
    const [run] = dryRuns([late(workingHours(4), workingDays(1))], { crm: 'hubspot', mends: true });
    expect(run?.calls.length).toBeGreaterThan(0);
    // Only what is refused is mended in a plan.
    expect(run?.pipeline.stages[1]?.automation).toMatchObject([{ before: workingDays(1) }]);
  });
});
