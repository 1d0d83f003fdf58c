/** How often which limit was escalated, what that took of the supervisors, and what they decided. */
import type { Escalation } from '#shared/model';
import { ACTION_DECIDE, ACTION_NONE, ACTION_RAISE_PRIORITY } from '../kernel/codes.ts';
import type { EscalationDetails } from '../result.ts';
import { at, perWeek, type Summary } from './reading.ts';

function actionOf(action: number): Escalation['action'] {
  switch (action) {
    case ACTION_NONE:
      return 'remind';
    case ACTION_RAISE_PRIORITY:
      return 'raisePriority';
    case ACTION_DECIDE:
      return 'decideOnClient';
    default:
      throw new Error(`Invariant broken: no action of an escalation: ${action}`);
  }
}

export function escalationsOf(summary: Summary): EscalationDetails[] {
  const { meaning, network } = summary.program;
  const { action, node } = network.escalations;
  return meaning.escalationOf
    .flatMap((of, row) => {
      const to = meaning.escalationTo[row];
      if (to === undefined) return [];
      // Where the supervisor works on it: a step beside the drawing, of the supervisor alone.
      const work = node[row] ?? -1;
      const pool = network.nodes.needPool[network.nodes.needStart[work] ?? -1] ?? -1;
      const hourlyCost = meaning.hourlyCosts[pool] ?? null;
      const minutes = perWeek(summary, ({ nodeWorkedMinutes }) => at(nodeWorkedMinutes, work));
      const decides = action[row] === ACTION_DECIDE;
      return {
        of,
        to,
        action: actionOf(action[row] ?? -1),
        perWeek: perWeek(summary, ({ escalations }) => at(escalations, row)),
        workMinutesPerWeek: minutes,
        costPerWeek:
          hourlyCost === null
            ? null
            : perWeek(
                summary,
                ({ nodeWorkedMinutes }) => (at(nodeWorkedMinutes, work) * hourlyCost) / 60,
              ),
        letGoPerWeek: decides ? perWeek(summary, ({ letGo }) => at(letGo, row)) : null,
      };
    })
    .toSorted((one, other) => other.perWeek.mean - one.perWeek.mean);
}
