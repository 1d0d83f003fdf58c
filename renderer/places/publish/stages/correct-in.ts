/** Mends that are facts of the project, as edits of it by the commands that every place uses. */
import { idOf, unreachable, valuesOf } from '#shared/base';
import { nameOfNode, type OutcomeNode, type Project } from '#shared/model';
import {
  type Crm,
  dryRuns,
  type Mend,
  type Pipeline,
  pipelinesOf,
  type StageDefinition,
} from '#shared/stage-definitions';
import type { ProjectSession, SessionRefusal, VariantAddress } from '../../../session/index.ts';
import { newId } from '../../../session/index.ts';

const ADDED_COLORS = { won: '#16A34A', lost: '#DC2626' } as const;

/** Runs commands until one is refused. */
export interface Edits {
  run: (...request: Parameters<ProjectSession['run']>) => boolean;
}

/** Several commands, one entry of the history; says why one of them was refused, or null. */
export function asOneEdit(
  session: ProjectSession,
  edit: (edits: Edits) => void,
): SessionRefusal | null {
  let count = 0;
  const refusals: SessionRefusal[] = [];
  const mark = session.mark();
  edit({
    run: (...request) => {
      const done = session.run(...request);
      if (done.ok) count += 1;
      else refusals.push(done.error);
      return done.ok;
    },
  });
  if (count > 1) session.squash(mark, 'elements.edit');
  return refusals[0] ?? null;
}

/** The current variant of the process that the pipeline was read from. */
export function addressOf(project: Project, { id }: Pipeline): VariantAddress | null {
  const dealType = valuesOf(project.dealTypes).find((one) => one.id === id);
  const process = valuesOf(project.processes).find((one) => one.id === (dealType?.processId ?? id));
  return process ? { processId: process.id, variantId: process.currentVariantId } : null;
}

export interface Corrected {
  readonly project: Project;
  readonly at: VariantAddress;
  readonly pipeline: Pipeline;
}

/** An outcome isn't a stage: it has a name and nothing else of it. */
export function canCorrect({ stages }: Pipeline, mend: Mend): boolean {
  const stageId = 'stageId' in mend && mend.kind !== 'addStage' ? mend.stageId : null;
  const stage = stages.find(({ id }) => id === stageId);
  if (stage === undefined || stage.origin === 'stage') return true;
  return mend.kind === 'renameStage' || mend.kind === 'mergeStage';
}

export function correctIn(edits: Edits, corrected: Corrected, mend: Mend): void {
  const { at, pipeline } = corrected;
  const set = (stageId: string, field: string, value: string | number | string[]) =>
    edits.run('stage.setField', { at, id: idOf<'Stage'>(stageId), field, value });
  switch (mend.kind) {
    case 'renameStage':
      renameStage(edits, corrected, mend);
      return;
    case 'setSemantics':
      set(mend.stageId, 'semantics', mend.semantics);
      return;
    case 'setColor':
      set(mend.stageId, 'color', mend.color);
      return;
    case 'setProbability':
      set(mend.stageId, 'probability', mend.probability);
      return;
    case 'setReminder':
      setReminder(edits, corrected, mend);
      return;
    case 'renameField':
      for (const { id, requiredFields, origin } of pipeline.stages) {
        if (origin !== 'stage' || !requiredFields.includes(mend.from)) continue;
        const fields = requiredFields.map((name) => (name === mend.from ? mend.to : name));
        set(id, 'requiredFields', fields);
      }
      return;
    case 'addStage': {
      const { name, semantics } = mend;
      const color = ADDED_COLORS[semantics];
      edits.run('stage.add', { at, id: idOf<'Stage'>(newId()), name, color, semantics });
      return;
    }
    case 'setOrder':
      for (const [index, id] of drawn(pipeline, mend.stageIds).entries()) {
        edits.run('stage.move', { at, id: idOf<'Stage'>(id), index });
      }
      return;
    case 'renamePipeline':
      renamePipeline(edits, corrected, mend.name);
      return;
    case 'mergeStage':
      // Outcomes of one name are one stage.
      renameStage(edits, corrected, mend);
      return;
    default:
      unreachable(mend);
  }
}

/** The limit and its escalation stay as they are. */
function setReminder(
  edits: Edits,
  { project, at }: Corrected,
  { stageId, before }: Extract<Mend, { kind: 'setReminder' }>,
): void {
  const id = idOf<'Stage'>(stageId);
  const limit = project.processes[at.processId]?.variants[at.variantId]?.stages[id]?.timeLimit;
  if (!limit) return;
  const value = { ...limit, remindBefore: before };
  edits.run('stage.setField', { at, id, field: 'timeLimit', value });
}

/** Without those that the board has as outcomes only. */
function drawn({ stages }: Pipeline, stageIds: readonly string[]): readonly string[] {
  return stageIds.filter((id) => stages.some((one) => one.id === id && one.origin === 'stage'));
}

/** Outcomes of one name are one stage: all of them are called otherwise. */
function renameStage(
  edits: Edits,
  { project, at, pipeline }: Corrected,
  { stageId, name }: { readonly stageId: string; readonly name: string },
): void {
  const stage = pipeline.stages.find(({ id }) => id === stageId);
  if (stage?.origin !== 'outcome') {
    edits.run('stage.rename', { at, id: idOf<'Stage'>(stageId), name });
    return;
  }
  const nodes = project.processes[at.processId]?.variants[at.variantId]?.nodes ?? {};
  for (const node of valuesOf(nodes)) {
    if (node.kind === 'outcome' && isOf(stage, node)) {
      edits.run('node.rename', { at, id: node.id, name });
    }
  }
}

function isOf({ name, semantics }: StageDefinition, outcome: OutcomeNode): boolean {
  const { result } = outcome;
  const isWon = result === 'won';
  return nameOfNode(outcome) === name && result !== 'handedOver' && isWon === (semantics === 'won');
}

/** A project without deal types has a pipeline for each process, and calls it the same. */
function renamePipeline(
  edits: Edits,
  { at: { processId }, pipeline }: Corrected,
  name: string,
): void {
  if (pipeline.id === processId) {
    edits.run('process.setField', { id: processId, field: 'name', value: name });
  } else edits.run('dealType.rename', { id: idOf<'DealType'>(pipeline.id), name });
}

/** One mend may uncover another problem: a shortened name may be taken. */
const MOST_ROUNDS = 5;

/** Everything that this CRM would refuse and that has a mend, in the project itself. */
export function mendAllIn(
  session: ProjectSession,
  { pipelineId, crm }: { readonly pipelineId: string; readonly crm: Crm },
): SessionRefusal | null {
  return asOneEdit(session, (edits) => {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { project } = session.moment();
      const runs = dryRuns(pipelinesOf(project), { crm, mends: false });
      const run = runs.find(({ pipeline }) => pipeline.id === pipelineId);
      const at = run ? addressOf(project, run.pipeline) : null;
      const mends = (run?.refused ?? []).flatMap(({ mend }) => mend ?? []);
      const possible = mends.filter((mend) => run && canCorrect(run.pipeline, mend));
      if (!run || !at || possible.length === 0) return;
      for (const mend of possible) correctIn(edits, { project, at, pipeline: run.pipeline }, mend);
    }
  });
}
