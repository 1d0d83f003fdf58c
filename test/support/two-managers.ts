/**
 * A sale that two managers do each in their own way, sharing the leads 60 to 40, and one to-be
 * for both; lost clients come back through a second process. Quick to simulate.
 */
import { idOf } from '#shared/base';
import type { Project } from '#shared/model';
import {
  aProject,
  at,
  aVariant,
  exponential,
  minutes,
  officeCalendar,
  poisson,
  type VariantBuilder,
  workingHours,
} from './builders.ts';

const ivanov = at.variantId;
const petrov = idOf<'Variant'>('petrov');

interface Way {
  readonly id: string;
  readonly name: string;
  readonly kind: 'asIs' | 'toBe';
  readonly leadShare: number;
  /** Minutes of the estimator for each proposal. */
  readonly estimate: number;
}

function sale({ id, name, kind, leadShare, estimate }: Way): VariantBuilder {
  const own = (node: string) => `${id}-${node}`;
  return aVariant(id, { kind, name, leadShare })
    .stage('Лид', { id: own('lead') })
    .lane('client', { kind: 'client', name: 'Клиент' })
    .source(own('site'), {
      name: 'Заявка с сайта',
      arrivals: poisson(0.25),
      dealValue: exponential(200_000),
    })
    .source(own('fair'), { name: 'Выставка', arrivals: poisson(0.05) })
    .lane('manager', { name: 'Менеджер', headcount: 2, hourlyCost: 900 })
    .step(own('call'), {
      name: 'Позвонить клиенту',
      effort: minutes(20),
      timeLimit: { duration: workingHours(4) },
    })
    .stage('Предложение', { id: own('offer') })
    .lane('estimator', { name: 'Сметчик', headcount: 1, hourlyCost: 700 })
    .step(own('estimate'), { name: 'Рассчитать смету', effort: exponential(estimate) })
    .branch(own('answer'), { question: 'Клиент согласен?' })
    .outcome(own('won'), { name: 'Договор' })
    .outcome(own('lost'), { name: 'Отказ', result: 'lost', reason: 'Дорого' })
    .path(own('site'), own('call'), own('estimate'), own('answer'))
    .flow(own('fair'), own('call'))
    .flow(own('answer'), own('won'), { probability: 0.4 })
    .flow(own('answer'), own('lost'), { probability: 0.6 });
}

export function twoManagers(): Project {
  return aProject({ title: 'Две манеры продаж' })
    .calendar(officeCalendar)
    .process(at.processId, { name: 'Продажа под заказ' })
    .variant(sale({ id: ivanov, name: 'Иванов', kind: 'asIs', leadShare: 0.6, estimate: 40 }))
    .variant(sale({ id: petrov, name: 'Петров', kind: 'asIs', leadShare: 0.4, estimate: 25 }))
    .variant(
      sale({ id: 'tobe', name: 'Как должно быть', kind: 'toBe', leadShare: 1, estimate: 20 }),
    )
    .process('returns', {
      number: '2',
      name: 'Возврат клиентов',
      currentVariantId: idOf('returns-asis'),
    })
    .variant(
      aVariant('returns-asis', { kind: 'asIs', name: 'Возврат сейчас' })
        .stage('Возврат')
        .lane('client')
        .source('returns-base', { name: 'Отказавшие', arrivals: poisson(0.05) })
        .lane('manager')
        .step('returns-call', { name: 'Напомнить о себе', effort: minutes(15) })
        .outcome('returns-won', { name: 'Вернулся' })
        .path('returns-base', 'returns-call', 'returns-won'),
    )
    .build();
}
