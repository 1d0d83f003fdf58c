/** Figures beyond those that are printed: per step, stage, person, source and claim. */
import { WEEK_MINUTES } from '#shared/calendar';
import { histogramOf, QUANTILE_ERROR } from '../kernel/spread.ts';
import type { Tally } from '../kernel/tally.ts';
import type {
  ClaimDetails,
  Estimate,
  HistogramBar,
  NodeDetails,
  ParticipantDetails,
  SimulationDetails,
  SourceDetails,
  StageDetails,
} from '../result.ts';
import { estimateOf } from './estimate.ts';
import { leavingOf } from './leaving.ts';
import {
  areUnlimited,
  at,
  availableMinutes,
  conversion,
  each,
  endedOf,
  growsAt,
  isGrowing,
  overTime,
  perWeek,
  poolsByParticipant,
  ratio,
  type Summary,
  share,
  sumOver,
} from './reading.ts';

function nodeDetails(summary: Summary, node: number): NodeDetails {
  return {
    queue95: growsAt(summary, node)
      ? null
      : estimateOf(each(summary, ({ nodeQueue95 }) => at(nodeQueue95, node))),
    outOfPatiencePerWeek: perWeek(summary, ({ nodeOutOfPatience }) => at(nodeOutOfPatience, node)),
    remindedPerWeek: perWeek(summary, ({ nodeReminded }) => at(nodeReminded, node)),
    breachedPerWeek: perWeek(summary, ({ nodeBreached }) => at(nodeBreached, node)),
  };
}

function stageDetails(summary: Summary, section: number): StageDetails {
  const { nodes, sections } = summary.program.network;
  const own = summary.program.meaning.nodeIds.flatMap((_, node) =>
    nodes.section[node] === section ? [node] : [],
  );
  const grows = isGrowing(summary);
  const hasMinimum = (sections.minimum[section] ?? 0) > 0;
  return {
    inProgress: grows ? null : overTime(summary, ({ sectionArea }) => at(sectionArea, section)),
    queue: grows ? null : overTime(summary, ({ nodeQueueArea }) => sumOver(nodeQueueArea, own)),
    waitMinutes: grows
      ? null
      : ratio(
          summary,
          ({ nodeQueueArea }) => sumOver(nodeQueueArea, own),
          ({ sectionEntered }) => at(sectionEntered, section),
        ),
    conversion: conversion(
      summary,
      ({ sectionWon }) => at(sectionWon, section),
      ({ sectionEnded }) => at(sectionEnded, section),
    ),
    outOfPatiencePerWeek: perWeek(summary, (tally) => at(tally.sectionOutOfPatience, section)),
    remindedPerWeek: perWeek(summary, ({ sectionReminded }) => at(sectionReminded, section)),
    breachedPerWeek: perWeek(summary, ({ sectionBreached }) => at(sectionBreached, section)),
    minimum: hasMinimum
      ? {
          crossingsPerWeek: perWeek(summary, (tally) => at(tally.sectionCrossings, section)),
          shareOfTimeBelow: ratio(
            summary,
            ({ sectionBelowMinutes }) => at(sectionBelowMinutes, section),
            ({ windowMinutes }) => windowMinutes,
          ),
        }
      : null,
  };
}

/** Cost of all work of a pool on deals in the window, whatever became of them. */
function poolCost({ program }: Summary, tally: Tally, pool: number): number {
  return ((program.meaning.hourlyCosts[pool] ?? 0) * at(tally.poolWorkedMinutes, pool)) / 60;
}

export function costOf(summary: Summary, tally: Tally): number {
  const { hourlyCosts } = summary.program.meaning;
  return hourlyCosts.reduce<number>((sum, _, pool) => sum + poolCost(summary, tally, pool), 0);
}

function participantDetails(summary: Summary, pools: readonly number[]): ParticipantDetails {
  const { network, meaning } = summary.program;
  const { needStart, needPool, needCount } = network.nodes;
  const isLimited = !areUnlimited(summary.program, pools);
  const byNode = meaning.nodeIds.flatMap((id, node) => {
    const own = needPool.subarray(needStart[node], needStart[node + 1]);
    const need = own.findIndex((pool) => pools.includes(pool));
    if (need < 0 || !isLimited) return [];
    const count = needCount[(needStart[node] ?? 0) + need] ?? 0;
    const load = each(
      summary,
      (tally) =>
        (count * at(tally.nodeWorkedMinutes, node)) /
        availableMinutes(summary.program, tally, pools),
    );
    return [[id, estimateOf(load)] as const];
  });
  const isPriced = pools.some((pool) => typeof meaning.hourlyCosts[pool] === 'number');
  const cost = (tally: Tally) =>
    pools.reduce((sum, pool) => sum + poolCost(summary, tally, pool), 0);
  return {
    loadByNode: Object.fromEntries(byNode),
    costPerWeek: isPriced ? perWeek(summary, cost) : null,
  };
}

