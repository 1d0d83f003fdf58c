/** May this be tried out? Whether what a lever acts on is there, and the number it puts there. */
import { unreachable, valuesOf } from '#shared/base';
import type { FlowId, Lever, NodeId, Project, Variant, VariantId } from '#shared/model';
import { hasParticipant, memberOf } from './places.ts';
import { isWithinBounds } from './scenario-bounds.ts';
import { allowed, firstRefusal, refused, type Verdict } from './verdict.ts';

/** Shares and factors are typed in per cent. */
const PER_CENT = 100;

export function canPullLever(project: Project, lever: Lever): Verdict {
  switch (lever.kind) {
    case 'headcount':
      return firstRefusal(
        () => hasTeam(project, lever),
        () => isWithinBounds('headcount', lever.headcount),
      );
    case 'calendar':
      return firstRefusal(
        () => hasTeam(project, lever),
        () => isCalendar(project, lever.calendarId),
      );
    case 'arrivals':
      return firstRefusal(
        () => isNode(project, lever.nodeId, 'source'),
        () =>
          lever.nodeId === undefined && lever.factor === 0 ? refused('noLeadsAtAll') : allowed,
        () => isWithinBounds('arrivals', lever.factor, PER_CENT),
      );
    case 'effort':
      return firstRefusal(
        () => isNode(project, lever.nodeId, 'step'),
        () => isWithinBounds('effort', lever.factor, PER_CENT),
      );
    case 'probability':
      return firstRefusal(
        () => leavesBranch(project, lever.flowId),
        () => isWithinBounds('probability', lever.probability, PER_CENT),
      );
    default:
      return unreachable(lever);
  }
}

type TeamLever = Extract<Lever, { kind: 'headcount' | 'calendar' }>;

function hasTeam(project: Project, { participantId, variantId }: TeamLever): Verdict {
  return firstRefusal(
    () => hasParticipant(project, participantId),
    () => isVariant(project, variantId),
  );
}

function isVariant(project: Project, id: VariantId | undefined): Verdict {
  const isThere = id === undefined || variantsOf(project).some((variant) => variant.id === id);
  return isThere ? allowed : refused('noSuchVariant', { id });
}

function isCalendar(project: Project, id: string): Verdict {
  return Object.hasOwn(project.calendars, id) ? allowed : refused('unknownReference', { id });
}

function isNode(project: Project, id: NodeId | undefined, kind: 'source' | 'step'): Verdict {
  if (id === undefined) return allowed;
  const isThere = variantsOf(project).some(({ nodes }) => memberOf(nodes, id)?.kind === kind);
  return isThere ? allowed : refused('noSuchNode', { id });
}

function leavesBranch(project: Project, id: FlowId): Verdict {
  for (const { flows, nodes } of variantsOf(project)) {
    const flow = memberOf(flows, id);
    if (!flow) continue;
    const isOfBranch = memberOf(nodes, flow.fromId)?.kind === 'branch';
    return isOfBranch ? allowed : refused('shareOutsideBranch');
  }
  return refused('noSuchFlow', { id });
}

function variantsOf({ processes }: Project): Variant[] {
  return valuesOf(processes).flatMap(({ variants }) => valuesOf(variants));
}
