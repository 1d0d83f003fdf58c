/** The simulation's answer as heat on the board: by load, by waiting, by queues, by losses, by what one more person brings. */
import { entriesOf, keysOf } from '#shared/base';
import {
  formatMinutes,
  formatMinutesAt,
  type Language,
  type TimeScale,
  type Translate,
  timeScaleOf,
} from '#shared/i18n';
import {
  type NodeId,
  nameOfNode,
  type ParticipantId,
  type Project,
  type StageId,
  type Variant,
} from '#shared/model';
import {
  type Bottlenecks,
  type Estimate,
  type FigureKind,
  type GainMeasure,
  type LossKind,
  type OneMore,
  type ParticipantResult,
  type SimulationResult,
  sayGain,
  sayGainSize,
  speakerOfKind,
} from '#shared/simulation';
import { type BoardOverlay, HEAT_STEPS, type BoardHeat as Heat } from '../../canvas/index.ts';

export const HEATS = ['load', 'wait', 'queue', 'loss', 'gain'] as const;

export type HeatBy = (typeof HEATS)[number];

/** From which value on a colour stands. */
export interface LegendStep {
  readonly heat: number;
  readonly text: string;
}

/** Heat, and what its colours stand for. */
export interface HeatMap {
  readonly overlay: BoardOverlay;
  /** What the hottest end stands for; null where nothing is measured to be hot. */
  readonly most: string | null;
  /** From calm to alarming; empty where there is no hottest end. */
  readonly legend: readonly LegendStep[];
}

/**
 * Of what is only more or less than elsewhere, no share of the most is alarming by itself, as it is
 * of working time: the colours change at each fifth of the most.
 */
function legendUpTo(most: number, say: (value: number) => string): readonly LegendStep[] {
  if (most <= 0) return [];
  const step = most / HEAT_STEPS.length;
  return HEAT_STEPS.map((heat, at) => ({ heat, text: say(at * step) }));
}

/** Heat of what is that share of the most. */
function heatOfMost(share: number): number {
  const steps = share * HEAT_STEPS.length;
  const at = Math.min(Math.floor(steps), HEAT_STEPS.length - 1);
  const from = HEAT_STEPS[at] ?? 0;
  return from + (steps - at) * ((HEAT_STEPS[at + 1] ?? 1) - from);
}

/** A queue shorter than this isn't worth a colour, nor is a wait under five minutes. */
const SHORTEST_SHOWN_QUEUE = 0.05;
const SHORTEST_SHOWN_WAIT_MINUTES = 5;

const A_FEW_HOURS: TimeScale = { unit: 'hour', unitMinutes: 60, digits: 1 };

interface Spoken {
  readonly language: Language;
  readonly translate: Translate;
}

interface Heated extends Spoken {
  readonly project: Project;
  /** null while they aren't found: nothing has the heat of a gain. */
  readonly bottlenecks: Bottlenecks | null;
}

type Draw = (result: SimulationResult, variant: Variant, heated: Heated) => HeatMap;

const DRAWN: Readonly<Record<HeatBy, Draw>> = {
  load: loadMap,
  wait: (result, variant, spoken) =>
    stepMap(variant, spoken, {
      of: (id) => result.nodes[id]?.waitMinutes,
      least: SHORTEST_SHOWN_WAIT_MINUTES,
      say: (minutes) => formatMinutes(minutes, spoken.language),
      sayStep: (minutes) => sayRoughly(minutes, spoken.language),
    }),
  queue: (result, variant, spoken) =>
    stepMap(variant, spoken, {
      of: (id) => result.nodes[id]?.queue,
      least: SHORTEST_SHOWN_QUEUE,
      say: (queue) => {
        const count = Math.round(queue * 10) / 10;
        return spoken.translate('simulate.deals', { count, amount: sayIn('count', spoken)(queue) });
      },
      sayStep: sayIn('rate', spoken),
    }),
  loss: lossMap,
  gain: (_, variant, heated) => gainMap(variant, heated),
};

