/** What the charts of the answer show beside the rows of the answer: colours, and what else is known. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { Leaving, ParticipantDetails } from '#shared/simulation';
import { answerFacts, around, besideFormer } from '#test/answer-facts';
import { aProject, at, aVariant, workingHours } from '#test/builders';
import {
  funnelBars,
  limitBars,
  loadBars,
  lossBars,
} from '../../../../renderer/places/simulate/bars.ts';
import { sayTold } from '../../../../renderer/places/simulate/say-told.ts';

const words = { t: createTranslate('ru'), language: 'ru' } as const;

const project = aProject()
  .variant(
    aVariant(at.variantId)
      .stage('Сделка', { color: '#333333', timeLimit: { duration: workingHours(8) } })
      .lane('hunter', { name: 'Хантер', color: '#111111' })
      .step('call', { name: 'Позвонить', timeLimit: { duration: workingHours(2) } }),
  )
  .variant(aVariant('as-is', { name: 'Как есть' }).lane('hunter').outcome('postponed'))
  .build();
const hunter = idOf<'Participant'>('hunter');

describe('loadBars', () => {
  const noteOf = (fields: Pick<ParticipantDetails, 'queue' | 'waitMinutes'>) => {
    const facts = answerFacts(project, ({ details }) => ({
      details: {
        ...details,
        participants: {
          [hunter]: {
            loadByNode: {},
            costPerWeek: null,
            escalationMinutesPerWeek: around(0),
            escalationCostPerWeek: null,
            ...fields,
          },
        },
      },
    }));
    const [bar] = loadBars(facts, words);
    return bar?.note?.replaceAll('\u00a0', ' ');
  };

  test('say who waits for the participant, and how long', () => {
    expect(noteOf({ queue: around(1.14), waitMinutes: around(900) })).toBe(
      'ждут 1,1 сделки, в среднем 15 ч',
    );
    expect(noteOf({ queue: around(0.01), waitMinutes: around(1) })).toBeUndefined();
    expect(noteOf({ queue: null, waitMinutes: null })).toBe('очередь растёт');
  });
});

describe('limitBars', () => {
  test('have the colour of the performer or of the stage, which says that it is one', () => {
    const facts = answerFacts(project, ({ nodes, stages }) => ({
      nodes: Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => [id, { ...node, shareWithinLimit: around(0.7) }]),
      ),
      stages: Object.fromEntries(
        Object.entries(stages).map(([id, it]) => [id, { ...it, shareWithinLimit: around(0.9) }]),
      ),
    }));
    expect(limitBars(facts, words).map(({ name, color, note }) => [name, color, note])).toEqual([
      ['Позвонить', '#111111', undefined],
      ['Сделка', '#333333', 'стадия'],
    ]);
  });
});

describe('funnelBars', () => {
  test('tell at each stage who is lost there from who is screened out', () => {
    const way = (id: string, mean: number, fields: Partial<Leaving> = {}): Leaving => ({
      cause: 'outcome',
      id: idOf<'Node'>(id),
      result: 'lost',
      reason: '',
      perWeek: around(mean),
      ...fields,
    });
    const staged = aProject()
      .variant(
        aVariant(at.variantId)
          .stage('Отбор', { id: 'filter' })
          .lane('hunter')
          .step('ask')
          .outcome('not-ours', { result: 'disqualified' })
          .stage('Сделка', { id: 'deal' })
          .step('offer')
          .outcome('dear', { result: 'lost' })
          .outcome('won'),
      )
      .build();
    const facts = answerFacts(staged, ({ details }) => ({
      details: {
        ...details,
        leaving: [
          way('not-ours', 5, { result: 'disqualified' }),
          way('dear', 2),
          way('offer', 0.5, { cause: 'queuePatience' }),
          way('deal', 0.25, { cause: 'stagePatience', id: idOf<'Stage'>('deal') }),
          way('ask', 0, { cause: 'queuePatience' }),
          way('won', 3, { result: 'won' }),
        ],
      },
    }));
    // 2 + 0.5 + 0.25
    expect(funnelBars(facts, words).map(({ name, note }) => [name, note])).toEqual([
      ['Отбор', 'отсеяно 5,0'],
      ['Сделка', 'потеряно 2,8'],
    ]);
  });
});

describe('lossBars', () => {
  test('say of a reason that only the other map has that it is gone', () => {
    const facts = besideFormer(answerFacts(project), 'as-is', {
      change: ({ details }) => ({
        details: {
          ...details,
          leaving: [
            {
              cause: 'outcome',
              id: idOf<'Node'>('postponed'),
              result: 'lost',
              reason: 'Отложил',
              perWeek: around(2),
            },
          ],
        },
      }),
    });
    const [bar] = lossBars(facts, words);
    expect(bar).toMatchObject({
      name: 'Отложил',
      note: 'потеряна, на этой карте такой причины нет',
    });
    expect(bar?.told.own).toBeNull();
  });
});

describe('a measure in words', () => {
  const told = { kind: 'wholeShare', better: 'more', own: around(0.74, 0.03) } as const;
  const said = (fields: object, isCompared = true) =>
    sayTold(
      { ...told, former: null, difference: null, ...fields },
      { ...words, currency: 'RUB', isCompared },
    );

  test('has its value and its interval', () => {
    expect(said({}, false)).toEqual({
      own: '74\u00a0%',
      interval: '71–77\u00a0%',
      before: null,
    });
    expect(said({ own: null }, false)).toMatchObject({ own: '—', interval: null });
  });

  test('says what was, what lies between, and which way is the better one', () => {
    const former = around(0.9);
    expect(said({ former, difference: around(-0.16, 0.03) }).before).toEqual({
      was: 'было 90,0\u00a0%',
      difference: '−16,0\u00a0п.\u00a0п. ±3,0',
      judgement: 'worse',
    });
    expect(said({ former, difference: around(0.05, 0.02) }).before?.judgement).toBe('better');
    expect(said({ better: null, former, difference: around(0.05, 0.02) }).before?.judgement).toBe(
      null,
    );
  });

  test('has the decimals of its difference, so that one can subtract', () => {
    // 90.0 − 74.0 = 16.0
    expect(said({ former: around(0.9), difference: around(-0.16, 0.03) }).own).toBe('74,0\u00a0%');
    // Nothing is subtracted where no difference is told.
    expect(said({ former: around(0.74), difference: around(0, 0.03) }).own).toBe('74\u00a0%');
  });

  test('sees no difference while the interval holds both directions', () => {
    const before = said({ former: around(0.9), difference: around(0.01, 0.03) }).before;
    expect(before).toMatchObject({ difference: 'разницы не видно', judgement: 'notSeen' });
  });

  test('does not call chance what one replication cannot know', () => {
    const difference = { mean: 0.05, low: null, high: null };
    expect(said({ former: around(0.9), difference }).before).toMatchObject({
      difference: '+5,0\u00a0п.\u00a0п.',
      judgement: null,
    });
  });

  test('has nothing to say of what was not there', () => {
    expect(said({}).before).toEqual({ was: null, difference: null, judgement: null });
  });
});
