/** Takes the suggested mends of all that a CRM would refuse. */
import type { CrmRules } from '../crm.ts';
import type { Pipeline } from '../pipeline.ts';
import { applyMend } from './apply-mend.ts';
import { checkPipeline } from './check-pipeline.ts';
import type { Problem } from './problem.ts';

export interface Mended {
  readonly pipeline: Pipeline;
  readonly applied: readonly Problem[];
  /** Refused still, and only people can say what to do. */
  readonly left: readonly Problem[];
}

/** One mend may uncover another problem: a shortened name may be taken. */
const MOST_ROUNDS = 5;

/** Mends what the CRM would refuse; what it takes in another form stays as it was agreed. */
export function mendPipeline(
  pipeline: Pipeline,
  rules: CrmRules,
  others: readonly string[] = [],
): Mended {
  const refusals = (one: Pipeline) =>
    checkPipeline(one, rules, others).filter(({ severity }) => severity === 'refused');
  let mended = pipeline;
  const applied: Problem[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const refused = refusals(mended);
    const mendable = refused.filter(({ mend }) => mend !== null);
    if (mendable.length === 0) return { pipeline: mended, applied, left: refused };
    mended = mendable.reduce((so, { mend }) => (mend ? applyMend(so, mend) : so), mended);
    applied.push(...mendable);
  }
  return { pipeline: mended, applied, left: refusals(mended) };
}
