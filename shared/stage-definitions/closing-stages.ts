/**
 * Closing stages that the board has as outcomes only. A CRM needs a stage to put won and lost deals
 * into; where no stage of the drawing is meant for them, the outcomes are these stages, one
 * for each name.
 */
import { valuesOf } from '#shared/base';
import { nameOfNode, type OutcomeNode, type Stage, type Variant } from '#shared/model';
import type { StageDefinition } from './pipeline.ts';

const COLORS = { won: '#16A34A', lost: '#DC2626' } as const;

type Closing = Omit<StageDefinition, 'code'>;

export function closingStages(variant: Variant, stages: readonly Stage[]): Closing[] {
  const outcomes = valuesOf(variant.nodes)
    .filter((node) => node.kind === 'outcome')
    .sort((a, b) => place(variant, a) - place(variant, b) || (a.id < b.id ? -1 : 1));
  return (['won', 'lost'] as const).flatMap((semantics) => {
    if (stages.some((stage) => stage.semantics === semantics)) return [];
    // Deals that were fought for come first: where a CRM has one lost stage, it is theirs.
    const own = outcomes
      .filter((outcome) => semanticsOf(outcome) === semantics)
      .sort((a, b) => Number(a.result === 'disqualified') - Number(b.result === 'disqualified'));
    const names = new Set(own.map(nameOfNode));
    return [...names].flatMap((name) => {
      const [first, ...others] = own.filter((outcome) => nameOfNode(outcome) === name);
      return first && name.trim() !== '' ? [closing(semantics, name, [first, ...others])] : [];
    });
  });
}

function semanticsOf({ result }: OutcomeNode): 'won' | 'lost' | null {
  if (result === 'won') return 'won';
  return result === 'handedOver' ? null : 'lost';
}

function place(variant: Variant, { stageId, position }: OutcomeNode): number {
  return variant.stageOrder.indexOf(stageId) * 1e6 + position.x;
}

function closing(
  semantics: 'won' | 'lost',
  name: string,
  outcomes: readonly [OutcomeNode, ...OutcomeNode[]],
): Closing {
  return {
    id: outcomes[0].id,
    origin: 'outcome',
    name,
    ...plainEnd(semantics),
    reasons: [...new Set(outcomes.map(({ reason }) => reason))].filter((reason) => reason !== ''),
    wins: semantics === 'won' ? outcomes.length : 0,
  };
}

/** What every stage has that says no more than that deals are over there. */
export function plainEnd(semantics: 'won' | 'lost'): Omit<Closing, 'id' | 'origin' | 'name'> {
  return {
    semantics,
    color: COLORS[semantics],
    probability: semantics === 'won' ? 1 : 0,
    timeLimit: null,
    limitDays: null,
    requiredFields: [],
    entryCriteria: [],
    exitCriteria: [],
    reasons: [],
    wins: 0,
    automation: [],
  };
}
