/** Tallies of the replications → figures with intervals, under the names of the drawing. */
import { WEEK_MINUTES } from '#shared/calendar';
import type { ParticipantId } from '#shared/model';
import { NODE_SERVICE } from '../kernel/codes.ts';
import { quantilesOf, type Spread } from '../kernel/spread.ts';
import type { Tally } from '../kernel/tally.ts';
import type { Program } from '../process/program.ts';
import type {
  CycleMinutes,
  Estimate,
  NodeResult,
  ParticipantResult,
  SimulationNotes,
  SimulationResult,
  StageResult,
} from '../result.ts';
import { detailsOf, shareKept } from './details.ts';
import { amountOf, changeOf, estimateAmount, partOf } from './estimate.ts';
import { measuredGrowth } from './measured-growth.ts';
import { offeredLoads } from './overload.ts';
import { costOf } from './participants.ts';
import {
  areUnlimited,
  at,
  availableMinutes,
  conversion,
  each,
  endedOf,
  growsAt,
  isGrowing,
  meanOf,
  overTime,
  perWeek,
  poolsByParticipant,
  ratio,
  revenueOf,
  type Summary,
  share,
  sumOver,
  total,
  weekly,
  wonExit,
} from './reading.ts';

const SHOWN_QUANTILES = [0.5, 0.85, 0.95] as const;

function cycleOf(summary: Summary, read: (tally: Tally) => Spread): CycleMinutes | null {
  if (isGrowing(summary)) return null;
  const mean = estimateAmount(each(summary, (tally) => meanOf(read(tally))));
  if (!mean) return null;
  const quantiles = summary.tallies.map((tally) => quantilesOf(read(tally), SHOWN_QUANTILES));
  const [p50, p85, p95] = SHOWN_QUANTILES.map((_, which) =>
    amountOf(quantiles.map((found) => found[which] as number)),
  ) as [Estimate, Estimate, Estimate];
  return { mean, p50, p85, p95 };
}

/** Where nobody works nobody waits for them; where nobody began, nobody knows. */
function waitOf(summary: Summary, node: number): Estimate | null {
  if (summary.program.network.nodes.kind[node] !== NODE_SERVICE) {
    return amountOf(each(summary, () => 0));
  }
  return ratio(
    summary,
    ({ nodeWaitMinutes }) => at(nodeWaitMinutes, node),
    ({ nodeStarts }) => at(nodeStarts, node),
  );
}

function nodeResult(summary: Summary, node: number): NodeResult {
  const grows = growsAt(summary, node);
  return {
    enteredPerWeek: perWeek(summary, ({ nodeEntered }) => at(nodeEntered, node)),
    waitMinutes: grows ? null : waitOf(summary, node),
    queue: grows ? null : overTime(summary, ({ nodeQueueArea }) => at(nodeQueueArea, node)),
    shareWithinLimit: grows
      ? null
      : share(
          summary,
          (tally) => at(tally.nodeWithinLimit, node),
          (tally) => at(tally.nodeCompleted, node),
        ),
  };
}

function stageResult(summary: Summary, section: number): StageResult {
  return {
    enteredPerWeek: perWeek(summary, ({ sectionEntered }) => at(sectionEntered, section)),
    shareWithinLimit: isGrowing(summary)
      ? null
      : share(
          summary,
          (tally) => at(tally.sectionWithinLimit, section),
          (tally) => at(tally.sectionCompleted, section),
        ),
  };
}

function participantResult(
  summary: Summary,
  id: ParticipantId,
  pools: readonly number[],
): ParticipantResult {
  const { meaning } = summary.program;
  const load = each(
    summary,
    (tally) =>
      sumOver(tally.poolWorkedMinutes, pools) / availableMinutes(summary.program, tally, pools),
  );
  const rows = meaning.escalationTo.flatMap((to, row) => (to === id ? [row] : []));
  return {
    load: areUnlimited(summary.program, pools) ? null : partOf(load),
    escalationsPerWeek: perWeek(summary, ({ escalations }) => sumOver(escalations, rows)),
  };
}

function moneyOf(summary: Summary): SimulationResult['money'] {
  const { hourlyCosts } = summary.program.meaning;
  const won = wonExit(summary.program);
  const costs = each(summary, (tally) => {
    const deals = at(tally.exits, won);
    return deals > 0 ? costOf(summary, tally) / deals : Number.NaN;
  });
  return {
    revenuePerWeek: perWeek(summary, revenueOf),
    costPerWonDeal: hourlyCosts.every((cost) => cost === null) ? null : estimateAmount(costs),
  };
}