export function heatMap(
  result: SimulationResult,
  variant: Variant,
  { by, ...heated }: Heated & { readonly by: HeatBy },
): HeatMap {
  return DRAWN[by](result, variant, heated);
}

/** Hours without minutes, which a number on a small card has no room for. */
function sayRoughly(minutes: number, language: Language): string {
  const scale = timeScaleOf(minutes);
  return scale.unit === 'hourAndMinute'
    ? formatMinutesAt(A_FEW_HOURS, minutes, { language, digits: 1 })
    : formatMinutes(minutes, language);
}

function sayIn(kind: FigureKind, { language }: Spoken): (value: number) => string {
  return speakerOfKind(kind, { language, currency: '' });
}

/** A card is as hot as its performers are busy. */
function loadMap(result: SimulationResult, variant: Variant, spoken: Spoken): HeatMap {
  const say = sayIn('wholeShare', spoken);
  const participants = new Map(
    entriesOf<ParticipantId, ParticipantResult>(result.participants).flatMap(([id, { load }]) =>
      load === null ? [] : [[id, { heat: load.mean, text: say(load.mean) }] as const],
    ),
  );
  const nodes = stepsOf(variant, (id) => participants.get(id));
  return {
    overlay: { nodes, participants, stages: new Map() },
    most: say(1),
    legend: HEAT_STEPS.map((heat) => ({ heat, text: say(heat) })),
  };
}

/** Steps have the heat of those who do them. */
function stepsOf(variant: Variant, heatOf: (performer: ParticipantId) => Heat | undefined) {
  const nodes = new Map<NodeId, Heat>();
  for (const node of Object.values(variant.nodes)) {
    const heat = heatOf(node.participantId);
    if (node.kind === 'step' && heat) nodes.set(node.id, heat);
  }
  return nodes;
}

/** Where one more person helps for certain, against where it helps the most. */
function gainMap(variant: Variant, heated: Heated): HeatMap {
  const { bottlenecks, project, language } = heated;
  const stages = new Map<StageId, Heat>();
  if (bottlenecks === null) {
    return {
      overlay: { nodes: new Map(), participants: new Map(), stages },
      most: null,
      legend: [],
    };
  }
  const { rankedBy, oneMore } = bottlenecks;
  const gains = oneMore
    .filter((team) => worksIn(variant, team, oneMore))
    .flatMap(({ participantId, gains: { [rankedBy]: gain } }) =>
      gain && (gain.low ?? 0) > 0 ? [{ participantId, gain }] : [],
    )
    .sort((a, b) => b.gain.mean - a.gain.mean);
  const most = gains[0]?.gain;
  const say = (gain: Estimate) =>
    heated.translate(`bottlenecks.heat_${rankedBy}`, {
      gain: sayGain(rankedBy, gain, { project, language }).value,
    });
  const participants = new Map(
    gains.map(({ participantId, gain }) => [
      participantId,
      {
        heat: heatOfMost(gain.mean / (most?.mean ?? 1)),
        text: say(gain),
        ...(rankedBy === 'cycleMean' && { short: sayRoughly(gain.mean, language) }),
      },
    ]),
  );
  /** Whoever does another's work is one of the other's people. */
  const heatOf = (id: ParticipantId): Heat | undefined => {
    const owner = project.participants[id]?.poolOf;
    return participants.get(id) ?? (owner === undefined ? undefined : heatOf(owner));
  };
  return {
    overlay: { nodes: stepsOf(variant, heatOf), participants, stages },
    most: most ? say(most) : null,
    legend: legendUpTo(most?.mean ?? 0, (gain) => sayGainRoughly(rankedBy, gain, heated)),
  };
}

/** Hours without minutes, as beside the waits. */
function sayGainRoughly(measure: GainMeasure, gain: number, { project, language }: Heated): string {
  return measure === 'cycleMean'
    ? sayRoughly(gain, language)
    : sayGainSize(measure, gain, { project, language });
}

/** A variant that has people of its own is theirs; in the others those work whom all of them share. */
function worksIn(
  { id }: Variant,
  { participantId, variantId }: OneMore,
  all: readonly OneMore[],
): boolean {
  if (variantId !== null) return variantId === id;
  return !all.some((other) => other.participantId === participantId && other.variantId === id);
}

