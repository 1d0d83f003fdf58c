/** Rows of the answer: what stands in them, and in which order. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import {
  escalationRows,
  type Leaving,
  limitRows,
  lossRows,
  participantRows,
  sourceRows,
  stepRows,
  supervisorRows,
  tell,
} from '#shared/simulation';
import { answerFacts, around, besideFormer, type Changed } from '#test/answer-facts';
import { aProject, at, aVariant, poisson, workingHours } from '#test/builders';

const t = createTranslate('ru');
const call = idOf<'Node'>('call');

const project = aProject()
  .variant(
    aVariant(at.variantId)
      .stage('Звонок', { timeLimit: { duration: workingHours(8) } })
      .lane('hunter')
      .lane('closer')
      .source('site', { arrivals: poisson(1) })
      .source('fair', { arrivals: poisson(1) })
      .step('call', { name: 'Позвонить', timeLimit: { duration: workingHours(2) } })
      .step('close', { name: 'Закрыть', timeLimit: { duration: workingHours(4) } })
      .step('rest', { name: 'Без срока' })
      .outcome('lost', { result: 'lost', reason: 'Дорого' }),
  )
  .variant(
    aVariant('as-is', { kind: 'asIs', name: 'Как есть' })
      .lane('hunter')
      .step('old-call', { name: 'Обзвонить', originIds: [call] })
      .outcome('old-lost', { result: 'lost', reason: 'Дорого', originIds: [idOf('lost')] })
      .outcome('postponed', { result: 'disqualified', reason: 'Отложил' }),
  )
  .build();

const changeNodes =
  (of: Readonly<Record<string, object>>): Changed =>
  ({ nodes }) => ({
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, node]) => [id, { ...node, ...of[id] }]),
    ),
  });

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('participantRows', () => {
  test('put the busiest first and leave out whose time has no end', () => {
    const idle = { escalationsPerWeek: around(0) };
    const facts = answerFacts(project, () => ({
      participants: {
        [idOf<'Participant'>('hunter')]: { ...idle, load: around(0.2) },
        [idOf<'Participant'>('closer')]: { ...idle, load: around(0.9) },
        [idOf<'Participant'>('client')]: { ...idle, load: null },
      },
    }));
    expect(participantRows(facts).map(({ id }) => id)).toEqual(['closer', 'hunter']);
  });
});

describe('stepRows', () => {
  test('begin with queues that grow for ever, then the longest', () => {
    const facts = answerFacts(
      project,
      changeNodes({
        call: { queue: around(0.1) },
        close: { queue: null },
        rest: { queue: around(7) },
      }),
    );
    expect(names(stepRows(facts))).toEqual(['Закрыть', 'Без срока', 'Позвонить']);
  });
});

describe('limitRows', () => {
  test('begin with the limit that is kept worst; a stage is a row like a step', () => {
    const facts = answerFacts(project, (plain) => ({
      ...changeNodes({
        call: { shareWithinLimit: around(0.95) },
        close: { shareWithinLimit: around(0.7) },
        rest: { shareWithinLimit: around(0.1) },
      })(plain),
      stages: Object.fromEntries(
        Object.entries(plain.stages).map(([id, stage]) => [
          id,
          { ...stage, shareWithinLimit: around(0.8) },
        ]),
      ),
    }));
    expect(limitRows(facts).map(({ name, of }) => [name, of])).toEqual([
      ['Закрыть', 'step'],
      ['Звонок', 'stage'],
      ['Позвонить', 'step'],
    ]);
  });

  test('have none that no deal has run against', () => {
    expect(limitRows(answerFacts(project))).toEqual([]);
  });
});

describe('escalationRows and supervisorRows', () => {
  const escalation = (of: string, to: string) => ({
    of: idOf<'Node'>(of),
    to: idOf<'Participant'>(to),
    action: 'remind' as const,
    perWeek: around(1),
    workMinutesPerWeek: around(5),
    costPerWeek: null,
    letGoPerWeek: null,
  });
  const facts = answerFacts(project, ({ details, participants }) => ({
    details: {
      ...details,
      escalations: [escalation('call', 'hunter'), escalation('close', 'closer')],
    },
    participants: {
      ...participants,
      [idOf<'Participant'>('closer')]: { load: around(0.5), escalationsPerWeek: around(3) },
    },
  }));

  test('name the late step and its supervisor', () => {
    expect(escalationRows(facts).map(({ name, supervisor }) => [name, supervisor])).toEqual([
      ['Позвонить', 'hunter'],
      ['Закрыть', 'closer'],
    ]);
  });

  test('put who is asked most often first', () => {
    expect(supervisorRows(facts).map(({ id }) => id)).toEqual(['closer', 'hunter']);
  });
});

describe('sourceRows', () => {
  test('begin with the one that brings most', () => {
    const source = (mean: number) => ({
      enteredPerWeek: around(mean),
      conversion: null,
      wonPerWeek: around(0),
      revenuePerWeek: null,
      costPerWeek: null,
      costPerWonDeal: null,
    });
    const facts = answerFacts(project, ({ details }) => ({
      details: {
        ...details,
        sources: {
          [idOf<'Node'>('site')]: source(1),
          [idOf<'Node'>('fair')]: source(4),
        },
      },
    }));
    expect(sourceRows(facts).map(({ id }) => id)).toEqual(['fair', 'site']);
  });
});

describe('lossRows', () => {
  const losing =
    (...leaving: Leaving[]): Changed =>
    ({ details }) => ({ details: { ...details, leaving } });
  const way = (
    cause: Leaving['cause'],
    id: string,
    { mean, reason = '', result = 'lost' }: { mean: number } & Partial<Leaving>,
  ): Leaving => ({ cause, id: idOf<'Node'>(id), result, reason, perWeek: around(mean) });
  const own = answerFacts(
    project,
    losing(
      way('outcome', 'won', { mean: 4, result: 'won' }),
      way('outcome', 'lost', { mean: 2, reason: 'Дорого' }),
      way('queuePatience', 'call', { mean: 1 }),
      way('queuePatience', 'close', { mean: 0 }),
    ),
  );

  test('tell deals that were lost from leads that were screened out, which come after them', () => {
    const facts = answerFacts(
      project,
      losing(
        way('outcome', 'lost', { mean: 5, reason: 'Не наш', result: 'disqualified' }),
        way('outcome', 'lost', { mean: 2, reason: 'Дорого' }),
        way('queuePatience', 'call', { mean: 1 }),
      ),
    );
    expect(lossRows(facts, t).map(({ name, kind, measure }) => [name, kind, measure])).toEqual([
      ['Дорого', 'lost', 'lostByOutcome'],
      ['Не дождался: Позвонить', 'lost', 'lostInQueue'],
      ['Не наш', 'disqualified', 'disqualifiedByOutcome'],
    ]);
  });

  test('say the typed reason, or where patience ran out; won deals are no loss', () => {
    expect(names(lossRows(own, t))).toEqual(['Дорого', 'Не дождался: Позвонить']);
  });

  test('keep the ways that only the former drawing has, and those by which nobody leaves now', () => {
    const facts = besideFormer(
      answerFacts(
        project,
        losing(
          way('outcome', 'lost', { mean: 2, reason: 'Дорого' }),
          way('queuePatience', 'call', { mean: 0 }),
        ),
      ),
      'as-is',
      {
        change: losing(
          way('outcome', 'old-lost', { mean: 3, reason: 'Дорого' }),
          way('outcome', 'postponed', { mean: 1.5, reason: 'Отложил', result: 'disqualified' }),
          way('queuePatience', 'old-call', { mean: 0.5 }),
        ),
      },
    );
    const rows = lossRows(facts, t);
    expect(rows.map(({ name, isGone }) => [name, isGone])).toEqual([
      ['Дорого', false],
      ['Не дождался: Позвонить', false],
      ['Отложил', true],
    ]);
    const told = rows.map(({ id, measure }) => tell(facts, measure, id));
    expect(told.map((row) => [row.own?.mean ?? null, row.former?.mean ?? null])).toEqual([
      [2, 3],
      [0, 0.5],
      [null, 1.5],
    ]);
  });
});

test('what work costs is judged in its rows as in the whole: neither way is the better one', () => {
  const facts = answerFacts(project);
  expect(tell(facts, 'sourceCost', 'site').better).toBeNull();
  expect(tell(facts, 'participantCost', 'hunter').better).toBeNull();
  expect(tell(facts, 'sourceCostOfWon', 'site').better).toBe('less');
});
