/** No outcome: a deal can't end. */
import type { Rule } from '../rule.ts';

export const noOutcome: Rule = {
  name: 'no-outcome',
  check: ({ nodes, variant }) =>
    nodes.some((node) => node.kind === 'outcome')
      ? []
      : [
          {
            code: 'noOutcome',
            severity: 'error',
            target: { kind: 'variant', id: variant.id },
            params: { variant: variant.name },
          },
        ],
};
