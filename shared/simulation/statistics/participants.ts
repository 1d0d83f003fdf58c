/** Figures per participant: load step by step, who waits for them, what their work costs. */
import type { ParticipantId } from '#shared/model';
import type { Tally } from '../kernel/tally.ts';
import type { Estimate, ParticipantDetails } from '../result.ts';
import { partOf } from './estimate.ts';
import {
  areUnlimited,
  at,
  availableMinutes,
  each,
  growsAt,
  overTime,
  perWeek,
  ratio,
  type Summary,
  sumOver,
} from './reading.ts';

/** Cost of all work of a pool on deals in the window, whatever became of them. */
function poolCost({ program }: Summary, tally: Tally, pool: number): number {
  return ((program.meaning.hourlyCosts[pool] ?? 0) * at(tally.poolWorkedMinutes, pool)) / 60;
}

export function costOf(summary: Summary, tally: Tally): number {
  const { hourlyCosts } = summary.program.meaning;
  return hourlyCosts.reduce<number>((sum, _, pool) => sum + poolCost(summary, tally, pool), 0);
}

interface Step {
  readonly node: number;
  /** Minutes that people of these pools give, together, per minute of effort. */
  readonly minutes: number;
}

function stepsOf({ program }: Summary, pools: readonly number[]): Step[] {
  const { needStart, needPool, needCount, needMinutes } = program.network.nodes;
  return program.meaning.nodeIds.flatMap((_, node) => {
    const first = needStart[node] ?? 0;
    const own = needPool.subarray(first, needStart[node + 1]);
    const need = own.findIndex((pool) => pools.includes(pool));
    if (need < 0) return [];
    return [{ node, minutes: (needCount[first + need] ?? 0) * (needMinutes[first + need] ?? 1) }];
  });
}

interface Person {
  readonly id: ParticipantId;
  /** That do this one's work. */
  readonly pools: readonly number[];
}

export function participantDetails(summary: Summary, { id, pools }: Person): ParticipantDetails {
  const { hourlyCosts } = summary.program.meaning;
  const steps = areUnlimited(summary.program, pools) ? [] : stepsOf(summary, pools);
  const priced = pools.find((pool) => typeof hourlyCosts[pool] === 'number');
  const hourlyCost = priced === undefined ? null : (hourlyCosts[priced] ?? null);
  const cost = (tally: Tally) =>
    pools.reduce((sum, pool) => sum + poolCost(summary, tally, pool), 0);
  return {
    loadByNode: loadByNode(summary, pools, steps),
    ...waitingFor(
      summary,
      steps.map(({ node }) => node),
    ),
    costPerWeek: hourlyCost === null ? null : perWeek(summary, cost),
    ...escalatedTo(summary, id, hourlyCost),
  };
}

function loadByNode(
  summary: Summary,
  pools: readonly number[],
  steps: readonly Step[],
): ParticipantDetails['loadByNode'] {
  const { meaning } = summary.program;
  const loads = steps.map(({ node, minutes }): [string, Estimate] => {
    const load = each(
      summary,
      (tally) =>
        (minutes * at(tally.nodeWorkedMinutes, node)) /
        availableMinutes(summary.program, tally, pools),
    );
    return [meaning.nodeIds[node] ?? '', partOf(load)];
  });
  return Object.fromEntries(loads);
}

function waitingFor(
  summary: Summary,
  nodes: readonly number[],
): Pick<ParticipantDetails, 'queue' | 'waitMinutes'> {
  if (nodes.some((node) => growsAt(summary, node))) return { queue: null, waitMinutes: null };
  return {
    queue: overTime(summary, ({ nodeQueueArea }) => sumOver(nodeQueueArea, nodes)),
    waitMinutes: ratio(
      summary,
      ({ nodeWaitMinutes }) => sumOver(nodeWaitMinutes, nodes),
      ({ nodeStarts }) => sumOver(nodeStarts, nodes),
    ),
  };
}

function escalatedTo(
  summary: Summary,
  id: ParticipantId,
  hourlyCost: number | null,
): Pick<ParticipantDetails, 'escalationMinutesPerWeek' | 'escalationCostPerWeek'> {
  const { meaning, network } = summary.program;
  const own = meaning.escalationTo.flatMap((to, row) =>
    to === id ? [network.escalations.node[row] ?? -1] : [],
  );
  const minutes = ({ nodeWorkedMinutes }: Tally) => sumOver(nodeWorkedMinutes, own);
  return {
    escalationMinutesPerWeek: perWeek(summary, minutes),
    escalationCostPerWeek:
      hourlyCost === null ? null : perWeek(summary, (tally) => (minutes(tally) * hourlyCost) / 60),
  };
}
