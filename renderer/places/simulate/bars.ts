/** What the bar charts of the answer show, read from the result: names, estimates, what they are compared with. */
import { entriesOf } from '#shared/base';
import type { Translate } from '#shared/i18n';
import type { NodeId, ParticipantId, Project, StageId, Variant } from '#shared/model';
import type { Estimate, Leaving, SimulationResult } from '#shared/simulation';
import { nameOfNode } from '../../canvas/index.ts';
import { type Drawing, drawingWith, marked } from './drawings.ts';

/** What lights up on the board when a row is pointed at. */
export type LinkedId = NodeId | StageId | ParticipantId;

export interface FigureBar {
  readonly id: LinkedId;
  readonly name: string;
  readonly estimate: Estimate;
  readonly color: string;
  readonly former: number | null;
}

/** An answer, the drawing it is of, and what it is compared with. */
export interface Facts {
  readonly result: SimulationResult;
  readonly former: SimulationResult | null;
  readonly project: Project;
  /** Of several drawings, the one that is shown. */
  readonly variant: Variant;
  /** All that were simulated together, where there are several. */
  readonly drawings?: readonly Drawing[];
}

/** The drawings of the answer, each with what tells its names from those of the others. */
export function drawingsIn({
  variant,
  drawings,
}: Facts): readonly Pick<Drawing, 'variant' | 'mark'>[] {
  return drawings ?? [{ variant, mark: '' }];
}

const LIMIT_COLOR = '#0d9488';
const LOSS_COLOR = '#e5484d';

/** The busiest first. */
export function loadBars({ result, former, project }: Facts): FigureBar[] {
  return entriesOf<ParticipantId, { load: Estimate | null }>(result.participants)
    .flatMap(([id, { load }]) => {
      const participant = project.participants[id];
      if (load === null || participant === undefined) return [];
      const { name, color } = participant;
      return [
        { id, name, color, estimate: load, former: former?.participants[id]?.load?.mean ?? null },
      ];
    })
    .sort((a, b) => b.estimate.mean - a.estimate.mean);
}

/** Stages in their order; those of another variant are matched by what they came from. */
export function funnelBars({ result, former, project, variant }: Facts): FigureBar[] {
  return variant.stageOrder.flatMap((id) => {
    const stage = variant.stages[id];
    const entered = result.stages[id]?.enteredPerWeek;
    if (stage === undefined || entered === undefined) return [];
    const { name, color } = stage;
    const twin = former && twinOf(id, { former, project, variant });
    return [{ id, name, color, estimate: entered, former: twin?.enteredPerWeek.mean ?? null }];
  });
}

/** Copies keep their first origin, so two variants know the same stage and the same step. */
function twinOf(
  id: StageId,
  facts: Pick<Facts, 'project' | 'variant'> & { readonly former: SimulationResult },
): SimulationResult['stages'][StageId] | undefined {
  const { former, project, variant } = facts;
  const own = variant.stages[id]?.originIds[0] ?? id;
  if (former.stages[id]) return former.stages[id];
  const known = Object.values(project.processes).flatMap(({ variants }) =>
    Object.values(variants).flatMap(({ stages }) => Object.values(stages)),
  );
  const twin = known.find(
    (stage) => (stage.originIds[0] ?? stage.id) === own && former.stages[stage.id] !== undefined,
  );
  return twin && former.stages[twin.id];
}

/** Steps and stages with a time limit, the one kept worst first. */
export function limitBars(facts: Facts): FigureBar[] {
  return drawingsIn(facts)
    .flatMap((drawing) => limitsOf(drawing, facts))
    .sort((a, b) => a.estimate.mean - b.estimate.mean);
}

function limitsOf(
  { variant, mark }: Pick<Drawing, 'variant' | 'mark'>,
  { result, project }: Facts,
): FigureBar[] {
  const bar = (id: NodeId | StageId, name: string, estimate: Estimate | null | undefined) =>
    estimate ? [{ id, name: marked(name, mark), estimate, color: LIMIT_COLOR, former: null }] : [];
  const steps = Object.values(variant.nodes).flatMap((node) =>
    node.kind === 'step' && node.timeLimit
      ? bar(node.id, nameOfNode(node), result.nodes[node.id]?.shareWithinLimit)
      : [],
  );
  const stages = Object.values(variant.stages).flatMap((stage) =>
    stage.timeLimit ? bar(stage.id, stage.name, result.stages[stage.id]?.shareWithinLimit) : [],
  );
  return [...steps, ...stages].map((row) => ({
    ...row,
    color: colorOfLimit(row, project, variant),
  }));
}

/** A step has its performer's colour, as on its card; a stage has its own. */
function colorOfLimit({ id, color }: FigureBar, project: Project, variant: Variant): string {
  const node = variant.nodes[id as NodeId];
  if (node) return project.participants[node.participantId]?.color ?? color;
  return variant.stages[id as StageId]?.color ?? color;
}

/** Ways in which deals are lost, the most frequent first. */
export function lossBars(facts: Facts, t: Translate): FigureBar[] {
  const { drawings = [], result, variant } = facts;
  const reason = (leaving: Leaving) => {
    const drawing = drawingWith(drawings, leaving.id);
    return marked(reasonOf(leaving, drawing?.variant ?? variant, t), drawing?.mark ?? '');
  };
  return result.details.leaving
    .filter(({ result: left, perWeek }) => isLoss(left) && perWeek.mean > 0)
    .map((leaving) => ({
      id: leaving.id,
      name: reason(leaving),
      estimate: leaving.perWeek,
      color: LOSS_COLOR,
      former: null,
    }));
}

function isLoss(result: Leaving['result']): boolean {
  return result === 'lost' || result === 'disqualified';
}

function reasonOf({ cause, id, reason }: Leaving, variant: Variant, t: Translate): string {
  const node = variant.nodes[id as NodeId];
  const name = node ? nameOfNode(node) : (variant.stages[id as StageId]?.name ?? '');
  return cause === 'outcome' ? reason || name : t(`simulate.left_${cause}`, { name });
}
