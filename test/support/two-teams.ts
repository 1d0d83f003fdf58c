/** Two variants that share some people and not others, run together or alone: what levers are tried on. */
import { idOf } from '#shared/base';
import { aProject, at, aVariant } from './builders.ts';

export const petrov = { ...at, variantId: idOf<'Variant'>('petrov') };
export const project = aProject()
  .participant('trainee', { name: 'Стажёр', headcount: 1, poolOf: idOf('engineer') })
  .participant('expert', { name: 'Эксперт', headcount: 1 })
  .variant(
    aVariant(at.variantId, { name: 'Как есть' })
      .stage('first')
      .lane('client', { kind: 'client' })
      .source('visit', { name: 'Визит' })
      .lane('engineer', { name: 'Инженер', headcount: 2 })
      .lane('trainee')
      .lane('lawyer', { name: 'Юрист' })
      .staffing('lawyer', { headcount: 4 })
      .step('work', { helpers: [{ participantId: idOf('expert'), count: 1 }] }),
  )
  .variant(
    aVariant(petrov.variantId, { name: 'Петров' })
      .stage('second')
      .lane('lawyer')
      .lane('hunter', { name: 'Хантер', headcount: 3 })
      .source('calls', { name: 'Звонки' }),
  )
  .build();
export const together = [{ processId: at.processId, variantIds: [at.variantId, petrov.variantId] }];
export const alone = [{ processId: at.processId, variantIds: [at.variantId] }];
