/** Everything that stands between a pipeline and a CRM. */
import type { CrmRules } from '../crm.ts';
import type { Pipeline } from '../pipeline.ts';
import { checkColors } from './check-colors.ts';
import { checkGroups } from './check-groups.ts';
import { checkNames } from './check-names.ts';
import { checkValues } from './check-values.ts';
import type { Problem } from './problem.ts';

/** `others` are the names of the pipelines that are loaded before it. */
export function checkPipeline(
  pipeline: Pipeline,
  rules: CrmRules,
  others: readonly string[] = [],
): Problem[] {
  return [
    ...checkNames(pipeline, rules, others),
    ...checkGroups(pipeline, rules),
    ...checkColors(pipeline, rules),
    ...checkValues(pipeline, rules),
  ];
}
