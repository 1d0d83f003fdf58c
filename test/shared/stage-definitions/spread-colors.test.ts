/** Few colours for many stages: different ones stay different while they can, in any order of the stages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AMOCRM_COLORS,
  adapterOf,
  checkPipeline,
  dryRun,
  type Pipeline,
  sayProblem,
} from '#shared/stage-definitions';
import { aPipeline, aSoundPipeline, aStage } from '../../support/crm/arbitrary-pipeline.ts';

/** Both are nearest to the one blue; the second is the nearer one. */
const BLUE = '#3B82F6';
const SKY = '#60A5FA';

function colored(...colors: readonly string[]): Pipeline {
  const ends = aSoundPipeline().stages.filter(({ semantics }) => semantics !== 'open');
  const open = colors.map((color, at) => aStage(`stage${at}`, { name: `Стадия ${at}`, color }));
  return aPipeline([...open, ...ends]);
}

/** As the call that makes the pipeline names them, by the name of the stage. */
function colorsInPlan(pipeline: Pipeline): Record<string, string> {
  const [create] = dryRun(pipeline, { crm: 'amocrm', mends: false }).calls;
  const body = create?.body as [{ _embedded: { statuses: { name: string; color?: string }[] } }];
  return Object.fromEntries(
    body[0]._embedded.statuses.flatMap(({ name, color }) => (color ? [[name, color]] : [])),
  );
}

const saidOf = (pipeline: Pipeline) =>
  checkPipeline(pipeline, adapterOf('amocrm').rules)
    .filter(({ code }) => code.startsWith('color'))
    .map((problem) => [problem.code, sayProblem(problem, 'ru')]);

describe('two colours with one nearest', () => {
  test('become two: the nearer one gets it, the other one the next', () => {
    expect(colorsInPlan(colored(BLUE, SKY))).toEqual({
      'Стадия 0': '#c1e0ff',
      'Стадия 1': '#98cbff',
    });
    expect(saidOf(colored(BLUE, SKY))).toEqual([
      [
        'colorApart',
        'Цвета #3B82F6 в CRM нет, ближайший занят: стадия 1 «Стадия 0» получит #c1e0ff',
      ],
      ['colorMoved', 'Цвета #60A5FA в CRM нет: стадия 2 «Стадия 1» получит ближайший, #98cbff'],
    ]);
  });

  test('whatever the order of the stages', () => {
    const open = fc.uniqueArray(
      fc
        .integer({ min: 0, max: 0xffffff })
        .map((value) => `#${value.toString(16).padStart(6, '0')}`),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(open, (colors) => {
        const pipeline = colored(...colors);
        const turned = { ...pipeline, stages: [...pipeline.stages].reverse() };
        expect(colorsInPlan(turned)).toEqual(colorsInPlan(pipeline));
      }),
      { numRuns: 30 },
    );
  });

  test('that is one of two stages stays one', () => {
    expect(colorsInPlan(colored(BLUE, BLUE.toLowerCase(), SKY))).toEqual({
      'Стадия 0': '#c1e0ff',
      'Стадия 1': '#c1e0ff',
      'Стадия 2': '#98cbff',
    });
  });
});

test('a colour that the CRM has is nobody else’s', () => {
  expect(colorsInPlan(colored('#98CBFF', SKY))).toMatchObject({ 'Стадия 0': '#98cbff' });
  expect(saidOf(colored('#98CBFF', SKY)).map(([code]) => code)).toEqual(['colorApart']);
});

test('where no near one is free, the nearest is shared, and that is said', () => {
  // Six shades of one blue; few of the 21 colours are as near to it as the detour allows.
  const blues = ['#5FA4F9', '#60A5FA', '#61A6FB', '#62A7FC', '#63A8FD', '#64A9FE'];
  const colors = Object.values(colorsInPlan(colored(...blues)));
  const shared = saidOf(colored(...blues)).filter(([code]) => code === 'colorShared');
  expect(colors.length - new Set(colors).size).toBeGreaterThan(0);
  expect(shared.length).toBeGreaterThanOrEqual(2);
  expect(shared[0]?.[1]).toMatch(
    /^Цвета #\w{6} в CRM нет, близкие заняты: стадия \d «.*» получит #\w{6}, как и стадия «.*»$/,
  );
  for (const color of colors) expect(AMOCRM_COLORS).toContain(color);
});
