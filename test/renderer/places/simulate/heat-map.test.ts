/** Heat on the board: what is hot, how hot, and what the hottest stands for. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { Leaving } from '#shared/simulation';
import { answerFacts, around, type Changed } from '#test/answer-facts';
import { aProject, at, aVariant } from '#test/builders';
import {
  type HeatBy,
  heatMap,
  hottestOf,
} from '../../../../renderer/places/simulate/board-overlay.ts';

const project = aProject()
  .variant(
    aVariant(at.variantId)
      .stage('talk')
      .lane('manager')
      .source('lead')
      .step('call')
      .step('offer')
      .outcome('lost', { result: 'lost' }),
  )
  .build();

function mapOf(by: HeatBy, change: Changed) {
  const { result, variant, project: of } = answerFacts(project, change);
  const translate = createTranslate('ru');
  const map = heatMap(result, variant, {
    by,
    project: of,
    bottlenecks: null,
    language: 'ru',
    translate,
  });
  const { overlay, most, legend } = map;
  const plain = (heats: ReadonlyMap<string, { heat: number; text: string }>) =>
    Object.fromEntries(
      [...heats].map(([id, { heat, text }]) => [id, [heat, text.replaceAll('\u00a0', ' ')]]),
    );
  return {
    nodes: plain(overlay.nodes),
    participants: plain(overlay.participants),
    stages: plain(overlay.stages),
    most: most?.replaceAll('\u00a0', ' ') ?? null,
    legend: legend.map(({ text }) => text.replaceAll('\u00a0', ' ')),
    hottest: hottestOf(map, { project: of, variant }).map(({ id, text }) => [
      id,
      text.replaceAll('\u00a0', ' '),
    ]),
  };
}

/** A quarter of the most is a quarter into the second fifth; its colour stands from 0.6 to 0.75. */
const inTheSecondFifth = expect.closeTo(0.6375, 12);

const nodes =
  (of: Readonly<Record<string, object>>): Changed =>
  (plain) => ({
    nodes: Object.fromEntries(
      Object.entries(plain.nodes).map(([id, node]) => [id, { ...node, ...of[id] }]),
    ),
  });

describe('heatMap', () => {
  test('by load: steps are as hot as their performers, of all their time', () => {
    const map = mapOf('load', () => ({}));
    expect(map.participants).toEqual({ manager: [0.75, '75 %'] });
    expect(map.nodes).toEqual({ call: [0.75, '75 %'], offer: [0.75, '75 %'] });
    expect(map.most).toBe('100 %');
    // The colours change at shares of all the time; people, who are fewer than steps, are named.
    expect(map.legend).toEqual(['0 %', '60 %', '75 %', '85 %', '95 %']);
    expect(map.hottest).toEqual([['manager', '75 %']]);
  });

  test('by waiting: of the longest wait, short ones left cold', () => {
    const map = mapOf(
      'wait',
      nodes({ call: { waitMinutes: around(600) }, offer: { waitMinutes: around(150) } }),
    );
    expect(map.nodes).toEqual({ call: [1, '10 ч'], offer: [inTheSecondFifth, '2 ч 30 мин'] });
    expect(map.most).toBe('10 ч');
    // Each fifth of ten hours.
    expect(map.legend).toEqual(['0 мин', '2,0 ч', '4,0 ч', '6,0 ч', '8,0 ч']);
    expect(map.hottest).toEqual([
      ['call', '10 ч'],
      ['offer', '2 ч 30 мин'],
    ]);
    const short = nodes({ call: { waitMinutes: around(4) }, offer: { waitMinutes: around(0) } });
    expect(mapOf('wait', short)).toMatchObject({
      nodes: {},
      most: null,
      legend: [],
      hottest: [],
    });
  });

  test('by queues: what grows for ever is hottest', () => {
    const map = mapOf('queue', nodes({ call: { queue: null }, offer: { queue: around(2) } }));
    expect(map.nodes).toEqual({ call: [1, 'растёт'], offer: [1, '2,0 сделки'] });
    const alone = mapOf('queue', nodes({ call: { queue: null }, offer: { queue: around(0) } }));
    expect(alone).toMatchObject({ nodes: { call: [1, 'растёт'] }, most: null });
  });

  test('by losses: ways out of one card together, stages where clients lose patience', () => {
    const way = (cause: Leaving['cause'], id: string, mean: number): Leaving => ({
      cause,
      id: idOf<'Node'>(id),
      result: 'lost',
      reason: '',
      perWeek: around(mean),
    });
    const map = mapOf('loss', ({ details }) => ({
      details: {
        ...details,
        leaving: [
          way('outcome', 'lost', 4),
          way('queuePatience', 'call', 0.5),
          way('escalation', 'call', 0.5),
          way('stagePatience', 'talk', 2),
          { ...way('outcome', 'not-ours', 2), result: 'disqualified' },
          { ...way('outcome', 'won', 9), result: 'won' },
        ],
      },
    }));
    expect(map.nodes).toEqual({
      lost: [1, 'потеряно 4,0 в неделю'],
      call: [inTheSecondFifth, 'потеряно 1,0 в неделю'],
      'not-ours': [expect.closeTo(0.8, 12), 'отсеяно 2,0 в неделю'],
    });
    // Half of the most is the middle of the third colour, which ends at 0.85.
    expect(map.stages).toEqual({ talk: [expect.closeTo(0.8, 12), 'потеряно 2,0 в неделю'] });
  });
});
