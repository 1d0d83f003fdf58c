/** A small company with everything that regulations and instructions speak of, and the tools to print them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { idOf } from '#shared/base';
import { createRasterizer, type DocumentRequest, type PublishingTools } from '#shared/documents';
import type { Project } from '#shared/model';
import { aProject, aVariant, minutes, poisson, workingDays, workingHours } from './builders.ts';
import { aPrintingPress, shippedFonts } from './printing-press.ts';

const sellerId = idOf<'Participant'>('seller');
const headId = idOf<'Participant'>('head');
const lawyerId = idOf<'Participant'>('lawyer');
const salesId = idOf<'Participant'>('sales');

export const parts = { sellerId, headId, lawyerId, salesId };

/** Two stages, three steps, three people, one script, one dispute that was settled and one that wasn't. */
export function anOffice(text = (said: string) => said): Project {
  const variant = aVariant('variant', { name: text('Как должно быть') })
    .stage('first', {
      name: text('Заявка'),
      entryCriteria: [text('Есть телефон')],
      exitCriteria: [text('Разговор состоялся'), text('Дата встречи назначена')],
      requiredFields: [text('Источник'), text('Телефон')],
      timeLimit: { duration: workingDays(2), remindBefore: workingHours(4) },
      minimumDeals: { count: 5, notify: [headId] },
    })
    .lane('seller', {
      name: text('Менеджер'),
      departmentId: salesId,
      norms: [{ what: text('звонок'), count: 20, per: 'day' }],
    })
    .source('lead', { name: text('Сайт'), arrivals: poisson(1) })
    .step('call', {
      name: text('Позвонить клиенту'),
      description: text('Выяснить задачу'),
      inputs: [text('Карточка')],
      outputs: [text('Запись разговора')],
      tools: ['CRM'],
      conditions: [text('Дата встречи назначена')],
      materialIds: [idOf<'Material'>('script')],
      accountableId: headId,
      informedIds: [headId],
      timeLimit: {
        duration: workingHours(2),
        remindBefore: workingHours(1),
        escalation: {
          after: workingHours(3),
          toParticipantId: headId,
          effort: minutes(10),
          action: 'remind',
        },
      },
    })
    .stage('second', { name: text('Договор') })
    .step('meet', { name: text('Провести встречу'), consultedIds: [lawyerId] })
    .lane('lawyer', { name: text('Юрист') })
    .step('draft', { name: text('Составить договор'), informedIds: [sellerId] })
    .outcome('won')
    .outcome('lost', { name: text('Отказ'), result: 'lost', reason: text('Дорого') })
    .path('lead', 'call', 'meet', 'draft', 'won')
    .claim('claim', { from: 'draft', to: 'draft', argument: text('Клиент ждёт') });
  return aProject({ company: { name: text('ООО «Ромашка»') }, title: text('Продажи Ромашки') })
    .participant('sales', { name: text('Отдел продаж'), kind: 'department' })
    .participant('head', { name: text('Начальник отдела'), departmentId: salesId })
    .person('anna', {
      name: 'Орлова Анна Петровна',
      position: text('Менеджер по продажам'),
      participantIds: [sellerId],
    })
    .person('ivan', {
      name: 'Котов Иван Ильич',
      position: text('Начальник отдела продаж'),
      participantIds: [headId, salesId],
    })
    .person('max', { name: 'Max Meyer', position: text('Юрист'), participantIds: [lawyerId] })
    .material('script', { name: text('Первый звонок'), text: text('Добрый день!') })
    .process('process', {
      name: text('Продажа'),
      purpose: text('Продать станцию'),
      result: text('Договор подписан'),
      ownerId: headId,
      lastWordId: idOf<'Person'>('ivan'),
    })
    .variant(variant)
    .build();
}

export function asked(
  project: Project,
  kind: DocumentRequest['kind'],
  more: Partial<DocumentRequest> = {},
): DocumentRequest {
  return { project, results: {}, date: '2026-11-25', language: 'ru', kind, ...more };
}

export function aRasterizer() {
  const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  return createRasterizer({ wasm: readFileSync(path), fonts: shippedFonts() });
}

export async function publishingTools(): Promise<PublishingTools> {
  return { ...(await aPrintingPress()), rasterize: aRasterizer() };
}
