/** Tables of the answer as they go into files: columns with units, cells with every digit. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import { answerTable, type FigureTable, simulate, workbookTables } from '#shared/simulation';
import { answerFacts, around, besideFormer } from '#test/answer-facts';
import { aProject, at, aVariant } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { aScenario } from '#test/simulating';

const words = { t: createTranslate('ru'), language: 'ru' } as const;
const DAY = 1440;

const project = aProject()
  .variant(aVariant(at.variantId).lane('manager').step('call', { name: 'Позвонить' }))
  .variant(
    aVariant('as-is', { name: 'Как есть' })
      .lane('manager')
      .step('old-call', { originIds: [idOf('call')] }),
  )
  .build();

const names = ({ columns }: FigureTable) => columns.map(({ name }) => name);

describe('a table of one answer', () => {
  const facts = answerFacts(project, ({ nodes, details }) => ({
    nodes: {
      [idOf<'Node'>('call')]: {
        ...present(Object.values(nodes)[0], 'node'),
        queue: around(0.1 + 0.2, 0.4),
        waitMinutes: around(90, 30),
        shareWithinLimit: null,
      },
    },
    details: {
      ...details,
      nodes: {
        [idOf<'Node'>('call')]: {
          queue95: null,
          outOfPatiencePerWeek: around(0),
          remindedPerWeek: around(0),
          breachedPerWeek: around(0),
        },
      },
    },
  }));
  const table = answerTable('queues', facts, words);

  test('names each measure with its unit and both ends of its interval', () => {
    expect(names(table).slice(0, 5)).toEqual([
      'Шаг',
      'Участник',
      'Сделок в очереди',
      'Сделок в очереди, от (95\u00a0%)',
      'Сделок в очереди, до (95\u00a0%)',
    ]);
    expect(names(table)).toContain('Ожидание, ч');
    expect(table.columns.map(({ quantity }) => quantity).slice(0, 3)).toEqual([
      'text',
      'text',
      'number',
    ]);
  });

  test('keeps every digit, waits in hours, and no end below nought', () => {
    expect(table.rows).toEqual([
      [
        'Позвонить',
        'manager',
        0.30000000000000004,
        0,
        0.7000000000000001,
        ...[null, null, null],
        ...[1.5, 1, 2],
        ...[null, null, null],
      ],
    ]);
  });
});

describe('key figures', () => {
  test('are in the units that are read on the screen, each row in its own', () => {
    const facts = answerFacts(project, ({ cycleMinutes }) => ({
      cycleMinutes: cycleMinutes && { ...cycleMinutes, mean: around(1.5 * DAY, DAY) },
    }));
    const table = answerTable('figures', facts, words);
    const at = table.rows.findIndex(([name]) => name === 'Сделка в среднем занимает');
    expect(table.rows[at]).toEqual(['Сделка в среднем занимает', 'дней', 1.5, 0.5, 2.5]);
    expect(table.rowQuantities?.[at]).toBe('days');
  });

  test('say working days of eight hours, and the currency by its sign', () => {
    const facts = answerFacts(project, ({ workingCycleMinutes }) => ({
      workingCycleMinutes: workingCycleMinutes && { ...workingCycleMinutes, mean: around(960) },
    }));
    const rows = answerTable('figures', facts, words).rows;
    expect(rows).toContainEqual(['В среднем в рабочем времени', 'рабочих дней по 8 ч', 2, 2, 2]);
    expect(rows.find(([name]) => name === 'Выручка в неделю')?.[1]).toBe('₽');
  });
});

describe('a table of two answers', () => {
  const facts = besideFormer(
    answerFacts(project, ({ participants }) => ({
      participants: Object.fromEntries(
        Object.entries(participants).map(([id, each]) => [id, { ...each, load: around(0.5, 0.1) }]),
      ),
    })),
    'as-is',
    { rowDifferences: { load: { manager: around(-0.25, 0.05) } } },
  );
  const table = answerTable('load', facts, words);

  test('has what was, what is, and what lies between, which may be below nought', () => {
    expect(names(table).slice(1, 10)).toEqual([
      'Загрузка — Как есть',
      'Загрузка — Как есть, от (95\u00a0%)',
      'Загрузка — Как есть, до (95\u00a0%)',
      'Загрузка — Как должно быть',
      'Загрузка — Как должно быть, от (95\u00a0%)',
      'Загрузка — Как должно быть, до (95\u00a0%)',
      'Загрузка — Разница',
      'Загрузка — Разница, от (95\u00a0%)',
      'Загрузка — Разница, до (95\u00a0%)',
    ]);
    const [row = []] = table.rows;
    expect(row.slice(0, 10)).toEqual([
      'manager',
      ...[0.75, 0.75 * 0.9, 0.75 * 1.1],
      ...[0.5, 0.4, 0.6],
      ...[-0.25, -0.3, -0.2],
    ]);
    expect(table.columns.map(({ isDifference }) => isDifference === true).slice(6, 8)).toEqual([
      false,
      true,
    ]);
  });
});

test('every table of a real run has its cells under its columns, and nothing but text and numbers', async () => {
  const busy = aBusyProject();
  const scenario = aScenario(busy, { until: { weeks: 4 }, replications: 3 });
  const answer = await simulate({ project: busy, scenario });
  const facts = {
    ...answerFacts(busy),
    result: present(answer.ok ? answer.value : null, 'result'),
  };
  const [, ...tables] = workbookTables(facts, {
    conditions: scenario,
    words: { language: 'ru', tried: '' },
    bottlenecks: null,
  });
  // Everything happens here, so no table is empty.
  expect(tables.length).toBe(12);
  expect(new Set(tables.map(({ title }) => title)).size).toBe(tables.length);
  for (const { title, columns, rows } of tables) {
    for (const row of rows) {
      expect([title, row.length]).toEqual([title, columns.length]);
      row.forEach((cell, at) => {
        const isText = columns[at]?.quantity === 'text';
        if (cell !== null)
          expect([title, typeof cell]).toEqual([title, isText ? 'string' : 'number']);
        expect([title, Number.isNaN(cell)]).toEqual([title, false]);
      });
    }
  }
});

test('bars of cycle times of two answers stand in one row where they are the same', () => {
  const bar = (fromMinutes: number, share: number, wonShare: number) => ({
    fromMinutes,
    toMinutes: fromMinutes + DAY,
    share,
    wonShare,
  });
  const facts = besideFormer(
    answerFacts(project, ({ details }) => ({
      details: { ...details, cycleHistogram: [bar(DAY, 1, 0.5)] },
    })),
    'as-is',
    {
      change: ({ details }) => ({
        details: { ...details, cycleHistogram: [bar(0, 0.25, 0), bar(DAY, 0.75, 0.5)] },
      }),
    },
  );
  expect(answerTable('cycle', facts, words).rows).toEqual([
    [0, 1, 0.25, 0, 0, 0],
    [1, 2, 0.75, 0.5, 1, 0.5],
  ]);
});

test('weeks of the warm-up are counted up to nought', () => {
  const facts = answerFacts(project, ({ notes }) => ({
    notes: { ...notes, warmUpWeeks: 2, inProgressByWeek: [3, 5, 7] },
  }));
  // The window opens on 5 January 2026.
  expect(answerTable('inProgress', facts, words).rows).toEqual([
    [-1, '22.12.2025', 3],
    [0, '29.12.2025', 5],
    [1, '05.01.2026', 7],
  ]);
});
