/** What the book says: all that the project holds, nothing that it doesn't. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Block, DocumentModel } from '#shared/documents';
import { buildSalesBook, textsOf, unsupportedCharacters } from '#shared/documents';
import type { Project } from '#shared/model';
import {
  aProject,
  at,
  aVariant,
  officeCalendar,
  pert,
  poisson,
  variantOf,
  workingDays,
  workingHours,
} from '#test/builders';
import { shippedFonts } from '#test/printing-press';
import { aSimulationResult } from '#test/simulation-result';

const plainVariant = () =>
  aVariant()
    .stage('qualify', { name: 'Квалификация', timeLimit: { duration: workingDays(5) } })
    .lane('manager', { name: 'Менеджер', calendarId: officeCalendar.id })
    .source('lead', { name: 'Заявка', arrivals: poisson(0.5) })
    .step('call', { name: 'Позвонить клиенту', effort: pert(15, 20, 60) })
    .branch('isFit', { name: 'Наш клиент?' })
    .outcome('won', { name: 'Договор' })
    .outcome('lost', { name: 'Отказ', result: 'lost' })
    .path('lead', 'call', 'isFit', 'won')
    .flow('isFit', 'lost', { label: 'нет', probability: 0.4 });

function built(project: Project, results = {}): DocumentModel {
  const document = buildSalesBook({ project, results, date: '2026-11-23', language: 'ru' });
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

function headings({ blocks }: Pick<DocumentModel, 'blocks'>): string[] {
  return blocks.flatMap((block) => {
    // The map's heading stands on its sheet.
    if (block.kind === 'sheet') return headings(block);
    return block.kind === 'heading' ? [block.text.replaceAll('\u00a0', ' ')] : [];
  });
}

function textOf(document: DocumentModel): string {
  return textsOf(document)
    .join('\n')
    .replace(/[\u00a0\u202f]/gu, ' ');
}

function every(document: DocumentModel, kind: Block['kind']): Block[] {
  return document.blocks.filter((block) => block.kind === kind);
}

describe('a small process', () => {
  const project = aProject().variant(plainVariant()).build();

  test('has the chapters that it has something for, and no others', () => {
    expect(headings(built(project))).toEqual([
      'О книге',
      'Где искать ответ',
      'Продажи компании на одной странице',
      'Процессы и клиенты',
      'Реестр процессов',
      'Участники',
      'Рабочее время',
      'Ответственность',
      'Продажа',
      'Паспорт процесса',
      'Источники сделок',
      'Карта процесса',
      'Стадии',
      'Порядок работы по шагам',
      'Нормы и контрольные точки',
      'Контрольные точки',
      'Инструкции участников',
      'Менеджер',
      'Что и к какому сроку делать',
      'Чек-листы новичков',
      'Менеджер',
      'Прочитать',
      'Выполнить каждый шаг с наставником, затем самостоятельно',
      'Готов работать самостоятельно',
      'Термины',
    ]);
  });

  test('steps are numbered by stage and say who, how long and where to', () => {
    const text = textOf(built(project));
    expect(text).toContain('1.1');
    expect(text).toContain('Позвонить клиенту');
    expect(text).toContain('трудоёмкость 15–20–60 мин');
    expect(text).toContain('нет (40 %) — Отказ');
    expect(text).toContain('84 лида в неделю');
  });

  test('glossary explains only what the process has', () => {
    const text = textOf(built(project));
    expect(text).toContain('Развилка');
    expect(text).not.toContain('Эскалация');
    expect(text).not.toContain('Загрузка');
  });

  test('is a draft until it is approved', () => {
    const document = built(project);
    expect(document.watermark).toBe('Черновик');
    expect(document.titlePage?.status).toBe('Черновик, не\u00a0утверждён');
  });
});

test('figures are printed with their intervals and with what they come from', () => {
  const variant = plainVariant();
  const project = aProject().variant(variant).build();
  const document = built(project, { [at.variantId]: aSimulationResult(variant.build()) });
  const text = textOf(document);
  expect(text).toContain('20 повторов по 26 недель');
  expect(text).toContain('зерно случайности 7');
  // Ten a week, ±1; a million, ±100 000: two digits of the half, so its zeros stand.
  expect(text).toContain('9,0–11,0');
  expect(text).toContain('1,00 млн ₽');
  // The funnel, cycles and loads.
  expect(every(document, 'barChart')).toHaveLength(3);
  expect(headings(document)).toContain('Расчётные показатели');
});

test('two simulated variants stand side by side, as-is first', () => {
  const asIs = aVariant('before', { kind: 'asIs', name: 'Как есть' })
    .source('s')
    .outcome('o')
    .path('s', 'o');
  const toBe = plainVariant();
  const project = aProject().variant(toBe).variant(asIs).build();
  const document = built(project, {
    [at.variantId]: aSimulationResult(toBe.build()),
    before: aSimulationResult(asIs.build()),
  });
  expect(headings(document)).toContain('Как есть и как должно быть');
  const chart = document.blocks.find(
    (block) => block.kind === 'barChart' && block.series.length === 2,
  );
  const series = chart?.kind === 'barChart' ? chart.series : [];
  expect(series.map((name) => name.replaceAll('\u00a0', ' '))).toEqual([
    'Как есть',
    'Как должно быть',
  ]);
  expect(textOf(document)).toContain('как есть: 1,00 млн ₽');
});

test('a claim stands beside what holds: the limit of the step until it is decided, then the decision', () => {
  const variant = aVariant()
    .stage('own')
    .lane('manager', { name: 'Менеджер' })
    .step('count', { name: 'Посчитать', timeLimit: { duration: workingDays(1) } })
    .step('write', { name: 'Написать', timeLimit: { duration: workingDays(3) } })
    .claim('slow', { ...{ from: 'count', to: 'count' }, duration: workingDays(2) })
    .claim('settled', {
      ...{ from: 'write', to: 'write', status: 'settled' },
      duration: workingDays(4),
    });
  const project = aProject().variant(variant).build();
  const [id, claimId] = [idOf<'SlaDecision'>('word'), idOf<'SlaClaim'>('settled')];
  variantOf(project).slaDecisions[id] = {
    ...{ id, claimIds: [claimId], fromNodeId: idOf('write'), toNodeId: idOf('write') },
    ...{ duration: workingDays(3), share: 0.9, decidedById: idOf('chief') },
    ...{ date: '2026-11-12T16:40:00+03:00', rationale: 'Так решили' },
  };
  const text = textOf(built(project));
  expect(text).toContain('1.1 Посчитать\nпока действует 1 рабочий день');
  expect(text).toContain('1.2 Написать\nрешено: 3 рабочих дня');
});

test('who does a step is not named once more as the one who answers for it', () => {
  const manager = idOf<'Participant'>('manager');
  const lawyer = idOf<'Participant'>('lawyer');
  const variant = aVariant()
    .lane('manager', { name: 'Менеджер' })
    .lane('lawyer', { name: 'Юрист' })
    .source('lead')
    .step('call', { participantId: manager, accountableId: manager })
    .step('contract', { participantId: lawyer, accountableId: manager })
    .outcome('won')
    .path('lead', 'call', 'contract', 'won');
  const text = textOf(built(aProject().variant(variant).build()));
  expect(text.match(/Отвечает: Менеджер/g)).toHaveLength(1);
});

test('a script names the steps that it is for', () => {
  const materialIds = [idOf<'Material'>('script')];
  const project = aProject()
    .variant(
      aVariant()
        .source('lead')
        .step('call', { materialIds })
        .step('again', { materialIds })
        .outcome('won')
        .path('lead', 'call', 'again', 'won'),
    )
    .material('script', { kind: 'script', name: 'Первый звонок', text: 'Добрый день!' })
    .build();
  expect(textOf(built(project))).toContain('Скрипт, шаги 1.1, 1.2');
});

test('overload is said before any mean', () => {
  const variant = plainVariant();
  const project = aProject().variant(variant).build();
  const result = aSimulationResult(variant.build());
  const document = built(project, {
    [at.variantId]: { ...result, notes: { ...result.notes, overloaded: ['manager'] } },
  });
  expect(textOf(document)).toContain('Работы приходит больше, чем успевают сделать: менеджер');
});

test('deadlines: the decision with its reason, the claims with their arguments', () => {
  const variant = plainVariant()
    .claim('fast', { from: 'call', to: 'call', argument: 'Клиент ждёт', duration: workingHours(2) })
    .claim('old', { from: 'call', to: 'call', argument: 'Отозвано', status: 'withdrawn' });
  const text = textOf(built(aProject().variant(variant).build()));
  expect(text).toContain('максимум 2 рабочих часа');
  // Nothing is decided, and the step has no limit of its own.
  expect(text).not.toContain('пока действует');
  expect(text).toContain('Клиент ждёт');
  expect(text).not.toContain('Отозвано');
});

test('a process without a drawing prints its passport only', () => {
  const project = aProject().process('p', { name: 'Пустой' }).variant(aVariant()).build();
  expect(headings(built(project))).toEqual([
    'О книге',
    'Где искать ответ',
    'Процессы и клиенты',
    'Реестр процессов',
    'Пустой',
    'Паспорт процесса',
  ]);
});

test('a project without processes is nothing to publish', () => {
  const project = { ...aProject().build(), processes: {}, processOrder: [] };
  const answer = buildSalesBook({ project, results: {}, date: '2026-11-23', language: 'ru' });
  expect(answer).toEqual({ ok: false, error: { code: 'nothingToPublish' } });
});

test('an endless name is cut in the heading and whole below it', () => {
  const name = 'слово '.repeat(1700).trim();
  const project = aProject().process('process', { name }).variant(plainVariant()).build();
  const document = built(project);
  for (const text of headings(document)) expect(text.length).toBeLessThanOrEqual(140);
  expect(textOf(document)).toContain(name);
});

test('characters without a picture are listed with their place', () => {
  const project = aProject()
    .variant(plainVariant().step('smile', { name: 'Позвонить 😀 и مرحبا' }))
    .build();
  const missing = unsupportedCharacters(built(project), shippedFonts());
  expect(missing.map(({ character }) => character)).toEqual(['م', 'ر', 'ح', 'ب', 'ا']);
  expect(missing[0]?.context).toContain('Позвонить');
});

test('in English the same book speaks English', () => {
  const project = aProject({ language: 'en' }).variant(plainVariant()).build();
  const document = buildSalesBook({ project, results: {}, date: '2026-11-23', language: 'en' });
  expect(document.ok && headings(document.value)).toContain('The work step by step');
});
