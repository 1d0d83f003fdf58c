/** What the charts of the answer show, row by row. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { SimulationResult } from '#shared/simulation';
import { aProject, at, aVariant, variantOf, workingHours } from '#test/builders';
import { aSimulationResult } from '#test/simulation-result';
import {
  type Facts,
  funnelBars,
  limitBars,
  loadBars,
  lossBars,
} from '../../../../renderer/places/simulate/bars.ts';

const t = createTranslate('ru');
const estimate = (mean: number) => ({ mean, low: mean, high: mean });

const project = aProject()
  .variant(
    aVariant(at.variantId)
      .stage('Звонок')
      .stage('Сделка')
      .lane('hunter', { color: '#111111' })
      .lane('closer', { color: '#222222' })
      .step('call', { name: 'Позвонить', timeLimit: { duration: workingHours(2) } })
      .step('close', { name: 'Закрыть', timeLimit: { duration: workingHours(4) } })
      .outcome('lost', { result: 'lost', reason: 'Дорого' }),
  )
  .build();
const variant = variantOf(project);

function factsOf(change: (result: SimulationResult) => Partial<SimulationResult>): Facts {
  const plain = aSimulationResult(variant);
  return { result: { ...plain, ...change(plain) }, former: null, project, variant };
}

describe('loadBars', () => {
  test('put the busiest first and leave out whose time has no end', () => {
    const [first, second] = variant.laneOrder;
    const idle = { escalationsPerWeek: estimate(0) };
    const bars = loadBars(
      factsOf(() => ({
        participants: {
          [String(first)]: { ...idle, load: estimate(0.2) },
          [String(second)]: { ...idle, load: estimate(0.9) },
          client: { ...idle, load: null },
        },
      })),
    );
    expect(bars.map(({ id, color }) => [id, color])).toEqual([
      [second, '#222222'],
      [first, '#111111'],
    ]);
  });
});

describe('funnelBars', () => {
  test('go through the stages in their order, each with what it is compared with', () => {
    const facts = factsOf(() => ({}));
    const bars = funnelBars({ ...facts, former: facts.result });
    expect(bars.map(({ name, former }) => [name, former])).toEqual([
      ['Звонок', 10],
      ['Сделка', 10],
    ]);
  });
});

describe('limitBars', () => {
  test('begin with the limit that is kept worst; what has none is not there', () => {
    const bars = limitBars(
      factsOf(({ nodes }) => ({
        nodes: Object.fromEntries(
          Object.entries(nodes).map(([id, node]) => [
            id,
            { ...node, shareWithinLimit: estimate(id === 'close' ? 0.7 : 0.95) },
          ]),
        ),
      })),
    );
    expect(bars.map(({ name }) => name)).toEqual(['Закрыть', 'Позвонить']);
  });
});

describe('lossBars', () => {
  test('say the typed reason, or where patience ran out; won deals are no loss', () => {
    const bars = lossBars(
      factsOf(({ details }) => ({
        details: {
          ...details,
          leaving: [
            leaving('outcome', 'won', 'won', 4),
            leaving('outcome', 'lost', 'lost', 2),
            leaving('queuePatience', 'call', 'lost', 1),
            leaving('queuePatience', 'close', 'lost', 0),
          ],
        },
      })),
      t,
    );
    expect(bars.map(({ name, estimate: { mean } }) => [name, mean])).toEqual([
      ['Дорого', 2],
      ['Не дождался: Позвонить', 1],
    ]);
  });
});

type Leaving = SimulationResult['details']['leaving'][number];

function leaving(
  cause: Leaving['cause'],
  nodeId: string,
  result: Leaving['result'],
  perWeek: number,
): Leaving {
  const reason = cause === 'outcome' ? 'Дорого' : '';
  return { cause, id: idOf(nodeId), result, reason, perWeek: estimate(perWeek) };
}
