/** Everyone with any part in a printed process is named by its papers, gets an instruction and signs. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { buildDocument, type DocumentRequest, plannedPapers, textsOf } from '#shared/documents';
import type { ParticipantId } from '#shared/model';
import { aProject, aVariant, minutes, workingDays } from '#test/builders';
import { asked } from '#test/papers';

const id = (name: string): ParticipantId => idOf(name);

/**
 * A seller does the only step, alone by name. A lawyer by contract helps; a storekeeper is asked, a
 * treasurer is told, a controller gets the late deals, a coach learns when deals are few; accounting,
 * where nobody takes part, is told; the director has the last word and nothing else.
 */
const company = aProject()
  .participant('shop', { name: 'Магазин', kind: 'department' })
  .participant('accounting', { name: 'Бухгалтерия', kind: 'department' })
  .participant('lawyer', { name: 'Юрист', kind: 'contractor' })
  .participant('storekeeper', { name: 'Кладовщик' })
  .participant('treasurer', { name: 'Казначей' })
  .participant('controller', { name: 'Контролёр' })
  .participant('coach', { name: 'Наставник' })
  .participant('idle', { name: 'Дворник' })
  .person('p-shop', { name: 'Ольга Лис', position: 'Заведующая', participantIds: [id('shop')] })
  .person('p-seller', { name: 'Пётр Сом', participantIds: [id('seller')] })
  .person('p-books', { name: 'Анна Ёж', participantIds: [id('accounting')] })
  .person('p-lawyer', { name: 'Иван Бык', position: 'Юрист', participantIds: [id('lawyer')] })
  .person('p-store', { name: 'Яна Рысь', participantIds: [id('storekeeper')] })
  .person('p-money', { name: 'Лев Жук', participantIds: [id('treasurer')] })
  .person('p-late', { name: 'Ева Соя', participantIds: [id('controller')] })
  .person('p-coach', { name: 'Ким Дуб', participantIds: [id('coach')] })
  .person('p-director', { name: 'Вера Орёл', position: 'Директор', participantIds: [] })
  .person('p-idle', { name: 'Фома Пень', participantIds: [id('idle')] })
  .process('process', { name: 'Продажа', lastWordId: idOf('p-director') })
  .variant(
    aVariant()
      .stage('shop-floor', {
        name: 'Зал',
        minimumDeals: { count: 3, notify: [id('coach')] },
        timeLimit: {
          duration: workingDays(1),
          escalation: {
            after: workingDays(1),
            toParticipantId: id('controller'),
            effort: minutes(5),
            action: 'raisePriority',
          },
        },
      })
      .lane('seller', { name: 'Продавец', departmentId: id('shop') })
      .step('sell', {
        name: 'Продать',
        helpers: [{ participantId: id('lawyer'), count: 1 }],
        consultedIds: [id('storekeeper')],
        informedIds: [id('treasurer'), id('accounting'), id('shop')],
      }),
  )
  .build();

const TAKING = [
  ...['Бухгалтерия', 'Казначей', 'Кладовщик', 'Контролёр', 'Магазин', 'Наставник'],
  ...['Продавец', 'Юрист'],
];

const said = (request: DocumentRequest) => {
  const built = buildDocument(request);
  if (!built.ok) throw new Error(built.error.code);
  return { blocks: built.value.blocks, text: textsOf(built.value).join('\n') };
};

function signing(kind: DocumentRequest['kind'], title?: string): string[] {
  const { blocks } = said(asked(company, kind));
  const from = title === undefined ? 0 : blocks.findIndex((one) => 'id' in one && one.id === title);
  const sheet = blocks.slice(from).find((block) => block.kind === 'signatureTable');
  return (sheet?.kind === 'signatureTable' ? sheet.rows : []).map((row) =>
    row.filter((cell) => /^\p{Lu}\p{L}+ \p{Lu}/u.test(cell)).join(),
  );
}

function instructedNames(kind: 'roleInstruction' | 'newcomerChecklist'): string[] {
  const planned = plannedPapers(asked(company, kind), kind);
  const ids = planned.flatMap(({ participantId }) => participantId ?? []);
  return ids.map((one) => company.participants[one]?.name ?? '').sort();
}

describe('whoever helps, advises, is told, gets late deals or learns of few ones', () => {
  test('has an instruction that says so', () => {
    expect(instructedNames('roleInstruction')).toEqual(TAKING);
    const instructionOf = (name: string) =>
      said(asked(company, 'roleInstruction', { participantId: id(name) })).text;
    expect(instructionOf('lawyer')).toContain('Продать');
    expect(instructionOf('storekeeper')).toContain('Советует');
    expect(instructionOf('accounting')).toContain('Узнаёт о\u00a0результате');
    expect(instructionOf('controller')).toContain('поднять приоритет сделки');
    expect(instructionOf('coach')).toContain('стадия «Зал»\u00a0— меньше 3');
  });

  test('has a checklist when there is a step to learn', () => {
    expect(instructedNames('newcomerChecklist')).toEqual(['Продавец', 'Юрист']);
  });

  test.each([
    ['the sheet', 'acquaintanceSheet', undefined],
    ['the regulation', 'regulation', 'acquaintance-sheet'],
    ['the book', 'salesBook', 'acquaintance-sheet'],
  ] as const)('signs to have read: %s', (_name, kind, title) => {
    expect(signing(kind, title).sort()).toEqual([
      ...['Анна Ёж', 'Вера Орёл', 'Ева Соя', 'Иван Бык', 'Ким Дуб', 'Лев Жук', 'Ольга Лис'],
      ...['Пётр Сом', 'Яна Рысь'],
    ]);
  });

  test('is bound by the regulation, and so is the one with the last word', () => {
    const { text } = said(asked(company, 'regulation'));
    const bound = /Регламент выполняют: (.*)/u.exec(text.replace(/\u00a0/gu, ' '))?.[1];
    expect(bound?.replace('.', '').split(', ').sort()).toEqual([
      ...['бухгалтерия', 'директор', 'казначей', 'кладовщик', 'контролёр', 'наставник'],
      ...['продавец', 'юрист'],
    ]);
  });

  test('agrees: departments by their heads, and who belongs to none in person', () => {
    expect(signing('regulation', 'approval-sheet').sort()).toEqual([
      ...['Анна Ёж', 'Ева Соя', 'Иван Бык', 'Ким Дуб', 'Лев Жук', 'Ольга Лис', 'Яна Рысь'],
    ]);
    const { text } = said(asked(company, 'salesBook'));
    const agreeing = text.slice(text.indexOf('Согласуют'), text.indexOf('О\u00a0книге'));
    for (const name of ['Иван Бык', 'Яна Рысь', 'Ольга Лис']) expect(agreeing).toContain(name);
  });
});

test('people of the pool that does the work stand behind the one that borrows them', () => {
  const borrowed = aProject()
    .participant('night', { name: 'Ночной продавец', poolOf: id('seller') })
    .person('p-seller', { name: 'Пётр Сом', participantIds: [id('seller')] })
    .variant(aVariant().lane('night').step('sell').lane('seller').step('count'))
    .build();
  const { text } = said(asked(borrowed, 'roleInstruction', { participantId: id('night') }));
  expect(text).toContain('Пётр Сом');
});
