/** Figures that a reader would wonder at are printed with their reason. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { buildSalesBook, textsOf } from '#shared/documents';
import type { Project, Variant } from '#shared/model';
import type { Estimate, SimulationResult } from '#shared/simulation';
import { aProject, aVariant, officeCalendar, type VariantBuilder } from '#test/builders';
import { aSimulationResult } from '#test/simulation-result';

const calendarId = officeCalendar.id;
const [meetId, fairId] = [idOf<'Node'>('meet'), idOf<'Node'>('fair')];
const exactly = (mean: number): Estimate => ({ mean, low: mean, high: mean });

/** Ten leads in an ordinary week of forty hours. */
function aSale(): VariantBuilder {
  return aVariant('sale-drawn')
    .stage('own')
    .lane('hunter', { name: 'Хантер' })
    .source('site', { name: 'Сайт', arrivals: { kind: 'poisson', perHour: 0.25, calendarId } })
    .step('call')
    .outcome('won')
    .path('site', 'call', 'won');
}

/** A base that the hunter calls, and people met on a fair, whom the closer sees. */
function aBase(): VariantBuilder {
  return aVariant('base-drawn')
    .stage('first')
    .lane('hunter', { name: 'Хантер' })
    .source('base', { name: 'База', arrivals: { kind: 'base', size: 6000 } })
    .step('ring')
    .lane('closer', { name: 'Клоузер' })
    .source('fair', {
      name: 'Выставка',
      arrivals: { kind: 'batch', at: ['2027-02-19T10:00:00+03:00'], size: 60 },
    })
    .step('meet')
    .outcome('won')
    .path('base', 'ring', 'won')
    .flow('fair', 'meet')
    .flow('meet', 'won');
}

/** From Monday 5 January to Sunday 5 July 2026: the builder's 26 weeks. */
function run(variant: Variant, loads: Readonly<Record<string, number>>): SimulationResult {
  const usual = aSimulationResult(variant);
  const participants = Object.entries(loads).map(([id, load]) => [
    id,
    { load: exactly(load), escalationsPerWeek: exactly(0) },
  ]);
  return { ...usual, participants: Object.fromEntries(participants) };
}

function textOf(project: Project, results: Readonly<Record<string, SimulationResult>>): string {
  const built = buildSalesBook({ project, results, date: '2026-11-23', language: 'ru' });
  if (!built.ok) throw new Error(built.error.code);
  return textsOf(built.value)
    .join('\n')
    .replace(/[\u00a0\u202f]/gu, ' ');
}

describe('the weeks', () => {
  test('stand beside the figures with their first and last day', () => {
    const sale = aSale();
    const project = aProject().variant(sale).build();
    const text = textOf(project, { 'sale-drawn': aSimulationResult(sale.build()) });
    expect(text).toContain('20 повторов по 26 недель, с 05.01.2026 по 05.07.2026');
  });

  const cameNine = (sale: VariantBuilder) => {
    const result = aSimulationResult(sale.build());
    return { ...result, deals: { ...result.deals, enteredPerWeek: exactly(9) } };
  };
  const closedOn = (...dates: readonly string[]) => ({
    ...officeCalendar,
    exceptions: Object.fromEntries(dates.map((date) => [date, []])),
  });

  test('with holidays bring fewer leads than the sources say, and the book says so', () => {
    const sale = aSale();
    // A Monday and a Tuesday; a Saturday is closed anyway, and December is no part of the run.
    const calendar = closedOn('2026-02-23', '2026-03-10', '2026-03-14', '2026-12-31');
    const text = textOf(aProject().calendar(calendar).variant(sale).build(), {
      'sale-drawn': cameNine(sale),
    });
    expect(text).toContain('В обычную неделю источники дают сделок: 10.');
    expect(text).toContain('пришло в среднем 9,0, потому что в них 2 праздничных дня');
  });

  test('without holidays have no such excuse', () => {
    const sale = aSale();
    const text = textOf(aProject().variant(sale).build(), { 'sale-drawn': cameNine(sale) });
    expect(text).not.toContain('В обычную неделю');
  });
});

