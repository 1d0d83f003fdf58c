/** How deals leave, and why: outcomes that were drawn, patience that ran out, supervisors. */
import type { NodeId, StageId } from '#shared/model';
import { ACTION_DECIDE } from '../kernel/codes.ts';
import type { Leaving } from '../result.ts';
import { at, perWeek, type Summary } from './reading.ts';

function outOfPatience(summary: Summary): Leaving[] {
  const { network, meaning } = summary.program;
  const lost = { result: 'lost', reason: '' } as const;
  const where = (ids: readonly (NodeId | StageId)[], patience: Int32Array) =>
    ids.flatMap((id, row) => ((patience[row] ?? -1) >= 0 ? [{ id, row }] : []));
  return [
    ...where(meaning.nodeIds, network.nodes.patience).map(({ id, row }) => ({
      ...lost,
      cause: 'queuePatience' as const,
      id,
      perWeek: perWeek(summary, (tally) => at(tally.nodeOutOfPatience, row)),
    })),
    ...where(meaning.stageIds, network.sections.patience).map(({ id, row }) => ({
      ...lost,
      cause: 'stagePatience' as const,
      id,
      perWeek: perWeek(summary, (tally) => at(tally.sectionOutOfPatience, row)),
    })),
  ];
}

function letGo(summary: Summary): Leaving[] {
  const { network, meaning } = summary.program;
  return meaning.escalationOf.flatMap((id, row) =>
    network.escalations.action[row] === ACTION_DECIDE
      ? [
          {
            cause: 'escalation' as const,
            id,
            result: 'lost' as const,
            reason: '',
            perWeek: perWeek(summary, (tally) => at(tally.letGo, row)),
          },
        ]
      : [],
  );
}

/** The most frequent first; ways that nobody went are listed too. */
export function leavingOf(summary: Summary): Leaving[] {
  const drawn = summary.program.meaning.outcomes.map(({ id, number, result, reason }) => ({
    cause: 'outcome' as const,
    id,
    result,
    reason,
    perWeek: perWeek(summary, ({ nodeEntered }) => at(nodeEntered, number)),
  }));
  return [...drawn, ...outOfPatience(summary), ...letGo(summary)].toSorted(
    (one, other) => other.perWeek.mean - one.perWeek.mean,
  );
}
