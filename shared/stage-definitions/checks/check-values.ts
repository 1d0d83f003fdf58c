/** Colours, probabilities, limits and descriptions of each stage. */
import type { CrmRules } from '../crm.ts';
import { descriptionOf } from '../description.ts';
import { isHexColor, nearestColor } from '../nearest-color.ts';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import type { Problem } from './problem.ts';
import { printable, shortened } from './shortened.ts';

const NEUTRAL_COLOR = '#868E96';

export function checkValues({ stages, language }: Pipeline, rules: CrmRules): Problem[] {
  return stages.flatMap((stage, at) => [
    ...checkColor(stage, rules),
    ...checkProbability(stage, { at, count: stages.length }, rules),
    ...checkLimit(stage, rules),
    ...checkDescription(stage, rules, language),
  ]);
}

function about({ id, name }: StageDefinition, code: Problem['code']) {
  return { code, stageId: id, params: { name: shortened(printable(name), 60) } };
}

function checkColor(stage: StageDefinition, { colors, holds }: CrmRules): Problem[] {
  const { id, color, semantics } = stage;
  if (!isHexColor(color)) {
    const { params, ...rest } = about(stage, 'colorUnknown');
    return [
      {
        ...rest,
        severity: 'refused',
        params: { ...params, color: shortened(printable(color), 20) },
        mend: { kind: 'setColor', stageId: id, color: NEUTRAL_COLOR },
      },
    ];
  }
  // Closing stages of amoCRM have colours of their own.
  if (!holds.has('color') || colors === null || semantics !== 'open') return [];
  const to = nearestColor(color, colors);
  if (to.toLowerCase() === color.toLowerCase()) return [];
  const { params, ...rest } = about(stage, 'colorMoved');
  return [
    {
      ...rest,
      severity: 'altered',
      params: { ...params, from: color, to },
      mend: { kind: 'setColor', stageId: id, color: to },
    },
  ];
}

function checkProbability(
  stage: StageDefinition,
  { at, count }: { at: number; count: number },
  rules: CrmRules,
): Problem[] {
  const { probabilityStep: step, needsProbability } = rules;
  if (step === null) return [];
  const { probability, semantics, id } = stage;
  const mended = (code: Problem['code'], severity: Problem['severity'], to: number): Problem[] => {
    const { params, ...rest } = about(stage, code);
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
    return needsProbability
      ? mended('probabilityMissing', 'refused', inSteps((at + 1) / (count + 1), rules))
      : [];
  }
  if (!(probability >= 0 && probability <= 1)) {
    return mended('probabilityImpossible', 'refused', inSteps(probability > 1 ? 1 : 0, rules));
  }
  const to = inSteps(probability, rules);
  return to === probability ? [] : mended('probabilityRounded', 'altered', to);
}

/** Of a stage in work. Where 0 and 1 mean lost and won, it is neither. */
export function inSteps(probability: number, rules: CrmRules): number {
  const step = rules.probabilityStep ?? 1;
  // 0.35 / 0.1 is a little less than 3.5, and must still be rounded up.
  const steps = Math.round(Number((probability / step).toFixed(6)));
  const rounded = Number((steps * step).toFixed(6));
  return rules.needsProbability ? Math.min(1 - step, Math.max(step, rounded)) : rounded;
}

function checkLimit(stage: StageDefinition, { holds }: CrmRules): Problem[] {
  const { timeLimit, limitDays } = stage;
  if (!holds.has('limit') || timeLimit === null || limitDays === null) return [];
  if (stage.semantics !== 'open' || timeLimit.unit === 'day' || timeLimit.unit === 'week')
    return [];
  const { params, ...rest } = about(stage, 'limitInDays');
  return [{ ...rest, severity: 'altered', params: { ...params, count: limitDays }, mend: null }];
}

function checkDescription(
  stage: StageDefinition,
  { longestDescription: most }: CrmRules,
  language: Pipeline['language'],
): Problem[] {
  if (most === null || stage.semantics !== 'open') return [];
  const { length } = descriptionOf(stage, language);
  if (length <= most) return [];
  const { params, ...rest } = about(stage, 'descriptionTooLong');
  return [{ ...rest, severity: 'altered', params: { ...params, length, most }, mend: null }];
}