test('of two who share the leads, each has the figures of a part: the book says of which', () => {
  const sale = aSale();
  const half = sale.build();
  const project = aProject().variant(sale).build();
  const drawn = { ...half, name: 'Как есть: Егоров', leadShare: 0.5 };
  const text = textOf(
    {
      ...project,
      processes: Object.fromEntries(
        Object.values(project.processes).map((process) => [
          process.id,
          { ...process, variants: { [drawn.id]: drawn } },
        ]),
      ),
    },
    { 'sale-drawn': aSimulationResult(drawn) },
  );
  expect(text).toContain('Лиды делят между собой варианты: «Как есть: Егоров» — 50 %.');
});

describe('a load', () => {
  const base = aBase();
  const drawn = base.build();
  const nobody = { enteredPerWeek: exactly(0), waitMinutes: null, queue: exactly(0) };
  const result = run(drawn, { hunter: 1, closer: 0 });
  const withoutFair: SimulationResult = {
    ...result,
    nodes: { ...result.nodes, [meetId]: { ...nobody, shareWithinLimit: null } },
    details: {
      ...result.details,
      sources: {
        [fairId]: {
          ...{ enteredPerWeek: exactly(0), conversion: null, wonPerWeek: exactly(0) },
          ...{ revenuePerWeek: null, costPerWeek: null, costPerWonDeal: null },
        },
      },
    },
  };

  test('of nought is of people whom no deal reached, because their source has other dates', () => {
    const text = textOf(aProject().variant(base).build(), { 'base-drawn': withoutFair });
    expect(text).toContain('Ни одной сделки за эти недели не получили: клоузер.');
    expect(text).toContain('Источник «Выставка» в эти недели не дал ни одной сделки.');
    expect(text).toContain('Его даты: 19.02.2027.');
  });

  test('near all the time is said to be the base’s doing', () => {
    const text = textOf(aProject().variant(base).build(), { 'base-drawn': withoutFair });
    expect(text).toContain('поэтому всё рабочее время занято: хантер.');
  });

  const both = aProject()
    .process('sale', { number: '01', name: 'Продажа' })
    .variant(aSale())
    .process('cold', { number: '02', name: 'Обзвон' })
    .variant(base)
    .build();

  test('in one process stands beside that in the other: each was run by itself', () => {
    const text = textOf(both, {
      'sale-drawn': run(aSale().build(), { hunter: 0.27 }),
      'base-drawn': withoutFair,
    });
    expect(text).toContain('Каждый процесс рассчитан отдельно');
    expect(text).toContain('Загрузка в процессе «Продажа»: хантер — 27 %.');
    expect(text).toContain('Загрузка в процессе «Обзвон»: хантер — 100 %.');
    expect(text).toContain('контактов выйдет меньше, чем рассчитано: хантер.');
    expect(text).not.toContain('Вместе выходит больше');
  });

  test('that two processes ask for together may be more than there is time', () => {
    const again = aSale().build();
    const other = { ...again, id: idOf<'Variant'>('other-drawn') };
    const project = {
      ...both,
      processes: Object.fromEntries(
        Object.values(both.processes).map((process) => [
          process.id,
          process.id === 'cold'
            ? {
                ...process,
                currentVariantId: other.id,
                variants: { [other.id]: other },
                variantOrder: [other.id],
              }
            : process,
        ]),
      ),
    };
    const text = textOf(project, {
      'sale-drawn': run(again, { hunter: 0.7 }),
      'other-drawn': run(other, { hunter: 0.6 }),
    });
    expect(text).toContain('Вместе выходит больше, чем есть рабочего времени: хантер.');
  });

  test('that is small but not nought needs no excuse', () => {
    const text = textOf(aProject().variant(base).build(), {
      'base-drawn': run(drawn, { hunter: 0.5, closer: 0.02 }),
    });
    expect(text).not.toContain('Ни одной сделки');
    expect(text).not.toContain('всё рабочее время занято');
  });
});

describe('how long a deal takes', () => {
  const sale = aSale();
  const project = aProject().variant(sale).build();
  const result = aSimulationResult(sale.build());

  test('is said of won ones first: the lost ones are short', () => {
    const text = textOf(project, { 'sale-drawn': result });
    expect(text).toContain('Сколько занимает выигранная сделка');
    expect(text).not.toContain('Половина всех сделок — не дольше');
  });

  test('is said of all where none is won', () => {
    const text = textOf(project, { 'sale-drawn': { ...result, wonCycleMinutes: null } });
    expect(text).toContain('Сколько занимает сделка');
    expect(text).toContain('85 % всех сделок — не дольше');
    expect(text).not.toContain('выигранных — не дольше');
  });
});
