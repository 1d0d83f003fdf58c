/** Drawings that the fixtures of the warnings vary: one that is sound, and shapes that go wrong. */
import { idOf } from '#shared/base';
import type { Distribution } from '#shared/model';
import { aParticipant, aVariant, type days, type VariantBuilder } from '#test/builders';

/** A board with one stage and one lane, where the manager also answers for what is done. */
export function board(): VariantBuilder {
  return aVariant().stage('deal').lane('manager', { headcount: 1 });
}

export const answered = { accountableId: idOf<'Participant'>('manager') };

export function sound(): VariantBuilder {
  return board()
    .source('lead')
    .step('call', answered)
    .branch('fits')
    .fork('split')
    .step('price', answered)
    .step('check', answered)
    .join('meet')
    .outcome('won')
    .outcome('lost')
    .path('lead', 'call', 'fits', 'split', 'price', 'meet', 'won')
    .path('split', 'check', 'meet')
    .flow('fits', 'split', { probability: 0.6 })
    .flow('fits', 'lost', { probability: 0.4 })
    .claim('claim', { from: 'call', to: 'check' });
}

/** call → fits, from where the deal goes back to the call or on. */
export function loop(back: number, onward: number, maxTimes?: number): VariantBuilder {
  return board()
    .source('lead')
    .step('call', answered)
    .branch('fits')
    .outcome('won')
    .path('lead', 'call', 'fits')
    .flow('fits', 'call', { probability: back, ...(maxTimes === undefined ? {} : { maxTimes }) })
    .flow('fits', 'won', { probability: onward });
}

/** Two steps side by side between what opens and what closes. */
export function parallel(opens: 'branch' | 'fork', closes: 'join' | 'step'): VariantBuilder {
  const share = opens === 'branch' ? { probability: 0.5 } : {};
  return board()
    .source('lead')
    [opens]('open')
    .step('a', answered)
    .step('b', answered)
    [closes]('close', closes === 'step' ? answered : {})
    .outcome('won')
    .path('lead', 'open')
    .flow('open', 'a', share)
    .flow('open', 'b', share)
    .path('a', 'close', 'won')
    .path('b', 'close');
}

export function limits(
  step: ReturnType<typeof days>,
  stage: ReturnType<typeof days>,
): VariantBuilder {
  return aVariant()
    .stage('deal', { timeLimit: { duration: stage } })
    .lane('manager')
    .source('lead')
    .step('call', { ...answered, timeLimit: { duration: step } })
    .outcome('won')
    .path('lead', 'call', 'won');
}

export function normal(mean: number, sd: number): Distribution {
  return { kind: 'normal', mean, sd, unit: 'minute' };
}

/** One step with these times. */
export function spread(fields: Parameters<VariantBuilder['step']>[1]): VariantBuilder {
  return board()
    .source('lead')
    .step('call', { ...answered, ...fields })
    .outcome('won')
    .path('lead', 'call', 'won');
}

/** A limit with a reminder so long before its end. */
export function reminders(
  of: 'step' | 'stage',
  duration: ReturnType<typeof days>,
  remindBefore: ReturnType<typeof days>,
): VariantBuilder {
  const timeLimit = { timeLimit: { duration, remindBefore } };
  return aVariant()
    .stage('deal', of === 'stage' ? timeLimit : {})
    .lane('manager')
    .source('lead')
    .step('call', { ...answered, ...(of === 'step' ? timeLimit : {}) })
    .outcome('won')
    .path('lead', 'call', 'won');
}

export function performedBy(fields: object, id = 'engineer'): VariantBuilder {
  return board()
    .source('lead')
    .outcome('won')
    .lane(id, fields)
    .step('draft', answered)
    .step('check', answered)
    .path('lead', 'draft', 'check', 'won');
}

/** The builder gives every step and wait a time; this one forgets it. */
export function withoutField(drawing: VariantBuilder, id: string, field: string): VariantBuilder {
  return {
    ...drawing,
    build() {
      const variant = drawing.build();
      const node: Record<string, unknown> | undefined = variant.nodes[idOf<'Node'>(id)];
      if (node) delete node[field];
      return variant;
    },
  };
}

/** The builder gives every role one person; of this engineer nobody has said how many there are. */
export function uncounted(drawing: VariantBuilder): VariantBuilder {
  const { headcount: _headcount, ...engineer } = aParticipant('engineer');
  return {
    ...drawing,
    participants: () =>
      drawing.participants().map((each) => (each.id === engineer.id ? engineer : each)),
  };
}