interface StepMeasure {
  /** null where it grows for ever. */
  readonly of: (id: NodeId) => Estimate | null | undefined;
  readonly least: number;
  readonly say: (value: number) => string;
  /** In the legend, whose title names the unit. */
  readonly sayStep: (value: number) => string;
}

/** The largest is the hottest; what grows for ever is as hot. */
function stepMap(
  variant: Variant,
  { translate }: Spoken,
  { of, least, say, sayStep }: StepMeasure,
): HeatMap {
  const steps = keysOf<NodeId>(variant.nodes).flatMap((id) => {
    const estimate = variant.nodes[id]?.kind === 'step' ? of(id) : undefined;
    if (estimate === undefined) return [];
    return estimate === null || estimate.mean >= least
      ? [{ id, value: estimate?.mean ?? null }]
      : [];
  });
  const most = Math.max(0, ...steps.map(({ value }) => value ?? 0));
  const nodes = new Map(
    steps.map(({ id, value }): [NodeId, Heat] => [
      id,
      value === null
        ? { heat: 1, text: translate('simulate.grows') }
        : { heat: heatOfMost(value / most), text: say(value), short: sayStep(value) },
    ]),
  );
  return {
    overlay: { nodes, participants: new Map(), stages: new Map() },
    most: most > 0 ? say(most) : null,
    legend: legendUpTo(most, sayStep),
  };
}

/**
 * Deals lost or screened out at each card and stage: outcomes, and where patience ran out or a supervisor let go.
 * A card does one of the two, and says which.
 */
function lossMap({ details }: SimulationResult, variant: Variant, spoken: Spoken): HeatMap {
  const left = new Map<NodeId | StageId, { readonly kind: LossKind; readonly perWeek: number }>();
  for (const { id, result: kind, perWeek } of details.leaving) {
    if ((kind !== 'lost' && kind !== 'disqualified') || perWeek.mean === 0) continue;
    left.set(id, { kind, perWeek: (left.get(id)?.perWeek ?? 0) + perWeek.mean });
  }
  const most = Math.max(0, ...[...left.values()].map(({ perWeek }) => perWeek));
  const sayAmount = sayIn('rate', spoken);
  const nodes = new Map<NodeId, Heat>();
  const stages = new Map<StageId, Heat>();
  for (const [id, { kind, perWeek }] of left) {
    const short = sayAmount(perWeek);
    const text = spoken.translate(`simulate.perWeek_${kind}`, { amount: short });
    const heat = { heat: heatOfMost(perWeek / most), text, short };
    if (variant.stages[id as StageId]) stages.set(id as StageId, heat);
    else nodes.set(id as NodeId, heat);
  }
  return {
    overlay: { nodes, participants: new Map(), stages },
    most: most > 0 ? sayAmount(most) : null,
    legend: legendUpTo(most, sayAmount),
  };
}

export interface Hot {
  readonly id: NodeId | StageId | ParticipantId;
  readonly name: string;
  readonly text: string;
}

/** The hottest first, by name: what the colours come to where the map is too small for words. */
export function hottestOf(
  { overlay }: HeatMap,
  { project, variant }: { readonly project: Project; readonly variant: Variant },
): readonly Hot[] {
  const hot = (id: Hot['id'], name: string, { heat, text }: Heat) => ({ id, name, heat, text });
  const people = [...overlay.participants].map(([id, heat]) =>
    hot(id, project.participants[id]?.name ?? '', heat),
  );
  const places = [
    ...[...overlay.nodes].map(([id, heat]) => {
      const node = variant.nodes[id];
      return hot(id, node ? nameOfNode(node) : '', heat);
    }),
    ...[...overlay.stages].map(([id, heat]) => hot(id, variant.stages[id]?.name ?? '', heat)),
  ];
  // Steps have the heat of those who do them, who are fewer.
  return (people.length > 0 ? people : places)
    .sort((one, other) => other.heat - one.heat)
    .map(({ id, name, text }) => ({ id, name, text }));
}
