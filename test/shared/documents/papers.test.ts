/** What regulations, instructions, checklists and matrices say, before they are set in type. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { buildDocument, type DocumentRequest, plannedPapers, textsOf } from '#shared/documents';
import type { Language } from '#shared/i18n';
import {
  aProject,
  at,
  aVariant,
  minutes,
  variantOf,
  workingDays,
  workingHours,
} from '#test/builders';
import { anOffice, asked, parts } from '#test/papers';
import { aSimulationResult } from '#test/simulation-result';
import { withInitials } from '../../../shared/documents/papers/people.ts';

const NBSP = /\u00a0/gu;

function textOf(request: DocumentRequest): string {
  const built = buildDocument(request);
  if (!built.ok) throw new Error(built.error.code);
  return textsOf(built.value).join('\n').replace(NBSP, ' ');
}

describe('a regulation', () => {
  const text = textOf(asked(anOffice(), 'regulation'));

  test('has its sections in the usual order', () => {
    const built = buildDocument(asked(anOffice(), 'regulation'));
    const blocks = built.ok ? built.value.blocks : [];
    const headings = blocks
      .flatMap((block) => (block.kind === 'sheet' ? block.blocks : [block]))
      .flatMap((block) =>
        block.kind === 'heading' && block.level === 1
          ? [`${block.number ?? ''} ${block.text.replace(NBSP, ' ')}`.trim()]
          : [],
      );
    expect(headings).toEqual([
      'Паспорт документа',
      '1 Общие положения',
      '2 Участники и ответственность',
      '3 Описание процесса',
      '4 Правила стадий',
      '5 Сроки и эскалация',
      '6 Контроль и показатели',
      '7 Отклонения',
      '8 Заключительные положения',
      'Приложение А. Матрица ответственности',
      'Приложение Б. Скрипты, письма и формы',
      'Лист согласования',
      'Лист регистрации изменений',
      'Лист ознакомления',
    ]);
  });

  test('has a dash for the department of whoever has none, and the department of the others', () => {
    const built = buildDocument(asked(anOffice(), 'regulation'));
    const blocks = built.ok ? built.value.blocks : [];
    const table = blocks.find(
      (block) => block.kind === 'table' && block.header.includes('Сотрудники'),
    );
    const rows = table?.kind === 'table' ? table.rows : [];
    const said = rows.map((row) => {
      const cells = row.kind === 'cells' ? row.cells : [];
      return cells.slice(0, 2).map((cell) =>
        cell
          .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
          .map(({ text: part }) => part.replace(NBSP, ' '))
          .join('|'),
      );
    });
    expect(said).toContainEqual(['Менеджер', 'Отдел продаж']);
    expect(said).toContainEqual(['Юрист', '—']);
  });

  test('is approved by whoever has the last word, by position and initials', () => {
    const built = buildDocument(asked(anOffice(), 'regulation'));
    expect(built.ok && built.value.titlePage?.approval).toMatchObject({
      word: 'УТВЕРЖДАЮ',
      position: ['Начальник отдела продаж', 'ООО «Ромашка»'],
      name: 'И.\u00a0И.\u00a0Котов',
    });
  });

  test('writes the position of whoever has the last word small after the name', () => {
    expect(text).toContain('Котов Иван Ильич, начальник отдела продаж.');
  });

  test('says rules of a stage as clauses that begin small after a colon and end in a stop', () => {
    expect(text).toContain('Сделка входит на стадию, если: \nесть телефон.');
    expect(text).toContain('разговор состоялся');
    expect(text).toContain('2 рабочих дня; напоминание за 4 рабочих часа до срока.');
    expect(text).toContain('Не меньше 5 сделок; иначе узнают: начальник отдела.');
  });

  test('ends what it lists after a colon in semicolons, and the last of it in a stop', () => {
    expect(text).toContain('разговор состоялся;\nдата встречи назначена.');
  });

  test('makes no rule of how many deals usually go on, nor explains words that it doesn’t use', () => {
    const office = anOffice();
    const decides = {
      ...{ after: workingHours(1), toParticipantId: parts.headId, effort: minutes(5) },
      ...{ action: 'decideOnClient' as const, continueShare: 0.8 },
    };
    variantOf(office).stages[idOf<'Stage'>('first')] = {
      ...present(variantOf(office).stages[idOf<'Stage'>('first')], 'stage'),
      timeLimit: { duration: workingDays(2), escalation: decides },
    };
    const results = { [at.variantId]: aSimulationResult(variantOf(office)) };
    const said = textOf(asked(office, 'regulation', { results }));
    expect(said).toContain('решение по клиенту принимает начальник отдела');
    expect(said).not.toContain('обычно продолжают');
    expect(said).toContain('Доверительный интервал');
    expect(said).not.toContain('Загрузка');
  });

  test('has every deadline with its reminder and escalation, and the claims with their state', () => {
    expect(text).toContain(
      'через 3 рабочих часа после срока напоминание получает начальник отдела',
    );
    expect(text).toContain('Клиент ждёт');
    expect(text).toContain('решения нет');
  });

  test('names everybody who signs: heads to agree, all participants to have read it', () => {
    const built = buildDocument(asked(anOffice(), 'regulation'));
    const tables = (built.ok ? built.value.blocks : []).flatMap((block) =>
      block.kind === 'signatureTable' ? [block.rows.map((row) => row.join('|'))] : [],
    );
    // The lawyer belongs to no department, so nobody else can agree for them.
    expect(tables[0]).toEqual([
      '1|Начальник отдела продаж|Котов Иван Ильич|||',
      '2|Юрист|Max Meyer|||',
    ]);
    expect(tables[2]?.map((row) => row.split('|')[1]).sort()).toEqual([
      'Max Meyer',
      'Котов Иван Ильич',
      'Орлова Анна Петровна',
    ]);
  });

  test.each([
    [undefined, 80, 'по ГОСТ Р 7.0.97-2025'],
    ['2016' as const, 75, 'по ГОСТ Р 7.0.97-2016'],
  ])('is laid out by the edition of the standard that was asked for: %s', (standard, mm, said) => {
    const request = asked(anOffice(), 'regulation', standard ? { standard } : {});
    const built = buildDocument(request);
    expect(built.ok && built.value.layout.cornerMm).toBe(mm);
    expect(textOf(request)).toContain(said);
  });

  test('leaves out sections that have nothing to say', () => {
    const bare = textOf(asked(aProject().variant(aVariant()).build(), 'regulation'));
    expect(bare).toContain('Общие положения');
    for (const absent of ['Сроки и эскалация', 'Приложение', 'Правила стадий', 'undefined']) {
      expect(bare).not.toContain(absent);
    }
  });
});

describe('an instruction', () => {
  const of = (participantId: DocumentRequest['participantId'], language: Language = 'ru') =>
    textOf(
      asked(anOffice(), 'roleInstruction', {
        ...(participantId ? { participantId } : {}),
        language,
      }),
    );

  test('answers what, by when, by which text, what to fill in and whom to tell', () => {
    const text = of(parts.sellerId);
    for (const said of [
      'Позвонить клиенту',
      '2 рабочих часа',
      'Первый звонок',
      'Источник; Телефон',
      'дата встречи назначена',
      'Начальник отдела',
      '20 в день',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('2.1 «Провести встречу» (юрист)');
  });

  test('of a head says what it answers for and which missed deadlines come to it', () => {
    const text = of(parts.headId);
    expect(text).toContain('Отвечает за результат');
    expect(text).toContain('1.1 «Позвонить клиенту» (менеджер)');
    expect(text).toContain('Что делать с просрочками');
  });

  test('is refused for somebody who takes no part', () => {
    const lonely = aProject().participant('idle').variant(aVariant().step('a')).build();
    const request = asked(lonely, 'roleInstruction', { participantId: parts.salesId });
    expect(buildDocument(request)).toEqual({ ok: false, error: { code: 'noPart' } });
    expect(buildDocument(asked(lonely, 'roleInstruction'))).toEqual({
      ok: false,
      error: { code: 'noPart' },
    });
  });

  test('in English is English but for what people wrote', () => {
    const text = of(parts.sellerId, 'en');
    expect(text).toContain('What to do by when');
    expect(text).toContain('reminder 1 working hour before the limit');
  });
});

test('a checklist lists what to read, get, learn, whom to meet and every step', () => {
  const text = textOf(asked(anOffice(), 'newcomerChecklist', { participantId: parts.sellerId }));
  for (const said of [
    'Регламент процесса «Продажа»',
    'CRM',
    'Первый звонок (скрипт, шаг 1.1)',
    'Начальник отдела — Котов Иван Ильич',
    'Провести встречу',
  ]) {
    expect(text).toContain(said);
  }
});

describe('a responsibility matrix', () => {
  const cellsOf = (request: DocumentRequest) => {
    const built = buildDocument(request);
    const table = (built.ok ? built.value.blocks : []).find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no matrix');
    const said = table.rows.flatMap((row) =>
      row.kind === 'cells'
        ? [
            row.cells.map((cell) =>
              cell
                .map((one) => ('runs' in one ? one.runs.map(({ text }) => text).join('') : ''))
                .join(' '),
            ),
          ]
        : [],
    );
    return { header: table.header.map((title) => title.replace(NBSP, ' ')), said };
  };

  test('gives exactly one A and at least one R to every step', () => {
    const { header, said } = cellsOf(asked(anOffice(), 'raciMatrix'));
    expect(header).toEqual(['№', 'Шаг', 'Менеджер', 'Юрист', 'Начальник отдела']);
    expect(said.map((row) => row.slice(2))).toEqual([
      ['R', '', 'A/I'],
      ['R/A', 'C', ''],
      ['I', 'R/A', ''],
    ]);
    for (const row of said) {
      const letters = row.slice(2).flatMap((cell) => cell.split('/'));
      expect(letters.filter((letter) => letter === 'A')).toHaveLength(1);
      expect(letters).toContain('R');
    }
  });

  test('remarks where a system answers, and where one answers for nearly everything', () => {
    const steps = ['a', 'b', 'c', 'd', 'e'];
    const variant = aVariant().lane('crm', { name: 'CRM', kind: 'system' });
    for (const id of steps) variant.step(id, { name: `Шаг ${id}` });
    const text = textOf(asked(aProject().variant(variant).build(), 'raciMatrix'));
    expect(text).toContain('шаг 1.1 «Шаг a»: за результат отвечает CRM');
    expect(text).toContain('CRM: отвечает за все шаги (5 из 5)');
  });

  test('has no remarks where all is well', () => {
    expect(textOf(asked(anOffice(), 'raciMatrix'))).not.toContain('На что обратить внимание');
  });
});

test('every kind means the right papers: one a process, one a participant, or one for all', () => {
  const project = anOffice();
  const planned = (kind: DocumentRequest['kind']) =>
    plannedPapers({ project, results: {}, date: '2026-11-25', language: 'ru' }, kind);
  expect(planned('regulation').map(({ processIds }) => processIds)).toEqual([['process']]);
  expect(
    planned('roleInstruction')
      .map(({ participantId }) => participantId)
      .sort(),
  ).toEqual(['head', 'lawyer', 'seller']);
  // The head does no step: there is nothing to learn by doing.
  expect(
    planned('newcomerChecklist')
      .map(({ participantId }) => participantId)
      .sort(),
  ).toEqual(['lawyer', 'seller']);
  expect(planned('raciMatrix')).toHaveLength(1);
});

test('nothing is published of an empty project', () => {
  const empty = { ...anOffice(), processes: {}, processOrder: [] };
  for (const kind of ['regulation', 'raciMatrix', 'acquaintanceSheet', 'salesBook'] as const) {
    expect(buildDocument(asked(empty, kind)), kind).toEqual({
      ok: false,
      error: { code: 'nothingToPublish' },
    });
  }
});

test.each([
  ['Соколова Марина Андреевна', 'М.\u00a0А.\u00a0Соколова'],
  ['Алиев Рашид Гасан оглы', 'Алиев Рашид Гасан оглы'],
  ['Max Meyer', 'Max Meyer'],
  ['Ли Мин Хо', 'Ли Мин Хо'],
  ['', ''],
])('%s signs as %s', (name, signed) => {
  expect(withInitials(name)).toBe(signed);
});
