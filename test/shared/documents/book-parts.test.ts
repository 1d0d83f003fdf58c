/** The parts around the processes: who approves and answers, whom each process serves, what is expected, what has changed. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { buildSalesBook, type DocumentModel, planOf, textsOf } from '#shared/documents';
import type { Approval, Project, Variant, Version } from '#shared/model';
import { aProject, at, aVariant, minutes, variantOf, workingDays } from '#test/builders';

const NOBODY_YET = { comment: '', publicKey: '', previous: '', signature: '' } as const;

function built(
  project: Project,
  edition: 'full' | 'short' = 'full',
  language: 'ru' | 'en' = 'ru',
): DocumentModel {
  const document = buildSalesBook({
    ...{ project, results: {}, date: '2026-11-23', language, plan: planOf(edition) },
  });
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

/** What stands between a heading and the next one of its level or above, a line a text. */
function partOf(document: DocumentModel, id: string): string {
  const { blocks } = document;
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (from === -1) return '';
  const own = blocks[from];
  const level = own?.kind === 'heading' ? own.level : 1;
  const after = blocks.slice(from + 1);
  const length = after.findIndex((block) => block.kind === 'heading' && block.level <= level);
  const part = length === -1 ? after : after.slice(0, length);
  const { titlePage: _notOfThePart, ...rest } = document;
  return textsOf({ ...rest, blocks: part })
    .join('\n')
    .replace(/[\u00a0\u202f]/gu, ' ');
}

/** Texts that stand around any part: company, running title, word for a page, watermark, its heading. */
const FRAME = 5;

const sale = (headcount = 2) =>
  aVariant()
    .stage('qualify', {
      name: 'Квалификация',
      timeLimit: {
        duration: workingDays(5),
        escalation: {
          after: workingDays(1),
          toParticipantId: idOf('head'),
          effort: minutes(10),
          action: 'raisePriority',
        },
      },
      minimumDeals: { count: 4, notify: [idOf('head')] },
    })
    .lane('head', { name: 'Директор', departmentId: idOf('sales') })
    .lane('manager', {
      name: 'Менеджер',
      departmentId: idOf('sales'),
      headcount,
      norms: [{ what: 'встреча с клиентом', count: 3, per: 'week' }],
    })
    .source('lead')
    .step('call', {
      name: 'Позвонить',
      participantId: idOf('manager'),
      accountableId: idOf('head'),
      consultedIds: [idOf('lawyer')],
      informedIds: [idOf('sales')],
      outputs: ['Карточка'],
      description: 'Подробности разговора',
    })
    .outcome('won')
    .path('lead', 'call', 'won');

function aSale(headcount?: number) {
  return aProject({ company: { name: 'ООО «Ромашка»' } })
    .participant('sales', { name: 'Отдел продаж', kind: 'department' })
    .participant('lawyer', { name: 'Юрист' })
    .person('p-head', {
      name: 'Белова Анна',
      position: 'Директор по продажам',
      participantIds: [idOf('head'), idOf('sales')],
    })
    .process('process', { lastWordId: idOf('p-head') })
    .variant(sale(headcount));
}

function frozen(project: Project, variant: Variant): string {
  return JSON.stringify({ variant, participants: project.participants });
}

/** A version as the place «Approve» makes it, judged once. */
function withVersion(
  project: Project,
  verdict: Approval['verdict'] | null,
  bytes = frozen(project, variantOf(project)),
): Project {
  const approval = (said: Approval['verdict']): Approval => ({
    ...NOBODY_YET,
    versionSha256: 'a'.repeat(64),
    elementHashes: {},
    person: { name: 'Белова Анна', position: 'Директор' },
    verdict: said,
    comment: 'Начинаем с понедельника',
    date: '2026-11-20T09:00:00Z',
  });
  const version: Version = {
    id: idOf('v2'),
    ...at,
    number: 2,
    at: '2026-11-19T09:00:00Z',
    bytes,
    sha256: 'a'.repeat(64),
    elementHashes: {},
    reviews: {},
    approvals: verdict === null ? [] : [approval(verdict)],
  };
  return { ...project, versions: { [version.id]: version } };
}

