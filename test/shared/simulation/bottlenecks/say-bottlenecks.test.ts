/** What the ranking says to people: one place, a shared one, none; deals won besides time; growth. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { sayBottlenecks, sayGain } from '#shared/simulation';
import { around, found, oneMore, placed } from '#test/bottlenecks';
import { aProject } from '#test/builders';

const DAY = 1440;
const project = aProject()
  .participant('engineer', { name: 'Инженер' })
  .participant('lawyer', { name: 'Юрист' })
  .participant('closer', { name: 'Клоузер' })
  .participant('hunter', { name: 'Хантер' })
  .build();
const ru = { project, language: 'ru' } as const;
const en = { project, language: 'en' } as const;

const byCycle = (...cycleMean: ReturnType<typeof placed>[]) => ({
  cycleMean,
  wonPerWeek: null,
  revenuePerWeek: null,
});

/** With plain spaces, as a test can be read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the first place', () => {
  test('is one participant’s, with what one more person brings', () => {
    const one = found({
      oneMore: [oneMore('lawyer', { days: 0.1 }), oneMore('engineer', { days: 2.4, won: 2.6 })],
      rankings: byCycle(placed('engineer', 1, 1), placed('lawyer', 2, 2)),
    });
    expect(plain(sayBottlenecks(one, ru))).toBe(
      'Узкое место — Инженер. С ещё одним человеком путь сделки на 2,4 дня короче (±0,3), выигрываем на 2,6 сделки в неделю больше (±0,5).',
    );
    expect(plain(sayBottlenecks(one, en))).toBe(
      'The bottleneck: Инженер. With one more person, a deal takes 2.4 days less (±0.3), you win 2.6 more deals a week (±0.5).',
    );
  });

  test('is shared where the replications can’t tell, and so it is said', () => {
    const two = found({
      oneMore: [oneMore('lawyer', { days: 2.2 }), oneMore('engineer', { days: 2.4 })],
      rankings: byCycle(placed('engineer', 1, 2), placed('lawyer', 1, 2)),
    });
    expect(plain(sayBottlenecks(two, ru))).toBe(
      'Первое место делят Инженер и Юрист: на этих повторах их выигрыш не различить. Инженер: путь сделки на 2,4 дня короче (±0,3); Юрист: путь сделки на 2,2 дня короче (±0,3).',
    );
  });

  test('is shared by nobody whose gain isn’t seen', () => {
    const one = found({
      // ±0.3 around each: of the lawyer and the hunter nothing is seen.
      oneMore: [
        oneMore('engineer', { days: 0.5 }),
        oneMore('lawyer', { days: 0.2 }),
        oneMore('hunter', { days: 0.1 }),
      ],
      rankings: byCycle(placed('lawyer', 1, 3), placed('engineer', 1, 3), placed('hunter', 1, 3)),
    });
    expect(plain(sayBottlenecks(one, ru))).toBe(
      'Скорее всего, узкое место — Инженер. С ещё одним человеком путь сделки на 12 ч короче (±7), в числе выигранных сделок разницы не видно. Ещё у 2 участников выигрыш может быть не меньше, но на этих повторах его не видно.',
    );
    const two = found({
      oneMore: [...one.oneMore, oneMore('closer', { days: 0.6 })],
      rankings: byCycle(
        ...['lawyer', 'engineer', 'closer'].map((id) => placed(id, 1, 3)),
        placed('hunter', 4, 4),
      ),
    });
    expect(plain(sayBottlenecks(two, ru))).toMatch(/^Первое место делят Клоузер и Инженер: /u);
    expect(plain(sayBottlenecks(two, ru))).toMatch(/Ещё у 1 участника выигрыш может быть/u);
    expect(sayBottlenecks(two, ru)).not.toContain('Юрист');
  });

  test('of many is not a list of all', () => {
    const ids = ['engineer', 'lawyer', 'closer', 'hunter'];
    const many = found({
      oneMore: ids.map((id) => oneMore(id, { days: 2 })),
      rankings: byCycle(...ids.map((id) => placed(id, 1, 4))),
    });
    expect(sayBottlenecks(many, ru)).toContain('Инженер, Юрист, Клоузер и ещё 1 участник:');
    expect(sayBottlenecks(many, ru)).not.toContain('Хантер');
    expect(sayBottlenecks(many, en)).toContain('Инженер, Юрист, Клоузер and 1 more participant ');
  });

  test('is nobody’s where no gain is seen', () => {
    const none = found({
      oneMore: [oneMore('engineer', { days: 0.2 }), oneMore('lawyer', { days: -1 })],
      rankings: byCycle(placed('engineer', 1, 2), placed('lawyer', 1, 2)),
    });
    expect(sayBottlenecks(none, ru)).toMatch(/^Ещё один человек нигде заметно не сокращает/u);
    expect(sayBottlenecks(found({ rankings: byCycle() }), ru)).toMatch(/добавлять некого/u);
  });

  test('by deals won may be another’s, who is named too', () => {
    const both = found({
      oneMore: [oneMore('engineer', { days: 2.4 }), oneMore('closer', { days: -1, won: 3 })],
      rankings: {
        cycleMean: [placed('engineer', 1, 1), placed('closer', 2, 2)],
        wonPerWeek: [placed('closer', 1, 1), placed('engineer', 2, 2)],
        revenuePerWeek: null,
      },
    });
    expect(plain(sayBottlenecks(both, ru))).toMatch(
      /Больше всего выигранных сделок прибавляет Клоузер: путь сделки на 24 ч длиннее \(±7\), выигрываем на 3,0 сделки в неделю больше \(±0,5\)\.$/u,
    );
    expect(plain(sayBottlenecks(both, { ...ru, by: 'wonPerWeek' }))).toMatch(
      /^Узкое место — Клоузер\. .* Сильнее всего сокращает путь Инженер: /u,
    );
  });
});

test('ranked by revenue, the revenue is said as well', () => {
  const plainOne = oneMore('engineer', { days: 2.4 });
  const rich = found({
    oneMore: [
      { ...plainOne, gains: { ...plainOne.gains, revenuePerWeek: around(452_000, 206_000) } },
    ],
    rankings: {
      cycleMean: [placed('engineer', 1, 1)],
      wonPerWeek: [placed('engineer', 1, 1)],
      revenuePerWeek: [placed('engineer', 1, 1)],
    },
  });
  expect(plain(sayBottlenecks(rich, { ...ru, by: 'revenuePerWeek' }))).toBe(
    'Узкое место — Инженер. С ещё одним человеком путь сделки на 2,4 дня короче (±0,3), в числе выигранных сделок разницы не видно, выручка в неделю: +452 тыс. ₽ (±206 тыс. ₽).',
  );
});

describe('a queue that grows for ever', () => {
  const growing = [idOf<'Participant'>('engineer')];
  const ranking = {
    cycleMean: null,
    wonPerWeek: [placed('engineer', 1, 1), placed('lawyer', 2, 2)],
    revenuePerWeek: null,
  };

  test('stops growing with one more person: who, and what is won', () => {
    const stops = found({
      growing,
      rankedBy: 'wonPerWeek',
      oneMore: [oneMore('lawyer', { stillGrowing: growing }), oneMore('engineer', { won: 4 })],
      rankings: ranking,
    });
    expect(plain(sayBottlenecks(stops, ru))).toBe(
      'Чтобы очередь перестала расти, хватит ещё одного человека: Инженер. Среднего пути у растущей очереди нет, поэтому сравниваются выигранные сделки. Узкое место — Инженер. С ещё одним человеком выигрываем на 4,0 сделки в неделю больше (±0,5).',
    );
  });

  test('may go on whoever is added', () => {
    const goesOn = found({
      growing,
      rankedBy: 'wonPerWeek',
      oneMore: ['lawyer', 'engineer'].map((id) => oneMore(id, { won: 4, stillGrowing: growing })),
      rankings: ranking,
    });
    expect(sayBottlenecks(goesOn, ru)).toMatch(/^Одного человека мало: кого ни добавь/u);
    expect(sayBottlenecks(goesOn, en)).toMatch(/^One person is not enough: /u);
  });
});

test('a gain in a table is as much as it gets better, with a minus where it gets worse', () => {
  expect(sayGain('cycleMean', around(2.4 * DAY, 0.3 * DAY), ru)).toMatchObject({
    value: expect.stringMatching(/^2,4/u),
    margin: '±0,3',
  });
  expect(sayGain('cycleMean', around(-2.4 * DAY, 0.3 * DAY), ru).value).toMatch(/^−2,4/u);
  expect(sayGain('wonPerWeek', around(0.094, 0.041), ru)).toMatchObject({
    value: '0,09',
    margin: '±0,04',
  });
  expect(sayGain('wonPerWeek', around(-12.34, 0.5), en)).toMatchObject({
    value: '−12.3',
    margin: '±0.5',
  });
  expect(sayGain('wonPerWeek', { mean: 0.004, low: null, high: null }, en)).toMatchObject({
    value: '0',
    margin: null,
  });
  const { value } = sayGain('revenuePerWeek', around(452_000, 206_000), ru);
  expect(value.replaceAll('\u00a0', ' ')).toBe('452 тыс. ₽');
});
