/** Cards, but no source: nothing ever comes in. */
import type { Rule } from '../rule.ts';

export const noSource: Rule = {
  name: 'no-source',
  check: ({ nodes, variant }) =>
    nodes.some((node) => node.kind === 'source')
      ? []
      : [
          {
            code: 'noSource',
            severity: 'error',
            target: { kind: 'variant', id: variant.id },
            params: { variant: variant.name },
          },
        ],
};
