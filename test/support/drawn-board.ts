/** A sales process as a consultant draws it: two dozen nodes, a rework loop, a fork, long Russian names. */
import type { Project, Variant } from '#shared/model';
import { aProject } from './builders.ts';
import { days, hours, minutes, pert, workingDays, workingHours } from './builders-times.ts';
import { aVariant } from './builders-variant.ts';

function at(x: number, y: number) {
  return { position: { x, y } };
}

function drawVariant() {
  return aVariant('drawn')
    .stage('Новый лид', { id: 'new', color: '#7c8aa5' })
    .lane('client', { name: 'Клиент', kind: 'client', color: '#94a3b8' })
    .source('expo', { name: 'Выставка', ...at(16, 40) })
    .source('site', { name: 'Сайт', ...at(136, 40) })
    .lane('manager', { name: 'Менеджер по продажам', color: '#3b82f6', headcount: 4 })
    .step('assign', {
      name: 'Назначить ответственного',
      effort: minutes(15),
      timeLimit: { duration: workingHours(2) },
      ...at(24, 24),
    })
    .stage('Квалификация', { id: 'qualify', color: '#4c7df0' })
    .step('discover', {
      name: 'Выяснить задачу и бюджет клиента',
      effort: minutes(40),
      timeLimit: { duration: workingDays(1) },
      ...at(24, 24),
    })
    .branch('fit', { question: 'Наш клиент?', ...at(100, 152) })
    .outcome('refused', { name: 'Отказ', result: 'disqualified', ...at(16, 216) })
    .stage('Техническое решение', { id: 'design', color: '#8b5cf6' })
    .step('request', {
      name: 'Оформить запрос на техническое решение',
      effort: hours(1),
      ...at(24, 24),
    })
    .note('remark', { text: 'Без опросного листа инженер не начинает', ...at(24, 152) })
    .lane('engineer', { name: 'Инженер', color: '#8b5cf6', headcount: 1 })
    .step('solve', {
      name: 'Подготовить техническое решение',
      effort: pert(360, 540, 960),
      timeLimit: { duration: workingDays(3) },
      ...at(24, 24),
    })
    .fork('split', { name: 'Смета и схема', ...at(80, 136) })
    .step('scheme', {
      name: 'Согласовать электрогидравлическую схему',
      effort: hours(2),
      ...at(24, 208),
    })
    .lane('estimator', { name: 'Сметчик', color: '#f59e0b', headcount: 1 })
    .stage('Предложение', { id: 'offer', color: '#0ea5a4' })
    .step('estimate', {
      name: 'Рассчитать смету',
      effort: hours(3),
      timeLimit: { duration: workingDays(1) },
      ...at(24, 24),
    })
    .lane('engineer')
    .join('together', { name: '', ...at(112, 208) })
    .lane('manager')
    .step('offer', {
      name: 'Собрать и отправить коммерческое предложение',
      effort: minutes(90),
      timeLimit: { duration: workingDays(2) },
      ...at(24, 24),
    })
    .branch('accepted', { question: 'Принято?', ...at(152, 160) })
    .lane('client')
    .wait('review', { name: 'Рассматривает предложение', delay: minutes(5 * 1440), ...at(40, 24) })
    .stage('Договор', { id: 'contract', color: '#16a34a' })
    .lane('manager')
    .step('draft', { name: 'Подготовить договор', effort: hours(2), ...at(24, 24) })
    .step('agree', {
      name: 'Согласовать протокол разногласий с юристом клиента',
      effort: hours(4),
      timeLimit: { duration: days(5) },
      ...at(24, 136),
    })
    .lane('client')
    .wait('payment', { name: 'Оплачивает аванс', delay: minutes(3 * 1440), ...at(24, 24) })
    .stage('Передача', { id: 'handover', color: '#0f766e' })
    .lane('manager')
    .outcome('won', { name: 'Продажа', result: 'won', ...at(24, 48) })
    .outcome('lost', { name: 'Выбрали конкурента', result: 'lost', ...at(24, 184) })
    .path('expo', 'assign', 'discover', 'fit')
    .path('site', 'assign')
    .flow('fit', 'refused', { probability: 0.3, label: 'нет' })
    .flow('fit', 'request', { probability: 0.7, label: 'да' })
    .path('request', 'solve', 'split', 'scheme', 'together', 'offer', 'review', 'accepted')
    .path('split', 'estimate', 'together')
    .flow('accepted', 'draft', { probability: 0.45 })
    .flow('accepted', 'solve', { probability: 0.3, label: 'доработать', maxTimes: 2 })
    .flow('accepted', 'lost', { probability: 0.25 })
    .path('draft', 'agree', 'payment', 'won');
}

export function aDrawnBoard(): { project: Project; variant: Variant } {
  const builder = drawVariant();
  const variant = builder.build();
  return { project: aProject().variant(builder).build(), variant };
}
