/** Whether a scenario ends within the time that people wait: expected, from the traffic equations. */
import type { Scenario } from '#shared/model';
import { SOURCE_BASE, SOURCE_SCHEDULE } from '../kernel/codes.ts';
import type { RunPlan, Sources } from '../kernel/network.ts';
import type { Problems } from './problems.ts';

export interface Traffic {
  /** Nodes entered per week in the long run. */
  readonly movesPerWeek: number;
  readonly leadsPerWeek: number;
  /** Nodes entered by the leads of batches and bases, in all. */
  readonly movesAtOnce: number;
}

/**
 * Some two thousand years, ten million deals at one an hour: beyond that a number of deals
 * is a slip of the pen.
 */
const LONGEST_WAIT_WEEKS = 100_000;

/** Leads of fixed moments and of bases: so many, then no more. */
function finiteLeads({ count, kind, size, momentStart }: Sources): number {
  let leads = 0;
  for (let source = 0; source < count; source++) {
    const moments = (momentStart[source + 1] ?? 0) - (momentStart[source] ?? 0);
    if (kind[source] === SOURCE_SCHEDULE) leads += (size[source] ?? 0) * moments;
    if (kind[source] === SOURCE_BASE) leads += size[source] ?? 0;
  }
  return leads;
}

export function checkRunLength(
  { scenario, plan, sources }: { scenario: Scenario; plan: RunPlan; sources: Sources },
  { movesPerWeek, leadsPerWeek, movesAtOnce }: Traffic,
  problems: Problems,
): void {
  const target = { kind: 'scenario', id: scenario.id } as const;
  let weeks = plan.windowMinutes / 10_080;
  if ('deals' in scenario.until) {
    const { deals } = scenario.until;
    const streamed = Math.max(0, deals - finiteLeads(sources));
    weeks = streamed === 0 ? 0 : streamed / leadsPerWeek;
    if (weeks > LONGEST_WAIT_WEEKS) {
      problems.add({ code: 'dealsNeverCome', target, params: { count: deals } });
      return;
    }
  }
  const warmUpWeeks = plan.warmUpMinutes / 10_080;
  const moves = (warmUpWeeks + weeks) * movesPerWeek + movesAtOnce;
  if (!(moves <= plan.maxMoves)) {
    problems.add({ code: 'runTooLong', target, params: {} });
  }
}
