/** The simulation's answer as heat on the board: by load of the people, or by queues at the steps. */
import { entriesOf, unreachable } from '#shared/base';
import { formatNumber, formatShare, type Language, type Translate } from '#shared/i18n';
import type { NodeId, ParticipantId, Variant } from '#shared/model';
import type { NodeResult, ParticipantResult, SimulationResult } from '#shared/simulation';
import type { BoardOverlay } from '../../canvas/index.ts';

export const HEATS = ['load', 'queue', 'loss'] as const;

export type HeatBy = (typeof HEATS)[number];

/** A queue shorter than this isn't worth a colour. */
const SHORTEST_SHOWN_QUEUE = 0.05;

interface Spoken {
  readonly language: Language;
  readonly translate: Translate;
}

export function boardOverlay(
  result: SimulationResult,
  variant: Variant,
  { by, ...spoken }: Spoken & { readonly by: HeatBy },
): BoardOverlay {
  switch (by) {
    case 'load':
      return loadOverlay(result, variant, spoken);
    case 'queue':
      return queueOverlay(result, spoken);
    case 'loss':
      return lossOverlay(result, spoken);
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
  const nodes = new Map<NodeId, { heat: number; text: string }>();
  for (const node of Object.values(variant.nodes)) {
    const heat = participants.get(node.participantId);
    if (node.kind === 'step' && heat) nodes.set(node.id, heat);
  }
  return { nodes, participants };
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