describe('approval', () => {
  const project = aSale().build();

  test('as approved and unchanged since: no draft anywhere', () => {
    const document = built(withVersion(project, 'approved'));
    expect(document.watermark).toBeUndefined();
    expect(document.titlePage?.status).toBe('Утверждено');
    expect(partOf(document, 'process-register')).toContain('утверждён, версия 2 от 20.11.2026');
    expect(partOf(document, 'approval-sheet')).toContain('Начинаем с понедельника');
    expect(partOf(document, 'process-process')).not.toContain('Черновик');
  });

  test('an edit after it makes the book a draft again, and says so at the process', () => {
    const edited = aSale().build();
    const other = variantOf(edited);
    const [step] = Object.values(other.nodes).filter(({ kind }) => kind === 'step');
    if (step) step.name = 'Позвонить дважды';
    const document = built(withVersion(edited, 'approved', frozen(project, variantOf(project))));
    expect(document.watermark).toBe('Черновик');
    expect(partOf(document, 'process-process')).toContain('с тех пор процесс изменён');
    expect(partOf(document, 'process-register')).toContain(
      'изменён после утверждения версии 2 от 20.11.2026',
    );
  });

  test('so does an edit of what the drawing was frozen with', () => {
    const renamed = aSale().participant('lawyer', { name: 'Юрисконсульт' }).build();
    const document = built(withVersion(renamed, 'approved', frozen(project, variantOf(project))));
    expect(document.watermark).toBe('Черновик');
  });

  test.each([
    ['rejected' as const, undefined],
    [null, undefined],
    ['approved' as const, 'not JSON'],
  ])('%s, %s: a draft', (verdict, bytes) => {
    const document = built(withVersion(project, verdict, bytes));
    expect(document.watermark).toBe('Черновик');
    expect(partOf(document, 'process-process')).toContain('Черновик');
  });

  test('nobody has the last word and nobody stands for a department: no sheet', () => {
    const alone = aProject().variant(aVariant().source('lead')).build();
    expect(partOf(built(alone), 'approval-sheet')).toBe('');
  });

  test('until then the sheet has room for the one who has the last word', () => {
    const sheet = partOf(built(project), 'approval-approving');
    expect(sheet).toContain('Белова Анна');
    expect(sheet).toContain('Директор по продажам');
  });

  test('the history tells what was said of each version', () => {
    const history = partOf(built(withVersion(project, 'rejected')), 'change-history');
    expect(history).toContain('19.11.2026');
    expect(history).toContain('Отклонено\n — Белова Анна, 20.11.2026: Начинаем с понедельника');
    expect(partOf(built(project), 'change-history')).toBe('');
  });
});

describe('people', () => {
  const document = built(aSale().build());

  test('responsibilities: performs, answers, advises, is told', () => {
    const lines = partOf(document, 'responsibilities').split('\n');
    const step = lines.indexOf('Позвонить');
    expect(lines.slice(step - 1, step + 5)).toEqual([
      '1.1',
      'Позвонить',
      'Менеджер',
      'Директор',
      'Юрист',
      'Отдел продаж',
    ]);
  });

  test('the org chart is a drawing with its words as words', () => {
    const at = document.blocks.findIndex(
      (block) => block.kind === 'heading' && block.id === 'org-chart',
    );
    const chart = document.blocks[at + 1];
    const svg = chart?.kind === 'figure' ? chart.svg : '';
    expect(svg.replace(/<[^>]*>/g, '|')).toMatch(
      /ООО.«Ромашка».*Отдел.продаж.*Белова.Анна.*Директор.*Менеджер.*человек:.2/su,
    );
  });

  test('departments that belong to each other don’t go round for ever', () => {
    const project = aSale()
      .participant('sales', { kind: 'department', departmentId: idOf('north') })
      .participant('north', { kind: 'department', departmentId: idOf('sales') })
      .participant('lawyer', { departmentId: idOf('north') })
      .build();
    // Nobody is at the head of such a chart, so there is none; the list is there all the same.
    const printed = built(project);
    expect(partOf(printed, 'org-chart')).toBe('');
    expect(partOf(printed, 'participants')).toContain('Менеджер');
  });
});

describe('norms', () => {
  const normsOf = (project: Project, language: 'ru' | 'en' = 'ru') =>
    partOf(built(project, 'full', language), 'norms')
      .split('\n')
      .slice(FRAME);

  test('are one person’s, and are said of all who work together too', () => {
    expect(normsOf(aSale().build())).toEqual([
      ...['Участник', 'Что считаем', 'На одного человека, не меньше', 'На всех вместе, не меньше'],
      ...['Менеджер', 'встреча с клиентом', '3 в неделю'],
      ...['6 в неделю', 'одновременно работают 2 человека'],
    ]);
  });

  test('are targets in English, with one word for how many work', () => {
    expect(normsOf(aSale().build(), 'en')).toEqual([
      ...['Participant', 'What is counted', 'Each person, at least', 'All together, at least'],
      ...['Менеджер', 'встреча с клиентом', '3 a week', '6 a week', '2 people at work at a time'],
    ]);
  });

  test('say nothing of all together where nobody knows how many they are', () => {
    const project = aSale().build();
    const manager = project.participants[idOf<'Participant'>('manager')];
    if (!manager) throw new Error('no manager');
    const { headcount: _unknown, ...uncounted } = manager;
    const participants = { ...project.participants, [manager.id]: uncounted };
    expect(normsOf({ ...project, participants }).at(-1)).toBe('3 в неделю');
  });
});

