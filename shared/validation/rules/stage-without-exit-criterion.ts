/** A stage that doesn't say when a deal may leave it. Deals don't leave the stages where they end. */
import { present } from '#shared/base';
import type { Issue } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const stageWithoutExitCriterion: Rule = {
  name: 'stage-without-exit-criterion',
  check: ({ variant }) =>
    variant.stageOrder.flatMap((id): Issue[] => {
      const stage = present(variant.stages[id], `stage ${id}`);
      const hasCriterion = stage.exitCriteria.some((criterion) => criterion.trim() !== '');
      if (stage.semantics !== 'open' || hasCriterion) return [];
      const target = { kind: 'stage', id } as const;
      const params = { name: stage.name };
      return [{ code: 'noExitCriterion', severity: 'warning', target, params }];
    }),
};
