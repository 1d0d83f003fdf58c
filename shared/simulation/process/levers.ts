/** What a scenario tries out, as the compilation asks for it: by team, by node, by flow. */
import type { CalendarId, FlowId, Lever, NodeId, ParticipantId, VariantId } from '#shared/model';

interface Tried {
  readonly levers: readonly Lever[];
}

/** How many times as many leads, or as much effort: the levers on one and on all multiply. */
export function factorOf({ levers }: Tried, kind: 'arrivals' | 'effort', id: NodeId): number {
  return levers.reduce((factor, lever) => {
    const isMeant = lever.kind === kind && (lever.nodeId === undefined || lever.nodeId === id);
    return isMeant ? factor * lever.factor : factor;
  }, 1);
}

/** Of several levers on one target the last one counts. */
export function triedProbability({ levers }: Tried, id: FlowId): number | undefined {
  const lever = levers.findLast((each) => each.kind === 'probability' && each.flowId === id);
  return lever?.kind === 'probability' ? lever.probability : undefined;
}

/** People of one participant who work together: a variant's own ones, or those of all others (null). */
export interface TeamOf {
  readonly participantId: ParticipantId;
  readonly variantId: VariantId | null;
}

export function triedHeadcount({ levers }: Tried, of: TeamOf): number | undefined {
  const lever = levers.findLast((each) => each.kind === 'headcount' && isOf(each, of));
  return lever?.kind === 'headcount' ? lever.headcount : undefined;
}

export function triedCalendar({ levers }: Tried, of: TeamOf): CalendarId | undefined {
  const lever = levers.findLast((each) => each.kind === 'calendar' && isOf(each, of));
  return lever?.kind === 'calendar' ? lever.calendarId : undefined;
}

type TeamLever = Extract<Lever, { kind: 'headcount' | 'calendar' }>;

function isOf({ participantId, variantId }: TeamLever, of: TeamOf): boolean {
  return participantId === of.participantId && (variantId ?? null) === of.variantId;
}
