/** A claim on a span that no deal goes through: its end can't be got to from its beginning. */
import { valuesOf } from '#shared/base';
import { reachedFrom } from '../graph.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const claimEndUnreachable: Rule = {
  name: 'claim-end-unreachable',
  check: ({ variant, project, outgoing }) =>
    valuesOf(variant.slaClaims)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((claim): Issue[] => {
        const { fromNodeId, toNodeId } = claim;
        if (claim.status === 'withdrawn' || fromNodeId === toNodeId) return [];
        if (reachedFrom([fromNodeId], { along: outgoing }).has(toNodeId)) return [];
        return [
          {
            code: 'claimEndUnreachable',
            severity: 'warning',
            target: { kind: 'claim', id: claim.id },
            params: {
              department: project.participants[claim.departmentId]?.name ?? '',
              from: variant.nodes[fromNodeId]?.name ?? '',
              to: variant.nodes[toNodeId]?.name ?? '',
            },
          },
        ];
      }),
};
