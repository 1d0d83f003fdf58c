/** What is read off a drawing: stages with their limits and automation, closing stages, groups and rights. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Project } from '#shared/model';
import { pipelinesOf, type StageDefinition } from '#shared/stage-definitions';
import {
  aProject,
  aVariant,
  days,
  elapsedHours,
  minutes,
  workingDays,
  workingHours,
} from '#test/builders';

function only(project: Project) {
  const pipelines = pipelinesOf(project);
  expect(pipelines).toHaveLength(1);
  return present(pipelines[0], 'pipeline');
}

function stageNamed(project: Project, name: string): StageDefinition {
  return present(
    only(project).stages.find((stage) => stage.name === name),
    name,
  );
}

describe('deal types', () => {
  const sale = aProject()
    .process('retail', { name: 'Розница' })
    .variant(aVariant('retailToBe').stage('Заявка'))
    .process('wholesale', { name: 'Опт' })
    .variant(aVariant('wholesaleToBe').stage('Запрос'));

  test('without them each process is a pipeline', () => {
    expect(pipelinesOf(sale.build()).map(({ name }) => name)).toEqual(['Розница', 'Опт']);
  });

  test('each has the stages of its process; a process without one has no pipeline', () => {
    const processId = idOf<'Process'>('wholesale');
    const dealTypes = {
      [idOf<'DealType'>('b')]: { id: idOf<'DealType'>('b'), name: 'Монтаж', processId },
      [idOf<'DealType'>('a')]: { id: idOf<'DealType'>('a'), name: 'Поставка', processId },
    };
    const pipelines = pipelinesOf({ ...sale.build(), dealTypes });
    expect(
      pipelines.map(({ id, name, stages }) => [id, name, stages.map((one) => one.name)]),
    ).toEqual([
      ['b', 'Монтаж', ['Запрос']],
      ['a', 'Поставка', ['Запрос']],
    ]);
  });

  test('another variant than the current one can be taken', () => {
    const project = aProject()
      .variant(aVariant('now', { kind: 'asIs' }).stage('Сейчас'))
      .variant(aVariant('then').stage('Потом'))
      .build();
    const [pipeline] = pipelinesOf(project, { process: idOf('then') });
    expect(pipeline?.stages.map(({ name }) => name)).toEqual(['Потом']);
  });
});

describe('a time limit in calendar days', () => {
  // The office works 5 days a week, 8 hours each: 40 hours are 7 days, one hour a little over 4.
  test.each([
    ['3 working days', workingDays(3), 5],
    ['5 working days', workingDays(5), 7],
    ['10 working days', workingDays(10), 14],
    ['10 days', days(10), 10],
    ['4 working hours', workingHours(4), 1],
    ['40 working hours', workingHours(40), 7],
    ['25 hours', elapsedHours(25), 2],
  ])('%s', (_name, duration, limitDays) => {
    const project = aProject().variant(aVariant().stage('Запрос', { timeLimit: { duration } }));
    expect(stageNamed(project.build(), 'Запрос')).toMatchObject({ timeLimit: duration, limitDays });
  });
});

test('automation: reminder, escalation, threshold, tasks of steps, hand-over', () => {
  const project = aProject()
    .variant(
      aVariant()
        .stage('Запрос', {
          timeLimit: {
            duration: workingDays(3),
            remindBefore: workingHours(2),
            escalation: {
              after: workingHours(4),
              toParticipantId: idOf('head'),
              effort: minutes(10),
              action: 'raisePriority',
            },
          },
          minimumDeals: { count: 3, notify: [idOf('manager'), idOf('head')] },
        })
        .lane('head', { name: 'Руководитель' })
        .lane('manager', { name: 'Менеджер' })
        .step('call', { name: 'Позвонить', timeLimit: { duration: workingHours(1) } })
        .step('write', { name: 'Написать' })
        .outcome('over', { name: 'Передан', result: 'handedOver', toProcessId: idOf('process') }),
    )
    .build();
  expect(stageNamed(project, 'Запрос').automation).toEqual([
    { kind: 'reminder', before: workingHours(2), isTooEarly: false },
    { kind: 'escalation', after: workingHours(4), to: 'Руководитель', action: 'raisePriority' },
    { kind: 'threshold', minimumDeals: 3, notify: ['Менеджер', 'Руководитель'] },
    { kind: 'task', step: 'Позвонить', performer: 'Менеджер', limit: workingHours(1) },
    { kind: 'handOver', reason: 'Передан', toProcess: 'Продажа' },
  ]);
});

test('how many won deals end in a stage is read off its outcomes', () => {
  const project = aProject()
    .variant(
      aVariant()
        .stage('Договор', { semantics: 'won' })
        .lane('manager')
        .outcome('signed', { name: 'Подписан', result: 'won' })
        .outcome('renewed', { name: 'Продлён', result: 'won' })
        .outcome('gone', { name: 'Отказ', result: 'lost' })
        .stage('Архив', { semantics: 'won' }),
    )
    .build();
  expect(only(project).stages.map(({ name, wins }) => [name, wins])).toEqual([
    ['Договор', 2],
    ['Архив', 0],
    ['Отказ', 0],
  ]);
});

describe('closing stages', () => {
  const drawn = () =>
    aVariant()
      .stage('Запрос')
      .lane('manager')
      .outcome('signed', { name: 'Подписан', result: 'won' })
      .outcome('dear', { name: 'Отказ', result: 'lost', reason: 'Дорого' })
      .outcome('late', { name: 'Отказ', result: 'lost', reason: 'Долго' })
      .outcome('alien', { name: 'Не наш', result: 'disqualified' })
      .outcome('over', { name: 'Сервис', result: 'handedOver' });

  test('are the outcomes, where the drawing has no stages for them', () => {
    const { stages } = only(aProject().variant(drawn()).build());
    expect(
      stages.map(({ name, semantics, origin, reasons }) => [name, semantics, origin, reasons]),
    ).toEqual([
      ['Запрос', 'open', 'stage', []],
      ['Подписан', 'won', 'outcome', []],
      ['Отказ', 'lost', 'outcome', ['Дорого', 'Долго']],
      ['Не наш', 'lost', 'outcome', []],
    ]);
  });

  test('are the drawing’s own, where it has them, with the reasons of the outcomes in them', () => {
    const project = aProject()
      .variant(
        drawn()
          .stage('Потеряна', { semantics: 'lost' })
          .outcome('gone', { result: 'lost', reason: 'Ушёл' }),
      )
      .build();
    const lost = only(project).stages.filter(({ semantics }) => semantics === 'lost');
    expect(lost.map(({ name, reasons }) => [name, reasons])).toEqual([['Потеряна', ['Ушёл']]]);
  });
});

test('groups: who works, who is asked or told, who answers; no client, no system', () => {
  const project = aProject()
    .participant('sales', { name: 'Отдел продаж', kind: 'department' })
    .person('anna', { name: 'Анна', participantIds: [idOf('manager')] })
    .process('process', { ownerId: idOf('head') })
    .variant(
      aVariant()
        .stage('Запрос')
        .lane('client', { kind: 'client' })
        .step('ask')
        .lane('manager', { name: 'Менеджер', departmentId: idOf('sales') })
        .step('call', { consultedIds: [idOf('engineer')] })
        .stage('Договор')
        .lane('engineer', { name: 'Инженер' })
        .step('check', { informedIds: [idOf('manager')] })
        .lane('head', { name: 'Руководитель' }),
    )
    .build();
  expect(only(project).groups).toEqual([
    {
      participantId: 'manager',
      name: 'Менеджер',
      department: 'Отдел продаж',
      people: ['Анна'],
      works: ['ZAPROS'],
      reads: ['DOGOVOR'],
      manages: false,
    },
    {
      participantId: 'engineer',
      name: 'Инженер',
      department: '',
      people: [],
      works: ['DOGOVOR'],
      reads: ['ZAPROS'],
      manages: false,
    },
    {
      participantId: 'head',
      name: 'Руководитель',
      department: '',
      people: [],
      works: [],
      reads: [],
      manages: true,
    },
  ]);
});

test('a reminder due a working day before the end of 4 hours is too early in a day of 8', () => {
  const project = (remindBefore: ReturnType<typeof workingHours>) =>
    aProject()
      .variant(
        aVariant().stage('Запрос', {
          id: 'request',
          timeLimit: { duration: workingHours(4), remindBefore },
        }),
      )
      .build();
  const isTooEarly = (remindBefore: ReturnType<typeof workingHours>) =>
    stageNamed(project(remindBefore), 'Запрос').automation[0];
  expect(isTooEarly(workingDays(1))).toMatchObject({ isTooEarly: true });
  expect(isTooEarly(workingHours(5))).toMatchObject({ isTooEarly: true });
  expect(isTooEarly(workingHours(4))).toMatchObject({ isTooEarly: false });
});
