/**
 * One example of every command, on one project where there is something of everything.
 * A command that is registered without an example fails to compile here and fails the
 * contract test.
 */
import { idOf, present } from '#shared/base';
import {
  type CommandArgs,
  type CommandName,
  fragmentIds,
  fragmentOf,
  freshIdsFor,
  idsForCopy,
} from '#shared/editing';
import type { Project } from '#shared/model';
import { aProject, at, aVariant, minutes, variantOf, workingHours } from './builders.ts';

/** Ids that tell where they came from: `copy1`, `copy2`, … */
function idMaker(prefix = 'copy'): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}${made}`;
  };
}

/** A lead is called, checked by two at once, waits, and is won or lost; a chain to delete from. */
export function contractProject(): Project {
  const asIs = aVariant('variant', { kind: 'asIs', name: 'Как есть' })
    .stage('lead')
    .lane('manager', { headcount: 2 })
    .source('site')
    .step('call', { timeLimit: { duration: workingHours(4) } })
    .branch('fits', { question: 'Подходит?' })
    .stage('offer')
    .fork('split')
    .step('price')
    .lane('engineer')
    .step('check')
    .lane('manager')
    .join('meet')
    .wait('answer')
    .outcome('won')
    .outcome('lost', { result: 'lost' })
    .note('remark', { text: 'Спросить про скидку' })
    .stage('spare')
    .lane('idle')
    .path('site', 'call', 'fits', 'split', 'price', 'meet', 'answer', 'won')
    .flow('split', 'check')
    .flow('check', 'meet')
    .flow('fits', 'split', { probability: 0.7 })
    .flow('fits', 'lost', { probability: 0.3, label: 'нет' })
    .staffing('engineer', { headcount: 3 })
    .claim('claim', { from: 'call', to: 'check' });
  const toBe = aVariant('other', { name: 'Как должно быть', basedOnId: idOf('variant') })
    .stage('new')
    .lane('manager')
    .source('visit')
    .outcome('sold')
    .path('visit', 'sold');
  return aProject()
    .person('director')
    .variant(asIs)
    .variant(toBe)
    .dealType('dealType', { name: 'Поставка' })
    .scenario('scenario', {
      runs: [{ processId: at.processId, variantIds: [at.variantId, idOf('other')] }],
      levers: [{ kind: 'arrivals', factor: 1.2 }],
    })
    .build();
}

type Examples = {
  readonly [Name in CommandName]: (project: Project) => CommandArgs<Name>;
};

const cell = { stageId: idOf<'Stage'>('offer'), participantId: idOf<'Participant'>('engineer') };

export const commandExamples: Examples = {
  'project.rename': () => ({ title: 'Книга продаж' }),
  'project.setField': () => ({ field: 'company', value: { name: 'ООО «Другое»' } }),
  'participant.add': () => ({
    id: idOf('lawyer'),
    name: 'Юрист',
    kind: 'role',
    color: '#123456',
  }),
  'participant.setField': () => ({ id: idOf('manager'), field: 'headcount', value: 5 }),
  'process.add': () => ({
    id: idOf('returns'),
    number: '2',
    name: 'Возвраты',
    variant: { id: idOf('returnsAsIs'), kind: 'asIs', name: 'Как есть' },
    stages: [{ id: idOf('received'), name: 'Принято', color: '#123456' }],
    laneIds: [idOf('manager')],
  }),
  'process.setField': () => ({ id: at.processId, field: 'purpose', value: 'Продать в срок' }),
  'variant.add': (project) => ({
    processId: at.processId,
    id: idOf('copy'),
    kind: 'toBe',
    name: 'Копия',
    basedOn: { variantId: at.variantId, ids: idsForCopy(variantOf(project), idMaker()) },
  }),
  'variant.rename': () => ({ at, name: 'Отдел Петрова' }),
  'variant.setField': () => ({ at, field: 'author', value: 'Петров' }),
  'variant.setStaffing': () => ({ at, participantId: idOf('engineer') }),
  'variant.delete': () => ({ at }),
  'stage.add': () => ({ at, id: idOf('deal'), name: 'Договор', color: '#123456', index: 1 }),
  'stage.rename': () => ({ at, id: idOf('offer'), name: 'Предложение' }),
  'stage.setField': () => ({
    at,
    id: idOf('offer'),
    field: 'timeLimit',
    value: { duration: { ...workingHours(16) } },
  }),
  'stage.resize': () => ({ at, id: idOf('offer'), width: 900 }),
  'stage.move': () => ({ at, id: idOf('offer'), index: 0 }),
  'stage.delete': () => ({ at, id: idOf('offer'), withContent: true }),
  'lane.add': () => ({
    at,
    participantId: idOf('lawyer'),
    index: 0,
    participant: { name: 'Юрист', kind: 'role', color: '#123456' },
  }),
  'lane.rename': () => ({ at, participantId: idOf('manager'), name: 'Менеджер' }),
  'lane.resize': () => ({ at, participantId: idOf('manager'), height: 320 }),
  'lane.move': () => ({ at, participantId: idOf('engineer'), index: 0 }),
  'lane.delete': () => ({ at, participantId: idOf('engineer'), withContent: true }),
  'node.add': () => ({
    at,
    id: idOf('visit2'),
    kind: 'step',
    name: 'Выезд',
    ...cell,
    position: { x: 40, y: 60 },
    fields: { effort: { ...minutes(90) } },
  }),
  'node.rename': () => ({ at, id: idOf('call'), name: 'Первый звонок' }),
  'node.move': () => ({
    at,
    moves: [
      { id: idOf('call'), ...cell, position: { x: 10, y: 20 } },
      { id: idOf('price'), ...cell, position: { x: 30, y: 40 } },
    ],
  }),
  'node.setField': () => ({ at, id: idOf('call'), field: 'checklist', value: ['Имя', 'Бюджет'] }),
  'node.duplicate': (project) => {
    const nodeIds = [idOf<'Node'>('price'), idOf<'Node'>('meet')];
    const fragment = fragmentOf(variantOf(project), nodeIds);
    return {
      at,
      nodeIds,
      ids: freshIdsFor(fragmentIds(fragment), idMaker()),
      offset: { x: 20, y: 20 },
    };
  },
  'node.paste': (project) => {
    const copied = fragmentOf(variantOf(project, { ...at, variantId: idOf('other') }), [
      idOf('visit'),
      idOf('sold'),
    ]);
    return {
      at,
      fragment: { nodes: [...copied.nodes], flows: [...copied.flows] },
      ids: freshIdsFor(fragmentIds(copied), idMaker()),
      cell,
      offset: { x: 20, y: 20 },
    };
  },
  'node.delete': () => ({ at, nodeIds: [idOf('call')], flowIds: [idOf('fits-lost')] }),
  'flow.connect': () => ({
    at,
    id: idOf('second'),
    fromId: idOf('call'),
    toId: idOf('lost'),
    insert: { kind: 'branch', nodeId: idOf('choice'), flowId: idOf('call-choice') },
  }),
  'flow.reconnect': () => ({
    at,
    id: idOf('answer-won'),
    fromId: idOf('answer'),
    toId: idOf('lost'),
  }),
  'flow.setField': () => ({ at, id: idOf('fits-lost'), field: 'probability', value: 0.4 }),
  'flow.disconnect': () => ({ at, id: idOf('fits-lost') }),
  'claim.add': (project) => ({
    at,
    claim: {
      ...present(variantOf(project).slaClaims[idOf<'SlaClaim'>('claim')], 'claim'),
      id: idOf('promise'),
      side: 'needsAtLeast',
    },
  }),
  'claim.setField': () => ({ at, id: idOf('claim'), field: 'status', value: 'withdrawn' }),
  'scenario.add': (project) => ({
    scenario: {
      ...present(project.scenarios[idOf<'Scenario'>('scenario')], 'scenario'),
      id: idOf('half'),
      name: 'Полгода',
      until: { weeks: 26 },
    },
  }),
  'scenario.duplicate': () => ({
    id: idOf('scenario'),
    copyId: idOf('scenarioCopy'),
    name: 'Копия',
  }),
  'scenario.rename': () => ({ id: idOf('scenario'), name: 'Как есть целиком' }),
  'scenario.setField': () => ({ id: idOf('scenario'), field: 'until', value: { deals: 500 } }),
  'scenario.setLever': () => ({
    id: idOf('scenario'),
    lever: { kind: 'headcount', participantId: idOf('manager'), headcount: 4 },
  }),
  'scenario.removeLever': () => ({ id: idOf('scenario'), target: { kind: 'arrivals' } }),
  'scenario.delete': () => ({ id: idOf('scenario') }),
  'dealType.rename': () => ({ id: idOf('dealType'), name: 'Поставка под ключ' }),
};
