/** What a reader is told beside the figures: the sentence, how they were made, what is withheld and why. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import {
  sayProvenance,
  saySentences,
  sayUnknownMoney,
  whyWithheld,
  workbookTables,
} from '#shared/simulation';
import { answerFacts, around, besideFormer, type Changed } from '#test/answer-facts';
import { found, oneMore, placed } from '#test/bottlenecks';
import { aProject, at, aVariant } from '#test/builders';

const t = createTranslate('ru');
const ru = { language: 'ru', tried: '' } as const;
const DAY = 1440;

const project = aProject({ title: 'Проект' })
  .variant(aVariant(at.variantId).lane('manager').source('site').source('fair').step('call'))
  .variant(aVariant('as-is', { name: 'Как есть' }).step('call'))
  .build();

const cycles =
  (all: number, won: number | null): Changed =>
  ({ cycleMinutes }) => ({
    cycleMinutes: cycleMinutes && { ...cycleMinutes, mean: around(all * DAY) },
    wonCycleMinutes:
      won === null ? null : cycleMinutes && { ...cycleMinutes, mean: around(won * DAY) },
  });

describe('the sentence', () => {
  const sentence = (change: Changed) => saySentences(answerFacts(project, change), ru)[0];

  test('tells won deals from all that ended', () => {
    expect(sentence(cycles(12, 33))).toContain(
      'Выигранная сделка занимает в\u0020среднем 33\u00a0дня, а если считать и потерянные, и отсеянные\u00a0— 12\u00a0дней.',
    );
  });

  test('says one time where there is but one', () => {
    expect(sentence(cycles(12, 12))).toContain('Сделка занимает в среднем 12\u00a0дней.');
    expect(sentence(cycles(12, null))).toContain(
      'До потери сделки проходит в среднем 12\u00a0дней.',
    );
  });

  test('begins with what is compared, and says what is tried out by its name', () => {
    const facts = besideFormer(answerFacts(project), 'as-is');
    expect(saySentences(facts, ru)).toHaveLength(2);
    const itself = besideFormer(answerFacts(project), at.variantId);
    const withDifference = {
      ...itself,
      former: itself.former && {
        ...itself.former,
        differences: { wonPerWeek: around(1, 0.2), cycleMean: around(-DAY, 60) },
      },
    };
    const [first] = saySentences(withDifference, { ...ru, tried: 'менеджер — 3 вместо 2' });
    expect(first).toMatch(/^Менеджер — 3 вместо 2: /u);
  });
});

describe('how it was made', () => {
  test('says that one replication has no intervals', () => {
    const said = (replications: number) =>
      sayProvenance(answerFacts(project, () => ({ replications })).result, null, ru).join('\n');
    expect(said(1)).toContain('интервалов нет');
    expect(said(2)).not.toContain('интервалов нет');
  });

  test('says the week and who is served first', () => {
    const conditions = { startsOn: '2026-01-05', discipline: 'earliestLimit' } as const;
    const [line] = sayProvenance(answerFacts(project).result, conditions, ru);
    expect(line).toMatch(/с 5\sянваря\s2026/u);
    expect(line).toContain('у кого ближе срок');
  });
});

const source = (revenue: number | null) => ({
  enteredPerWeek: around(1),
  conversion: null,
  wonPerWeek: around(0),
  revenuePerWeek: revenue === null ? null : around(revenue),
  costPerWeek: null,
  costPerWonDeal: null,
});
const sources =
  (site: number | null, fair: number | null): Changed =>
  ({ details, money }) => ({
    money: { ...money, revenuePerWeek: around(0) },
    details: {
      ...details,
      sources: { [idOf<'Node'>('site')]: source(site), [idOf<'Node'>('fair')]: source(fair) },
    },
  });

describe('money that is unknown', () => {
  const said = (change: Changed) => sayUnknownMoney(answerFacts(project, change), t).join('\n');

  test('is said of all sources, or of those concerned by name', () => {
    expect(said(sources(null, null))).toContain('ни у одного источника');
    expect(said(sources(1000, null))).toMatch(/не вся.*: fair\.$/u);
    expect(said(sources(1000, 0))).not.toContain('Выручка');
  });

  test('is said of people without a price, and of costs of nothing won', () => {
    expect(said(({ details }) => ({ details: { ...details, costPerWeek: null } }))).toContain(
      'Затраты не посчитаны',
    );
    const withoutHourlyCost = [idOf<'Participant'>('manager')];
    expect(said(({ notes }) => ({ notes: { ...notes, withoutHourlyCost } }))).toContain('manager');
    expect(said(({ deals }) => ({ deals: { ...deals, wonPerWeek: around(0) } }))).toContain(
      'Ни одна сделка не выиграна',
    );
  });
});

describe('beside a dash', () => {
  const why = (change: Changed, name: Parameters<typeof whyWithheld>[1]) =>
    whyWithheld(answerFacts(project, change).result, name, t);

  test('stands why, and nothing beside a value', () => {
    expect(why(() => ({}), 'cycleMean')).toBeNull();
    expect(why(sources(null, null), 'revenuePerWeek')).toBe('не указано, сколько стоит сделка');
    // Known to be nothing: a value.
    expect(why(sources(0, 0), 'revenuePerWeek')).toBeNull();
    expect(why(cycles(12, null), 'wonCycleMean')).toBe('ни одна сделка не выиграна');
    expect(why(() => ({ cycleMinutes: null }), 'cycleP85')).toBe('ни одна сделка не завершилась');
    const overloaded = [idOf<'Participant'>('manager')];
    expect(
      why(({ notes }) => ({ cycleMinutes: null, notes: { ...notes, overloaded } }), 'cycleP85'),
    ).toBe('очередь растёт без конца');
  });

  test('tells a price that is missing from a deal that is', () => {
    const unwon: Changed = ({ money }) => ({ money: { ...money, costPerWonDeal: null } });
    expect(why(unwon, 'costPerWonDeal')).toBe('ни одна сделка не выиграна');
    const unpriced: Changed = (plain) => ({
      ...unwon(plain),
      details: { ...plain.details, costPerWeek: null },
    });
    expect(why(unpriced, 'costPerWonDeal')).toBe('не указана стоимость часа');
  });
});

test('the first sheet says of what and against what', () => {
  const facts = besideFormer(answerFacts(project), 'as-is');
  const [{ rows }] = workbookTables(facts, { conditions: null, words: ru, bottlenecks: null });
  expect(rows).toEqual(
    expect.arrayContaining([
      ['Проект', 'Проект'],
      ['Процесс', 'Продажа'],
      ['Вариант', 'Как должно быть'],
      ['Сравнивается с', 'Как есть'],
    ]),
  );
});

test('bottlenecks that were found are a sheet of the workbook, and the first one says how they were found', () => {
  const facts = answerFacts(project);
  const asked = { conditions: null, words: ru };
  const without = workbookTables(facts, { ...asked, bottlenecks: null });
  const bottlenecks = found({
    replications: 20,
    seed: 2654435770,
    oneMore: [oneMore('manager', { days: 3 })],
    rankings: { cycleMean: [placed('manager', 1, 1)], wonPerWeek: null, revenuePerWeek: null },
  });
  const sheets = workbookTables(facts, { ...asked, bottlenecks });
  expect(sheets.map(({ title }) => title)).toEqual([
    ...without.map(({ title }) => title),
    'Узкие места',
  ]);
  const last = present(sheets.at(-1), 'sheet');
  // Both places, whose people, how many; then three days shorter, give or take 0.3.
  expect(last.rows[0]?.slice(0, 4)).toEqual([1, 1, 'manager', 2]);
  expect(last.rows[0]?.slice(4, 7).map((cell) => Number(cell).toFixed(6))).toEqual([
    '3.000000',
    '2.700000',
    '3.300000',
  ]);
  const told = sheets[0].rows.filter(([what]) => what === 'Узкие места').map(([, text]) => text);
  expect(told).toEqual([
    expect.stringContaining('Узкое место — manager'),
    expect.stringContaining('зерно 2654435770'),
  ]);
});
