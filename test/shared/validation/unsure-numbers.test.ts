/** Numbers in question: each by its name and place, the least sure first. */
import { expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { createTranslate } from '#shared/i18n';
import type { NumberOrigin } from '#shared/model';
import { sayUnsureNumber, unsureNumbers } from '#shared/validation';
import { aProject, at, aVariant } from '#test/builders';

const said = (confidence: number, note = ''): NumberOrigin => ({
  source: 'said',
  confidence,
  note,
});

const variant = present(
  aProject()
    .variant(
      aVariant()
        .source('lead', { name: 'Заявка', origins: { 'arrivals.perHour': said(0.5) } })
        .step('call', {
          name: 'Позвонить',
          origins: { effort: said(0.6), 'timeLimit.escalation.continueShare': said(0.3, 'Спор') },
        })
        .branch('fit', { name: 'Подходит?', question: 'Подходит?' })
        .outcome('won', { name: 'Продажа' })
        .outcome('lost', { name: 'Отказ' })
        .path('lead', 'call', 'fit', 'won')
        .flow('fit', 'lost', { label: 'Нет', origins: { probability: said(0.4) } }),
    )
    .build().processes[at.processId]?.variants[at.variantId],
  'variant',
);

test('those below 0.6 are in question, with the words for what they are', () => {
  const t = createTranslate('ru');
  const list = unsureNumbers(variant);
  expect(list.map((unsure) => sayUnsureNumber(unsure, t))).toEqual([
    { number: 'Позвонить: чем кончается эскалация', why: 'Спор' },
    { number: 'Подходит? → Нет: вероятность', why: 'со слов на встрече' },
    { number: 'Заявка: поток лидов', why: 'со слов на встрече' },
  ]);
  expect(list.map(({ id }) => id)).toEqual([idOf('call'), expect.any(String), idOf('lead')]);
  const [, flow] = list;
  expect(variant.flows[idOf<'Flow'>(flow?.id ?? '')]?.label).toBe('Нет');
});