/** Mean number inside by week, over the replications. */
export function meanByWeek(tallies: readonly Tally[]): number[] {
  const weeks = Math.min(...tallies.map(({ weeklyInside }) => weeklyInside.length));
  return Array.from({ length: weeks }, (_, week) => {
    const sum = tallies.reduce((all, { weeklyInside }) => all + (weeklyInside[week] ?? 0), 0);
    return sum / tallies.length;
  });
}

/** A change of the clock makes the last week an hour longer; it makes no week of its own. */
const CLOCK_CHANGE_MINUTES = 120;

/** Runs go on behind the window, till their deals have ended: nobody asked for those weeks. */
function weeksTillClosing({ program, tallies }: Summary): number {
  const shortest = Math.min(...tallies.map(({ windowMinutes }) => windowMinutes));
  const minutes = program.plan.warmUpMinutes + shortest - CLOCK_CHANGE_MINUTES;
  return Math.max(1, Math.ceil(minutes / WEEK_MINUTES));
}

const growthOf = ({ insideAtStart, insideAtEnd }: Tally) => insideAtEnd - insideAtStart;

function notesOf(summary: Summary): SimulationNotes {
  const { meaning, warmUpWeeks } = summary.program;
  const everyone = [...poolsByParticipant(summary.program)];
  const offered = offeredLoads(summary.program).map(
    ({ participantId, offeredLoad }) => [participantId, offeredLoad] as const,
  );
  const anyOf = (is: (pool: number) => boolean) =>
    everyone.flatMap(([id, pools]) => (pools.some(is) ? [id] : []));
  const won = wonExit(summary.program);
  return {
    warmUpWeeks,
    startsOn: summary.program.startsOn,
    lastDay: summary.program.lastDay,
    offeredLoad: Object.fromEntries(offered),
    overloaded: anyOf((pool) => meaning.isGrowing[pool] === true),
    growthPerWeek: isGrowing(summary) ? changeOf(each(summary, weekly(growthOf))) : null,
    measuredGrowth: isGrowing(summary) ? null : measuredGrowth(summary),
    censoredShare:
      total(summary, ({ censored }) => censored) / (total(summary, ({ entered }) => entered) || 1),
    outOfPatienceShare:
      share(summary, ({ outOfPatience }) => outOfPatience, endedOf) ?? partOf([0]),
    conversion: conversion(summary, ({ measuredExits }) => at(measuredExits, won), endedOf),
    withoutHourlyCost: anyOf(
      (pool) => meaning.hourlyCosts[pool] === null && !areUnlimited(summary.program, [pool]),
    ),
    inProgressByWeek: meanByWeek(summary.tallies).slice(0, weeksTillClosing(summary)),
  };
}

/** `tallies` in the order of their replications, one at least. */
export function summarize(program: Program, tallies: readonly Tally[]): SimulationResult {
  const summary: Summary = { program, tallies };
  const { meaning } = program;
  const exit = (result: (typeof meaning.exits)[number]) => meaning.exits.indexOf(result);
  const windowMinutes = total(summary, (tally) => tally.windowMinutes) / tallies.length;
  return {
    seed: program.plan.seed,
    replications: tallies.length,
    weeks: windowMinutes / WEEK_MINUTES,
    events: total(summary, ({ events }) => events),
    deals: {
      enteredPerWeek: perWeek(summary, ({ entered }) => entered),
      wonPerWeek: perWeek(summary, ({ exits }) => at(exits, exit('won'))),
      lostPerWeek: perWeek(summary, ({ exits }) => at(exits, exit('lost'))),
      inProgress: isGrowing(summary) ? null : overTime(summary, ({ insideArea }) => insideArea),
    },
    cycleMinutes: cycleOf(summary, ({ cycle }) => cycle),
    wonCycleMinutes: cycleOf(summary, ({ wonCycle }) => wonCycle),
    workingCycleMinutes: cycleOf(summary, ({ workingCycle }) => workingCycle),
    nodes: Object.fromEntries(meaning.nodeIds.map((id, node) => [id, nodeResult(summary, node)])),
    stages: Object.fromEntries(
      meaning.stageIds.map((id, section) => [id, stageResult(summary, section)]),
    ),
    participants: Object.fromEntries(
      [...poolsByParticipant(program)].map(([id, pools]) => [
        id,
        participantResult(summary, id, pools),
      ]),
    ),
    claims: Object.fromEntries(
      meaning.claims.map(({ id, span }) => [
        id,
        {
          shareKept: shareKept(summary, span),
        },
      ]),
    ),
    money: moneyOf(summary),
    notes: notesOf(summary),
    details: detailsOf(summary),
  };
}
