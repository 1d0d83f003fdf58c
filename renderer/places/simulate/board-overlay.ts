/** The simulation's answer as heat on the board: by load of the people, queues, losses, or by what one more person brings. */
import { entriesOf, unreachable } from '#shared/base';
import { formatNumber, formatShare, type Language, type Translate } from '#shared/i18n';
import type { NodeId, ParticipantId, Project, Variant } from '#shared/model';
import {
  type Bottlenecks,
  type NodeResult,
  type ParticipantResult,
  type SimulationResult,
  sayGain,
} from '#shared/simulation';
import type { BoardOverlay } from '../../canvas/index.ts';

export const HEATS = ['load', 'queue', 'loss', 'gain'] as const;

export type HeatBy = (typeof HEATS)[number];

/** A queue shorter than this isn't worth a colour. */
const SHORTEST_SHOWN_QUEUE = 0.05;

interface Spoken {
  readonly language: Language;
  readonly translate: Translate;
}

interface Heated extends Spoken {
  readonly by: HeatBy;
  readonly project: Project;
  /** null while they aren't found: nothing has the heat of a gain. */
  readonly bottlenecks: Bottlenecks | null;
}

export function boardOverlay(
  result: SimulationResult,
  variant: Variant,
  { by, project, bottlenecks, ...spoken }: Heated,
): BoardOverlay {
  switch (by) {
    case 'load':
      return loadOverlay(result, variant, spoken);
    case 'queue':
      return queueOverlay(result, spoken);
    case 'loss':
      return lossOverlay(result, spoken);
    case 'gain':
      return gainOverlay(bottlenecks, variant, { project, language: spoken.language });
    default:
      return unreachable(by);
  }
}

function loadOverlay(
  result: SimulationResult,
  variant: Variant,
  { language }: Spoken,
): BoardOverlay {
  const participants = new Map(
    entriesOf<ParticipantId, ParticipantResult>(result.participants).flatMap(([id, { load }]) =>
      load === null
        ? []
        : [
            [
              id,
              {
                heat: load.mean,
                text: formatShare(load.mean, language, { maximumFractionDigits: 0 }),
              },
            ],
          ],
    ),
  );
  return { nodes: stepsOf(variant, (id) => participants.get(id)), participants };
}

type Heat = { readonly heat: number; readonly text: string };

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
function gainOverlay(
  bottlenecks: Bottlenecks | null,
  variant: Variant,
  { project, language }: { readonly project: Project; readonly language: Language },
): BoardOverlay {
  if (bottlenecks === null) return { nodes: new Map(), participants: new Map() };
  const { rankedBy } = bottlenecks;
  const gains = bottlenecks.oneMore.flatMap(({ participantId, gains: { [rankedBy]: gain } }) =>
    gain && (gain.low ?? 0) > 0 ? [{ participantId, gain }] : [],
  );
  const most = Math.max(0, ...gains.map(({ gain }) => gain.mean));
  const participants = new Map(
    gains.map(({ participantId, gain }) => {
      const text = sayGain(rankedBy, gain, { project, language }).value;
      return [participantId, { heat: gain.mean / most, text }];
    }),
  );
  /** Whoever does another's work is one of the other's people. */
  const heatOf = (id: ParticipantId): Heat | undefined => {
    const owner = project.participants[id]?.poolOf;
    return participants.get(id) ?? (owner === undefined ? undefined : heatOf(owner));
  };
  return { nodes: stepsOf(variant, heatOf), participants };
}

function queueOverlay(result: SimulationResult, { language, translate }: Spoken): BoardOverlay {
  const queues = entriesOf<NodeId, NodeResult>(result.nodes)
    .map(([id, { queue }]) => ({ id, queue: queue?.mean ?? Number.POSITIVE_INFINITY }))
    .filter(({ queue }) => queue >= SHORTEST_SHOWN_QUEUE);
  const longest = Math.max(...queues.map(({ queue }) => queue).filter(Number.isFinite), 1);
  return {
    participants: new Map(),
    nodes: new Map(
      queues.map(({ id, queue }) => {
        if (queue === Number.POSITIVE_INFINITY) {
          return [id, { heat: 1, text: translate('simulate.grows') }];
        }
        const shown = Math.round(queue * 10) / 10;
        const text = translate('simulate.deals', {
          count: shown,
          amount: formatNumber(shown, language, { maximumFractionDigits: 1 }),
        });
        return [id, { heat: queue / longest, text }];
      }),
    ),
  };
}

/** Deals lost at each card: outcomes, and steps where patience ran out or a supervisor let go. */
function lossOverlay({ details }: SimulationResult, { language, translate }: Spoken): BoardOverlay {
  const lost = new Map<NodeId, number>();
  for (const { id, result, perWeek } of details.leaving) {
    if ((result !== 'lost' && result !== 'disqualified') || perWeek.mean === 0) continue;
    // Stages have no heat of their own; their ids are on no card.
    lost.set(id as NodeId, (lost.get(id as NodeId) ?? 0) + perWeek.mean);
  }
  const most = Math.max(...lost.values(), 0);
  return {
    participants: new Map(),
    nodes: new Map(
      [...lost].map(([id, perWeek]) => {
        const amount = formatNumber(perWeek, language, { maximumFractionDigits: 1 });
        return [id, { heat: perWeek / most, text: translate('simulate.perWeek', { amount }) }];
      }),
    ),
  };
}
