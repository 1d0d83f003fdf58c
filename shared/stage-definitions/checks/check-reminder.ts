/** A reminder that is meant to come before its time limit has begun to run: nobody would ever get it in time. */
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { labelOf } from './label-of.ts';
import type { Problem } from './problem.ts';

type Limit = NonNullable<StageDefinition['timeLimit']>;

/** Of no CRM in particular: whatever loads it, it can't be meant. */
export function checkReminder(stage: StageDefinition, pipeline: Pipeline): Problem[] {
  const { id, timeLimit, automation } = stage;
  const early = automation.find((one) => one.kind === 'reminder' && one.isTooEarly);
  if (!timeLimit || early?.kind !== 'reminder') return [];
  const before = halfOf(timeLimit);
  return [
    {
      code: 'reminderTooEarly',
      severity: 'doubtful',
      stageId: id,
      params: labelOf(stage, pipeline),
      durations: { limit: timeLimit, before: early.before },
      mend: before && { kind: 'setReminder', stageId: id, before },
    },
  ];
}

/** What one of each unit is cut into, rounded to what people say; surely less than the whole of it. */
const PARTS = {
  week: { amount: 3, unit: 'day', clock: 'elapsed' },
  day: { amount: 12, unit: 'hour', clock: 'elapsed' },
  workingDay: { amount: 2, unit: 'hour', clock: 'working' },
} as const;

/** In whole units; null where a minute or less is left. */
function halfOf({ amount, unit, clock }: Limit): Limit | null {
  if (amount >= 2) return { amount: Math.floor(amount / 2), unit, clock };
  if (unit === 'minute' || amount < 1) return null;
  return unit === 'hour' ? { amount: 30, unit: 'minute', clock } : PARTS[unit];
}
