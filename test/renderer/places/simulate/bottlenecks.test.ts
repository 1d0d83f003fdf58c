/** What the section of the bottlenecks and the board's heat read from the ranking. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import { bottlenecksTable } from '#shared/simulation';
import { found, oneMore, placed } from '#test/bottlenecks';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { aSimulationResult } from '#test/simulation-result';
import { heatMap } from '../../../../renderer/places/simulate/board-overlay.ts';
import { gainBars } from '../../../../renderer/places/simulate/bottlenecks/gain-bars.ts';
import { startsUnasked } from '../../../../renderer/places/simulate/bottlenecks/use-bottleneck-search.ts';

const DAY = 1440;

const project = aProject()
  .variant(
    aVariant(at.variantId)
      .lane('engineer', { name: 'Инженер', color: '#111111' })
      .step('solve')
      .lane('deputy', { name: 'Дублёр', poolOf: idOf('engineer') })
      .step('check')
      .lane('lawyer', { name: 'Юрист', color: '#222222' })
      .step('read')
      .lane('closer', { name: 'Клоузер', color: '#333333' })
      .step('sign'),
  )
  .build();
const variant = variantOf(project);
const ru = { project, language: 'ru' } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const ranked = found({
  oneMore: [
    oneMore('lawyer', { days: 2.5, won: 1 }),
    oneMore('closer', { days: -0.4 }),
    oneMore('engineer', { days: 2.4, won: 2 }),
  ],
  rankings: {
    cycleMean: [
      placed('engineer', 1, 2, ['lawyer']),
      placed('lawyer', 1, 2, ['engineer']),
      placed('closer', 3, 3),
    ],
    wonPerWeek: [
      placed('engineer', 1, 1),
      placed('lawyer', 2, 3, ['closer']),
      placed('closer', 2, 3, ['lawyer']),
    ],
    revenuePerWeek: null,
  },
});

describe('bars', () => {
  test('stand in the order of their gains, as the rows of the table do', () => {
    const { bars, words } = gainBars(ranked, 'cycleMean', ru);
    expect(bars.map(({ name, color }) => [name, color])).toEqual([
      ['Юрист', '#222222'],
      ['Инженер', '#111111'],
      ['Клоузер', '#333333'],
    ]);
    // Gains of days are counted in days, so that the axis has round numbers.
    expect(bars.map(({ told }) => told.own?.mean)).toEqual([2.5, 2.4, -0.4]);
    expect(bars[0]?.told.own?.low).toBeCloseTo(2.2, 10);
    const said = bars.map(({ told }) => told.own && words.say(told.own));
    expect(said.map((bar) => plain(bar?.value ?? ''))).toEqual([
      '2,5 дня',
      '2,4 дня',
      '−9 ч 36 мин',
    ]);
    expect(plain(said[0]?.interval ?? '')).toBe('2,2 дня … 2,8 дня');
    expect(plain(words.axisText(2))).toBe('2 дня');
  });

  test('of hours are counted in hours, of minutes in minutes', () => {
    const hours = found({
      oneMore: [oneMore('engineer', { days: 6 / 24 })],
      rankings: { ...ranked.rankings, cycleMean: [placed('engineer', 1, 1)] },
    });
    expect(gainBars(hours, 'cycleMean', ru).bars[0]?.told.own?.mean).toBeCloseTo(6, 10);
    const minutes = { ...hours, oneMore: [oneMore('engineer', { days: 40 / DAY })] };
    expect(gainBars(minutes, 'cycleMean', ru).bars[0]?.told.own?.mean).toBeCloseTo(40, 10);
  });

  test('of deals have two digits below one', () => {
    const { words } = gainBars(ranked, 'wonPerWeek', ru);
    const around = (mean: number, half: number) =>
      words.say({ mean, low: mean - half, high: mean + half });
    expect(around(0.25, 0.11)).toEqual({ value: '0,25', interval: '0,14 … 0,36' });
    expect(around(-0.25, 0.3)).toEqual({ value: '−0,25', interval: '−0,55 … 0,05' });
    expect(around(12.34, 2.2)).toEqual({ value: '12,3', interval: '10,1 … 14,5' });
    expect(words.axisText(-0.5)).toBe('−0,5');
  });
});

test('the table has places, all known gains as they are, and ties by name', () => {
  const { columns, rows } = bottlenecksTable(ranked, 'cycleMean', {
    project,
    t: createTranslate('en'),
    language: 'en',
  });
  // Two places, name, people, three columns of each of two gains, ties.
  expect(columns).toHaveLength(4 + 2 * 3 + 1);
  expect(rows[1]).toEqual([
    1,
    2,
    'Инженер',
    2,
    ...[2.4, 2.4 - 0.3, 2.4 + 0.3].map((days) => expect.closeTo(days, 10)),
    ...[2, 1.5, 2.5],
    'Юрист',
  ]);
  expect(rows.map(([, , name]) => name)).toEqual(['Юрист', 'Инженер', 'Клоузер']);
});

test('what taking one sum from another leaves is nothing in the table', () => {
  const changesNothing = oneMore('closer', { days: 1e-13, won: -9.3e-11 });
  const { rows } = bottlenecksTable(
    found({
      oneMore: [changesNothing],
      rankings: { cycleMean: [placed('closer', 1, 1)], wonPerWeek: [], revenuePerWeek: null },
    }),
    'cycleMean',
    { project, t: createTranslate('en'), language: 'en' },
  );
  const [, , , , days, , , won] = rows[0] ?? [];
  expect([days, won]).toEqual([0, 0]);
});

describe('heat of a gain', () => {
  const heat = (bottlenecks: typeof ranked | null) =>
    heatMap(aSimulationResult(variant), variant, {
      by: 'gain',
      project,
      bottlenecks,
      language: 'ru',
      translate: createTranslate('ru'),
    });

  test('is the hottest where one more person helps the most, and nowhere that it doesn’t', () => {
    const { participants, nodes } = heat(ranked).overlay;
    expect([...participants.keys()].toSorted()).toEqual(['engineer', 'lawyer']);
    expect(participants.get(idOf('lawyer'))?.heat).toBe(1);
    // 2.4 of 2.5 is four fifths into the last fifth, whose colour stands from 0.95 to 1.
    expect(participants.get(idOf('engineer'))?.heat).toBeCloseTo(0.95 + 0.8 * 0.05, 10);
    expect(plain(participants.get(idOf('engineer'))?.text ?? '')).toBe('короче на 2,4 дня');
    expect(nodes.get(idOf('solve'))).toEqual(participants.get(idOf('engineer')));
    // Each fifth of 2.5 days.
    expect(heat(ranked).legend.map(({ text }) => plain(text))).toEqual([
      '0 мин',
      '12 ч',
      '24 ч',
      '36 ч',
      '2 дня',
    ]);
    expect(nodes.has(idOf('sign'))).toBe(false);
    expect(plain(heat(ranked).most ?? '')).toBe('короче на 2,5 дня');
  });

  test('of hours is said without minutes where cards are small', () => {
    const hours = found({
      oneMore: [oneMore('engineer', { days: 500 / DAY })],
      rankings: { ...ranked.rankings, cycleMean: [placed('engineer', 1, 1)] },
    });
    const { overlay, legend } = heat(hours);
    const { text, short } = present(overlay.participants.get(idOf('engineer')), 'heat');
    // 500 minutes are 8 h 20 min, a third of an hour.
    expect([text, short ?? ''].map(plain)).toEqual(['короче на 8 ч 20 мин', '8,3 ч']);
    expect(legend.map((step) => plain(step.text))).toEqual([
      '0 мин',
      '1,7 ч',
      '3,3 ч',
      '5,0 ч',
      '6,7 ч',
    ]);
  });

  test('is also at the steps of those whose work the same people do', () => {
    const { participants, nodes } = heat(ranked).overlay;
    expect(nodes.get(idOf('check'))).toEqual(participants.get(idOf('engineer')));
  });

  test('of somebody who has several teams is that of the team which works on the board', () => {
    const lawyer = oneMore('lawyer', { days: 3 });
    const ofTeams = found({
      oneMore: [
        oneMore('lawyer', { days: 4 }),
        { ...lawyer, variantId: at.variantId },
        oneMore('engineer', { days: 2.5 }),
        { ...oneMore('engineer', { days: 8 }), variantId: idOf('other') },
      ],
      rankings: ranked.rankings,
    });
    const { participants } = heat(ofTeams).overlay;
    expect(plain(participants.get(idOf('lawyer'))?.text ?? '')).toBe('короче на 3,0 дня');
    expect(plain(participants.get(idOf('engineer'))?.text ?? '')).toBe('короче на 2,5 дня');
    // Five sixths of the most are a sixth into the last fifth.
    expect(participants.get(idOf('engineer'))?.heat).toBeCloseTo(0.95 + 0.05 / 6, 10);
  });

  test('is nowhere until the bottlenecks are found', () => {
    expect(heat(null).overlay.nodes.size).toBe(0);
  });
});

test('a search starts by itself where its runs have 20 million events at most', () => {
  const result = aSimulationResult(variant);
  // Four lanes of the drawing are limited: nine runs.
  expect(startsUnasked({ ...result, events: 2_200_000 })).toBe(true);
  expect(startsUnasked({ ...result, events: 2_300_000 })).toBe(false);
});
