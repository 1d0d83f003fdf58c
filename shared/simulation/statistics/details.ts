/** Figures beyond those that are printed: per step, stage, person, source and claim. */
import { WEEK_MINUTES } from '#shared/calendar';
import { QUANTILE_ERROR } from '../kernel/spread.ts';
import type {
  ClaimDetails,
  DealBalance,
  Estimate,
  NodeDetails,
  SimulationDetails,
  SourceDetails,
  StageDetails,
} from '../result.ts';
import { cycleHistogram } from './cycle-histogram.ts';
import { escalationsOf } from './escalations.ts';
import { amountOf } from './estimate.ts';
import { leavingOf } from './leaving.ts';
import { costOf, participantDetails } from './participants.ts';
import {
  at,
  changePerWeek,
  conversion,
  each,
  endedOf,
  growsAt,
  isGrowing,
  overTime,
  perWeek,
  poolsByParticipant,
  portion,
  ratio,
  type Summary,
  share,
  sumOver,
} from './reading.ts';

function nodeDetails(summary: Summary, node: number): NodeDetails {
  return {
    queue95: growsAt(summary, node)
      ? null
      : amountOf(each(summary, ({ nodeQueue95 }) => at(nodeQueue95, node))),
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
          shareOfTimeBelow: portion(
            summary,
            ({ sectionBelowMinutes }) => at(sectionBelowMinutes, section),
            ({ windowMinutes }) => windowMinutes,
          ),
        }
      : null,
  };
}

function sourceDetails(summary: Summary, source: number): SourceDetails {
  const { meaning, network } = summary.program;
  const isPriced = meaning.hourlyCosts.some((cost) => cost !== null);
  const hasValue = (network.sources.value[source] ?? -1) >= 0;
  return {
    enteredPerWeek: perWeek(summary, ({ sourceEntered }) => at(sourceEntered, source)),
    conversion: conversion(
      summary,
      ({ sourceWon }) => at(sourceWon, source),
      ({ sourceEnded }) => at(sourceEnded, source),
    ),
    wonPerWeek: perWeek(summary, ({ sourceWins }) => at(sourceWins, source)),
    revenuePerWeek: hasValue
      ? perWeek(summary, ({ sourceValue }) => at(sourceValue, source))
      : null,
    costPerWeek: isPriced ? perWeek(summary, ({ sourceCost }) => at(sourceCost, source)) : null,
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

/** Exits are counted when they are reached, whenever the deal came. */
function balanceOf(summary: Summary): DealBalance {
  const { exits } = summary.program.meaning;
  const left = (result: (typeof exits)[number]) =>
    perWeek(summary, (tally) => at(tally.exits, exits.indexOf(result)));
  return {
    disqualifiedPerWeek: left('disqualified'),
    handedOverPerWeek: left('handedOver'),
    stayedPerWeek: changePerWeek(
      summary,
      (tally) => tally.entered - tally.exits.reduce((sum, count) => sum + count, 0),
    ),
  };
}

export function detailsOf(summary: Summary): SimulationDetails {
  const { meaning, network } = summary.program;
  const promised = network.promisedSpan;
  const grows = isGrowing(summary);
  const record = <Id extends string, Value>(ids: readonly Id[], of: (index: number) => Value) =>
    Object.fromEntries(ids.map((id, index) => [id, of(index)])) as Record<Id, Value>;
  return {
    balance: balanceOf(summary),
    nodes: record(meaning.nodeIds, (node) => nodeDetails(summary, node)),
    stages: record(meaning.stageIds, (section) => stageDetails(summary, section)),
    participants: Object.fromEntries(
      [...poolsByParticipant(summary.program)].map(([id, pools]) => [
        id,
        participantDetails(summary, { id, pools }),
      ]),
    ),
    sources: record(meaning.sourceIds, (source) => sourceDetails(summary, source)),
    claims: Object.fromEntries(
      meaning.claims.map(({ id, span }) => [id, claimDetails(summary, span)]),
    ),
    leaving: leavingOf(summary),
    escalations: escalationsOf(summary),
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
      : amountOf(
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