function sourceDetails(summary: Summary, source: number): SourceDetails {
  const isPriced = summary.program.meaning.hourlyCosts.some((cost) => cost !== null);
  return {
    enteredPerWeek: perWeek(summary, ({ sourceEntered }) => at(sourceEntered, source)),
    conversion: conversion(
      summary,
      ({ sourceWon }) => at(sourceWon, source),
      ({ sourceEnded }) => at(sourceEnded, source),
    ),
    wonPerWeek: perWeek(summary, ({ sourceWins }) => at(sourceWins, source)),
    revenuePerWeek: perWeek(summary, ({ sourceValue }) => at(sourceValue, source)),
    costPerWeek: perWeek(summary, ({ sourceCost }) => at(sourceCost, source)),
    costPerWonDeal: isPriced
      ? ratio(
          summary,
          ({ sourceCost }) => at(sourceCost, source),
          ({ sourceWins }) => at(sourceWins, source),
        )
      : null,
  };
}

export function shareKept(summary: Summary, span: number): Estimate | null {
  if (isGrowing(summary)) return null;
  return share(
    summary,
    ({ spanKept }) => at(spanKept, span),
    ({ spanClosed }) => at(spanClosed, span),
  );
}

function claimDetails(summary: Summary, span: number): ClaimDetails {
  return {
    closedPerWeek: perWeek(summary, ({ spanClosed }) => at(spanClosed, span)),
    turnaroundMinutes: isGrowing(summary)
      ? null
      : ratio(
          summary,
          ({ spanMinutes }) => at(spanMinutes, span),
          ({ spanClosed }) => at(spanClosed, span),
        ),
    shareLeftInside: isGrowing(summary)
      ? null
      : share(
          summary,
          ({ spanLeft }) => at(spanLeft, span),
          ({ spanLeft, spanClosed }) => at(spanLeft, span) + at(spanClosed, span),
        ),
  };
}

function cycleHistogram({ tallies }: Summary): HistogramBar[] {
  return histogramOf(tallies.map(({ cycle }) => cycle));
}

export function detailsOf(summary: Summary): SimulationDetails {
  const { meaning, network } = summary.program;
  const promised = network.promisedSpan;
  const grows = isGrowing(summary);
  const record = <Id extends string, Value>(ids: readonly Id[], of: (index: number) => Value) =>
    Object.fromEntries(ids.map((id, index) => [id, of(index)])) as Record<Id, Value>;
  return {
    nodes: record(meaning.nodeIds, (node) => nodeDetails(summary, node)),
    stages: record(meaning.stageIds, (section) => stageDetails(summary, section)),
    participants: Object.fromEntries(
      [...poolsByParticipant(summary.program)].map(([id, pools]) => [
        id,
        participantDetails(summary, pools),
      ]),
    ),
    sources: record(meaning.sourceIds, (source) => sourceDetails(summary, source)),
    claims: Object.fromEntries(
      meaning.claims.map(({ id, span }) => [id, claimDetails(summary, span)]),
    ),
    leaving: leavingOf(summary),
    touchMinutes: grows ? null : ratio(summary, ({ touchMinutes }) => touchMinutes, endedOf),
    flowEfficiency: grows
      ? null
      : ratio(
          summary,
          ({ touchMinutes }) => touchMinutes,
          ({ workingCycle }) => workingCycle.sum,
        ),
    costPerWeek: meaning.hourlyCosts.every((cost) => cost === null)
      ? null
      : estimateOf(
          each(summary, (tally) => (costOf(summary, tally) / tally.windowMinutes) * WEEK_MINUTES),
        ),
    promise:
      promised < 0
        ? null
        : { ...claimDetails(summary, promised), shareKept: shareKept(summary, promised) },
    cycleHistogram: grows ? [] : cycleHistogram(summary),
    quantileError: QUANTILE_ERROR,
  };
}
