/** What is tried out on one target, as the fields show it. */
import { isOnTarget, type LeverTarget } from '#shared/editing';
import type { CalendarId, Lever, NodeId } from '#shared/model';
import type { Team } from '#shared/simulation';

type LeverOf<Kind extends Lever['kind']> = Extract<Lever, { readonly kind: Kind }>;

/** Of several on one target the last one counts. */
function leverOn<Kind extends Lever['kind']>(
  levers: readonly Lever[],
  target: LeverTarget & { readonly kind: Kind },
): LeverOf<Kind> | undefined {
  const isMeant = (lever: Lever): lever is LeverOf<Kind> => isOnTarget(lever, target);
  return levers.filter(isMeant).at(-1);
}

/** A lever names no variant where its variants share the people. */
export function teamOf({ participantId, variantId }: Team) {
  return variantId === null ? { participantId } : { participantId, variantId };
}

export function headcountIn(levers: readonly Lever[], team: Team): number | null {
  return leverOn(levers, { kind: 'headcount', ...teamOf(team) })?.headcount ?? null;
}

export function calendarIn(levers: readonly Lever[], team: Team): CalendarId | null {
  return leverOn(levers, { kind: 'calendar', ...teamOf(team) })?.calendarId ?? null;
}

/** How many times as many leads, or as much effort, at one card or at all of them together. */
export function factorIn(
  levers: readonly Lever[],
  kind: 'arrivals' | 'effort',
  nodeId?: NodeId,
): number {
  const target = { kind, ...(nodeId === undefined ? {} : { nodeId }) };
  return leverOn(levers, target)?.factor ?? 1;
}
