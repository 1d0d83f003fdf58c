/** The rows of the answer's tables and charts, in the order in which they are read. */
import { entriesOf, keysOf, valuesOf } from '#shared/base';
import {
  type Duration,
  type NodeId,
  nameOfNode,
  type ParticipantId,
  type StageId,
  type StepNode,
  type Variant,
} from '#shared/model';
import type { EscalationDetails, Estimate, ParticipantResult } from '../result.ts';
import { drawingsIn, drawingWith, type Marked, marked } from './drawings.ts';
import type { AnsweredVariant, AnswerFacts } from './facts.ts';

export interface AnswerRow<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}

/** Whose time is limited, the busiest first. */
export function participantRows({ result, project }: AnswerFacts): AnswerRow<ParticipantId>[] {
  return entriesOf<ParticipantId, ParticipantResult>(result.participants)
    .flatMap(([id, { load }]) => {
      const name = project.participants[id]?.name;
      return load === null || name === undefined ? [] : [{ id, name, load: load.mean }];
    })
    .sort((a, b) => b.load - a.load)
    .map(({ id, name }) => ({ id, name }));
}

/** Of the drawing that is shown, in the order of the pipeline. */
export function stageRows({ result, variant }: AnswerFacts): AnswerRow<StageId>[] {
  return variant.stageOrder.flatMap((id) => {
    const stage = variant.stages[id];
    return stage && result.stages[id] ? [{ id, name: stage.name }] : [];
  });
}

export interface StepRow extends AnswerRow<NodeId> {
  readonly step: StepNode;
}

/** The longest queue first; those that grow for ever before all. */
export function stepRows(facts: AnswerFacts): StepRow[] {
  const { result } = facts;
  const length = (id: NodeId) => result.nodes[id]?.queue?.mean ?? Number.MAX_VALUE;
  return drawingsIn(facts)
    .flatMap(({ variant, mark }) =>
      valuesOf(variant.nodes).flatMap((node) =>
        node.kind === 'step' && result.nodes[node.id]
          ? [{ id: node.id, name: marked(nameOfNode(node), mark), step: node }]
          : [],
      ),
    )
    .sort((a, b) => length(b.id) - length(a.id));
}

export interface LimitRow extends AnswerRow<NodeId | StageId> {
  readonly of: 'step' | 'stage';
  readonly limit: Duration;
  readonly kept: Estimate;
}

/** Steps and stages with a time limit that some deal has run against, the one kept worst first. */
export function limitRows(facts: AnswerFacts): LimitRow[] {
  return drawingsIn(facts)
    .flatMap((drawing) => limitsOf(drawing, facts))
    .sort((a, b) => a.kept.mean - b.kept.mean);
}

function limitsOf({ variant, mark }: Marked, { result }: AnswerFacts): LimitRow[] {
  const steps = valuesOf(variant.nodes).flatMap((node): LimitRow[] => {
    const kept = result.nodes[node.id]?.shareWithinLimit;
    if (node.kind !== 'step' || !node.timeLimit || !kept) return [];
    const { duration: limit } = node.timeLimit;
    return [{ id: node.id, name: marked(nameOfNode(node), mark), of: 'step', limit, kept }];
  });
  const stages = valuesOf(variant.stages).flatMap(({ id, name, timeLimit }): LimitRow[] => {
    const kept = result.stages[id]?.shareWithinLimit;
    return timeLimit && kept
      ? [{ id, name: marked(name, mark), of: 'stage', limit: timeLimit.duration, kept }]
      : [];
  });
  return [...steps, ...stages];
}

export interface EscalationRow extends AnswerRow<NodeId | StageId> {
  readonly details: EscalationDetails;
  readonly supervisor: string;
}

/** The most frequent first; those that nothing set off are rows too. */
export function escalationRows(facts: AnswerFacts): EscalationRow[] {
  const { result, project } = facts;
  return result.details.escalations.map((details) => ({
    id: details.of,
    name: nameIn(facts, details.of, (variant) => nameOfPlace(details.of, variant)),
    details,
    supervisor: project.participants[details.to]?.name ?? '',
  }));
}

/** To whom escalations go. */
export function supervisorRows({ result, project }: AnswerFacts): AnswerRow<ParticipantId>[] {
  const often = (id: ParticipantId) => result.participants[id]?.escalationsPerWeek.mean ?? 0;
  return [...new Set(result.details.escalations.map(({ to }) => to))]
    .map((id) => ({ id, name: project.participants[id]?.name ?? '' }))
    .sort((a, b) => often(b.id) - often(a.id));
}

/** What stands in one of the drawings, told from those of the others. */
export function nameIn(
  answered: AnsweredVariant,
  id: string,
  nameOf: (variant: Variant) => string,
) {
  const drawing = drawingWith(drawingsIn(answered), id);
  return marked(nameOf(drawing?.variant ?? answered.variant), drawing?.mark ?? '');
}

export function nameOfPlace(id: NodeId | StageId, variant: Variant): string {
  const node = variant.nodes[id as NodeId];
  return node ? nameOfNode(node) : (variant.stages[id as StageId]?.name ?? '');
}

/** Who works on deals for money, the dearest first. */
export function costRows({ result, project }: AnswerFacts): AnswerRow<ParticipantId>[] {
  const cost = (id: ParticipantId) => result.details.participants[id]?.costPerWeek?.mean ?? 0;
  return keysOf<ParticipantId>(result.details.participants)
    .filter((id) => cost(id) > 0)
    .map((id) => ({ id, name: project.participants[id]?.name ?? '' }))
    .sort((a, b) => cost(b.id) - cost(a.id));
}

/** The one that brings most first. */
export function sourceRows(facts: AnswerFacts): AnswerRow<NodeId>[] {
  const { result } = facts;
  const drawings = drawingsIn(facts);
  const entered = (id: NodeId) => result.details.sources[id]?.enteredPerWeek.mean ?? 0;
  return keysOf<NodeId>(result.details.sources)
    .flatMap((id) => {
      const drawing = drawingWith(drawings, id);
      const node = drawing?.variant.nodes[id];
      return drawing && node ? [{ id, name: marked(nameOfNode(node), drawing.mark) }] : [];
    })
    .sort((a, b) => entered(b.id) - entered(a.id));
}
