/** Probabilities, limits and descriptions of each stage. */
import type { Duration } from '#shared/model';
import type { CrmRules } from '../crm.ts';
import { descriptionOf } from '../description.ts';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { checkReminder } from './check-reminder.ts';
import { labelOf } from './label-of.ts';
import type { Problem } from './problem.ts';

const DAYS_A_WEEK = 7;

/** A stage among the others. */
interface Placed {
  readonly stage: StageDefinition;
  readonly pipeline: Pipeline;
}

export function checkValues(pipeline: Pipeline, rules: CrmRules): Problem[] {
  return pipeline.stages.flatMap((stage) => {
    const placed = { stage, pipeline };
    return [
      ...checkProbability(placed, rules),
      ...checkLimit(placed, rules),
      ...checkReminder(stage, pipeline),
      ...checkDescription(placed, rules),
    ];
  });
}

function about({ stage, pipeline }: Placed, code: Problem['code']) {
  return { code, stageId: stage.id, params: labelOf(stage, pipeline) };
}

function checkProbability(placed: Placed, rules: CrmRules): Problem[] {
  const { probabilityStep: step, needsProbability } = rules;
  if (step === null) return [];
  const { probability, semantics, id } = placed.stage;
  const mended = (code: Problem['code'], severity: Problem['severity'], to: number): Problem[] => {
    const { params, ...rest } = about(placed, code);
    return [
      {
        ...rest,
        severity,
        params: { ...params, from: probability ?? 0, to },
        mend: { kind: 'setProbability', stageId: id, probability: to },
      },
    ];
  };
  if (semantics !== 'open') {
    const to = semantics === 'won' ? 1 : 0;
    if (!rules.holds.has('closing') || probability === to) return [];
    return mended('probabilityOfClosing', 'altered', to);
  }
  if (probability === null) {
    // The further along, the likelier: a place to begin from, for people to correct.
    const open = placed.pipeline.stages.filter((stage) => stage.semantics === 'open');
    const place = (open.indexOf(placed.stage) + 1) / (open.length + 1);
    return needsProbability ? mended('probabilityMissing', 'refused', inSteps(place, rules)) : [];
  }
  if (!(probability >= 0 && probability <= 1)) {
    return mended('probabilityImpossible', 'refused', inSteps(probability > 1 ? 1 : 0, rules));
  }
  const to = inSteps(probability, rules);
  return to === probability ? [] : mended(roundingOf(probability, to, rules), 'altered', to);
}

/** A stage in work must not come to the ends: there they mean that the deal is over. */
function roundingOf(probability: number, to: number, rules: CrmRules): Problem['code'] {
  const plain = roundedTo(probability, rules.probabilityStep ?? 1);
  if (plain === to) return 'probabilityRounded';
  return plain > to ? 'probabilityMeansWon' : 'probabilityMeansLost';
}

/** Of a stage in work. Where 0 and 1 mean lost and won, it is neither. */
export function inSteps(probability: number, rules: CrmRules): number {
  const step = rules.probabilityStep ?? 1;
  const rounded = roundedTo(probability, step);
  return rules.needsProbability ? Math.min(1 - step, Math.max(step, rounded)) : rounded;
}

function roundedTo(probability: number, step: number): number {
  // 0.35 / 0.1 is a little less than 3.5, and must still be rounded up.
  const steps = Math.round(Number((probability / step).toFixed(6)));
  return Number((steps * step).toFixed(6));
}

function checkLimit(placed: Placed, { holds }: CrmRules): Problem[] {
  const { stage } = placed;
  const { timeLimit, limitDays } = stage;
  if (!holds.has('limit') || timeLimit === null || limitDays === null) return [];
  if (stage.semantics !== 'open' || isWhole(timeLimit, limitDays)) return [];
  const { params, ...rest } = about(placed, 'limitInDays');
  return [{ ...rest, severity: 'altered', params: { ...params, count: limitDays }, mend: null }];
}

/** A limit in calendar days that none were added to. */
function isWhole({ amount, unit }: Duration, limitDays: number): boolean {
  if (unit !== 'day' && unit !== 'week') return false;
  // 0.3 weeks are 2.1 days, give or take the last bit.
  return Math.abs(amount * (unit === 'week' ? DAYS_A_WEEK : 1) - limitDays) < 1e-9;
}

function checkDescription(placed: Placed, { longestDescription: most }: CrmRules): Problem[] {
  const { stage, pipeline } = placed;
  if (most === null || stage.semantics !== 'open') return [];
  const { length } = descriptionOf(stage, pipeline.language);
  if (length <= most) return [];
  const { params, ...rest } = about(placed, 'descriptionTooLong');
  return [{ ...rest, severity: 'altered', params: { ...params, length, most }, mend: null }];
}
