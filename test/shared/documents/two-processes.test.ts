/** Where a book or a paper has several processes, everything that both have says whose it is. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { type Block, buildDocument, type DocumentRequest, textsOf } from '#shared/documents';
import type { VariantId } from '#shared/model';
import { aProject, aVariant, minutes, workingDays, workingHours } from '#test/builders';
import { asked } from '#test/papers';

const script = [idOf<'Material'>('script')];
const [sellerId, headId] = [idOf<'Participant'>('seller'), idOf<'Participant'>('head')];
const returnsId: VariantId = idOf('returns-drawn');

/** A sale and its returns: one script for a step of each, both numbered 1.1, and a head for what is late. */
const shop = aProject()
  .participant('head', { name: 'Заведующая' })
  .participant('store', { name: 'Склад', kind: 'department' })
  .person('director', { name: 'Вера Орёл', position: 'Директор' })
  .material('script', { name: 'Разговор', kind: 'script', text: 'Добрый день!' })
  .process('sale', { number: '01', name: 'Продажа' })
  .variant(
    aVariant()
      .stage('hall', { name: 'Зал' })
      .lane('seller', { name: 'Продавец' })
      .step('sell', {
        name: 'Продать',
        materialIds: script,
        timeLimit: {
          duration: workingHours(2),
          escalation: {
            after: workingHours(1),
            toParticipantId: headId,
            effort: minutes(5),
            action: 'decideOnClient',
            continueShare: 0.8,
          },
        },
      })
      .claim('store-waits', {
        ...{ from: 'sell', to: 'sell', departmentId: idOf('store'), side: 'demandsAtMost' },
        duration: workingDays(1),
      }),
  )
  .process('returns', { number: '02', name: 'Возврат', currentVariantId: returnsId })
  .variant(
    aVariant(returnsId)
      .stage('desk', { name: 'Стойка' })
      .lane('seller')
      .step('take-back', { name: 'Принять', materialIds: script }),
  )
  .build();

function blocksOf(request: DocumentRequest): readonly Block[] {
  const built = buildDocument(request);
  if (!built.ok) throw new Error(built.error.code);
  return built.value.blocks;
}

function textOf(request: DocumentRequest): string {
  const built = buildDocument(request);
  if (!built.ok) throw new Error(built.error.code);
  return textsOf(built.value)
    .join('\n')
    .replace(/\u00a0/gu, ' ');
}

describe('the book', () => {
  test('leads to the steps of each process by its name', () => {
    const text = textOf(asked(shop, 'salesBook'));
    expect(text).toContain('Порядок работы по шагам: «Продажа»');
    expect(text).toContain('Порядок работы по шагам: «Возврат»');
  });

  test('names the process where a text is used by steps of one number', () => {
    expect(textOf(asked(shop, 'salesBook'))).toContain('Скрипт, шаги 01 · 1.1, 02 · 1.1');
  });

  test('leads from an instruction to the page of the script; a paper alone says where texts are', () => {
    const targets = (kind: 'salesBook' | 'roleInstruction') =>
      JSON.stringify(blocksOf(asked(shop, kind, { participantId: sellerId })));
    expect(targets('salesBook')).toContain('"targetId":"material-script"');
    const alone = textOf(asked(shop, 'roleInstruction', { participantId: sellerId }));
    expect(alone).toContain(
      'Тексты целиком — в приложениях Б к регламентам (01 Продажа; 02 Возврат) и в главе «Скрипты и шаблоны» книги продаж.',
    );
    expect(textOf(asked(shop, 'salesBook'))).not.toContain('Тексты целиком');
  });
});

describe('an instruction', () => {
  test('says what follows when its reader is late, and who waits', () => {
    const text = textOf(asked(shop, 'roleInstruction', { participantId: sellerId }));
    const from = text.indexOf('Если опоздать');
    const said = text.slice(from, text.indexOf('С инструкцией ознакомлены', from)).split('\n');
    expect(said.filter((line) => line !== '')).toEqual([
      ...['Если опоздать', 'Шаг или стадия', 'Что произойдёт после срока'],
      ...['01 · 1.1', 'через 1 рабочий час решение по клиенту принимает заведующая'],
      'Кому и к какому сроку нужен результат',
      ...['Шаг', 'Срок выполнения', 'Кто ждёт результата', '01 · 1.1 Продать'],
      ...[
        'максимум 1 рабочий день для 90 % сделок',
        'Склад; решения пока нет, действует срок шага: 2 рабочих часа',
      ],
    ]);
  });

  test('tells the one who is told of lateness of his own what to do, not that he is told', () => {
    const limit = {
      duration: workingHours(2),
      escalation: {
        after: workingHours(1),
        toParticipantId: headId,
        effort: minutes(5),
        action: 'raisePriority' as const,
      },
    };
    const project = aProject()
      .participant('head', { name: 'Заведующая', headcount: 1 })
      .variant(aVariant().lane('head').step('check', { name: 'Проверить', timeLimit: limit }))
      .build();
    const text = textOf(asked(project, 'roleInstruction', { participantId: headId }));
    const from = text.indexOf('Если опоздать');
    expect(text.slice(from)).toContain('через 1 рабочий час после срока поднять приоритет сделки');
    expect(text.slice(from)).not.toContain('приоритет поднимает');
  });

  test('tells the one who gets what is late what to do, in the second person', () => {
    const text = textOf(asked(shop, 'roleInstruction', { participantId: headId }));
    expect(text).toContain('01 · шаг 1.1 «Продать»: 2 рабочих часа');
    expect(text).toContain(
      'через 1 рабочий час после срока решить, продолжать ли работу с клиентом; обычно продолжают 80 % сделок',
    );
  });
});

test('a checklist says of which process the step is that a text is for', () => {
  const text = textOf(asked(shop, 'newcomerChecklist', { participantId: sellerId }));
  expect(text).toContain('Разговор (скрипт, шаги 01 · 1.1, 02 · 1.1)');
});

test('the map explains the short units that stand on its cards, and no others', () => {
  const text = textOf(asked(shop, 'regulation', { processIds: [idOf('sale')] }));
  expect(text).toContain('Сроки на карточках: ч — часы.');
  const without = textOf(asked(shop, 'regulation', { processIds: [idOf('returns')] }));
  expect(without).not.toContain('Сроки на карточках');
});

test('leads are counted by the week, in whatever way they arrive', () => {
  const project = aProject()
    .variant(
      aVariant()
        .source('calls', { name: 'Звонки', arrivals: { kind: 'interval', gap: minutes(24 * 60) } })
        .step('talk')
        .outcome('won')
        .path('calls', 'talk', 'won'),
    )
    .build();
  // One a day around the clock is seven a week.
  expect(textOf(asked(project, 'salesBook'))).toContain('7 лидов в неделю');
});