describe('how many of a participant there are', () => {
  const ofTwo = (headcount: number) =>
    built(
      aSale(headcount)
        .person('p-one', { name: 'Иванов Иван', participantIds: [idOf('manager')] })
        .person('p-two', { name: 'Петров Пётр', participantIds: [idOf('manager')] })
        .build(),
    );
  const chartOf = (headcount: number) => {
    const { blocks } = ofTwo(headcount);
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'org-chart');
    const chart = blocks[at + 1];
    if (chart?.kind !== 'figure') throw new Error('no chart');
    return chart.svg.replace(/<[^>]+>|[\s\u00a0]+/gu, ' ').replace(/ +/gu, ' ');
  };

  test('is how many work at the same time: two who relieve each other are one', () => {
    const list = partOf(ofTwo(1), 'participants').split('\n');
    expect(list).toContain('Работают одновременно');
    expect(list.slice(list.indexOf('Иванов Иван'), list.indexOf('Иванов Иван') + 3)).toEqual([
      'Иванов Иван',
      'Петров Пётр',
      '1',
    ]);
  });

  test('is said beside names in the org chart only where the names don’t say it', () => {
    expect(chartOf(1)).toContain('работают одновременно: 1');
    expect(chartOf(2)).not.toContain('работают одновременно');
    expect(chartOf(2)).toContain('Иванов Иван Петров Пётр');
    // The lawyer has no name to count.
    expect(chartOf(2).match(/человек/gu)).toHaveLength(1);
  });
});

test('control points', () => {
  const document = built(aSale().build());
  const points = partOf(document, 'control-points');
  expect(points).toContain('1. Квалификация');
  expect(points).toContain('5 рабочих дней');
  expect(points).toContain('через 1 рабочий день после срока директор поднимает приоритет сделки');
  expect(points).toContain('не меньше 4 сделок');
});

describe('segments', () => {
  const segment = (id: string, coordinates: Record<string, string>, processId?: string) => ({
    [id]: {
      id: idOf<'Segment'>(id),
      name: `Сегмент ${id}`,
      coordinates,
      shareOfLeads: 0.25,
      ...(processId === undefined ? {} : { processId: idOf<'Process'>(processId) }),
    },
  });

  test('of two features are a matrix', () => {
    const segments = {
      ...segment('a', { Отрасль: 'Стройка', Размер: 'Крупные' }, 'process'),
      ...segment('b', { Отрасль: 'Стройка', Размер: 'Малые' }, 'process'),
      ...segment('c', { Отрасль: 'Завод', Размер: 'Крупные' }),
      ...segment('d', { Отрасль: 'ЖКХ', Размер: 'Малые' }, 'process'),
    };
    const part = partOf(built({ ...aSale().build(), segments }), 'segments');
    expect(part).toContain('По строкам — «Отрасль», по столбцам — «Размер»');
    const lines = part.split('\n').filter((line) => /^(Сегмент|Стройка|Завод|ЖКХ)/u.test(line));
    expect(lines).toEqual([
      'Стройка',
      'Сегмент a',
      'Сегмент b',
      'Завод',
      'Сегмент c',
      'ЖКХ',
      'Сегмент d',
    ]);
    expect(part).toContain('25 % лидов');
    expect(part).toContain('процесс не назначен');
  });

  test('of other features are a list', () => {
    const segments = segment('a', { Отрасль: 'Стройка' }, 'process');
    const part = partOf(built({ ...aSale().build(), segments }), 'segments');
    expect(part).toContain('Отрасль: Стройка');
    expect(part).toContain('1 Продажа');
  });
});

test('the foreword leads only to what is in the book', () => {
  const targets = (document: DocumentModel) =>
    JSON.stringify(document.blocks).match(/"targetId":"[^"]+"/g) ?? [];
  const full = built(aSale().build());
  const ids = full.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
  for (const target of targets(full)) {
    expect(ids).toContain(target.slice('"targetId":"'.length, -1));
  }
  expect(partOf(full, 'foreword')).toContain('ООО «Ромашка» продаёт так');
});

test('the short edition says the steps in a line each', () => {
  const text = textsOf(built(aSale().build(), 'short')).join('\n');
  expect(text).toContain('Позвонить');
  expect(text).toContain('Карточка');
  expect(text).not.toContain('Подробности разговора');
  expect(text).toContain('Краткое издание');
});

test('what goes on in parallel after a branch is named in the order of reading', () => {
  // The flows of the fork are drawn from the last to the first.
  const drawing = aVariant()
    .stage('check')
    .lane('manager')
    .source('lead')
    .branch('ours', { question: 'Наш клиент?' })
    .fork('both')
    .step('meet', { name: 'Встретиться' })
    .step('verify', { name: 'Проверить' })
    .join('ready')
    .outcome('won')
    .path('lead', 'ours', 'both')
    .path('both', 'verify', 'ready')
    .path('both', 'meet', 'ready', 'won');
  const document = built(aProject().process('process').variant(drawing).build());
  expect(partOf(document, 'process-steps')).toContain('1.1 Встретиться и 1.2 Проверить');
});

test('sources have a column of values only where the value of a deal is known', () => {
  const valued = (dealValue?: { kind: 'constant'; value: number }) =>
    aProject()
      .process('process')
      .variant(
        aVariant()
          .stage('check')
          .lane('manager')
          .source('lead', dealValue === undefined ? {} : { dealValue })
          .step('call')
          .outcome('won')
          .path('lead', 'call', 'won'),
      )
      .build();
  const title = 'Сумма: от, обычно, до';
  expect(partOf(built(valued({ kind: 'constant', value: 500 })), 'process-sources')).toContain(
    title,
  );
  expect(partOf(built(valued()), 'process-sources')).not.toContain(title);
});
