/**
 * A normal distribution that reaches below zero: times and amounts don't, so what is negative is drawn
 * anew, and the mean becomes larger than the one given.
 */
import { normalDensity, normalShareBelow, present } from '#shared/base';
import type { Distribution, Node, Patience, TimeLimit } from '#shared/model';
import type { Issue } from '../issue.ts';
import { nodeIssue } from '../node-issue.ts';
import type { Drawing, Rule } from '../rule.ts';

/** Less of it nobody would notice. */
const NOTICEABLE_SHARE = 0.01;

export const normalCutAtZero: Rule = {
  name: 'normal-cut-at-zero',
  check: (drawing) => [...ofStages(drawing), ...drawing.nodes.flatMap(ofNode)],
};

/** Of several the one that loses the most, in whole per cent; null where none loses anything to speak of. */
function worstCut(distributions: readonly (Distribution | undefined)[]): Issue['params'] | null {
  const lowest = distributions.reduce((worst, distribution) => {
    // Of a mean of 0 nothing can be larger by a share.
    if (distribution?.kind !== 'normal' || !(distribution.mean > 0 && distribution.sd > 0)) {
      return worst;
    }
    return Math.min(worst, distribution.mean / distribution.sd);
  }, Number.POSITIVE_INFINITY);
  const kept = normalShareBelow(lowest);
  if (1 - kept < NOTICEABLE_SHARE) return null;
  const growth = normalDensity(lowest) / kept / lowest;
  return { percent: Math.round(100 * (1 - kept)), growth: Math.round(100 * growth) };
}

function lateAndPatient(owner: { patience?: Patience; timeLimit?: TimeLimit }) {
  return [owner.patience?.distribution, owner.timeLimit?.escalation?.effort];
}

function timesOf(node: Node): readonly (Distribution | undefined)[] {
  switch (node.kind) {
    case 'step':
      return [node.effort, ...lateAndPatient(node)];
    case 'wait':
      return [node.delay];
    case 'source':
      return [node.dealValue, node.arrivals.kind === 'interval' ? node.arrivals.gap : undefined];
    default:
      return [];
  }
}

function ofNode(node: Node): Issue[] {
  const cut = worstCut(timesOf(node));
  return cut ? [nodeIssue('normalCutAtZero', 'warning', node, cut)] : [];
}

function ofStages({ variant: { stageOrder, stages } }: Drawing): Issue[] {
  return stageOrder.flatMap((id): Issue[] => {
    const stage = present(stages[id], `stage ${id}`);
    const cut = worstCut(lateAndPatient(stage));
    if (!cut) return [];
    const target = { kind: 'stage', id } as const;
    const params = { name: stage.name, ...cut };
    return [{ code: 'normalCutAtZero', severity: 'warning', target, params }];
  });
}
